import type { CaseFile } from './case-file.js';
import type { ProposedOffice, ReassignmentRequest } from './papers/assigning.js';
import type { Assignment } from './papers/assignment.js';
import type { ClockPaper } from './papers/clock.js';
import type { Cosigner, Examination } from './papers/submission.js';
import type { Publication } from './papers/publication.js';
import type { PastRecord } from './papers/past-record.js';
import type { Reply } from './papers/reply.js';

/** Questions that many rules and presenters ask of a case file. All pure. */

/** Assignments that still count: not re-assigned 已改办. */
export function standing(file: CaseFile): Assignment[] {
  return file.assignments.filter((one) => one.state !== 'reassigned');
}

/** A replying office: lead 主办 or separate 分别办理. A co-office 会办 gives an opinion to the lead instead. */
export function replies(assignment: Assignment): boolean {
  return assignment.role !== 'co';
}

/** Replying assignments of the latest round of each line of handling (an office that is re-handled counts once, anew). */
export function currentReplying(file: CaseFile): Assignment[] {
  const followed = new Set(file.assignments.map((one) => one.predecessorId));
  return standing(file).filter((one) => replies(one) && !followed.has(one.id));
}

/** The assignments after this one in its line of handling, nearest first; none where it is the latest. */
export function laterRounds(file: CaseFile, assignmentId: string): Assignment[] {
  const after = file.assignments.filter((one) => one.predecessorId === assignmentId);
  return after.flatMap((one) => [one, ...laterRounds(file, one.id)]);
}

/** The assignments before this one in its line of handling, nearest first. */
export function earlierRounds(file: CaseFile, assignment: Assignment): Assignment[] {
  const before = file.assignments.find((one) => one.id === assignment.predecessorId);
  return before ? [before, ...earlierRounds(file, before)] : [];
}

/** The issued reply of an assignment, or undefined. */
export function issuedReply(file: CaseFile, assignmentId: string): Reply | undefined {
  return file.replies.find((one) => one.assignmentId === assignmentId && one.issued);
}

/** What a ledger of a past year says of it 往年件; null where it was not taken from one. */
export function pastRecordOf(file: CaseFile): PastRecord | null {
  return file.pastRecords.at(0) ?? null;
}

/** The draft of an assignment's reply 拟稿, or undefined. */
export function draftReplyOf(file: CaseFile, assignmentId: string): Reply | undefined {
  return file.replies.find((one) => one.assignmentId === assignmentId && !one.issued);
}

/** Whether an assignment's reply lapsed without an evaluation 逾期未评. */
export function lapsed(file: CaseFile, assignmentId: string): boolean {
  return file.lapses.some((one) => one.assignmentId === assignmentId);
}

/** The clock of a kind of one assignment or, with null, of the suggestion itself; the latest where there were several. */
export function clockOf(file: CaseFile, kind: ClockPaper['kind'], assignmentId: string | null): ClockPaper | undefined {
  return file.clocks.findLast((one) => one.kind === kind && one.assignmentId === assignmentId);
}

/** How the case is published 公开, by the decision in force; null where nothing was decided yet. */
export function publicationOf(file: CaseFile): Publication | null {
  return file.publications.at(-1) ?? null;
}

/** The office's assignment by its id, or undefined. */
export function assignmentById(file: CaseFile, id: string): Assignment | undefined {
  return file.assignments.find((one) => one.id === id);
}

/** The offices of the latest pre-assignment 预交办; none where there was none. */
export function currentProposal(file: CaseFile): ProposedOffice[] {
  const latest = Math.max(0, ...file.proposedOffices.map((one) => one.proposal));
  return file.proposedOffices.filter((one) => one.proposal === latest);
}

/** The request for re-assignment 申请调整 that waits for a decision, or undefined. */
export function waitingRequest(file: CaseFile, assignmentId: string): ReassignmentRequest | undefined {
  return file.reassignmentRequests.find((one) => one.assignmentId === assignmentId && one.decision === null);
}

/** Deputies who are asked to co-sign, or have 附议代表; who declined or was dropped is none any more. */
export function standingCosigners(file: CaseFile): Cosigner[] {
  return file.cosigners.filter((one) => one.state === 'invited' || one.state === 'confirmed');
}

/** Whether an examination 审查 passed: all three checks did. */
export function passed({ political, legal, quality }: Pick<Examination, 'political' | 'legal' | 'quality'>): boolean {
  return [political, legal, quality].every((result) => result === 'pass');
}
