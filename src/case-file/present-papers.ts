import type { Actor } from '../congress/actor.js';
import { shownOf } from '../platform/http/shown.js';
import { DeliberationAnswer } from './answers/deliberation-answer.js';
import { ConsultationAnswer } from './answers/handling-answer.js';
import { EvaluationAnswer } from './answers/evaluation-answer.js';
import { PublicationAnswer } from './answers/publication-answer.js';
import { ReplyAnswer } from './answers/reply-answer.js';
import { SupervisionCaseAnswer } from './answers/supervision-answer.js';
import { presentAttachments } from './attachments.js';
import type { CaseFile } from './case-file.js';
import { assignmentById, publicationOf } from './questions.js';
import { seesClosing, seesRating, seesRatings, worksFor } from './ratings.js';
import { deliberationConclusions, publications, ratings, supervisionCauses } from './states.js';
import type { Surroundings } from './surroundings.js';

/** Replies 答复: issued ones to every reader, a draft only to the office that writes it. */
export function presentReplies(
  file: CaseFile,
  { actor, surroundings }: { readonly actor: Actor; readonly surroundings: Surroundings },
) {
  return file.replies
    .filter((one) => one.issued || worksFor(actor, assignmentById(file, one.assignmentId)?.officeId ?? ''))
    .map((one) => ({
      ...shownOf(ReplyAnswer, one),
      publicationLabel: one.publication && publications[one.publication],
      commitments: one.planned,
      deliveries: deliveriesOf(file, one.id, surroundings),
      attachments: presentAttachments(file, actor, one.id),
    }));
}

/** Consultations 沟通记录, with what was attached to each. */
export function presentConsultations(file: CaseFile, actor: Actor) {
  return file.consultations.map((one) => ({
    ...shownOf(ConsultationAnswer, one),
    attachments: presentAttachments(file, actor, one.id),
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
  return decision && { ...shownOf(PublicationAnswer, decision), scopeLabel: publications[decision.scope] };
}

/** Evaluations 评价, as far as this reader may see them yet. */
export function presentEvaluations(file: CaseFile, actor: Actor) {
  return file.evaluations
    .filter((one) => seesRating(actor, file, one))
    .map((one) => ({
      ...shownOf(EvaluationAnswer, one),
      attitudeLabel: ratings[one.attitude],
      resultLabel: ratings[one.result],
    }));
}

/**
 * Supervision cases 督办件: they tell the rating, so they are seen when it may be seen; and that one is closed, which tells
 * the rating of a later round, when that may be.
 */
export function presentSupervision(file: CaseFile, actor: Actor) {
  return file.supervisionCases
    .filter((one) => seesRatings(actor, file, one.assignmentId))
    .map((one) => ({
      ...shownOf(SupervisionCaseAnswer, one),
      causeLabel: supervisionCauses[one.cause],
      ...(seesClosing(actor, file, one) ? {} : { closedOn: null, closing: null }),
    }));
}

/** Deliberations 三方合议: held only when the round that was rated is closed, so everybody who sees the case may read them. */
export function presentDeliberations(file: CaseFile) {
  return file.deliberations.map((one) => ({
    ...shownOf(DeliberationAnswer, one),
    conclusionLabel: deliberationConclusions[one.conclusion],
  }));
}
