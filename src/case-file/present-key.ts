import type { CaseFile } from './case-file.js';

/** The designation as key suggestion 重点督办, with its plan and the report of its result, the latest of each; or null. */
export function presentKey(file: CaseFile) {
  const key = file.keyDesignations.at(-1);
  if (!key) return null;
  const { supervisingLeader, leadingLeader, committee, decidedOn, designatedOn } = key;
  const [planned, reported] = [file.keyPlans.at(-1), file.keyReports.at(-1)];
  const plan = planned ? { plan: planned.plan, plannedOn: planned.plannedOn, role: planned.role } : null;
  return { supervisingLeader, leadingLeader, committee, decidedOn, designatedOn, plan, report: shownReport(reported) };
}

function shownReport(of: CaseFile['keyReports'][number] | undefined) {
  return of ? { report: of.report, reportedTo: of.reportedTo, reportedOn: of.reportedOn, role: of.role } : null;
}
