import type { Actor } from '../congress/actor.js';
import { shownOf } from '../platform/http/shown.js';
import { ExtensionAnswer, PlanAnswer, ProgressAnswer } from './answers/progress-answer.js';
import { presentAttachments } from './attachments.js';
import type { CaseFile } from './case-file.js';
import { extensionStates } from './states.js';

/** How an office goes about its assignment: the time it asked for, its plans, its monthly reports. */
export function presentProgress(file: CaseFile, assignmentId: string, actor: Actor) {
  const own = (one: { readonly assignmentId: string }) => one.assignmentId === assignmentId;
  const plans = file.plans.filter(own);
  return {
    extensions: file.extensions.filter(own).map((one) => ({
      ...shownOf(ExtensionAnswer, one),
      stateLabel: extensionStates[one.state],
    })),
    plans: plans.map((one) => ({ ...shownOf(PlanAnswer, one), current: one === plans.at(-1) })),
    progress: file.progressReports
      .filter(own)
      .map((one) => ({ ...shownOf(ProgressAnswer, one), attachments: presentAttachments(file, actor, one.id) }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
}
