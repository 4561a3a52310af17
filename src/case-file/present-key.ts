import { shownOf } from '../platform/http/shown.js';
import { KeyDesignationAnswer, KeyPlanAnswer, KeyReportAnswer } from './answers/supervision-answer.js';
import type { CaseFile } from './case-file.js';

/** The designation as key suggestion 重点督办, with its plan and the report of its result, the latest of each; or null. */
export function presentKey(file: CaseFile) {
  const [key, plan, report] = [file.keyDesignations.at(-1), file.keyPlans.at(-1), file.keyReports.at(-1)];
  if (!key) return null;
  return {
    ...shownOf(KeyDesignationAnswer, key),
    plan: plan ? shownOf(KeyPlanAnswer, plan) : null,
    report: report ? shownOf(KeyReportAnswer, report) : null,
  };
}
