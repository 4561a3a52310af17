import { type Length, measure } from '../congress/profile/length.js';
import type { WorkingCalendar } from './calendar.js';
import { addMonths, dayNumber, fromDayNumber, type LocalDate } from './local-date.js';

/** One step of how a date came to be 推算步骤, as data; `explain.ts` puts it into words. */
export type ProjectionStep =
  /** The start day 起算日, not counted itself (民法典第二百零一条). */
  | { readonly step: 'anchor'; readonly on: LocalDate }
  /** A day off that is not among the counted working days. */
  | { readonly step: 'skipped'; readonly on: LocalDate; readonly reason: string }
  /** A weekend day that is counted, because it is worked. */
  | { readonly step: 'makeUp'; readonly on: LocalDate; readonly reason: string }
  /** The month has no such day (`day`), so its last day ends the term (第二百零二条). */
  | { readonly step: 'clamped'; readonly on: LocalDate; readonly day: number }
  /** The last day of the term 期满日. */
  | { readonly step: 'termEnd'; readonly on: LocalDate }
  /** A day off at the term's end, past which the due date moves (第二百零三条). */
  | { readonly step: 'rolledOver'; readonly on: LocalDate; readonly reason: string }
  /** A year that mattered and whose holidays are not known: the date is provisional 暂定. */
  | { readonly step: 'unknownYear'; readonly year: number }
  /** A date that was agreed, not counted (第二百零四条): it does not move. */
  | { readonly step: 'agreed'; readonly on: LocalDate }
  /** The due date 到期日; that day is still in time. */
  | { readonly step: 'due'; readonly on: LocalDate };

/** A projected deadline 推算结果. */
export interface Projection {
  readonly dueOn: LocalDate;
  /** True when any day that mattered lies where the calendar does not know the holidays 暂定. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly steps: readonly ProjectionStep[];
}

/** What a term counts from, how long it is, and by which calendar. */
export interface Term {
  readonly anchorOn: LocalDate;
  readonly length: Length;
  readonly calendar: WorkingCalendar;
}

/**
 * Project a deadline 推算期限 (民法典第二百条至第二百零四条): the start day is not counted; months end on the
 * corresponding day, or on the month's last; a term that ends on a day off ends on the next working day.
 * The same question always has the same answer.
 * @throws RangeError when the length is not a positive whole number.
 */
export function projectDeadline({ anchorOn, length, calendar }: Term): Projection {
  const { unit, amount } = measure(length);
  if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`期限须为正整数：${String(amount)}`);
  const anchor: ProjectionStep = { step: 'anchor', on: anchorOn };
  if (unit === 'lengthWorkingDays') {
    const counted = countWorkingDays(anchorOn, amount, calendar);
    return projection(calendar, [anchor, ...counted.steps], dayNumber(anchorOn) + 1, counted.last);
  }
  const termEnd = unit === 'lengthMonths' ? addMonths(anchorOn, amount) : fromDayNumber(dayNumber(anchorOn) + amount);
  const day = Number(anchorOn.slice(8));
  const clamped = unit === 'lengthMonths' && Number(termEnd.slice(8)) < day;
  const rolled = rollOver(termEnd, calendar);
  const steps: ProjectionStep[] = [
    anchor,
    ...(clamped ? [{ step: 'clamped', on: termEnd, day } as const] : []),
    { step: 'termEnd', on: termEnd },
    ...rolled.steps,
  ];
  return projection(calendar, steps, dayNumber(termEnd), rolled.last);
}

/** A deadline with its own date 约定的期限 (a commitment, a letter): it stands as agreed, also on a day off. */
export function agreedDeadline(anchorOn: LocalDate, dueOn: LocalDate, calendar: WorkingCalendar): Projection {
  const steps = [
    { step: 'anchor', on: anchorOn },
    { step: 'agreed', on: dueOn },
    { step: 'due', on: dueOn },
  ] as const;
  return { dueOn, provisional: false, calendarVersion: calendar.version, steps };
}

/** A deadline on a day of its own each year 每年定日: it moves past days off like the end of a term (第二百零三条). */
export function yearlyDeadline(on: LocalDate, calendar: WorkingCalendar): Projection {
  const rolled = rollOver(on, calendar);
  return projection(calendar, [{ step: 'termEnd', on }, ...rolled.steps], dayNumber(on), rolled.last);
}

interface Counted {
  readonly last: number;
  readonly steps: readonly ProjectionStep[];
}

/** Count so many working days after the anchor; the last counted one is the term's end. */
function countWorkingDays(anchorOn: LocalDate, amount: number, calendar: WorkingCalendar): Counted {
  const steps: ProjectionStep[] = [];
  let day = dayNumber(anchorOn);
  for (let left = amount; left > 0;) {
    day++;
    const { working, kind, reason } = calendar.kindAt(day);
    if (working) left--;
    if (!working || kind === 'makeUp') {
      steps.push({ step: working ? 'makeUp' : 'skipped', on: fromDayNumber(day), reason });
    }
  }
  steps.push({ step: 'termEnd', on: fromDayNumber(day) });
  return { last: day, steps };
}

/** From the term's end to the first working day. */
function rollOver(termEnd: LocalDate, calendar: WorkingCalendar): Counted {
  const steps: ProjectionStep[] = [];
  let day = dayNumber(termEnd);
  for (let kind = calendar.kindAt(day); !kind.working; kind = calendar.kindAt(++day)) {
    steps.push({ step: 'rolledOver', on: fromDayNumber(day), reason: kind.reason });
  }
  return { last: day, steps };
}

/** Close a projection: the days from `first` to `last` are those whose kind mattered. */
function projection(
  calendar: WorkingCalendar,
  steps: readonly ProjectionStep[],
  first: number,
  last: number,
): Projection {
  const dueOn = fromDayNumber(last);
  const unknown = unknownYears(fromDayNumber(first), dueOn, calendar);
  const years = unknown.map((year): ProjectionStep => ({ step: 'unknownYear', year }));
  return {
    dueOn,
    provisional: unknown.length > 0,
    calendarVersion: calendar.version,
    steps: [...steps, ...years, { step: 'due', on: dueOn }],
  };
}

/** The years from one day to another whose holidays are not known: coverage is of whole years. */
function unknownYears(first: LocalDate, last: LocalDate, calendar: WorkingCalendar): readonly number[] {
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (!calendar.knowsYear(year)) years.push(year);
  }
  return years;
}
