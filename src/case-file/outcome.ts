import type { Profile } from '../congress/profile/profile.js';
import type { CaseFile } from './case-file.js';
import type { Assignment } from './papers/assignment.js';
import { currentReplying, issuedReply } from './questions.js';
import type { CaseState } from './states.js';

type Classes = Pick<Profile, 'outcomeClasses'>;

const concludedStates = new Set<CaseState>(['tracking', 'closed', 'archived']);

/** 办结: every reply is issued and evaluation has ended. It says nothing of the matter itself. */
export function isConcluded(file: CaseFile): boolean {
  return concludedStates.has(file.suggestion.state);
}

/** The outcome class 办理结果分类 that a reply has now: the one it was issued with or, later, the one it changed to. */
export function classOf(file: CaseFile, replyId: string): string | null {
  const changed = file.classChanges.findLast((one) => one.replyId === replyId)?.toClass;
  return changed ?? file.replies.find((one) => one.id === replyId)?.outcomeClass ?? null;
}

/** Whether a class counts as solved 计为办成, by the rules of the case. */
export function isSolved(outcomeClass: string | null, { outcomeClasses }: Classes): boolean {
  return outcomeClasses.value.some((one) => one.code === outcomeClass && one.countsAsSolved);
}

/** Replies that stand and count as solved 计为办成, by the class that they have now. */
export function solvedReplies(file: CaseFile, profile: Classes): Assignment[] {
  return currentReplying(file).filter((one) => {
    const reply = issuedReply(file, one.id);
    return reply !== undefined && isSolved(classOf(file, reply.id), profile);
  });
}

/**
 * 办成: the matter is solved: every reply that stands counts as solved, from the first or since all its commitments were
 * fulfilled and confirmed.
 * @returns null until every replying office has replied.
 */
export function isAccomplished(file: CaseFile, profile: Classes): boolean | null {
  const replying = currentReplying(file);
  if (replying.length === 0 || !replying.every((one) => issuedReply(file, one.id))) return null;
  return solvedReplies(file, profile).length === replying.length;
}
