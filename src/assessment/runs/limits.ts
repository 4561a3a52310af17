import { addDays, addMonths, localDate, type LocalDate } from '../../deadlines/local-date.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import type { Question } from '../measures/questions.js';

/** Whether a question has a last day, counted from the hand-over. */
export function isLimited({ days, months }: Question): boolean {
  return days !== undefined || months !== undefined;
}

/**
 * The last day of a period from a hand-over 期间的末日: the day of the hand-over is not counted, a month ends on the same day or
 * the last of its month (民法典第二百零一条、第二百零二条), and where the question says so it is moved off days of rest.
 */
export function lastDay(from: LocalDate, { days, months, rollsOver }: Question, calendar: WorkingCalendar): LocalDate {
  let last = days === undefined ? addMonths(from, months ?? 0) : addDays(from, days);
  while (rollsOver && !calendar.isWorkingDay(last)) last = addDays(last, 1);
  return last;
}

/** The last day for each day of hand-over, as JSON: SQL looks it up. */
export function lastDays(handedOver: readonly string[], question: Question, calendar: WorkingCalendar): string {
  const entries = handedOver.map((day) => [day, lastDay(localDate(day), question, calendar)]);
  return JSON.stringify(Object.fromEntries(entries));
}
