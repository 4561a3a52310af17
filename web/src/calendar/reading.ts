import type { CalendarDay } from '../api/types';

/** A line 行 of which nothing could be made, by its number from 1. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** A day, or several that follow one another. */
interface Span {
  readonly from: string;
  readonly to: string;
}

const day = String.raw`(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?`;
const dates = new RegExp(
  String.raw`${day}(?:\s*(?:至|到|—|–|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})[月./-])?(\d{1,2})日?)?`,
  'g',
);
const off = /放假|休息|holiday/i;
const worked = /上班|补班|makeup/i;
/** What of a line with commas or tabs is no name. */
const noName = /^(?:放假|休息|调休|补班|调休上班|上班|holiday|makeup|共?\d+天)?$/i;
const mostDays = 120;

/**
 * Reads the special days of a year from what people have: a line a day (`2027-01-01 放假 元旦`, also with commas or tabs as out of a
 * table), spans (`10月1日至7日`), or the sentences of the State Council's notice 通知. Whether the days are right, the service says.
 */
export function daysIn(text: string, year: number): { readonly days: CalendarDay[]; readonly unread: UnreadLine[] } {
  const days: CalendarDay[] = [];
  const unread: UnreadLine[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.trim() === '' || isHead(line)) return;
    const found = lineOf(line, year);
    if (typeof found === 'string') unread.push({ line: index + 1, text: line.trim(), why: found });
    else days.push(...found);
  });
  return { days, unread };
}

/** The days of a year as they are written, a line each. */
export function daysAsText(days: readonly CalendarDay[]): string {
  return days.map(({ on, kind, name }) => `${on} ${kind === 'holiday' ? '放假' : '上班'} ${name}`.trim()).join('\n');
}

/** Titles of a table: `on,kind,name`, `日期,类别,名称`. */
function isHead(line: string): boolean {
  return /^(?:on|日期)[,，\t ]/i.test(line.trim());
}

function lineOf(line: string, year: number): CalendarDay[] | string {
  // What a notice says in brackets is the weekday.
  const plain = line.replace(/（[^）]*）|\([^)]*\)/g, '');
  const [, title, rest] = /^([^：:\d]{1,40})[：:](.+)$/.exec(plain) ?? [];
  const clauses = (rest ?? plain).split(/[。；;]/).filter((one) => one.trim() !== '');
  const days: CalendarDay[] = [];
  // Days off and days of work in one sentence are told apart by its commas; elsewhere these only part what a table has.
  const parts = clauses.flatMap((one) => (worked.test(one) && off.test(one) ? one.split(/[，,]/) : [one]));
  for (const clause of parts) {
    const spans = spansIn(clause, year);
    if (spans.length === 0) continue;
    if (worked.test(clause) && off.test(clause)) return '又写放假又写上班，请分开写';
    const kind = worked.test(clause) ? 'makeUp' : off.test(clause) ? 'holiday' : null;
    if (kind === null) return '没有写明是放假还是上班';
    if (spans.some(isOutOfOrder)) return `起止日期前后颠倒，或者超过 ${String(mostDays)} 天`;
    const name = title === undefined ? nameIn(clause) : title.replace(/^[\s一二三四五六七八九十]+、/, '').trim();
    for (const span of spans) days.push(...daysOf(span).map((on) => ({ on, kind, name }) as const));
  }
  return days.length > 0 ? days : '没有找到日期';
}

function spansIn(clause: string, year: number): Span[] {
  return [...clause.matchAll(dates)].map((found) => {
    const [, y = String(year), m = '', d = '', toY = y, toM = m, toD = d] = found;
    return { from: dateOf(y, m, d), to: dateOf(toY, toM, toD) };
  });
}

function nameIn(clause: string): string {
  const rest = clause.replace(dates, ' ').split(/[\s,，、\t"]+/);
  return rest.filter((one) => !noName.test(one)).join('');
}

function dateOf(year: string, month: string, dayOfMonth: string): string {
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}

const dayMs = 86_400_000;
const instantOf = (on: string) => Date.parse(`${on}T00:00:00Z`);
/** How many days a span goes on after its first; not a number where one of its ends is no date. */
const lengthOf = ({ from, to }: Span) => Math.round((instantOf(to) - instantOf(from)) / dayMs);

/** Whether a span goes backwards, takes a third of the year, or has an end that is no date. */
function isOutOfOrder(span: Span): boolean {
  const length = lengthOf(span);
  // Engines read the 30th of February as the 2nd of March.
  const isThere = (on: string) => new Date(instantOf(on) || 0).toISOString().startsWith(on);
  return span.from !== span.to && !(length > 0 && length < mostDays && isThere(span.from) && isThere(span.to));
}

/** Every day of a span; a single one as it is written, which the service refuses where it is no date. */
function daysOf(span: Span): string[] {
  if (span.from === span.to) return [span.from];
  const first = instantOf(span.from);
  const dayAt = (at: number) => new Date(first + at * dayMs).toISOString().slice(0, 10);
  return Array.from({ length: lengthOf(span) + 1 }, (_, at) => dayAt(at));
}
