import { lengthUnits } from '../profile/length.js';
import { national } from '../profile/national.js';
import { refusalReasonLabels } from '../profile/refusal-reasons.js';
import { reminderLadderSchema } from './reminder-ladder-schema.js';

/** A schema of the OpenAPI document. */
type Schema = Readonly<Record<string, unknown>>;

const text = (description: string, maxLength: number): Schema => ({
  type: 'string',
  description,
  minLength: 1,
  maxLength,
});
const flag = (description: string): Schema => ({ type: 'boolean', description });
const whole = (description: string, minimum: number, maximum: number): Schema => ({
  type: 'integer',
  description,
  minimum,
  maximum,
});
const oneOf = (description: string, ...values: string[]): Schema => ({ type: 'string', description, enum: values });
const listOf = (items: Schema, minItems: number, maxItems: number): Schema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** A day of each year. */
const yearDay = (months: string): Schema => ({
  type: 'string',
  description: 'MM-DD，日不晚于 28 日',
  pattern: `^(${months})-(0[1-9]|1\\d|2[0-8])$`,
});

/** A length: exactly one of the units. */
const length: Schema = {
  oneOf: Object.entries(lengthUnits).map(([unit, { name, max }]) => object({ [unit]: whole(`${name}数`, 1, max) })),
};

const sourced = (description: string, value: Schema): Schema => ({
  ...object(
    {
      value: { description: '取值', ...value },
      source: text('依据：法规名称和条文', 200),
      verified: flag('是否已与法规原文核对'),
      note: text('说明', 500),
    },
    ['note'],
  ),
  description,
});
const orNone = (value: Schema): Schema => ({ anyOf: [value, { type: 'null' }] });
const clock = (description: string) => sourced(description, length);
const clockOrNone = (description: string) =>
  sourced(`${description}；value 为 null 表示当地没有这个期限`, orNone(length));

const clocks = object({
  recessNotice: clockOrNone('闭会期间受理告知期限'),
  handover: clockOrNone('交办期限'),
  acknowledge: clockOrNone('签收期限'),
  objection: clockOrNone('申请调整期限'),
  reassign: clockOrNone('改办期限'),
  contact: clockOrNone('联系代表期限'),
  coOpinion: clockOrNone('会办意见期限'),
  reply: clock('答复期限'),
  replyDifficult: clock('涉及面广、处理难度大的答复期限，自同一起算日计算'),
  feedback: clock('代表反馈期限'),
  rehandle: clock('重新办理期限'),
  publish: clockOrNone('答复公开期限'),
});

const outcomeClass = object({
  code: text('分类代码', 8),
  name: text('分类名称', 40),
  definition: text('定义', 200),
  requiresDueDate: flag('是否须写明承诺时限'),
  requiresExplanation: flag('是否须说明原因'),
  countsAsSolved: flag('是否计为办成'),
  trackable: flag('是否转入跟踪办理'),
});

const refusalReason = oneOf(
  `情形代码:${Object.entries(refusalReasonLabels)
    .map(([code, label]) => `${code} ${label}`)
    .join('、')}`,
  ...Object.keys(refusalReasonLabels),
);

const properties = {
  key: { ...text('办理规则的代码', 64), pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', example: 'linan-district' },
  name: { ...text('名称', 60), example: '临安区（2026 年）' },
  timeZone: { ...text('时区', 64), example: 'Asia/Shanghai' },
  clocks: { ...clocks, description: '各类期限' },
  replyBasis: sourced('答复期限的起算', oneOf('receipt 接到交办之日、handover 交办之日', 'receipt', 'handover')),
  raters: sourced('联名建议由谁评价', oneOf('lead 领衔代表、each 每位代表', 'lead', 'each')),
  automaticRehandlings: sourced('转三方合议前自动重新办理的次数', whole('次数', 0, 9)),
  attitudeAloneRehandles: sourced('仅对办理态度不满意的，是否重新办理', flag('是否')),
  reassignedReplyClock: sourced(
    '改办后的答复期限',
    oneOf('restart 重新计算、continue 继续计算', 'restart', 'continue'),
  ),
  requiredConsultationStages: sourced(
    '答复前的沟通要求',
    object({
      stages: { description: '哪些阶段', ...listOf(oneOf('before 办前、during 办中', 'before', 'during'), 1, 2) },
      need: oneOf('沟通几次:any 至少一次、all 每个阶段都要', 'any', 'all'),
    }),
  ),
  outcomeClasses: sourced('办理结果分类', listOf(outcomeClass, 2, 12)),
  replyAfterFulfilment: sourced('承诺落实后是否再次答复', flag('是否')),
  examinationRequired: sourced('立案前是否须经代表团审查', flag('是否')),
  missingOpinionsOverride: sourced('会办意见逾期时，可否说明理由后先行答复', flag('可否')),
  lapseNeedsUrging: sourced('逾期未评是否须先催办', flag('是否')),
  lights: sourced('红黄灯的剩余天数', object({ yellowDays: whole('黄灯', 1, 180), redDays: whole('红灯', 0, 180) })),
  reminderLadder: sourced('到期提醒的阶梯', reminderLadderSchema),
  refusalReasons: sourced('不予立案的情形', listOf(object({ code: refusalReason, label: text('说法', 60) }), 1, 20)),
  rounding: sourced(
    '百分比的取舍',
    oneOf(
      'HALF_UP 四舍五入、LARGEST_REMAINDER 最大余数法，各部分之和为 100、ADJUST_LARGEST 四舍五入后调整最大项，使各部分之和为 100、TRUNCATE 舍去尾数',
      ...(['HALF_UP', 'LARGEST_REMAINDER', 'ADJUST_LARGEST', 'TRUNCATE'] as const),
    ),
  ),
  trackingDay: sourced('每月几日开始一轮跟踪；value 为 null 表示当地没有', orNone(whole('日', 1, 28))),
  trackingWorkingDays: sourced('每轮跟踪几个工作日内报送进展', whole('工作日数', 4, 15)),
  officeReportDay: sourced(
    '承办单位每年几月几日以前报送年度办理情况报告；value 为 null 表示当地没有',
    orNone({
      type: 'string',
      description: 'MM-DD，每年都有的一日',
      pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    }),
  ),
  supervisionListDay: sourced('每季最后一个月几日生成督办清单；value 为 null 表示当地没有', orNone(whole('日', 1, 28))),
  lookBackDrawDay: sourced('每年十二月几日抽取回头看的答复；value 为 null 表示当地没有', orNone(yearDay('12'))),
  lookBackSample: sourced('回头看抽查的数量：件数或百分比', {
    oneOf: [
      object({ count: whole('件数', 1, 10_000) }),
      object({ percent: whole('百分比，不足一件的按一件', 1, 100) }),
    ],
  }),
  commitmentNoticeDay: sourced(
    '每年第四季度哪一日向代表通报承诺事项；value 为 null 表示当地没有',
    orNone(yearDay('10|11|12')),
  ),
  carryOverDay: sourced(
    '每年第一季度哪一日结转上年未完成的承诺事项；value 为 null 表示当地没有',
    orNone(yearDay('01|02|03')),
  ),
  leastElectors: sourced('评议票决最少的评议人数和票数', whole('人数', 3, 1_000)),
  archiveYears: sourced('归档案卷至少保管几年；value 为 null 表示永久保管', orNone(whole('年数', 10, 100))),
  attachments: sourced(
    '附件的件数和大小',
    object({
      onSuggestion: whole('一件建议最多几件附件', 0, 20),
      onOther: whole('一份答复、沟通记录或者月度进展最多几件附件', 0, 20),
      eachMegabytes: whole('每件附件最大多少 MB', 1, 100),
      caseMegabytes: whole('一件建议的全部附件合计最大多少 MB', 1, 2_000),
    }),
  ),
};

/** The schema of a jurisdiction profile 办理规则, as it is sent. */
export const profileSchema: Schema = { ...object(properties), example: national };

/** The same as it is answered, with its version. */
export const storedProfileSchema = object({
  ...properties,
  version: { ...whole('版本', 1, 2_147_483_647), example: 1 },
});
