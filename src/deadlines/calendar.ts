import { createHash } from 'node:crypto';
import { dayNumber, fromDayNumber, type LocalDate, localDate, weekdayOf } from './local-date.js';
import { missingFestivals, statutoryDaysOf, statutoryEdition } from './statutory-days.js';

/** Kinds of special days 特殊日类别. */
export const specialDayKinds = { holiday: '放假', makeUp: '调休上班' } as const;

/** A day on which the weekday misleads 特殊日: a holiday 放假, or a weekend day worked instead 调休上班. */
export interface SpecialDay {
  readonly on: LocalDate;
  readonly kind: keyof typeof specialDayKinds;
  /** The festival it belongs to, e.g. 国庆节; empty where nobody named the one that a day is worked for. */
  readonly name: string;
}

/** What a day is 日别, and why, in words that can be printed: 工作日, 周末, 国庆节假日, 春节调休上班. */
export interface DayKind {
  readonly working: boolean;
  readonly kind: 'workday' | 'weekend' | SpecialDay['kind'];
  readonly reason: string;
}

const workday: DayKind = { working: true, kind: 'workday', reason: '工作日' };
const weekend: DayKind = { working: false, kind: 'weekend', reason: '周末' };

/** Whole years that replace those of another calendar: a congress's own, in its so many-th edition. */
export interface OwnYears {
  readonly edition: number;
  readonly years: ReadonlyMap<number, OwnYear>;
}

/** A year as a congress has set it. */
export interface OwnYear {
  readonly days: readonly SpecialDay[];
  /** whether the congress has said that the schedule is whole, although a festival of the law is not in it */
  readonly complete: boolean;
}

/**
 * Working calendar 工作日历: the special days of whole years, made once and never changed.
 * It *knows* only the years whose whole schedule it has, `knownFrom` to `knownUntil`, both null when it knows none. For any
 * other year it answers by weekday and by the days that the law itself gives off. `version` names its content; that of a congress is the
 * version that it rests on and the edition: `2004-2026.0123456789ab+3`.
 */
export class WorkingCalendar {
  readonly knownFrom: LocalDate | null;
  readonly knownUntil: LocalDate | null;
  readonly version: string;
  private readonly special: ReadonlyMap<number, DayKind>;
  private readonly covered: ReadonlySet<number>;
  private readonly run: Years | null;
  /** own years, from their first day to their last, by number */
  private readonly owned: readonly (readonly [number, number])[];

  /**
   * @param days in any order.
   * @param rest the calendar that answers for all other years, and which years and edition these days are.
   * @throws RangeError when a day is given twice.
   */
  private constructor(
    private readonly days: readonly SpecialDay[],
    private readonly rest: { readonly calendar: WorkingCalendar; readonly own: OwnYears } | null,
  ) {
    const stated = [...(rest?.own.years ?? [])].filter(([, { complete }]) => complete).map(([year]) => year);
    const own = [...stated, ...coveredYears(days)];
    const others = [...(rest?.calendar.covered ?? [])].filter((year) => !rest?.own.years.has(year));
    this.covered = new Set([...others, ...own]);
    this.run = unbrokenRun(this.covered);
    this.knownFrom = this.run === null ? null : localDate(`${String(this.run.first)}-01-01`);
    this.knownUntil = this.run === null ? null : localDate(`${String(this.run.last)}-12-31`);
    this.owned = [...(rest?.own.years.keys() ?? [])].map(bounds);
    this.special = new Map(days.map((day) => [dayNumber(day.on), kindOfSpecial(day)]));
    if (this.special.size < days.length) throw new RangeError('工作日历中同一日期出现两次');
    const { first, last } = this.run ?? { first: 0, last: 0 };
    const years = this.run === null ? '0' : `${String(first)}-${String(last)}`;
    this.version = rest ? `${rest.calendar.version}+${String(rest.own.edition)}` : `${years}.${digest(days)}`;
  }

  /** A calendar by itself. @throws RangeError when a day is given twice. */
  static of(days: readonly SpecialDay[]): WorkingCalendar {
    return new WorkingCalendar(days, null);
  }

  /** The same calendar with some years replaced, e.g. by what a congress has set. */
  overlaid(own: OwnYears): WorkingCalendar {
    return new WorkingCalendar(
      [...own.years.values()].flatMap(({ days }) => days),
      { calendar: this, own },
    );
  }

  /** The same calendar with one year set otherwise, as the next edition. */
  replacing(year: number, days: readonly SpecialDay[], complete = false): WorkingCalendar {
    const { calendar, own } = this.rest ?? { calendar: this, own: { edition: 0, years: new Map() } };
    const years = new Map([...own.years, [year, { days, complete }]]);
    return calendar.overlaid({ edition: own.edition + 1, years });
  }

  /** The same calendar without what was set for a year, as the next edition: that year is as shipped, or not known, again. */
  withdrawing(year: number): WorkingCalendar {
    if (!this.rest) return this;
    const { calendar, own } = this.rest;
    const years = new Map([...own.years].filter(([one]) => one !== year));
    return calendar.overlaid({ edition: own.edition + 1, years });
  }

  /** What was set for a year by itself; null where it is as shipped. */
  ownYear(year: number): OwnYear | null {
    return this.rest?.own.years.get(year) ?? null;
  }

  /** The special days of a year, by date. */
  daysOf(year: number): readonly SpecialDay[] {
    if (this.rest && !this.rest.own.years.has(year)) return this.rest.calendar.daysOf(year);
    const days = this.days.filter((day) => yearOf(day.on) === year);
    return days.sort((a, b) => (a.on < b.on ? -1 : 1));
  }

  /** Whether work is done that day. */
  isWorkingDay(date: LocalDate): boolean {
    return this.kindAt(dayNumber(date)).working;
  }

  /** What kind of day it is, with the reason in Chinese. */
  kindOf(date: LocalDate): DayKind {
    return this.kindAt(dayNumber(date));
  }

  /** The same by day number: for counting in bulk. */
  kindAt(day: number): DayKind {
    const known = this.special.get(day);
    if (known !== undefined) return known;
    if (this.rest && !this.owned.some(([first, last]) => day >= first && day <= last))
      return this.rest.calendar.kindAt(day);
    const weekday = weekdayOf(day);
    return this.statutoryAt(day) ?? (weekday === 0 || weekday === 6 ? weekend : workday);
  }

  /** In a year whose schedule is not there the days that the law itself gives off. */
  private statutoryAt(day: number): DayKind | undefined {
    if (this.run !== null && day >= this.run.firstDay && day <= this.run.lastDay) return undefined;
    const year = yearOf(fromDayNumber(day));
    return this.covered.has(year) ? undefined : statutoryKinds(year).get(day);
  }

  /** Whether the holidays of that date's year are known; outside, answers are provisional. */
  isKnown(date: LocalDate): boolean {
    return this.knowsYear(yearOf(date));
  }

  /** Whether the holidays of that year are known. */
  knowsYear(year: number): boolean {
    return this.run !== null && year >= this.run.first && year <= this.run.last;
  }

  /** Working days after `from`, up to and with `to`: the first day is not counted (民法典第二百零一条). */
  countWorkingDays(from: LocalDate, to: LocalDate): number {
    const last = dayNumber(to);
    let count = 0;
    for (let day = dayNumber(from) + 1; day <= last; day++) if (this.kindAt(day).working) count++;
    return count;
  }
}

interface Years {
  readonly first: number;
  readonly last: number;
  /** the same as day numbers */
  readonly firstDay: number;
  readonly lastDay: number;
}

function kindOfSpecial({ kind, name }: SpecialDay): DayKind {
  return kind === 'holiday'
    ? { working: false, kind, reason: `${name}假日` }
    : { working: true, kind, reason: `${name}调休上班` };
}

const statutory = new Map<number, ReadonlyMap<number, DayKind>>();

function statutoryKinds(year: number): ReadonlyMap<number, DayKind> {
  const known = statutory.get(year);
  if (known) return known;
  const kinds = statutoryDaysOf(year).map(({ on, festival }): [number, DayKind] => {
    return [dayNumber(on), { working: false, kind: 'holiday', reason: `${festival}法定假日` }];
  });
  const made = new Map(kinds);
  statutory.set(year, made);
  return made;
}

/**
 * The years whose schedule is there: a lone 元旦 that was announced with the year before is none, nor is one that leaves out
 * a festival of the law.
 */
function coveredYears(days: readonly SpecialDay[]): number[] {
  const kinds = new Map(days.map(({ on, kind }) => [on as string, kind]));
  const years = [...new Set(days.map(({ on }) => yearOf(on)))];
  return years.filter((year) => missingFestivals(year, kinds).length === 0);
}

/** The unbroken run of years, from the first. */
function unbrokenRun(covered: ReadonlySet<number>): Years | null {
  if (covered.size === 0) return null;
  const first = Math.min(...covered);
  let last = first;
  while (covered.has(last + 1)) last++;
  return { first, last, firstDay: bounds(first)[0], lastDay: bounds(last)[1] };
}

function bounds(year: number): readonly [number, number] {
  const day = (date: string) => dayNumber(localDate(`${String(year)}-${date}`));
  return [day('01-01'), day('12-31')];
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function digest(days: readonly SpecialDay[]): string {
  const lines = days.map(({ on, kind, name }) => `${on} ${kind} ${name}`).sort();
  return createHash('sha256')
    .update([statutoryEdition, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 12);
}
