import type { LocalDate } from '../deadlines/local-date.js';
import { shownOf } from '../platform/http/shown.js';
import { CommitmentAnswer, DeferralAnswer, FulfilmentAnswer } from './answers/commitment-answer.js';
import type { PermittedActAnswer } from './answers/parts.js';
import type { CaseFile } from './case-file.js';
import type { Commitment } from './papers/reply.js';
import { commitmentStates } from './states.js';

/** For whom and when commitments are shown. */
interface Reading {
  readonly today: LocalDate;
  readonly permitted: (subjectId: string | null) => readonly PermittedActAnswer[];
}

/** Commitments 承诺事项 with all that became of them: reports, confirmations, deferrals. */
export function presentCommitments(file: CaseFile, { today, permitted }: Reading) {
  return file.commitments.map((promise) => ({
    ...shownOf(CommitmentAnswer, promise),
    stateLabel: commitmentStates[promise.state],
    late: isLate(file, promise, today),
    fulfilments: file.fulfilments
      .filter((one) => one.commitmentId === promise.id)
      .map((one) => shownOf(FulfilmentAnswer, one)),
    deferrals: file.deferrals
      .filter((one) => one.commitmentId === promise.id)
      .map((one) => shownOf(DeferralAnswer, one)),
    permittedActs: permitted(promise.id),
  }));
}

/** A late promise 逾期承诺: not kept by the day first promised, whether or not that day was put off. */
function isLate(file: CaseFile, { id, state, dueOn, fulfilledOn }: Commitment, today: LocalDate) {
  if (file.deferrals.some((one) => one.commitmentId === id)) return true;
  return state !== 'superseded' && (fulfilledOn ?? today) > dueOn;
}
