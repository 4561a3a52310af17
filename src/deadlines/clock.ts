import type { Length } from '../congress/profile/length.js';
import type { WorkingCalendar } from './calendar.js';
import { type ClockKind, clockKindRow, type ProfileTerm } from './clock-kinds.js';
import { explain, explainMove } from './explain.js';
import type { LocalDate } from './local-date.js';
import { agreedDeadline, projectDeadline } from './project.js';

/** States of a clock 期限状态. "Overdue" is computed when read, never stored. */
export const clockStates = { open: '计时中', met: '已完成', stopped: '已终止' } as const;
export type ClockState = keyof typeof clockStates;

/**
 * Clock 期限: one deadline of one case, with the reason for its date.
 * Days are local to the congress; `metOn` is null until met; `length` is null when the date is its own;
 * `source` is law and article; `explanation` is one Chinese sentence, written when the date was projected.
 */
export interface Clock {
  readonly id: string;
  readonly suggestionId: string;
  readonly kind: ClockKind;
  readonly assignmentId: string | null;
  readonly commitmentId: string | null;
  readonly letterId: string | null;
  readonly anchorOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly state: ClockState;
  readonly metOn: LocalDate | null;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly length: Length | null;
  readonly source: string;
  readonly explanation: string;
  /** the date it had before it was moved 原到期日 (the first, where it was moved more than once); null while it was not */
  readonly originalDueOn: LocalDate | null;
}

/** What starts a clock: what it hangs on, since when, and either a length or its own date, with the source. */
export interface ClockStart {
  readonly id: string;
  readonly suggestionId: string;
  readonly kind: ClockKind;
  readonly assignmentId?: string | null;
  readonly commitmentId?: string | null;
  readonly letterId?: string | null;
  readonly anchorOn: LocalDate;
  readonly term: ProfileTerm | { readonly dueOn: LocalDate; readonly source: string };
}

/**
 * Start a clock 起算: open, with its due date and explanation.
 * @throws Error when the assignment, commitment or letter is missing that the kind hangs on.
 */
export function startClock(start: ClockStart, calendar: WorkingCalendar): Clock {
  const { id, suggestionId, kind, assignmentId = null, commitmentId = null, letterId = null } = start;
  const { anchorOn, term } = start;
  const { subject } = clockKindRow(kind);
  if (subject === 'assignment' && assignmentId === null) throw new Error(`clock ${kind} hangs on an assignment`);
  if (subject === 'commitment' && commitmentId === null) throw new Error(`clock ${kind} hangs on a commitment`);
  if (subject === 'letter' && letterId === null) throw new Error(`clock ${kind} hangs on a letter`);
  const length = 'length' in term ? term.length : null;
  const { source } = term;
  const result =
    'length' in term
      ? projectDeadline({ anchorOn, length: term.length, calendar })
      : agreedDeadline(anchorOn, term.dueOn, calendar);
  const { dueOn, provisional, calendarVersion } = result;
  const explanation = explain({ kind, anchorOn, length, result, source });
  const due = { anchorOn, dueOn, provisional, calendarVersion, length, source, explanation };
  return {
    id,
    suggestionId,
    kind,
    assignmentId,
    commitmentId,
    letterId,
    state: 'open',
    metOn: null,
    originalDueOn: null,
    ...due,
  };
}

/**
 * Meet a clock 完成: what it waits for was done on that day (in time or not).
 * @throws Error when it is not open.
 */
export function meetClock(clock: Clock, on: LocalDate): Clock {
  return { ...open(clock), state: 'met', metOn: on };
}

/**
 * Stop a clock 终止: it no longer asks for anything (withdrawn, re-assigned).
 * @throws Error when it is not open.
 */
export function stopClock(clock: Clock): Clock {
  return { ...open(clock), state: 'stopped' };
}

/** Why a clock is moved, and to which day; `source` is law and article. */
export interface ClockMove {
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
  /** who allowed it, in words that a sentence can begin with 经…同意, or the like */
  readonly because: string;
  readonly source: string;
}

/**
 * Move a clock 延期: the same clock with a later date, which was agreed and stands as agreed; the first date stays known.
 * @throws Error when it is not open.
 */
export function moveClock(clock: Clock, { dueOn, on, because, source }: ClockMove): Clock {
  const { kind, dueOn: before, originalDueOn } = open(clock);
  const explanation = explainMove({ kind, before, dueOn, on, because, source });
  return { ...clock, dueOn, originalDueOn: originalDueOn ?? before, provisional: false, explanation };
}

/**
 * Resume a clock 恢复计时: what it waited for was done and did not count; the same date stands, also where it has passed.
 * @throws Error when it was not met.
 */
export function resumeClock(clock: Clock): Clock {
  if (clock.state !== 'met') throw new Error(`clock ${clock.kind} ${clock.id} is ${clock.state}, not met`);
  return { ...clock, state: 'open', metOn: null };
}

/**
 * Whether the date of a clock follows the calendar: it runs, was counted from a length, and nobody has agreed on another
 * date since.
 */
export function followsCalendar({ state, length, originalDueOn }: Clock): boolean {
  return state === 'open' && length !== null && originalDueOn === null;
}

/** What a counted date rests on. */
export type Counted = Pick<Clock, 'kind' | 'anchorOn' | 'length' | 'source'>;

/** A date as a calendar gives it, with its explanation. */
export type CountedDate = Pick<Clock, 'dueOn' | 'provisional' | 'calendarVersion' | 'explanation'>;

/**
 * Count a date again 重算期限 by a calendar: the same anchor and length. Counting twice is the same as once.
 * @throws Error when the date is its own, not counted.
 */
export function recount({ kind, anchorOn, length, source }: Counted, calendar: WorkingCalendar): CountedDate {
  if (length === null) throw new Error(`clock ${kind} has no length to count`);
  const result = projectDeadline({ anchorOn, length, calendar });
  const { dueOn, provisional, calendarVersion } = result;
  return { dueOn, provisional, calendarVersion, explanation: explain({ kind, anchorOn, length, result, source }) };
}

function open(clock: Clock): Clock {
  if (clock.state !== 'open') throw new Error(`clock ${clock.kind} ${clock.id} is ${clock.state}, not open`);
  return clock;
}
