import type { CalendarDay, CalendarYear } from '../api/types';
import { dateInWords, daysBetween } from '../case/dates';

/** A day on the sheet of a year 年历. */
export interface YearDay {
  readonly on: string;
  readonly number: number;
  /** `statutory`: off by the law itself, in a year whose schedule is not announced yet */
  readonly kind: 'workday' | 'weekend' | 'statutory' | CalendarDay['kind'];
  /** of the festival; empty where there is none */
  readonly name: string;
}

/** What of a year the sheet shows. */
export type ShownYear = Pick<CalendarYear, 'year' | 'known' | 'days' | 'missing'>;

/** A month, in weeks from Monday on; null: a day of another month. */
export interface YearMonth {
  readonly month: number;
  readonly weeks: readonly (readonly (YearDay | null)[])[];
}

const two = (number: number) => String(number).padStart(2, '0');

/** The twelve months of a year, each day with what it is. */
export function monthsOf({ year, known, days, missing }: ShownYear): YearMonth[] {
  const special = new Map(days.map((one) => [one.on, one]));
  const owed = known ? [] : missing;
  const statutory = new Map(owed.flatMap((one) => one.days.map((on) => [on, one.festival] as const)));
  const dayOf = (on: string, number: number): YearDay => {
    const found = special.get(on);
    if (found) return { on, number, kind: found.kind, name: found.name };
    const festival = statutory.get(on);
    if (festival !== undefined) return { on, number, kind: 'statutory', name: festival };
    return { on, number, kind: weekdayOf(on) > 4 ? 'weekend' : 'workday', name: '' };
  };
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const before = weekdayOf(`${String(year)}-${two(month)}-01`);
    const cells = [
      ...Array.from({ length: before }, () => null),
      ...Array.from({ length }, (_day, at) => dayOf(`${String(year)}-${two(month)}-${two(at + 1)}`, at + 1)),
    ];
    const rows = Math.ceil(cells.length / 7);
    const weeks = Array.from({ length: rows }, (_week, at) =>
      Array.from({ length: 7 }, (_c, c) => cells[at * 7 + c] ?? null),
    );
    return { month, weeks };
  });
}

/** Monday is 0. */
function weekdayOf(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The festivals 节日 of a year in words: when each is off, and what is worked for it. */
export function festivalsOf(
  days: readonly CalendarDay[],
): { readonly name: string; readonly off: string; readonly worked: string }[] {
  const names = [...new Set(days.map(({ name }) => name))];
  return names.map((name) => {
    const of = (kind: CalendarDay['kind']) =>
      spansInWords(days.filter((one) => one.name === name && one.kind === kind));
    return { name: name || '（没有写明节日）', off: of('holiday'), worked: of('makeUp') };
  });
}

/** Days in words, those that follow one another drawn together: `10月1日至10月7日`. */
function spansInWords(days: readonly CalendarDay[]): string {
  const spans: [string, string][] = [];
  for (const { on } of [...days].sort((one, other) => (one.on < other.on ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && daysBetween(last[1], on) === 1) last[1] = on;
    else spans.push([on, on]);
  }
  const short = (on: string) => dateInWords(on).replace(/^\d+年/, '');
  return spans.map(([from, to]) => (from === to ? short(from) : `${short(from)}至${short(to)}`)).join('、');
}
