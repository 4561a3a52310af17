import type { WorkingCalendar } from './calendar.js';
import { addDays, localDate, type LocalDate } from './local-date.js';

/** When a working morning 工作日早晨 begins, by a congress's own clocks: before it no sweep tells anybody anything. */
export const morningBegins = '08:30';

/** A month 月份, `YYYY-MM`; it sorts as text. */
export type Month = string;

/** The month of a date. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** So many months later. */
export function addToMonth(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The quarter 季度 of a month: `2026-Q1`. */
export function quarterOf(month: Month): string {
  return `${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`;
}

/** The last month of a quarter. */
export function lastMonthOf(quarter: string): Month {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}`;
}

/**
 * The working day on which falls what is to be done on a day of each month 每月定日: that day or, when it is off, the next one
 * that is worked, which may lie in the month after.
 * @param day 1 to 28, so that every month has it.
 */
export function workingDayOf(month: Month, day: number, calendar: WorkingCalendar): LocalDate {
  let date = localDate(`${month}-${String(day).padStart(2, '0')}`);
  while (!calendar.isWorkingDay(date)) date = addDays(date, 1);
  return date;
}

/** The working day that lies so many working days before (negative) or after a date, which is not counted itself. */
export function workingDaysFrom(date: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  const step = Math.sign(days);
  let found = date;
  for (let left = Math.abs(days); left > 0;) {
    found = addDays(found, step);
    if (calendar.isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** What is to be done on a day of each month, or of each quarter's last month 定期办理. */
export interface Cycle {
  /** 1 to 28 */
  readonly day: number;
  /** every so many months: 1, or 3 for the last month of each quarter */
  readonly every: 1 | 3;
  /** the last month that was done; null where none ever was */
  readonly last: Month | null;
  /** the month before which there was nothing to do */
  readonly first: Month;
}

/**
 * The months whose day has come 应办月份, in order: what a service that was down has missed since the last one it did, at most
 * of the latest twelve months. Where none was ever done it is the latest alone, so that nobody is asked for times before
 * there was such a practice.
 */
export function monthsDue(
  { day, every, last, first }: Cycle,
  today: LocalDate,
  calendar: WorkingCalendar,
): { month: Month; dueOn: LocalDate }[] {
  const from = last === null ? first : addToMonth(last, 1);
  const earliest = addToMonth(monthOf(today), -11);
  const due: { month: Month; dueOn: LocalDate }[] = [];
  for (let month = from > earliest ? from : earliest; month <= monthOf(today); month = addToMonth(month, 1)) {
    if (Number(month.slice(5)) % every !== 0) continue;
    const dueOn = workingDayOf(month, day, calendar);
    if (dueOn <= today) due.push({ month, dueOn });
  }
  return last === null ? due.slice(-1) : due;
}

/**
 * The year whose day has come last 应办年度, with the working day on which it fell: of the latest twelve months, so that what a
 * service missed is made up for, and what is long past is not.
 * @param on `MM-DD`, at most the 28th.
 * @returns null where that year was done already.
 */
export function yearDue(
  on: string,
  last: number | null,
  today: LocalDate,
  calendar: WorkingCalendar,
): { year: number; dueOn: LocalDate } | null {
  const [thisYear, month, day] = [Number(today.slice(0, 4)), on.slice(0, 2), Number(on.slice(3))];
  const due = [thisYear, thisYear - 1]
    .map((year) => ({ year, dueOn: workingDayOf(`${String(year)}-${month}`, day, calendar) }))
    .find(({ dueOn }) => dueOn <= today);
  return due === undefined || (last !== null && due.year <= last) ? null : due;
}
