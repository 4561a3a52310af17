import { flag, localDate, Shown, ShownAs, ShownChoice, text, uuid, whole } from '../../platform/http/shown.js';
import type { EvaluationDimensions } from '../papers/evaluation.js';
import { evaluationDimensions, ratings, type Rating } from '../states.js';

/** An evaluation 评价 by the deputy, on two axes. Offices see it when the round is closed. */
export class EvaluationAnswer {
  @Shown('评价的编号', uuid)
  id: string;

  @Shown('所评价的办理任务', uuid)
  assignmentId: string;

  @Shown('所评价的答复', uuid)
  replyId: string;

  @Shown('轮次', whole, { example: 1 })
  round: number;

  @Shown('评价的代表；由代表团评价时为 null', uuid, { nullable: true })
  deputyId: string | null;

  @Shown('评价的代表团；由代表评价时为 null', uuid, { nullable: true, example: null })
  delegationId: string | null;

  @ShownChoice('对办理态度的评价', ratings, 'satisfied')
  attitude: Rating;

  @Shown('对办理态度的评价，名称', text, { example: '满意' })
  attitudeLabel: string;

  @ShownChoice('对办理结果的评价', ratings, 'satisfied')
  result: Rating;

  @Shown('对办理结果的评价，名称', text, { example: '满意' })
  resultLabel: string;

  @Shown('意见', text, { nullable: true, example: null })
  comment: string | null;

  @ShownAs({
    description: `分项评价，未填的不列；没有分项评价时为 null。${Object.entries(evaluationDimensions)
      .map(([name, label]) => `${name} ${label}`)
      .join('、')}`,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(evaluationDimensions).map(([name, description]) => [name, { type: 'boolean', description }]),
    ),
    nullable: true,
    example: null,
  })
  dimensions: EvaluationDimensions | null;

  @Shown('是否逾期后补评', flag, { example: false })
  late: boolean;

  @Shown('评价日期', localDate, { example: '2026-06-01' })
  evaluatedOn: string;
}
