import { NamedAnswer, NamedCaseAnswer } from '../../case-file/answers/parts.js';
import { officeRoles, ratings, type OfficeRole, type Rating } from '../../case-file/states.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';

/** Points that the staff gave of an item. */
export class LineJudgementAnswer {
  @Shown('指标的代码', text, { example: 'quality' })
  indicator: string;

  @Shown('分数', whole, { example: 45 })
  points: number;

  @Shown('理由', text, { example: '逐条答复，措施具体。' })
  reason: string;
}

/** An assignment as an assessment counted it 计入的办理任务, with the days that it was counted by. */
export class AssessmentLineAnswer {
  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @Shown('在哪一部分考核', text, { example: 'lead' })
  section: string;

  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;

  @Shown('轮次', whole, { example: 1 })
  round: number;

  @Shown('交办日期；往年台账没有记载的为 null', localDate, { nullable: true, example: '2026-03-10' })
  handedOverOn: string | null;

  @Shown('签收日期', localDate, { nullable: true, example: '2026-03-17' })
  acknowledgedOn: string | null;

  @Shown('答复（会办意见）日期', localDate, { nullable: true, example: '2026-06-01' })
  answeredOn: string | null;

  @Shown('答复（会办意见）的期限，批准延期的为延期后的期限', localDate, { nullable: true, example: '2026-06-10' })
  dueOn: string | null;

  @Shown('是否按时；没有答复的为 null', flag, { nullable: true, example: true })
  onTime: boolean | null;

  @Shown('办理结果分类的代码', text, { nullable: true, example: 'A' })
  outcomeClass: string | null;

  @ShownChoice('对办理态度的评价；没有已公布的为 null', ratings, 'satisfied', { nullable: true })
  attitude: Rating | null;

  @ShownChoice('对办理结果的评价；没有已公布的为 null', ratings, 'satisfied', { nullable: true })
  result: Rating | null;

  @Shown('在所问的分子中计多少；没有指明问题的为 null', whole, { nullable: true, example: 1 })
  numerator: number | null;

  @Shown('在所问的分母中计多少；没有指明问题的为 null', whole, { nullable: true, example: 1 })
  denominator: number | null;

  @Shown('是否因采纳异议而改计', flag, { example: false })
  adjusted: boolean;

  @ShownList('逐件的人工评分', () => LineJudgementAnswer)
  judgements: readonly LineJudgementAnswer[];

  @Shown('打开这件建议的地址', text, { example: '/api/c/linan/suggestions/01900000-0000-7000-8000-000000000001' })
  href: string;
}
