import { holds, type Actor } from '../congress/actor.js';
import type { Addressee } from './addressees.js';
import type { CaseFile } from './case-file.js';
import { roundClosed } from './questions.js';
import { raters, speaksFor } from './raters.js';

/**
 * Whether a reader may see a rating of a round (idea 11). Its rater and the standing committee always may; the offices, the
 * government that they belong to and the other raters only when the round is closed, so that each rates freely. It holds
 * for papers, events and notices.
 */
export function seesRating(actor: Actor, file: CaseFile, round: number, rater: Addressee): boolean {
  if (holds(actor, 'deputyAffairs', 'leader', 'committee', 'auditor')) return true;
  return speaksFor(actor, rater) || isOfItsDelegation(actor, file, rater) || roundClosed(file, round);
}

/** Whether a reader may see every rating of a round, and so what follows from them. */
export function seesRatings(actor: Actor, file: CaseFile, round: number): boolean {
  return raters(file).every((rater) => seesRating(actor, file, round, rater));
}

/** The lead deputy's delegation 领衔代表所在代表团 sees how he rated. */
function isOfItsDelegation({ grants }: Actor, { suggestion }: CaseFile, { deputyId }: Addressee): boolean {
  const { delegationId } = suggestion;
  return (
    deputyId !== null &&
    deputyId === suggestion.deputyId &&
    grants.some((one) => one.role === 'delegation' && one.delegationId === delegationId)
  );
}

/** Whether the reader works for an office: its own drafts are open to it alone. */
export function worksFor(actor: Actor, officeId: string): boolean {
  return actor.grants.some(
    (grant) => (grant.role === 'officeLiaison' || grant.role === 'officeHead') && grant.officeId === officeId,
  );
}
