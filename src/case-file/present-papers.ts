import type { Actor } from '../congress/actor.js';
import type { CaseFile } from './case-file.js';
import { assignmentById, laterRounds, publicationOf } from './questions.js';
import { seesRating, seesRatings, worksFor } from './ratings.js';
import { deliberationConclusions, publications, ratings, supervisionCauses } from './states.js';
import type { Surroundings } from './surroundings.js';

/** Replies 答复: issued ones to every reader, a draft only to the office that writes it. */
export function presentReplies(
  file: CaseFile,
  { actor, surroundings }: { readonly actor: Actor; readonly surroundings: Surroundings },
) {
  return file.replies
    .filter((one) => one.issued || worksFor(actor, assignmentById(file, one.assignmentId)?.officeId ?? ''))
    .map(({ congressId: _c, suggestionId: _s, accountId: _a, planned, publication, ...shown }) => ({
      ...shown,
      publication,
      publicationLabel: publication && publications[publication],
      commitments: planned,
      deliveries: deliveriesOf(file, shown.id, surroundings),
    }));
}

/** To whom a reply was delivered, and when. */
function deliveriesOf(file: CaseFile, replyId: string, { deputies, delegations }: Surroundings) {
  return file.deliveries
    .filter((one) => one.replyId === replyId)
    .map(({ deputyId, delegationId, deliveredOn }) => {
      const id = deputyId ?? delegationId ?? '';
      const name = (deputyId ? deputies[id] : delegations[id])?.name ?? '';
      return { kind: deputyId ? 'deputy' : 'delegation', id, name, deliveredOn };
    });
}

/** The decision on publication 公开 that is in force, or null. */
export function presentPublication(file: CaseFile) {
  const decision = publicationOf(file);
  if (!decision) return null;
  const { scope, reason, decidedOn } = decision;
  return { scope, scopeLabel: publications[scope], reason, decidedOn };
}

/** Evaluations 评价, as far as this reader may see them yet. */
export function presentEvaluations(file: CaseFile, actor: Actor) {
  return file.evaluations
    .filter((one) => seesRating(actor, file, one))
    .map(({ congressId: _c, suggestionId: _s, accountId: _a, ratingPhase: _p, ...shown }) => ({
      ...shown,
      attitudeLabel: ratings[shown.attitude],
      resultLabel: ratings[shown.result],
    }));
}

/**
 * Supervision cases 督办件: they tell the rating, so they are seen when it may be seen; and that one is closed, which tells
 * the rating of a later round, when that may be.
 */
export function presentSupervision(file: CaseFile, actor: Actor) {
  return file.supervisionCases
    .filter((one) => seesRatings(actor, file, one.assignmentId))
    .map(({ congressId: _c, suggestionId: _s, closedOn, closing, ...shown }) => ({
      ...shown,
      causeLabel: supervisionCauses[shown.cause],
      ...(laterRounds(file, shown.assignmentId).every((one) => seesRatings(actor, file, one.id))
        ? { closedOn, closing }
        : { closedOn: null, closing: null }),
    }));
}

/** Deliberations 三方合议: held only when the round that was rated is closed, so everybody who sees the case may read them. */
export function presentDeliberations(file: CaseFile) {
  return file.deliberations.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => ({
    ...shown,
    conclusionLabel: deliberationConclusions[shown.conclusion],
  }));
}
