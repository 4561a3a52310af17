import type { ReminderLadder } from '../congress/profile/reminder-ladder.js';
import type { WorkingCalendar } from './calendar.js';
import { dayNumber, fromDayNumber, type LocalDate } from './local-date.js';

/** A working morning 工作日早晨: what it has to tell ahead reaches to the day before the next one. */
export interface Morning {
  readonly on: LocalDate;
  /** the last day before the next working day: `on` itself, a Sunday, the end of a holiday */
  readonly until: LocalDate;
}

/** The morning of a day. @returns null on a day off. */
export function morningOf(day: LocalDate, calendar: WorkingCalendar): Morning | null {
  const first = dayNumber(day);
  if (!calendar.kindAt(first).working) return null;
  let last = first;
  while (!calendar.kindAt(last + 1).working) last += 1;
  return { on: day, until: fromDayNumber(last) };
}

/** The latest due date that a morning may have to tell of. */
export function furthestDue({ until }: Morning, { daysBefore }: ReminderLadder): LocalDate {
  return fromDayNumber(dayNumber(until) + (daysBefore[0] ?? 0));
}

/**
 * The rung 提醒档 that a running clock stands on that morning: the latest that applies, so that what was missed is told once
 * and as it is now. A rung that lies before the clock began, or on that very day, is none: then the hand-over itself told of
 * the date. Pure.
 * @returns days after the due date (before it: negative), or null while there is nothing to tell.
 */
export function dueRung(
  { anchorOn, dueOn }: { readonly anchorOn: LocalDate; readonly dueOn: LocalDate },
  { on, until }: Morning,
  ladder: ReminderLadder,
): number | null {
  const due = dayNumber(dueOn);
  const overdue = overdueRung(dayNumber(on) - due, ladder);
  if (overdue !== null) return overdue;
  const [begun, last] = [dayNumber(anchorOn), dayNumber(until)];
  const ahead = [...ladder.daysBefore.map((days) => -days), ...(ladder.onDueDay ? [0] : [])];
  return ahead.findLast((rung) => due + rung > begun && due + rung <= last) ?? null;
}

function overdueRung(days: number, { daysOverdue, thenEveryDays }: ReminderLadder): number | null {
  const last = daysOverdue.at(-1) ?? 0;
  if (days <= last) return daysOverdue.findLast((rung) => rung <= days) ?? null;
  return last + Math.floor((days - last) / thenEveryDays) * thenEveryDays;
}
