import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import type { FigureValues } from './report-figures.js';
import { difference } from './rounding.js';

/** A session as a report names it. */
export interface ReportSession extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
}

/**
 * SQL of the sessions that are compared, the later first: one of them, or the latest that has begun by a day, and the one before it. $1 is
 * the congress.
 * @param columns of `c`, the session.
 * @param of SQL of the id of the one; null in it means none.
 * @param day SQL of the day.
 */
export function comparedSessions(columns: string, of: string, day: string): string {
  return `select ${columns} from session c where c.congress_id = $1 and c.active and c.starts_on <= coalesce(
      (select o.starts_on from session o where o.congress_id = $1 and o.id = ${of}), ${day})
    order by (c.id = ${of}) is true desc, c.starts_on desc limit 2`;
}

const comparing = statement(comparedSessions('c.id, c.name', '$2::uuid', '$3::date'));

/** The sessions that are compared, the later first; one where there was none before, none where none has begun. */
export async function sessionsCompared(
  tx: Tx,
  congressId: string,
  { session, asOf }: { readonly session: string | null; readonly asOf: string },
): Promise<ReportSession[]> {
  return tx.sql<ReportSession>(comparing, [congressId, session, asOf]);
}

/** How many percentage points 百分点 each figure is above the one before; numerator and denominator are those of now. */
export function differences(now: FigureValues, before: FigureValues): FigureValues {
  const entries = Object.entries(now).map(([name, figure]) => {
    const value = difference(figure.value, before[name]?.value ?? null, figure.scale);
    return [name, { ...figure, value, unit: '百分点' }] as const;
  });
  return Object.fromEntries(entries);
}
