import { holds, type Actor } from '../congress/actor.js';
import type { CaseFile } from './case-file.js';
import { roundClosed } from './questions.js';

/**
 * Whether a reader may see the ratings of a round (idea 11). The rater's side and the standing committee always may; the
 * offices and the government that they belong to only when the round is closed. It holds for papers, events and notices.
 */
export function seesRatings(actor: Actor, file: CaseFile, round: number): boolean {
  if (holds(actor, 'deputyAffairs', 'leader', 'committee', 'auditor')) return true;
  const { deputyId, delegationId } = file.suggestion;
  const rater = actor.grants.some(
    (grant) =>
      (grant.role === 'deputy' && grant.deputyId === deputyId) ||
      (grant.role === 'delegation' && grant.delegationId === delegationId),
  );
  return rater || roundClosed(file, round);
}

/** Whether the reader works for an office: its own drafts are open to it alone. */
export function worksFor(actor: Actor, officeId: string): boolean {
  return actor.grants.some(
    (grant) => (grant.role === 'officeLiaison' || grant.role === 'officeHead') && grant.officeId === officeId,
  );
}
