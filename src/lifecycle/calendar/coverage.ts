import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { daysBetween, type LocalDate } from '../../deadlines/local-date.js';

/** How many days before the calendar ends the administrators are told, and every how many days from then on. */
const coverageNotice = { days: 60, everyDays: 7 } as const;

/** What is told of the coverage, once a person for each `dedupeKey`. */
export interface CoverageReminder {
  readonly kind: 'calendarCoverage';
  readonly subject: string;
  readonly body: string;
  /** the year that is missing */
  readonly year: number;
  /** the same for the whole period */
  readonly dedupeKey: string;
}

/**
 * Reminds the administrators that the calendar ends 工作日历将到期: 60 days before, then weekly until the next year is in,
 * also after the end. Who asks twice within a period gets the same key. Pure.
 * @returns null while nothing is to be said.
 */
export function coverageReminder(
  today: LocalDate,
  { knownUntil }: Pick<WorkingCalendar, 'knownUntil'>,
): CoverageReminder | null {
  if (knownUntil === null) return null;
  const left = daysBetween(today, knownUntil);
  if (left > coverageNotice.days) return null;
  const period = Math.floor((coverageNotice.days - left) / coverageNotice.everyDays);
  const year = Number(knownUntil.slice(0, 4)) + 1;
  const ending = left >= 0 ? `将于 ${knownUntil} 到期（还有 ${String(left)} 天）` : `已于 ${knownUntil} 到期`;
  return {
    kind: 'calendarCoverage',
    subject: `请录入 ${String(year)} 年放假安排`,
    body: `工作日历${ending}。此后的到期日按周末推算，标为暂定。${String(year)} 年放假安排公布后，请在「工作日历」中录入；录入后，正在计时的期限自动重新推算。`,
    year,
    dedupeKey: `calendarCoverage:${knownUntil}:${String(period)}`,
  };
}
