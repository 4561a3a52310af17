import type { CaseFile } from './case-file.js';
import { extensionStates } from './states.js';

/** How an office goes about its assignment: the time it asked for, its plans, its monthly reports. */
export function presentProgress(file: CaseFile, assignmentId: string) {
  const own = (one: { readonly assignmentId: string }) => one.assignmentId === assignmentId;
  const plans = file.plans.filter(own);
  return {
    extensions: file.extensions.filter(own).map((one) => ({
      ...{ id: one.id, reason: one.reason, until: one.until, requestedOn: one.requestedOn },
      ...{ state: one.state, stateLabel: extensionStates[one.state], grantedUntil: one.grantedUntil },
      ...{ decision: one.decision, decidedOn: one.decidedOn },
    })),
    plans: plans.map((one) => ({
      ...{ id: one.id, milestones: one.milestones, plannedOn: one.plannedOn },
      current: one === plans.at(-1),
    })),
    progress: file.progressReports
      .filter(own)
      .map(({ id, period, done, next, difficulties, percent, needsHelp, reportedOn }) => ({
        ...{ id, period, done, next, difficulties },
        ...{ percent, needsHelp, reportedOn },
      }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
}
