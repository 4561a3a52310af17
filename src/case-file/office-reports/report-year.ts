import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { explainYearly } from '../../deadlines/explain.js';
import { addDays, localDate, type LocalDate } from '../../deadlines/local-date.js';
import { yearlyDeadline } from '../../deadlines/project.js';

/** What a profile says of the yearly report; its `value` is a day `MM-DD`. */
interface YearlyDay {
  readonly value: string;
  readonly source: string;
}

/**
 * A year of reporting 年度: the twelve months that end with the profile's day, so that each case is of exactly one year; the
 * offices that were handed cases in it report on them by that day.
 */
export interface ReportYear {
  readonly year: number;
  /** the first and the last day on which its cases were handed over */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** the first day on which a report is taken: thirty days before `until`, when nearly all cases are handed over */
  readonly opensOn: LocalDate;
  /** `until`, moved past days off 到期日 */
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  /** how the date came to be, one Chinese sentence */
  readonly explanation: string;
}

/** How many days before the last hand-over reports are taken; no text says. */
const openDays = 30;

/** The year of reporting that ends in a year. */
export function reportYear(year: number, { value: day, source }: YearlyDay, calendar: WorkingCalendar): ReportYear {
  const until = localDate(`${String(year)}-${day}`);
  const projected = yearlyDeadline(until, calendar);
  const { dueOn, provisional } = projected;
  const explanation = explainYearly('报送年度办理情况报告', projected, source);
  const from = addDays(localDate(`${String(year - 1)}-${day}`), 1);
  return { year, from, until, opensOn: addDays(until, -openDays), dueOn, provisional, explanation };
}

/** The year of reporting that a day belongs to. */
export function yearOfReport(today: LocalDate, day: string): number {
  return Number(today.slice(0, 4)) + (today.slice(5) > day ? 1 : 0);
}

/**
 * Which offices of the congress `$1` owe the report of the year from `$2` until `$3`: those that were handed a case then and
 * have it still, or have done their part; an office that asks to be relieved of it 申请调整 does not while that waits.
 */
export const owingOfficesSql = `
  select a.office_id, count(distinct a.suggestion_id)::int as cases, min(a.handed_over_on) as since
  from assignment a
  where a.congress_id = $1 and a.handed_over_on between $2::date and $3::date
    and a.state not in ('reassigned', 'ended', 'objected')
  group by a.office_id`;
