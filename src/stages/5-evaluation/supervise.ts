import type { CaseFile } from '../../case-file/case-file.js';
import type { Assignment } from '../../case-file/papers/assignment.js';
import type { Evaluation } from '../../case-file/papers/evaluation.js';
import type { SupervisionCase } from '../../case-file/papers/supervision.js';
import type { Written } from '../../case-file/papers.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { earlierRounds } from '../../lifecycle/standing.js';

/**
 * What a rating does to supervision 督办件: dissatisfaction opens a case for that assignment, and a result that is no longer
 * dissatisfied closes those that were open for its earlier rounds.
 */
export function supervise(
  file: CaseFile,
  rated: Assignment,
  { attitude, result }: Pick<Evaluation, 'attitude' | 'result'>,
  setting: DeedSetting,
): Written<SupervisionCase>[] {
  const opens =
    result === 'dissatisfied' ? 'dissatisfiedResult' : attitude === 'dissatisfied' ? 'dissatisfiedAttitude' : null;
  const opened = opens
    ? [
        {
          id: setting.newId(),
          assignmentId: rated.id,
          round: rated.round,
          cause: opens,
          openedOn: setting.today,
          ...open,
        },
      ]
    : [];
  if (result === 'dissatisfied') return opened as Written<SupervisionCase>[];
  const before = new Set(earlierRounds(file, rated).map((one) => one.id));
  const closed = file.supervisionCases
    .filter((one) => one.closedOn === null && before.has(one.assignmentId))
    .map((one) => ({ ...one, closedOn: setting.today, closing: '重新办理后，代表不再评为不满意' }));
  return [...closed, ...(opened as Written<SupervisionCase>[])];
}

const open = { closedOn: null, closing: null };
