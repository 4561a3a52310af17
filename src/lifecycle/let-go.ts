import type { CaseFile, Change } from '../case-file/case-file.js';

/** Requests for more time 延期申请 of these assignments that nobody has decided: there is nothing left to decide. */
export function letGoOfExtensions({ extensions }: CaseFile, assignmentIds: readonly string[]): Change {
  const waiting = extensions.filter((one) => one.state === 'requested' && assignmentIds.includes(one.assignmentId));
  return { papers: { extensions: waiting.map((one) => ({ ...one, state: 'ended' as const })) } };
}

/** Letters 督办函 to these assignments that nobody has answered: nobody is left to answer them. */
export function letGoOfLetters({ supervisionLetters }: CaseFile, assignmentIds: readonly string[]): Change {
  const waiting = supervisionLetters.filter((one) => one.state === 'open' && assignmentIds.includes(one.assignmentId));
  return { papers: { supervisionLetters: waiting.map((one) => ({ ...one, state: 'ended' as const })) } };
}

/** Requests for re-assignment 申请调整 of these assignments that nobody has decided. */
export function letGoOfRequests(
  { reassignmentRequests }: CaseFile,
  assignmentIds: readonly string[],
  on: string,
): Change {
  const waiting = reassignmentRequests.filter(
    (one) => one.decision === null && assignmentIds.includes(one.assignmentId),
  );
  const ended = waiting.map((one) => ({ ...one, decision: 'ended' as const, decidedOn: on }));
  return { papers: { reassignmentRequests: ended } };
}
