import { Choice, DateField, Flag, Id, Parts, Text, Whole } from '../../platform/http/fields.js';

const code = /^[a-z][a-zA-Z0-9]*$/;
const codeHint = '须为办法中的代码';

/** An assessment that is computed 试算: of which year, by which measure, about which cases, as of which day. */
export class AssessmentBody {
  @Whole({ label: '年度', description: '不晚于今年', min: 2000, max: 2199, example: 2026 })
  year!: number;

  @Text({ label: '标题', max: 100, oneLine: true, example: '2026年度建议办理工作考核' })
  title!: string;

  @Text({
    label: '考核办法',
    max: 64,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    patternHint: '须为考核办法的代码',
    example: 'shenzhen-2007',
  })
  measure!: string;

  @Whole({
    label: '版本',
    optional: true,
    description: '考核办法的版本；没有则为最新版本',
    min: 1,
    max: 1_000_000,
    example: 1,
  })
  version?: number;

  @Id({
    label: '届次会议',
    optional: true,
    description: '只考核这次会议的建议',
    example: '01900000-0000-7000-8000-000000000001',
  })
  sessionId?: string;

  @DateField({
    label: '立案日期自',
    optional: true,
    description: '没有届次会议和日期的，考核年度内立案的建议',
    example: '2026-01-01',
  })
  from?: string;

  @DateField({ label: '立案日期至', optional: true, description: '立案日期到何日止', example: '2026-12-31' })
  to?: string;

  @DateField({
    label: '截至',
    optional: true,
    description: '截至何日的情况，不晚于今天；没有则为今天',
    example: '2026-03-01',
  })
  asOf?: string;
}

/** Points of one item or of one office 人工评分. */
export class JudgementBody {
  @Text({ label: '部分', max: 20, pattern: code, patternHint: codeHint, example: 'lead' })
  section!: string;

  @Text({ label: '指标', max: 40, pattern: code, patternHint: codeHint, example: 'quality' })
  indicator!: string;

  @Id({ label: '承办单位', example: '01900000-0000-7000-8000-000000000001' })
  officeId!: string;

  @Id({ label: '办理任务', optional: true, description: '逐件评分的指标填写' })
  assignmentId?: string;

  @Whole({ label: '分数', description: '不超过该指标的满分', min: 0, max: 1_000, example: 45 })
  points!: number;

  @Text({ label: '理由', max: 500, example: '逐条答复，措施具体。' })
  reason!: string;
}

/** Points that are given at once. */
export class JudgementsBody {
  @Parts(() => JudgementBody, { label: '各项评分', minItems: 1, maxItems: 500 })
  items!: JudgementBody[];
}

/** An objection 异议. */
export class ObjectionBody {
  @Text({ label: '部分', max: 20, pattern: code, patternHint: codeHint, example: 'lead' })
  section!: string;

  @Text({ label: '指标', optional: true, max: 40, pattern: code, patternHint: codeHint, example: 'acknowledgement' })
  indicator?: string;

  @Id({ label: '办理任务', optional: true })
  assignmentId?: string;

  @Id({ label: '承办单位', optional: true, description: '登录人只代表一个单位的不必填写' })
  officeId?: string;

  @Text({ label: '理由', max: 2_000, example: '交办当日系统停机，次日即签收。' })
  reason!: string;
}

/** What an item counts as after an objection. */
export const adjustments = { counted: '计入分子和分母', notCounted: '只计入分母', leftOut: '不计入' } as const;
export type Adjustment = keyof typeof adjustments;

/** An item that is counted otherwise. */
export class AdjustmentBody {
  @Id({ label: '办理任务' })
  assignmentId!: string;

  @Text({
    label: '计数问题',
    max: 100,
    description: '计数问题的代码，见结果的 question',
    example: 'acknowledgedWithin.7d',
  })
  question!: string;

  @Choice({ label: '改计', values: adjustments, example: 'counted' })
  as!: Adjustment;
}

/** Points that are given anew. */
export class CorrectedPointsBody {
  @Text({ label: '指标', max: 40, pattern: code, patternHint: codeHint, example: 'quality' })
  indicator!: string;

  @Id({ label: '办理任务', optional: true })
  assignmentId?: string;

  @Whole({ label: '分数', min: 0, max: 1_000, example: 48 })
  points!: number;
}

/** How an objection is decided 处理. */
export class DecisionBody {
  @Flag({ label: '采纳', description: '是否采纳', example: false })
  accepted!: boolean;

  @Text({ label: '理由', max: 2_000, example: '经查，当日系统运行正常。' })
  reason!: string;

  @Parts(() => AdjustmentBody, { label: '改计的件', optional: true, maxItems: 200 })
  adjustments?: AdjustmentBody[];

  @Parts(() => CorrectedPointsBody, { label: '改评的分', optional: true, maxItems: 200 })
  points?: CorrectedPointsBody[];
}

/** The approval with which an assessment is frozen 定稿. */
export class FreezingBody {
  @DateField({ label: '批准日期', description: '不晚于今天', example: '2026-03-01' })
  approvedOn!: string;

  @Text({ label: '批准机关或会议', max: 60, example: '区人大常委会主任会议' })
  approvedBy!: string;
}
