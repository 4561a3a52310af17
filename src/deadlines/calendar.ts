import { createHash } from 'node:crypto';
import { dayNumber, type LocalDate, localDate, weekdayOf } from './local-date.js';

/** A day on which the weekday misleads 特殊日: a holiday 放假, or a weekend day worked instead 调休上班. */
export interface SpecialDay {
  readonly on: LocalDate;
  readonly kind: 'holiday' | 'makeUp';
  /** The festival it belongs to, e.g. 国庆节. */
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

/**
 * Working calendar 工作日历: the special days of whole years, made once and never changed.
 * It answers for every date by weekday, but *knows* only the years it has special days for:
 * `knownFrom` to `knownUntil`, both null when it knows none. `version` names its content.
 */
export class WorkingCalendar {
  readonly knownFrom: LocalDate | null;
  readonly knownUntil: LocalDate | null;
  readonly version: string;
  private readonly special: ReadonlyMap<number, DayKind>;
  private readonly years: Years | null;

  /**
   * @param days in any order.
   * @throws RangeError when a day is given twice.
   */
  constructor(days: readonly SpecialDay[]) {
    const years = coveredYears(days);
    this.years = years;
    this.knownFrom = years === null ? null : localDate(`${String(years.first)}-01-01`);
    this.knownUntil = years === null ? null : localDate(`${String(years.last)}-12-31`);
    this.special = new Map(days.map((day) => [dayNumber(day.on), kindOfSpecial(day)]));
    if (this.special.size < days.length) throw new RangeError('工作日历中同一日期出现两次');
    this.version = `${years === null ? '0' : `${String(years.first)}-${String(years.last)}`}.${digest(days)}`;
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
    const weekday = weekdayOf(day);
    return weekday === 0 || weekday === 6 ? weekend : workday;
  }

  /** Whether the holidays of that date's year are known; outside, answers go by weekday and are provisional. */
  isKnown(date: LocalDate): boolean {
    return this.knowsYear(Number(date.slice(0, 4)));
  }

  /** Whether the holidays of that year are known. */
  knowsYear(year: number): boolean {
    return this.years !== null && year >= this.years.first && year <= this.years.last;
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
}

function kindOfSpecial({ kind, name }: SpecialDay): DayKind {
  return kind === 'holiday'
    ? { working: false, kind, reason: `${name}假日` }
    : { working: true, kind, reason: `${name}调休上班` };
}

/**
 * The unbroken run of years, from the first, whose schedule is there. A year counts when both its first holiday
 * (1 January) and its last (1 October) are: a lone 元旦 that was announced with the year before is no schedule.
 */
function coveredYears(days: readonly SpecialDay[]): Years | null {
  const holidays = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ on }) => on as string));
  const covered = (year: number) => holidays.has(`${String(year)}-01-01`) && holidays.has(`${String(year)}-10-01`);
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))].sort((a, b) => a - b).filter(covered);
  const [first] = years;
  if (first === undefined) return null;
  let last = first;
  while (covered(last + 1)) last++;
  return { first, last };
}

function digest(days: readonly SpecialDay[]): string {
  const lines = days.map(({ on, kind, name }) => `${on} ${kind} ${name}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}
