import type { LocalDate } from '../deadlines/local-date.js';
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
  return file.commitments.map(({ congressId: _c, suggestionId: _s, ...shown }) => ({
    ...shown,
    stateLabel: commitmentStates[shown.state],
    late: isLate(file, shown, today),
    fulfilments: file.fulfilments
      .filter((one) => one.commitmentId === shown.id)
      .map(({ id, report, docNo, signer, reportedOn, accepted, note, decidedOn }) => ({
        ...{ id, report, docNo, signer, reportedOn },
        ...{ accepted, note, decidedOn },
      })),
    deferrals: file.deferrals
      .filter((one) => one.commitmentId === shown.id)
      .map(({ id, reason, fromDueOn, dueOn, deferredOn }) => ({ id, reason, fromDueOn, dueOn, deferredOn })),
    permittedActs: permitted(shown.id),
  }));
}

/** A late promise 逾期承诺: not kept by the day first promised, whether or not that day was put off. */
function isLate(
  file: CaseFile,
  { id, state, dueOn, fulfilledOn }: Omit<Commitment, 'congressId' | 'suggestionId'>,
  today: LocalDate,
) {
  if (file.deferrals.some((one) => one.commitmentId === id)) return true;
  return state !== 'superseded' && (fulfilledOn ?? today) > dueOn;
}
