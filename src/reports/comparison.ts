import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import type { FigureValues } from './report-figures.js';
import { difference } from './rounding.js';

/** A session as a report names it. */
export interface ReportSession extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
}

/** A session, or the latest that has begun by a day, and the one before it. */
const comparing = statement(`
  select id, name from session where congress_id = $1 and active and starts_on <= coalesce(
    (select starts_on from session where congress_id = $1 and id = $2::uuid), $3::date)
  order by (id = $2::uuid) is true desc, starts_on desc limit 2`);

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
