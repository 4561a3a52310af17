import type { CaseFile } from '../../case-file/case-file.js';
import type { Assignment } from '../../case-file/papers/assignment.js';
import type { Evaluation } from '../../case-file/papers/evaluation.js';
import type { SupervisionCase } from '../../case-file/papers/supervision.js';
import type { Written } from '../../case-file/papers.js';
import { earlierRounds } from '../../case-file/questions.js';
import { evaluationsOf, missingRaters } from '../../case-file/raters.js';
import type { DeedSetting } from '../../lifecycle/setting.js';

type Rating = Pick<Evaluation, 'attitude' | 'result'>;

/**
 * What a rating does to supervision 督办件: dissatisfaction opens a case for that assignment, one for each cause; the last
 * rating of a reply whose result dissatisfied nobody closes those that were open for its earlier rounds.
 */
export function supervise(
  file: CaseFile,
  rated: Assignment,
  rating: Rating,
  setting: DeedSetting,
): Written<SupervisionCase>[] {
  return [...closed(file, rated, rating, setting), ...opened(file, rated, rating, setting)];
}

function opened(file: CaseFile, { id, round }: Assignment, rating: Rating, setting: DeedSetting) {
  const cause = causeOf(rating);
  const known = file.supervisionCases.some((one) => one.assignmentId === id && one.cause === cause);
  if (!cause || known) return [];
  const open = { openedOn: setting.today, closedOn: null, closing: null };
  return [{ id: setting.newId(), assignmentId: id, round, cause, ...open }];
}

function causeOf({ attitude, result }: Rating): SupervisionCase['cause'] | null {
  if (result === 'dissatisfied') return 'dissatisfiedResult';
  return attitude === 'dissatisfied' ? 'dissatisfiedAttitude' : null;
}

function closed(file: CaseFile, rated: Assignment, { result }: Rating, { today }: DeedSetting) {
  const results = [result, ...evaluationsOf(file, rated.id).map((one) => one.result)];
  if (missingRaters(file, rated.id).length > 1 || results.includes('dissatisfied')) return [];
  const before = new Set(earlierRounds(file, rated).map((one) => one.id));
  return file.supervisionCases
    .filter((one) => one.closedOn === null && before.has(one.assignmentId))
    .map((one) => ({ ...one, closedOn: today, closing: '重新办理后，代表不再评为不满意' }));
}
