import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import { sessionsCompared, type ReportSession } from './comparison.js';
import type { CountingReader } from './counted.js';
import type { Report } from './figure.js';
import type { Made } from './report-answer.js';
import { countedOf, type Counted } from './report-figures.js';
import { fault, type ReportQuery } from './report-query.js';
import { countingQueries, type CountedRow } from './report-sql.js';

/** A report, what it is asked for, and by whom. */
export interface Making {
  readonly report: Report;
  readonly query: ReportQuery;
  readonly reader: CountingReader & { readonly congressId: string };
}

/** Sends statements and answers what comes of them: a flight of their own, or a part of a transaction that is under way. */
export type Sending = <T>(send: (tx: Tx) => Promise<T>) => Promise<T>;

const sessionNamed = statement('select id, name from session where congress_id = $1 and id = $2');
const factsSince = statement('select since::text from fact_start where congress_id = $1 and since > $2::date');
const systemsChanging = statement(`
  select o.name from office o where o.congress_id = $1 and exists (
    select 1 from office_system_change c where c.congress_id = $1 and c.office_id = o.id) order by o.name collate "C"`);

/**
 * Counts a report, in one sending; two more where it compares sessions.
 * @throws Problem invalidInput where the session is none of this congress.
 */
export async function makeReport(making: Making, sending: Sending): Promise<Made> {
  const { report, query, reader } = making;
  const { congressId } = reader;
  const [counted, sessions, starts, changing] = await sending(async (tx) =>
    inOrder([
      counting(tx, making, query),
      tx.sql<ReportSession>(sessionNamed, [congressId, query.session]),
      tx.sql<{ since: string }>(factsSince, [congressId, query.asOf]),
      tx.sql<{ name: string }>(systemsChanging, [congressId]),
    ]),
  );
  const [session = null] = sessions;
  if (query.session !== null && session === null) {
    throw new Problem('invalidInput', { causes: [fault('session', '不是本级人大的会议')] });
  }
  const known = { session, since: starts[0]?.since ?? null, changing: changing.map((one) => one.name) };
  if (!report.compares) return { ...known, counted, before: null };
  return compared(making, known, sending);
}

/** Counts again for a session and the one before it, once it is known which they are. */
async function compared(
  making: Making,
  known: Pick<Made, 'session' | 'since' | 'changing'>,
  sending: Sending,
): Promise<Made> {
  const { query, reader } = making;
  const sessions = await sending((tx) => sessionsCompared(tx, reader.congressId, query));
  const counts = await sending((tx) =>
    inOrder(sessions.map(({ id }) => counting(tx, making, { ...query, session: id }))),
  );
  const [session = known.session, earlier] = sessions;
  const [counted, before] = counts;
  return {
    ...{ ...known, session, counted: counted ?? countedOf([], []) },
    before: earlier && before ? { session: earlier, counted: before } : null,
  };
}

async function counting(tx: Tx, { report, reader }: Making, query: ReportQuery): Promise<Counted> {
  const queries = countingQueries(report, query.by, query, reader);
  const answers = queries.map((one) => tx.sql<CountedRow>(one.statement, one.values));
  return countedOf(queries, await inOrder(answers));
}
