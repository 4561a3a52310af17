import type { FormField } from '../case/act-form';

/** What is counted in a number of the rules, by the name that the document gives it; of any other the number stands alone. */
const units: Readonly<Record<string, (count: number) => string>> = {
  lengthMonths: (count) => `${String(count)} 个月`,
  lengthWorkingDays: (count) => `${String(count)} 个工作日`,
  lengthCalendarDays: (count) => `${String(count)} 日`,
  daysBefore: (count) => (count === 0 ? '到期当日' : `到期前 ${String(count)} 日`),
  daysOverdue: (count) => `逾期 ${String(count)} 日`,
  yellowDays: (count) => `剩余 ${String(count)} 日以内`,
  redDays: (count) => `剩余 ${String(count)} 日以内`,
  count: (count) => `${String(count)} 件`,
  percent: (count) => `${String(count)}%`,
  automaticRehandlings: (count) => `${String(count)} 次`,
  trackingDay: (count) => `${String(count)} 日`,
  trackingWorkingDays: (count) => `${String(count)} 个工作日`,
  supervisionListDay: (count) => `${String(count)} 日`,
  leastElectors: (count) => `${String(count)} 人`,
  archiveYears: (count) => `${String(count)} 年`,
};

/** What a name says beside its value: `涉及面广……的答复期限，自同一起算日计算` is none of it. */
const nameOf = ({ label }: FormField) => label.replace(/，.*$/, '');

/**
 * A value of the rules 取值 in words, whatever it is: a length, a switch, a choice, a list.
 * @param absent what the document says of its absence @returns a sentence for each item of a list of things, else one
 */
export function wordsOf(field: FormField, value: unknown, absent = ''): string[] {
  if (field.kind === 'list' && Array.isArray(value) && field.fields?.[0]?.name !== '') {
    const parts = field.fields ?? [];
    return (value as Values[]).map((one) => sentence(parts, one));
  }
  if (field.kind === 'group' && value !== null) {
    const given = givenIn(field.fields ?? [], value as Values);
    if (given.length > 1) return given.map((one) => named(one, value as Values));
  }
  return [plain(field, value, absent)];
}

type Values = Readonly<Record<string, unknown>>;

function plain(field: FormField, value: unknown, absent = ''): string {
  if (value === null || value === undefined) return absent.replace(/^(?:value 为 )?null 表示/, '') || '没有';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return (units[field.name] ?? String)(value);
  if (typeof value === 'string') return field.choices?.find((one) => one.value === value)?.label ?? dayInWords(value);
  if (Array.isArray(value)) {
    const [only = field] = field.fields ?? [];
    return value.map((one) => plain(only, one)).join('、');
  }
  return group(field.fields ?? [], value as Values);
}

/** Parts under their names; one out of several stands by itself. */
function group(fields: readonly FormField[], values: Values): string {
  const given = givenIn(fields, values);
  const [only] = given;
  if (only && fields.length > 1 && given.length === 1) return plain(only, values[only.name]);
  return given.map((one) => named(one, values)).join('；');
}

function givenIn(fields: readonly FormField[], values: Values): FormField[] {
  return fields.filter(({ name }) => name in values);
}

function named(field: FormField, values: Values): string {
  return `${nameOf(field)}：${plain(field, values[field.name], field.hint)}`;
}

/** A thing of a list: its texts, then what holds of it. A code stands only where it is what people call it. */
function sentence(fields: readonly FormField[], values: Values): string {
  const texts = fields.filter(({ name, kind }) => kind !== 'flag' && !(name === 'code' && 'label' in values));
  const held = fields.filter(({ name, kind }) => kind === 'flag' && values[name] === true);
  const words = texts.map((one) => plain(one, values[one.name]).replace(/。$/, '')).join(' ');
  return [words, ...held.map(({ label }) => label.replace('是否', ''))].join('；');
}

/** A day of each year: `12-10` is `12月10日`. */
function dayInWords(text: string): string {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  return month === undefined ? text : `${String(Number(month))}月${String(Number(day))}日`;
}
