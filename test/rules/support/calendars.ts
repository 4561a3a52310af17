import type { WorkingCalendar } from '../../../src/deadlines/calendar.js';
import { shippedCalendar } from '../../../src/deadlines/shipped-calendar.js';
import { agreedDeadline, projectDeadline } from '../../../src/deadlines/project.js';
import type { ClockPaper } from '../../../src/case-file/papers/clock.js';
import { schedule2027, spring } from '../../support/schedule-2027.js';

const busy = spring(['2026-03-02', '2026-05-11', '2026-05-12', '2026-06-10', '2026-08-10']);

/** The shipped calendar, and two that a congress might have set: with more days off, and with the next year announced. */
export const calendars: readonly WorkingCalendar[] = [
  shippedCalendar(),
  shippedCalendar().replacing(2026, [...shippedCalendar().daysOf(2026), ...busy]),
  shippedCalendar().replacing(2027, schedule2027).replacing(2026, shippedCalendar().daysOf(2026)),
];

const counted = new WeakMap<ClockPaper, string>();

/** The date of a clock before it was moved, counted again from what its explanation says: anchor, length, calendar version; of a clock that is as it was, once. */
export function countedAgain(clock: ClockPaper): string {
  const known = counted.get(clock) ?? countedFrom(clock);
  if (Object.isFrozen(clock)) counted.set(clock, known);
  return known;
}

function countedFrom({ anchorOn, length, dueOn, originalDueOn, calendarVersion }: ClockPaper): string {
  const calendar = calendars.find(({ version }) => version === calendarVersion);
  if (!calendar) return `no calendar ${calendarVersion}`;
  const agreed = () => agreedDeadline(anchorOn, originalDueOn ?? dueOn, calendar);
  return (length ? projectDeadline({ anchorOn, length, calendar }) : agreed()).dueOn;
}
