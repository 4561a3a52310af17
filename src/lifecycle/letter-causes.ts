import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { earlierRounds, issuedReply } from '../case-file/questions.js';
import { evaluationsOf } from '../case-file/raters.js';
import { isSecret } from '../case-file/ratings.js';
import type { LetterCause } from '../case-file/states.js';
import { clockKindRow } from '../deadlines/clock-kinds.js';
import { openCommitments } from './standing.js';

/**
 * What the case file lacks for each cause of a supervision letter 督办缘由, or null where it bears it out. Whether there was
 * contact the deputy may know better than the record, so that cause is not held against it. Dissatisfaction is a cause only
 * when the rating is known, and the sentence is the same before, rated or not: a letter must not tell a rating (idea 11).
 */
export function causeMissing(file: CaseFile, to: Assignment, today: string): Record<LetterCause, string | null> {
  const unless = (holds: boolean, sentence: string) => (holds ? null : sentence);
  const late = openCommitments(file).some((one) => one.assignmentId === to.id && one.dueOn < today);
  return {
    noContact: null,
    overdue: unless(wasLate(file, to, today), '这个单位没有逾期的事项，请改写督办缘由（cause）'),
    offTopic: unless(issuedReply(file, to.id) !== undefined, '这个单位还没有答复，请改写督办缘由（cause）'),
    lateCommitment: unless(late, '这个单位没有到期未落实的承诺事项，请改写督办缘由（cause）'),
    dissatisfied: unless(
      disliked(file, to),
      '尚无可以据以督办的不满意评价：代表没有评为不满意，或者本轮评价还没有结束',
    ),
  };
}

/** Whether the office was ever late with a duty of its own; the rating is the deputy's. */
function wasLate(file: CaseFile, to: Assignment, today: string): boolean {
  return file.clocks.some(({ assignmentId, kind, state, dueOn, metOn }) => {
    if (assignmentId !== to.id || kind === 'feedback' || clockKindRow(kind).modal !== '应') return false;
    return state === 'open' ? dueOn < today : metOn !== null && metOn > dueOn;
  });
}

/** Whether this office's reply, in this round or one before it, was rated dissatisfied, and that is known by now. */
function disliked(file: CaseFile, to: Assignment): boolean {
  return [to, ...earlierRounds(file, to)].some((one) => {
    const known = evaluationsOf(file, one.id).filter((rating) => !isSecret(file, rating));
    return known.some((rating) => [rating.result, rating.attitude].includes('dissatisfied'));
  });
}
