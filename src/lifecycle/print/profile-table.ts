import type { OutcomeClass, Profile, ProfileValue } from '../../congress/profile/profile.js';
import { shippedProfiles } from '../../congress/profile/shipped.js';
import { consultationStages } from '../../case-file/states.js';
import { chineseNumber } from '../../deadlines/chinese-words.js';
import { inShort } from '../laws.js';
import { ladderInWords } from './ladder-words.js';
import { code, lines, table } from './markdown.js';

/** The switches of a profile: every value but its clocks. */
type Switches = { [K in keyof Profile as Profile[K] extends ProfileValue<unknown> ? K : never]: Profile[K] };
type Row<K extends keyof Switches> = readonly [label: string, say: (value: Switches[K]['value']) => string];

const roundings: Readonly<Record<Profile['rounding']['value'], string>> = {
  HALF_UP: '四舍五入',
  LARGEST_REMAINDER: '最大余数法',
  ADJUST_LARGEST: '四舍五入，差额调整最大项',
  TRUNCATE: '截尾',
};

/** What each switch is, and how its value reads. A new switch of the profile must be said here. */
const switches: { readonly [K in keyof Switches]: Row<K> } = {
  replyBasis: ['答复期限的起算', (value) => (value === 'receipt' ? '收到之日（本系统即交办之日）' : '交办之日')],
  examinationRequired: ['立案前的审查', (value) => (value ? '须经审查通过' : '可以审查，不是立案的前提')],
  refusalReasons: ['不予立案的情形', (value) => value.map(({ label }) => label).join('；')],
  reassignedReplyClock: [
    '改办后的答复期限',
    (value) => (value === 'restart' ? '自改办之日重新计算，不晚于最长期限' : '接续原期限'),
  ],
  requiredConsultationStages: [
    '答复以前的沟通',
    ({ stages, need }) =>
      `${stages.map((one) => consultationStages[one]).join('、')}，${need === 'all' ? '都要有' : '至少有一次'}（每轮、每个答复的单位）`,
  ],
  missingOpinionsOverride: [
    '会办意见逾期未交',
    (value) => (value ? '催办以后，主办单位可以说明理由先行答复' : '不得先行答复'),
  ],
  outcomeClasses: [
    '办理结果分类',
    (value) => lines(...value.map(classInWords), '有承诺事项的，全部确认落实后计为办成'),
  ],
  replyAfterFulfilment: [
    '承诺事项落实以后',
    (value) => (value ? '须再次书面答复代表（文号、签发人）' : '报告落实情况即可'),
  ],
  raters: ['由谁评价', (value) => (value === 'lead' ? '领衔代表' : '领衔代表和附议代表各自评价，以最差的为准')],
  attitudeAloneRehandles: [
    '仅对办理态度不满意',
    (value) => (value ? '重新办理，并立督办件' : '不重新办理，只立督办件'),
  ],
  automaticRehandlings: [
    '自动重新办理的次数',
    (value) => `${chineseNumber(value)}次；第${chineseNumber(value + 1)}次不满意的，转三方合议`,
  ],
  lapseNeedsUrging: ['认定逾期未评', (value) => (value ? '须已催请代表评价至少一次' : '期限届满即认定')],
  lights: [
    '红黄灯',
    ({ yellowDays, redDays }) =>
      `剩余${chineseNumber(yellowDays)}日以内黄灯，${chineseNumber(redDays)}日以内和逾期红灯`,
  ],
  reminderLadder: ['到期提醒', ladderInWords],
  rounding: ['百分比的取舍', (value) => roundings[value]],
  trackingDay: [
    '一月一跟踪',
    (value) => (value === null ? '不定期跟踪' : `每月${chineseNumber(value)}日开始，遇放假顺延至工作日`),
  ],
  trackingWorkingDays: ['每轮跟踪的报送时间', (value) => `${chineseNumber(value)}个工作日`],
  supervisionListDay: [
    '一季一督办',
    (value) =>
      value === null ? '不定期列清单' : `每季最后一个月${chineseNumber(value)}日列出督办清单，遇放假顺延至工作日`,
  ],
  lookBackDrawDay: ['年终抽查回头看', (value) => yearDay(value, '抽取', '由代表工委自行抽取')],
  lookBackSample: [
    '回头看抽查的数量',
    (value) => ('count' in value ? `${String(value.count)}件` : `已办成答复的百分之${chineseNumber(value.percent)}`),
  ],
  commitmentNoticeDay: ['承诺事项年终通报', (value) => yearDay(value, '向代表通报', '不定期通报')],
  carryOverDay: ['承诺事项结转', (value) => yearDay(value, '结转上年未完成的承诺事项', '不定期结转')],
  leastElectors: ['评议票决的人数', (value) => `评议人和投票人都不少于${chineseNumber(value)}人`],
  archiveYears: [
    '档案保管年限',
    (value) => (value === null ? '永久' : `不少于${chineseNumber(value)}年；系统本身不销毁案卷`),
  ],
  attachments: [
    '附件',
    ({ onSuggestion, onOther, eachMegabytes, caseMegabytes }) =>
      `建议最多${chineseNumber(onSuggestion)}件，答复、沟通记录、月度进展各最多${chineseNumber(onOther)}件；每件不超过 ${String(eachMegabytes)} MB，一件建议合计不超过 ${String(caseMegabytes)} MB`,
  ],
  officeReportDay: [
    '年度办理情况报告',
    (value) => (value === null ? '不要求' : `各承办单位每年${dayInWords(value)}以前报送，遇放假顺延至工作日`),
  ],
};

function dayInWords(day: string): string {
  return `${chineseNumber(Number(day.slice(0, 2)))}月${chineseNumber(Number(day.slice(3)))}日`;
}

/** The switches of the shipped profiles side by side, each with its source. */
export function profileTable(): string {
  const heads = shippedProfiles.map(({ key, name }) => lines(name, code(key)));
  const names = Object.keys(switches) as (keyof Switches)[];
  return table(
    ['事项', ...heads],
    names.map((name) => [
      `**${switches[name][0]}** ${code(name)}`,
      ...besides(shippedProfiles.map((one) => said(one, name))),
    ]),
  );
}

function said<K extends keyof Switches>(profile: Profile, name: K): string {
  const { value, source } = (profile as Switches)[name];
  const [, say] = switches[name];
  return lines((say as (of: unknown) => string)(value), inShort(source));
}

function yearDay(day: string | null, does: string, otherwise: string): string {
  if (day === null) return otherwise;
  const [month = 0, date = 0] = day.split('-').map(Number);
  return `每年${chineseNumber(month)}月${chineseNumber(date)}日${does}，遇放假顺延至工作日`;
}

/** A cell that repeats the one to its left says so. */
function besides(cells: readonly string[]): string[] {
  return cells.map((cell, index) => (index > 0 && cells[index - 1] === cell ? '同左' : cell));
}

function classInWords(one: OutcomeClass): string {
  const asked = [
    one.requiresDueDate ? '须有承诺事项、措施和完成期限' : '',
    one.requiresExplanation ? '须说明原因' : '',
    one.countsAsSolved ? '计为办成' : '',
  ].filter((part) => part !== '');
  return `${one.code}类：${one.name}${asked.length > 0 ? `（${asked.join('，')}）` : ''}`;
}
