import { holds, type Actor } from '../congress/actor.js';
import type { CaseFile } from './case-file.js';
import type { Evaluation } from './papers/evaluation.js';
import type { SupervisionCase } from './papers/supervision.js';
import { laterRounds } from './questions.js';
import { evaluationsOf, fullyRated, speaksFor } from './raters.js';

/**
 * Whether a rating is still secret 尚未公布 (idea 11): it was given in the rating phase that goes on, in which others are still
 * to rate. A phase begins when all offices have replied and ends when every rating is given or has lapsed; what has become
 * known once stays known, also while an office handles the case again.
 */
export function isSecret({ suggestion }: CaseFile, { ratingPhase }: Evaluation): boolean {
  return suggestion.state === 'replied' && ratingPhase === suggestion.ratingPhase;
}

/**
 * Whether a reader may see a rating. Its rater and the standing committee always may; the offices, the government that they
 * belong to and the other raters only when it is no longer secret, so that each rates freely. It holds for papers, events
 * and notices.
 */
export function seesRating(actor: Actor, file: CaseFile, rating: Evaluation): boolean {
  return (
    !isSecret(file, rating) ||
    supervises(actor, file) ||
    speaksFor(actor, rating) ||
    isOfItsDelegation(actor, file, rating)
  );
}

/** Whether a reader may see every rating of an assignment's reply, and so what follows from them. */
export function seesRatings(actor: Actor, file: CaseFile, assignmentId: string): boolean {
  return evaluationsOf(file, assignmentId).every((rating) => seesRating(actor, file, rating));
}

/**
 * Whether a reader may know that a supervision case 督办件 was closed: what closed it is the first later round that everybody
 * rated and nobody as dissatisfied, unless the parties had deliberated 合议 before.
 */
export function seesClosing(actor: Actor, file: CaseFile, { assignmentId }: SupervisionCase): boolean {
  const rounds = [assignmentId, ...laterRounds(file, assignmentId).map((one) => one.id)];
  const contented = (id: string) =>
    fullyRated(file, id) && evaluationsOf(file, id).every((one) => one.result !== 'dissatisfied');
  const deliberated = (id: string) => file.deliberations.some((one) => one.assignmentIds.includes(id));
  const closer = rounds.find((id, round) => deliberated(id) || (round > 0 && contented(id)));
  return closer === undefined || seesRatings(actor, file, closer);
}

/** Whether a reader is of the standing committee 人大机关, which watches over the handling; of committees, the one whose case it is. */
export function supervises(actor: Actor, file: CaseFile): boolean {
  return holds(actor, 'deputyAffairs', 'leader', 'auditor') || isCommitteeOf(actor, file);
}

/** Whether a reader sits in the committee 专门委员会 that the case belongs to. */
export function isCommitteeOf({ grants }: Pick<Actor, 'grants'>, { suggestion }: CaseFile): boolean {
  const { categoryId } = suggestion;
  return grants.some((one) => one.role === 'committee' && categoryId !== null && one.categoryIds.includes(categoryId));
}

/** The lead deputy's delegation 领衔代表所在代表团 sees how he rated. */
function isOfItsDelegation({ grants }: Actor, { suggestion }: CaseFile, { deputyId }: Evaluation): boolean {
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
