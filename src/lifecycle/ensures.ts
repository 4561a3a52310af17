import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { issuedReply, replies, standing } from '../case-file/questions.js';

type Test = (file: CaseFile, assignment: Assignment | null) => boolean;

/** What must be so after an act. A failure is a fault of the program: nothing is written, and it is logged. */
const tests = {
  dayOfSubmissionKnown: ({ suggestion }) => suggestion.submittedOn !== null,
  numbered: ({ suggestion }) => suggestion.number !== null && suggestion.sessionId !== null,
  profilePinned: ({ suggestion }) => suggestion.profileKey !== null && suggestion.profileVersion !== null,
  handedOver: (file) => file.suggestion.firstHandedOverOn !== null && standing(file).some(replies),
  nothingOwed: (file) =>
    standing(file).every((one) => one.state === 'ended') && !file.clocks.some((clock) => clock.state === 'open'),
  backInHand: (file, assignment) =>
    ['pending', 'acknowledged'].includes(file.assignments.find((one) => one.id === assignment?.id)?.state ?? ''),
  replyIssued: (file, assignment) => assignment !== null && issuedReply(file, assignment.id) !== undefined,
  deliberated: (file) => (file.deliberations.at(-1)?.assignmentIds.length ?? 0) > 0,
} as const satisfies Record<string, Test>;

/** The name of an assurance in the table's column `ensures`. */
export type EnsureName = keyof typeof tests;

/** @throws Error naming the assurances that do not hold. */
export function ensure(names: readonly EnsureName[], file: CaseFile, assignment: Assignment | null): void {
  const broken = names.filter((name) => !tests[name](file, assignment));
  if (broken.length > 0) throw new Error(`act left the case ${file.suggestion.id} without: ${broken.join(', ')}`);
}
