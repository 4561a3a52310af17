import type { EvaluationDimensions } from '../../case-file/papers/evaluation.js';
import { issuedReply, lapsed } from '../../case-file/questions.js';
import { raterAmong } from '../../case-file/raters.js';
import { evaluationDimensions, ratings, type Rating } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { awaitingRating } from '../../lifecycle/standing.js';
import { Choice, Flag, Id, Part, Text } from '../../platform/http/fields.js';
import { supervise } from './supervise.js';

/** 分项评价: each may be left open. */
class DimensionsPart {
  @Flag({ label: evaluationDimensions.visited, optional: true })
  visited?: boolean;

  @Flag({ label: evaluationDimensions.attitude, optional: true })
  attitude?: boolean;

  @Flag({ label: evaluationDimensions.heard, optional: true })
  heard?: boolean;

  @Flag({ label: evaluationDimensions.toThePoint, optional: true })
  toThePoint?: boolean;

  @Flag({ label: evaluationDimensions.leaderAnswered, optional: true })
  leaderAnswered?: boolean;

  @Flag({ label: evaluationDimensions.agreesWithResult, optional: true })
  agreesWithResult?: boolean;
}

/** The rating, on both axes (双测评). */
class EvaluationBody {
  @Choice({ label: '对办理态度的评价', values: ratings, example: 'satisfied' })
  attitude!: Rating;

  @Choice({ label: '对办理结果的评价', values: ratings, example: 'satisfied' })
  result!: Rating;

  @Text({ label: '意见', max: 5_000, optional: true })
  comment?: string;

  @Part(() => DimensionsPart, { label: '分项评价', optional: true })
  dimensions?: DimensionsPart;

  @Id({ label: '评价哪一份答复（办理任务）', optional: true })
  assignmentId?: string;
}

/** 评价: by a deputy who signed (which of them, the profile says), and by nobody else. Dissatisfaction opens a supervision case in the same transaction. */
export const evaluate = deed<EvaluationBody>({
  act: 'evaluate',
  body: EvaluationBody,
  demands: ['对办理态度、办理结果分别评价；其中一项不满意的，须写明意见', '有几份答复待评的，写明评的是哪一份'],
  faults: (file, { attitude, result, comment, assignmentId }, { today, actor }) => [
    ...([attitude, result].includes('dissatisfied') && !comment
      ? [fault('comment', '评价为不满意的，须写明意见（comment）')]
      : []),
    ...(assignmentId === undefined && awaitingRating(file, today, raterAmong(actor, file)).length > 1
      ? [fault('assignmentId', '有几份答复，请写明评价的是哪一份（assignmentId）')]
      : []),
    ...(assignmentId !== undefined && !file.assignments.some((one) => one.id === assignmentId)
      ? [fault('assignmentId', '这件建议没有这项办理任务（assignmentId）')]
      : []),
  ],
  write: (file, { attitude, result, comment, dimensions, assignmentId }, setting) => {
    const rater = raterAmong(setting.actor, file);
    const awaiting = awaitingRating(file, setting.today, rater);
    const rated = awaiting.find((one) => !assignmentId || one.id === assignmentId);
    const reply = rated && issuedReply(file, rated.id);
    if (!rater || !reply) throw new Error('evaluate needs a rater and an issued reply');
    const evaluation = {
      id: setting.newId(),
      assignmentId: rated.id,
      replyId: reply.id,
      round: rated.round,
      ...rater,
      accountId: setting.actor.accountId,
      attitude,
      result,
      comment: comment ?? null,
      dimensions: answered(dimensions),
      ratingPhase: file.suggestion.ratingPhase,
      late: lapsed(file, rated.id),
      evaluatedOn: setting.today,
    };
    const supervisionCases = supervise(file, rated, evaluation, setting);
    const change = { papers: { evaluations: [evaluation], supervisionCases } };
    return { change, says: { assignmentId: rated.id, round: rated.round, ...rater, attitude, result } };
  },
});

/** Only what was answered, or null. */
function answered(dimensions: DimensionsPart | undefined): EvaluationDimensions | null {
  const given = Object.entries(dimensions ?? {}).filter(([, value]) => value !== undefined);
  return given.length === 0 ? null : Object.fromEntries(given);
}
