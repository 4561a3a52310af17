import { isLocalDate } from '../../platform/http/text.js';
import { type Check, type Fault, flag, isRecord, list, oneOf, orNull, record, text, that, whole } from './check.js';
import { type LengthUnit, lengthUnits } from './length.js';
import type {
  AttachmentLimits,
  LightLimits,
  OutcomeClass,
  Profile,
  ProfileClocks,
  ProfileValue,
  RequiredConsultation,
  SampleSize,
} from './profile.js';
import { type RefusalReason, refusalReasonLabels } from './refusal-reasons.js';
import { ladderShape } from './reminder-ladder.js';

const units = Object.keys(lengthUnits) as LengthUnit[];
const unitHint = units.map((unit) => `${unit}（${lengthUnits[unit].name}）`).join('、');

/** A length 期限长度: exactly one key, a positive whole number that is not absurdly large. */
const length: Check = (value, path): readonly Fault[] => {
  const keys = isRecord(value) ? Object.keys(value) : [];
  const unit = units.find((known) => known === keys[0]);
  if (!isRecord(value) || keys.length !== 1 || unit === undefined) {
    const found = keys.length > 0 ? `，现为 ${keys.join('、')}` : '';
    return [{ path, text: `须恰好有下列之一：${unitHint}${found}` }];
  }
  return whole(1, lengthUnits[unit].max)(value[unit], `${path}.${unit}`);
};

const zones = new Set(Intl.supportedValuesOf('timeZone'));
const timeZone = that((value) =>
  typeof value === 'string' && zones.has(value) ? null : '不是已知的时区，例如 Asia/Shanghai',
);

/** A value with its source: every leaf of a profile. */
const sourced = (value: Check): Check =>
  record<ProfileValue<unknown>>({ value, source: text(200), verified: flag, note: text(500) }, ['note']);

const required = sourced(length);
const mayBeNull = sourced(orNull(length));

const clocks = record<ProfileClocks>({
  recessNotice: mayBeNull,
  handover: mayBeNull,
  acknowledge: mayBeNull,
  objection: mayBeNull,
  reassign: mayBeNull,
  contact: mayBeNull,
  coOpinion: mayBeNull,
  reply: required,
  replyDifficult: required,
  feedback: required,
  rehandle: required,
  publish: mayBeNull,
});

const outcomeClass = record<OutcomeClass>({
  code: text(8, { pattern: /^[\p{L}\p{N}]+$/u, hint: '只能用字母、数字或汉字' }),
  name: text(40),
  definition: text(200),
  requiresDueDate: flag,
  requiresExplanation: flag,
  countsAsSolved: flag,
  trackable: flag,
});

const codeOf = (item: unknown) => (isRecord(item) ? item.code : undefined);
const stages = list(oneOf('before', 'during'), { min: 1, max: 2 });
const reason = record<RefusalReason>({ code: oneOf(...Object.keys(refusalReasonLabels)), label: text(60) });

/** A day that every month has. */
const monthDay = that((value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 28
    ? null
    : '须为 1 至 28 之间的整数：29 日至 31 日不是每个月都有',
);

/** A day of each year, in some of its months, which every year has. */
const yearDay = (from: string, to: string): Check => {
  const said = `须为 ${from} 至 ${to} 之间的日期，格式为 MM-DD，日不晚于 28 日`;
  return that((value) =>
    typeof value === 'string' && /^\d\d-(0[1-9]|1\d|2[0-8])$/.test(value) && value >= from && value <= to ? null : said,
  );
};

/** A number of replies, or per cent of them: exactly one of the two. */
const sampleSize: Check = (value, path) =>
  isRecord(value) && 'percent' in value
    ? record<{ percent: number }>({ percent: whole(1, 100) })(value, path)
    : record<Extract<SampleSize, { count: number }>>({ count: whole(1, 10_000) })(value, path);

/** A day that every year has, `MM-DD`. */
const dayOfYear = that((value) =>
  typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isLocalDate(`2001-${value}`)
    ? null
    : '须为每年都有的一日，格式为 MM-DD，例如 08-31',
);

/** The shape of a profile 办理规则的格式. Its type argument makes the compiler ask for every field of `Profile`. */
export const profileShape: Check = record<Profile>({
  key: text(64, { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, hint: '只能用小写字母、数字和连字符' }),
  name: text(60),
  timeZone,
  clocks,
  replyBasis: sourced(oneOf('receipt', 'handover')),
  raters: sourced(oneOf('lead', 'each')),
  automaticRehandlings: sourced(whole(0, 9)),
  attitudeAloneRehandles: sourced(flag),
  reassignedReplyClock: sourced(oneOf('restart', 'continue')),
  requiredConsultationStages: sourced(record<RequiredConsultation>({ stages, need: oneOf('any', 'all') })),
  outcomeClasses: sourced(list(outcomeClass, { min: 2, max: 12, keyOf: codeOf })),
  replyAfterFulfilment: sourced(flag),
  examinationRequired: sourced(flag),
  missingOpinionsOverride: sourced(flag),
  lapseNeedsUrging: sourced(flag),
  lights: sourced(record<LightLimits>({ yellowDays: whole(1, 180), redDays: whole(0, 180) })),
  reminderLadder: sourced(ladderShape),
  refusalReasons: sourced(list(reason, { min: 1, max: 20, keyOf: codeOf })),
  rounding: sourced(oneOf('HALF_UP', 'LARGEST_REMAINDER', 'ADJUST_LARGEST', 'TRUNCATE')),
  trackingDay: sourced(orNull(monthDay)),
  trackingWorkingDays: sourced(whole(4, 15)),
  supervisionListDay: sourced(orNull(monthDay)),
  lookBackDrawDay: sourced(orNull(yearDay('12-01', '12-28'))),
  lookBackSample: sourced(sampleSize),
  commitmentNoticeDay: sourced(orNull(yearDay('10-01', '12-28'))),
  carryOverDay: sourced(orNull(yearDay('01-01', '03-28'))),
  leastElectors: sourced(whole(3, 1_000)),
  officeReportDay: sourced(orNull(dayOfYear)),
  archiveYears: sourced(orNull(whole(10, 100))),
  attachments: sourced(
    record<AttachmentLimits>({
      onSuggestion: whole(0, 20),
      onOther: whole(0, 20),
      eachMegabytes: whole(1, 100),
      caseMegabytes: whole(1, 2_000),
    }),
  ),
});
