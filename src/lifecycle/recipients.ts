import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { currentProposal, replies, standing } from '../case-file/questions.js';

/** `party` in notices is as in visibility, and `role:…` for everybody who holds a role in the congress. */
type Find = (file: CaseFile, assignment: Assignment | null) => readonly string[];

const submitter: Find = ({ suggestion }) => [
  suggestion.deputyId ? `deputy:${suggestion.deputyId}` : `delegation:${suggestion.delegationId}`,
];

/** Who is told of an act 提醒对象. */
const recipients = {
  submitter,
  delegation: ({ suggestion }) => [`delegation:${suggestion.delegationId}`],
  deputyAffairs: () => ['role:deputyAffairs'],
  governmentOffice: () => ['role:governmentOffice'],
  proposedOffices: (file) => currentProposal(file).map((one) => `office:${one.officeId}`),
  offices: (file) => standing(file).map((one) => `office:${one.officeId}`),
  /** the office that the act is upon */
  ownOffice: (_file, assignment) => (assignment ? [`office:${assignment.officeId}`] : []),
  /** the lead office 主办单位 or, where there is none, each that handles separately */
  replyingOffices: (file) =>
    standing(file)
      .filter(replies)
      .map((one) => `office:${one.officeId}`),
  leaders: (file) =>
    [
      ...file.keyDesignations.flatMap((key) => [key.supervisingLeader, key.leadingLeader]),
      ...file.escalations.map((one) => one.leader),
    ].flatMap((leader) => (leader.accountId ? [`account:${leader.accountId}`] : [])),
  /** those whom the latest urging was about */
  owing: (file) => {
    const urging = file.urgings.at(-1);
    if (urging?.target === 'rater') return submitter(file, null);
    const urged = new Set(urging?.assignmentIds ?? []);
    return file.assignments.filter((one) => urged.has(one.id)).map((one) => `office:${one.officeId}`);
  },
  /** the office that the latest supervision letter 督办函 went to */
  letterOffice: (file) => {
    const letter = file.supervisionLetters.at(-1);
    const to = file.assignments.find((one) => one.id === letter?.assignmentId);
    return to ? [`office:${to.officeId}`] : [];
  },
  /** those who wrote letters to the office that the act is upon */
  letterIssuers: (file, assignment) =>
    file.supervisionLetters.flatMap((one) => (one.assignmentId === assignment?.id ? [`account:${one.accountId}`] : [])),
} as const satisfies Record<string, Find>;

/** The name of a recipient in the table's column `notifies`. */
export type RecipientName = keyof typeof recipients;

/** @returns the parties to tell, each once. */
export function partiesToTell(
  names: readonly RecipientName[],
  file: CaseFile,
  assignment: Assignment | null,
): readonly string[] {
  return [...new Set(names.flatMap((name) => recipients[name](file, assignment)))];
}
