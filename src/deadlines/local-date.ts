import { Temporal } from 'temporal-polyfill';
import { isLocalDate } from '../platform/http/text.js';

declare const brand: unique symbol;

/** Local date 日期: `YYYY-MM-DD` in the zone of the congress, without a time. It sorts as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const dayMs = 86_400_000;

/** @returns the date, or null when it is no `YYYY-MM-DD` that exists between the years 1900 and 2200. */
export function parseLocalDate(value: unknown): LocalDate | null {
  return isLocalDate(value) ? (value as LocalDate) : null;
}

/**
 * A date that is known to be right (a literal, a row of the database).
 * @throws RangeError when it is not a date.
 */
export function localDate(value: string): LocalDate {
  const date = parseLocalDate(value);
  if (date === null) throw new RangeError(`不是日期：${value}`);
  return date;
}

/** The day of an instant in a time zone (an IANA name, e.g. `Asia/Shanghai`). */
export function today(now: Date, timeZone: string): LocalDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString() as LocalDate;
}

/** The time of an instant in a time zone, `HH:mm`; it sorts as text. */
export function timeOfDay(now: Date, timeZone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Negative when `a` is earlier, 0 when the same day, positive when later. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : Number(a > b);
}

/** Days since 1970-01-01, for counting. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(date) / dayMs;
}

/** The date of a day number. */
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
}

/** 0 Sunday to 6 Saturday, of a day number. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** So many calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** So many calendar months later; where that month has no such day, its last day (民法典第二百零二条). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate;
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}
