import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { digest } from '../../src/congress/record/digest.js';
import { cardNoPurpose } from '../../src/congress/roster/resources/deputy.js';
import { Database } from '../../src/platform/database/database.js';
import { inOrder } from '../../src/platform/database/in-order.js';
import { statement } from '../../src/platform/database/statement.js';
import { Vault } from '../../src/platform/vault/vault.js';
import type { TestApp } from './app.js';

/** Of which congress rows are. */
export interface Owner {
  readonly id: string;
  readonly slug: string;
  /** the account of the administrator who made them */
  readonly administratorId: string;
}

/** Rows that were made over HTTP once, as they then lay in the tables. */
export interface Original {
  readonly owner: Owner;
  /** the procedure's clock and the machine's when they were made */
  readonly times: Times;
  readonly rows: readonly { readonly table: string; readonly row: string }[];
}

interface Times {
  readonly procedure: number;
  readonly machine: number;
}

type Found = Readonly<Record<string, unknown>>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;

/**
 * Reads rows as they lie in the tables.
 * @param asked by table, in the order in which they can be inserted: the condition, with the value of its `$1`.
 */
export async function originalOf(
  service: TestApp,
  owner: Owner,
  asked: Readonly<Record<string, readonly [condition: string, value: string]>>,
): Promise<Original> {
  const times = timesOf(service);
  const found = await service.app.get(Database).transaction({ congressId: owner.id }, (tx) =>
    inOrder(
      Object.entries(asked).map(async ([table, [condition, value]]) => {
        const query = statement(`select row_to_json(t)::text as row from ${table} t where ${condition} order by id`);
        return (await tx.sql<{ row: string }>(query, [value])).map(({ row }) => ({ table, row }));
      }),
    ),
  );
  return { owner, times, rows: found.flat() };
}

/**
 * Inserts copies of rows for another congress, in one flight: with ids of their own, and everything that is made of ids (the
 * digests of events, the index of card numbers) made again.
 * @param ids what became of ids so far, by the original's; those of these rows are added.
 */
export async function copy(
  service: TestApp,
  { rows, ...from }: Original,
  to: Owner,
  ids: Map<string, string>,
): Promise<void> {
  const known: readonly (readonly [string, string])[] = [
    [from.owner.id, to.id],
    [from.owner.administratorId, to.administratorId],
  ];
  known.forEach(([original, own]) => ids.set(original, own));
  for (const { row } of rows) renamed((JSON.parse(row) as { id: string }).id, ids);
  const times = timesOf(service);
  const made = rows.map(({ table, row }) => {
    const text = row
      .replace(uuid, (one) => ids.get(one) ?? one)
      .replace(instant, (one) => moved(Date.parse(one), from.times, times))
      .replaceAll(from.owner.slug, to.slug);
    return { table, row: derived(service, to.id, JSON.parse(text) as Found) };
  });
  const tables = [...new Set(made.map((one) => one.table))];
  await service.app.get(Database).transaction({ congressId: to.id }, (tx) =>
    inOrder(
      tables.map((table) => {
        const own = made.filter((one) => one.table === table).map((one) => one.row);
        return tx.sql(inserting(table, Object.keys(own[0] ?? {})), [JSON.stringify(own)]);
      }),
    ),
  );
}

/** The id that stands for an original's. */
function renamed(original: string, ids: Map<string, string>): string {
  const own = ids.get(original) ?? v7();
  ids.set(original, own);
  return own;
}

function timesOf(service: TestApp): Times {
  return { procedure: service.clock.instant().getTime(), machine: Date.now() };
}

/** What was at the instant of the procedure's clock is so again; what the machine's clock told lies as far back as it did. */
function moved(at: number, from: Times, to: Times): string {
  return new Date(at === from.procedure ? to.procedure : at + to.machine - from.machine).toISOString();
}

function derived(service: TestApp, congressId: string, row: Found): Found {
  if (typeof row['body'] === 'string' && 'hash' in row) return { ...row, hash: digest(row['body']) };
  if ('refresh_hash' in row) return { ...row, refresh_hash: `\\x${randomBytes(32).toString('hex')}` };
  if (typeof row['card_no_cipher'] !== 'string') return row;
  const vault = service.app.get(Vault);
  const cardNo = vault.open(cardNoPurpose, row['card_no_cipher']);
  return { ...row, card_no_index: vault.index(`${cardNoPurpose} ${congressId}`, cardNo) };
}

function inserting(table: string, columns: readonly string[]) {
  const list = columns.join(', ');
  return statement(
    `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json)`,
  );
}
