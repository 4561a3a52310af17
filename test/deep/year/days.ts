/** A local date, `YYYY-MM-DD`. What follows is counted by hand from the calendar on the wall, and shares nothing with src. */
export type Day = string;

/** 国务院办公厅's holidays of 2026 from March on, and a schedule of 2027 up to the spring festival, weekdays only. */
const holidays = new Set<Day>([
  ...['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19', '2026-09-25'],
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
]);
/** Weekend days that are worked instead. */
const worked = new Set<Day>(['2026-05-09', '2026-09-20', '2026-10-10', '2027-02-20']);

const number = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** So many days after (or before) a day. */
export const plus = (day: Day, days: number): Day =>
  new Date((number(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** How many days lie between two. */
export const between = (from: Day, to: Day): number => number(to) - number(from);

/** Whether people work on it. */
export function isWorked(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return worked.has(day) || (weekday !== 0 && weekday !== 6 && !holidays.has(day));
}

/** The day itself, or the first worked one after it. */
export function orNextWorked(day: Day): Day {
  let found = day;
  while (!isWorked(found)) found = plus(found, 1);
  return found;
}

/** The worked day so many worked days after (or before) a day, which is not counted. */
export function workedDaysFrom(day: Day, days: number): Day {
  const step = Math.sign(days);
  let found = day;
  for (let left = Math.abs(days); left > 0;) {
    found = plus(found, step);
    if (isWorked(found)) left -= 1;
  }
  return found;
}

/** The same day so many months later, or that month's last; past days off. */
export function monthsFrom(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const found = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return orNextWorked(found.toISOString().slice(0, 10));
}

/** Every day from one to another, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: between(first, last) + 1 }, (_none, n) => plus(first, n));
}
