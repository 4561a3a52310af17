import type { Profile } from '../congress/profile/profile.js';
import type { CaseFile } from './case-file.js';
import { currentReplying, issuedReply } from './questions.js';
import type { CaseState } from './states.js';

const concludedStates = new Set<CaseState>(['tracking', 'closed', 'archived']);

/** 办结: every reply is issued and evaluation has ended. It says nothing of the matter itself. */
export function isConcluded(file: CaseFile): boolean {
  return concludedStates.has(file.suggestion.state);
}

/**
 * 办成: the matter is solved: the outcome class of every reply that stands counts as solved, or all its commitments were
 * fulfilled and confirmed.
 * @returns null until every replying office has replied.
 */
export function isAccomplished(file: CaseFile, profile: Pick<Profile, 'outcomeClasses'>): boolean | null {
  const replying = currentReplying(file);
  const replies = replying.flatMap((one) => issuedReply(file, one.id) ?? []);
  if (replying.length === 0 || replies.length < replying.length) return null;
  return replies.every((reply) => {
    const outcome = profile.outcomeClasses.value.find((one) => one.code === reply.outcomeClass);
    if (outcome?.countsAsSolved) return true;
    const promised = file.commitments.filter((one) => one.replyId === reply.id);
    return promised.length > 0 && promised.every((one) => one.state === 'fulfilled');
  });
}
