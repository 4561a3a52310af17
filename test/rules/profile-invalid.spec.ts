import { describe, expect, it } from '@jest/globals';
import { parseProfile } from '../../src/congress/profile/validate-profile.js';
import { zhejiang2016 } from '../../src/congress/profile/zhejiang-2016.js';
import { altered, faultsOf, type Json } from './support/altered-profile.js';

const oneLength = '须恰好有下列之一：lengthMonths（月）、lengthWorkingDays（工作日）、lengthCalendarDays（日）';
const reasons =
  '须为下列之一：personalInterest、forwardedLetter、complaintAccusationAppeal、academicOrProduct、consultation、' +
  'noConcreteContent、pendingCase、runningTender、outOfCompetence、marketInterference、secret、other';
const monthDay = '须为 1 至 28 之间的整数：29 日至 31 日不是每个月都有';
const stages = 'requiredConsultationStages.value.stages';
const [, classB] = zhejiang2016.outcomeClasses.value;

/** One change whose one fault is named at the very path of the change. */
const inPlace: [path: string, value: unknown, fault: string][] = [
  ['colour', 'red', '没有这个项目'],
  ['version', 1, '没有这个项目'],
  ['clocks.lunch', null, '没有这个项目'],
  ['raters.by', '主任会议', '没有这个项目'],
  ['raters', undefined, '缺少此项'],
  ['clocks', undefined, '缺少此项'],
  ['clocks.publish', undefined, '缺少此项'],
  ['clocks.reply.source', undefined, '缺少此项'],
  ['clocks.reply.source', '  ', '不能为空'],
  ['raters.source', 'a\u0000', '含有不可见的控制字符'],
  ['raters.source', '法'.repeat(201), '不能超过 200 个字'],
  ['raters.verified', 'yes', '须为 true 或 false'],
  ['raters.verified', undefined, '缺少此项'],
  ['raters.note', 5, '须为文字'],
  ['trackingDay.value', 31, monthDay],
  ['trackingDay.value', 29, monthDay],
  ['trackingDay.value', 0, monthDay],
  ['trackingDay.value', '1', monthDay],
  ['trackingDay', undefined, '缺少此项'],
  ['supervisionListDay.value', 31, monthDay],
  ['lookBackDrawDay.value', '11-30', '须为 12-01 至 12-28 之间的日期，格式为 MM-DD，日不晚于 28 日'],
  ['lookBackDrawDay.value', '12-29', '须为 12-01 至 12-28 之间的日期，格式为 MM-DD，日不晚于 28 日'],
  ['commitmentNoticeDay.value', '11-31', '须为 10-01 至 12-28 之间的日期，格式为 MM-DD，日不晚于 28 日'],
  ['commitmentNoticeDay.value', 10, '须为 10-01 至 12-28 之间的日期，格式为 MM-DD，日不晚于 28 日'],
  ['carryOverDay.value', '1-4', '须为 01-01 至 03-28 之间的日期，格式为 MM-DD，日不晚于 28 日'],
  ['leastElectors.value', 2, '须为 3 至 1000 之间的整数'],
  ['archiveYears.value', 9, '须为 10 至 100 之间的整数'],
  ['attachments.value.onSuggestion', 21, '须为 0 至 20 之间的整数'],
  ['attachments.value.onOther', -1, '须为 0 至 20 之间的整数'],
  ['attachments.value.eachMegabytes', 101, '须为 1 至 100 之间的整数'],
  ['attachments.value.caseMegabytes', 0, '须为 1 至 2000 之间的整数'],
  ['trackingWorkingDays.value', 3, '须为 4 至 15 之间的整数'],
  ['trackingWorkingDays.value', null, '须为 4 至 15 之间的整数'],
  ['automaticRehandlings', 2, '须为对象'],
  ['clocks', [], '须为对象'],
  ['clocks.reply.value', { lengthWeeks: 12 }, `${oneLength}，现为 lengthWeeks`],
  [
    'clocks.reply.value',
    { lengthMonths: 3, lengthWorkingDays: 60 },
    `${oneLength}，现为 lengthMonths、lengthWorkingDays`,
  ],
  ['clocks.reply.value', {}, oneLength],
  ['clocks.reply.value', '三个月', oneLength],
  ['clocks.reply.value', null, oneLength],
  ['clocks.replyDifficult.value', null, oneLength],
  ['clocks.feedback.value', null, oneLength],
  ['clocks.rehandle.value', null, oneLength],
  ['clocks.replyDifficult.value', { lengthMonths: 2 }, '不能短于答复期限 clocks.reply'],
  ['clocks.replyDifficult.value', { lengthWorkingDays: 60 }, '不能短于答复期限 clocks.reply'],
  ['clocks.replyDifficult.value', { lengthCalendarDays: 89 }, '不能短于答复期限 clocks.reply'],
  ['clocks.coOpinion.value', { lengthMonths: 4 }, '不能长于答复期限 clocks.reply'],
  ['lights.value.redDays', 15, '须小于黄灯天数 yellowDays'],
  ['lights.value.redDays', 20, '须小于黄灯天数 yellowDays'],
  ['lights.value.redDays', -1, '须为 0 至 180 之间的整数'],
  ['lights.value.yellowDays', 181, '须为 1 至 180 之间的整数'],
  ['timeZone', 'Asia/Hangzhou', '不是已知的时区，例如 Asia/Shanghai'],
  ['timeZone', '+08:00', '不是已知的时区，例如 Asia/Shanghai'],
  ['timeZone', null, '不是已知的时区，例如 Asia/Shanghai'],
  ['key', 'My Town', '只能用小写字母、数字和连字符'],
  ['name', '市'.repeat(61), '不能超过 60 个字'],
  ['replyBasis.value', 'signature', '须为下列之一：receipt、handover'],
  ['raters.value', 'office', '须为下列之一：lead、each'],
  ['automaticRehandlings.value', 10, '须为 0 至 9 之间的整数'],
  ['automaticRehandlings.value', 1.5, '须为 0 至 9 之间的整数'],
  ['attitudeAloneRehandles.value', 1, '须为 true 或 false'],
  ['replyAfterFulfilment.value', null, '须为 true 或 false'],
  ['examinationRequired.value', 'false', '须为 true 或 false'],
  ['missingOpinionsOverride.value', 'no', '须为 true 或 false'],
  ['lapseNeedsUrging.value', {}, '须为 true 或 false'],
  ['reassignedReplyClock.value', 'pause', '须为下列之一：restart、continue'],
  ['rounding.value', 'BANKERS', '须为下列之一：HALF_UP、LARGEST_REMAINDER、ADJUST_LARGEST、TRUNCATE'],
  [stages, [], '须有 1 至 2 项，现有 0 项'],
  [stages, 'before', '须为列表'],
  ['requiredConsultationStages.value.need', 'most', '须为下列之一：any、all'],
  ['outcomeClasses.value', 'ABC', '须为列表'],
  ['outcomeClasses.value', [classB], '须有 2 至 12 项，现有 1 项'],
  ['refusalReasons.value', [], '须有 1 至 20 项，现有 0 项'],
];

/** A length out of bounds, and what is said of it at the unit. */
const amounts: [length: Json, fault: string][] = [
  [{ lengthWorkingDays: 0 }, 'lengthWorkingDays：须为 1 至 250 之间的整数'],
  [{ lengthWorkingDays: 251 }, 'lengthWorkingDays：须为 1 至 250 之间的整数'],
  [{ lengthCalendarDays: -1 }, 'lengthCalendarDays：须为 1 至 366 之间的整数'],
  [{ lengthCalendarDays: 367 }, 'lengthCalendarDays：须为 1 至 366 之间的整数'],
  [{ lengthMonths: 25 }, 'lengthMonths：须为 1 至 24 之间的整数'],
  [{ lengthMonths: 1.5 }, 'lengthMonths：须为 1 至 24 之间的整数'],
  [{ lengthMonths: '1' }, 'lengthMonths：须为 1 至 24 之间的整数'],
];

/** One change whose faults are named elsewhere than at its path. */
const elsewhere: [name: string, changes: Json, faults: string[]][] = [
  [
    'a bare length instead of a sourced one',
    { 'clocks.reply': { lengthMonths: 3 } },
    ['lengthMonths：没有这个项目', 'value：缺少此项', 'source：缺少此项', 'verified：缺少此项'].map(
      (f) => `clocks.reply.${f}`,
    ),
  ],
  [
    'an override without a co-opinion clock',
    { 'clocks.coOpinion.value': null },
    ['missingOpinionsOverride.value：没有会办意见期限 clocks.coOpinion 时，无从认定逾期，须为 false'],
  ],
  [
    'no class that counts as solved',
    { 'outcomeClasses.value.0.countsAsSolved': false },
    ['outcomeClasses.value：至少有一类计为办成 countsAsSolved'],
  ],
  [
    'a class that is tracked without dates',
    { 'outcomeClasses.value.1': { ...classB, requiresDueDate: false } },
    ['outcomeClasses.value[1]：B 类：跟踪办理 trackable 的，须要求承诺时限 requiresDueDate'],
  ],
  [
    'a class that is tracked and solved',
    { 'outcomeClasses.value.1': { ...classB, countsAsSolved: true } },
    ['outcomeClasses.value[1]：B 类：已计为办成 countsAsSolved 的，不能再跟踪办理 trackable'],
  ],
  ['a class code twice', { 'outcomeClasses.value.1.code': 'A' }, ['outcomeClasses.value[1]：与前面重复：A']],
  [
    'a blank in a class code',
    { 'outcomeClasses.value.2.code': 'C 类' },
    ['outcomeClasses.value[2].code：只能用字母、数字或汉字'],
  ],
  [
    'a class without a flag',
    { 'outcomeClasses.value.1.trackable': undefined },
    ['outcomeClasses.value[1].trackable：缺少此项'],
  ],
  [
    'an unknown reason',
    { 'refusalReasons.value': [{ code: 'dull', label: '无趣' }] },
    [`refusalReasons.value[0].code：${reasons}`],
  ],
  [
    'a reason twice',
    { 'refusalReasons.value.1.code': 'personalInterest' },
    ['refusalReasons.value[1]：与前面重复：personalInterest'],
  ],
  ['an unknown stage', { [stages]: ['after'] }, [`${stages}[0]：须为下列之一：before、during`]],
  ['a stage twice', { [stages]: ['before', 'before'] }, [`${stages}[1]：与前面重复：before`]],
];

describe('办理规则 an invalid profile is refused', () => {
  it.each(inPlace)('%s = %j: %s', (path, value, fault) => {
    expect(faultsOf(altered({ [path]: value }))).toEqual([`${path}：${fault}`]);
  });

  it.each(amounts)('a length of %j', (length, fault) => {
    expect(faultsOf(altered({ 'clocks.feedback.value': length }))).toEqual([`clocks.feedback.value.${fault}`]);
  });

  it.each(elsewhere)('%s', (_name, changes, faults) => {
    expect(faultsOf(altered(changes))).toEqual(faults);
  });

  it.each([[null], [undefined], ['national'], [7], [[]], [[zhejiang2016]]])('%p is no profile', (input) => {
    expect(faultsOf(input)).toEqual(['办理规则：须为对象']);
  });

  it('an empty object misses everything by name', () => {
    const missing = Object.keys(zhejiang2016).map((key) => `${key}：缺少此项`);
    expect(missing).toHaveLength(30);
    expect([...faultsOf({})].sort()).toEqual(missing.sort());
  });

  it('names every fault at once, of shape and of sense', () => {
    const changes = {
      extra: 1,
      'clocks.feedback.value': { lengthMonths: 0 },
      'clocks.replyDifficult.value': { lengthMonths: 1 },
      'lights.value.redDays': 15,
      'raters.verified': null,
    };
    expect([...faultsOf(altered(changes))].sort()).toEqual([
      'clocks.feedback.value.lengthMonths：须为 1 至 24 之间的整数',
      'clocks.replyDifficult.value：不能短于答复期限 clocks.reply',
      'extra：没有这个项目',
      'lights.value.redDays：须小于黄灯天数 yellowDays',
      'raters.verified：须为 true 或 false',
    ]);
  });

  it('takes a __proto__ key from JSON as an unknown key, and gives a copy of its own', () => {
    const text = JSON.stringify(zhejiang2016).replace('{', '{"__proto__":{"x":1},');
    expect(faultsOf(JSON.parse(text))).toEqual(['__proto__：没有这个项目']);
    const input = altered({}) as { name: string };
    const result = parseProfile(input);
    input.name = '别的';
    expect('profile' in result && result.profile.name).toBe('浙江省（2016年文本）');
  });

  it('accepts what another place may choose: other units, no objection clock, other letters, both stages', () => {
    const input = altered({
      'clocks.objection.value': null,
      'clocks.feedback.value': { lengthCalendarDays: 15 },
      'clocks.replyDifficult.value': { lengthCalendarDays: 90 },
      'outcomeClasses.value.0.code': '甲',
      'outcomeClasses.value.2.countsAsSolved': true,
      'requiredConsultationStages.value.need': 'all',
      'lights.value': { yellowDays: 1, redDays: 0 },
      timeZone: 'Asia/Urumqi',
    });
    expect(faultsOf(input)).toEqual([]);
  });
});
