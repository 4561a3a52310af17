import type { Clock, CountedDate } from '../../deadlines/clock.js';
import { recount } from '../../deadlines/clock.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** A running clock whose date follows the calendar, with the number of its case (null before registration). */
export interface RunningClock extends Pick<Clock, 'id' | 'suggestionId' | 'kind' | 'anchorOn' | 'dueOn' | 'source'> {
  readonly length: NonNullable<Clock['length']>;
  readonly provisional: boolean;
  readonly number: number | null;
}

/** The date of a clock as another calendar gives it. */
export interface Recounted {
  readonly clock: RunningClock;
  readonly date: CountedDate;
}

/** In SQL what `followsCalendar` says in code; it is the literal predicate of the index `clock_projected`. */
export const followsCalendarSql = `state = 'open' and length is not null and original_due_on is null`;

const columns = `c.id, c.suggestion_id as "suggestionId", s.number, c.kind, c.anchor_on as "anchorOn", c.due_on as "dueOn",
    c.length, c.source, c.provisional`;
const from = (which: string) => `
  select ${columns} from (
    select * from clock where congress_id = $1 and ${followsCalendarSql} and id > $2 ${which} order by id limit $3) c
  join suggestion s on s.congress_id = c.congress_id and s.id = c.suggestion_id order by c.id`;
const reading = statement(from(''));
const readingStale = statement(from('and calendar_version = $4'));

const first = '00000000-0000-0000-0000-000000000000';
const pageSize = 2_000;

/**
 * A page of the running clocks of a congress, by id.
 * @param version only those that were counted by this calendar; absent: all.
 */
export async function runningClocks(
  tx: Tx,
  congressId: string,
  { after, version }: { readonly after: string | null; readonly version?: string },
): Promise<RunningClock[]> {
  const values = [congressId, after ?? first, pageSize];
  return version === undefined
    ? tx.sql<RunningClock & Record<string, unknown>>(reading, values)
    : tx.sql<RunningClock & Record<string, unknown>>(readingStale, [...values, version]);
}

/** Counts every clock again by a calendar. */
export function recountAll(clocks: readonly RunningClock[], calendar: WorkingCalendar): Recounted[] {
  return clocks.map((clock) => ({ clock, date: recount(clock, calendar) }));
}
