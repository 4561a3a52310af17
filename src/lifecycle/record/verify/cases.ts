import { isDeepStrictEqual } from 'node:util';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { chain, firstHash, type EventBody } from '../event.js';
import { brokenPaper, type ReadCase } from './papers.js';
import { brokenRow, rowToldBy, type ToldCase } from './rows.js';

/** One case event as it lies in its table, with the end of the chain as its suggestion tells it. */
interface EventRow extends Record<string, unknown> {
  readonly suggestion_id: string;
  readonly seq: number;
  readonly act: string;
  readonly at: Date;
  readonly on_date: string;
  readonly account_id: string | null;
  readonly role: string;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly seal_id: string | null;
  /** null where there is no such suggestion */
  readonly end_seq: number | null;
  readonly end_hash: string | null;
}

/** What was read of the cases, and the first broken link. */
export interface CasesRead {
  cases: number;
  events: number;
  sealed: number;
  broken: string | null;
}

const atOnce = 2_000;
const casesAtOnce = 200;
const nothingBefore = { suggestion_id: '00000000-0000-0000-0000-000000000000', seq: 0 };
const reading = statement(`
  select e.suggestion_id, e.seq, e.act, e.at, e.on_date, e.account_id, e.role, e.body, e.previous_hash, e.hash, e.seal_id,
    s.event_seq as end_seq, s.event_hash as end_hash
  from event e left join suggestion s on s.congress_id = e.congress_id and s.id = e.suggestion_id
  where e.congress_id = $1 and (e.suggestion_id, e.seq) > ($2::uuid, $3::int)
  order by e.suggestion_id, e.seq limit ${String(atOnce)}`);
const emptied = statement(`
  select s.id from suggestion s where s.congress_id = $1 and (s.event_seq > 0 or s.state <> 'draft')
    and not exists (select 1 from event e where e.congress_id = $1 and e.suggestion_id = s.id) limit 1`);

/** Recomputes the chain of every case, a few thousand events at a time, and looks at the papers that are final and at the rows. */
export async function verifyCases(tx: Tx, congressId: string): Promise<CasesRead> {
  const read: CasesRead = { cases: 0, events: 0, sealed: 0, broken: null };
  let waiting: (ReadCase & ToldCase)[] = [];
  for await (const events of casesOf(tx, congressId)) {
    read.cases += 1;
    read.events += events.length;
    read.sealed += events.filter((one) => one.seal_id !== null).length;
    read.broken ??= brokenCase(congressId, events);
    if (read.broken !== null) continue;
    waiting.push(readCase(events));
    if (waiting.length < casesAtOnce) continue;
    read.broken = await brokenFile(tx, congressId, waiting);
    waiting = [];
  }
  read.broken ??= await brokenFile(tx, congressId, waiting);
  const [gone] = await tx.sql<{ id: string }>(emptied, [congressId]);
  if (gone) read.broken ??= `建议 ${gone.id} 的办理记录全部缺失`;
  return read;
}

async function brokenFile(tx: Tx, congressId: string, cases: readonly (ReadCase & ToldCase)[]): Promise<string | null> {
  return (await brokenPaper(tx, congressId, cases)) ?? (await brokenRow(tx, congressId, cases));
}

async function* casesOf(tx: Tx, congressId: string): AsyncGenerator<EventRow[]> {
  let open: EventRow[] = [];
  let last: { suggestion_id: string; seq: number } = nothingBefore;
  for (;;) {
    const rows = await tx.sql<EventRow>(reading, [congressId, last.suggestion_id, last.seq]);
    for (const row of rows) {
      if (open[0] && open[0].suggestion_id !== row.suggestion_id) {
        yield open;
        open = [];
      }
      open.push(row);
    }
    last = rows.at(-1) ?? last;
    if (rows.length < atOnce) break;
  }
  if (open.length > 0) yield open;
}

function brokenCase(congressId: string, events: readonly EventRow[]): string | null {
  let before: EventRow | undefined;
  for (const event of events) {
    const named = `建议 ${event.suggestion_id} 的第 ${String(event.seq)} 条办理记录`;
    if (event.seq !== (before?.seq ?? 0) + 1) return `${named}之前缺少记录`;
    if (event.previous_hash !== (before?.hash ?? firstHash)) return `${named}与前一条不相衔接`;
    if (chain(event.previous_hash, event.body) !== event.hash) return `${named}的内容被改动过`;
    if (!agrees(congressId, event)) return `${named}的登记栏与其内容不符，被改动过`;
    before = event;
  }
  if (!before || (before.end_seq === before.seq && before.end_hash === before.hash)) return null;
  return `建议 ${before.suggestion_id} 在第 ${String(before.seq)} 条之后缺少办理记录，或者建议所记的末条被改动过`;
}

/** The columns that lists go by must say what the hashed body says. */
function agrees(congressId: string, event: EventRow): boolean {
  const { suggestionId, seq, act, at, on, accountId, role, ...said } = JSON.parse(event.body) as EventBody;
  const body = [said.congressId, suggestionId, seq, act, at, on, accountId, role];
  const { suggestion_id, at: instant, on_date, account_id } = event;
  const columns = [suggestion_id, event.seq, event.act, instant.toISOString(), on_date, account_id, event.role];
  return isDeepStrictEqual(body, [congressId, ...columns]);
}

/** What the events say of the papers that stay as they are, and of the suggestion's own row. */
function readCase(events: readonly EventRow[]): ReadCase & ToldCase {
  const said = events.map(({ body }) => JSON.parse(body) as EventBody);
  const finals = new Map(
    said.flatMap(({ seq, finals = {} }) =>
      Object.entries(finals).map(([id, digest]) => [id, { seq, digest }] as const),
    ),
  );
  return {
    id: events[0]?.suggestion_id ?? '',
    finals,
    whole: said.every((one) => one.finals !== undefined),
    state: said.at(-1)?.to ?? '',
    acts: events.length,
    row: rowToldBy(said),
  };
}
