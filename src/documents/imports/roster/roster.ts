import type { Actor } from '../../../congress/actor.js';
import type { RosterStore } from '../../../congress/roster/roster-store.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Vault } from '../../../platform/vault/vault.js';
import type { ImportFormat, Made } from '../format.js';
import { RosterTaker } from './roster-taker.js';
import { rosterTables } from './roster-tables.js';

/** The roster 名册: sessions, delegations, categories, offices, deputies. */
export function rosterFormat(store: RosterStore, vault: Vault): ImportFormat {
  return {
    label: '名册',
    role: 'admin',
    tables: rosterTables,
    taker: (taking) => new RosterTaker(store, vault, taking),
    undo,
  };
}

const changed = statement(`
  select count(*)::int as many from security_event
  where congress_id = $1 and kind = 'rosterChanged' and (body::jsonb -> 'says' ->> 'id') = any ($2::text[])`);

/** Who refers to an entry: every foreign key of the schema that leads to its table, so that a new one is not forgotten. */
const references = statement(`
  select c.conrelid::regclass::text as "from", a.attname as column
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
  where c.contype = 'f' and c.confrelid = $1::regclass and array_length(c.conkey, 1) = 2`);
/** The categories of a committee's grant are a list, which no foreign key can hold. */
const granted = statement(
  'select 1 as one from account_grant where congress_id = $1 and category_ids && $2::uuid[] limit 1',
);
const removing = Object.fromEntries(
  rosterTables.map(({ table }) => [
    table,
    statement(`delete from ${table} where congress_id = $1 and id = any ($2::uuid[])`),
  ]),
);

/** Takes entries away to which nothing refers, and which nobody has changed since. */
async function undo(tx: Tx, { congressId }: Actor, made: readonly Made[]): Promise<readonly string[]> {
  const all = made.map((one) => one.id);
  const [edited] = await tx.sql<{ many: number }>(changed, [congressId, all]);
  const reasons: string[] = [];
  if ((edited?.many ?? 0) > 0) reasons.push('导入的名册条目有的后来修改过，不能整批撤销');
  for (const { table, name } of rosterTables) {
    const ids = made.filter((one) => one.kind === table).map((one) => one.id);
    if (ids.length > 0 && (await isReferred(tx, congressId, { table, ids, all }))) {
      reasons.push(`导入的${name}有的已在使用，不能整批撤销；不再使用的可以停用`);
    }
  }
  if (reasons.length > 0) return reasons;
  for (const { table } of [...rosterTables].reverse()) {
    const ids = made.filter((one) => one.kind === table).map((one) => one.id);
    const remove = removing[table];
    if (remove && ids.length > 0) await tx.sql(remove, [congressId, ids]);
  }
  return [];
}

interface Entries {
  readonly table: string;
  readonly ids: readonly string[];
  /** entries of the same import may refer to one another */
  readonly all: readonly string[];
}

async function isReferred(tx: Tx, congressId: string, { table, ids, all }: Entries): Promise<boolean> {
  for (const { from, column } of await tx.sql<{ from: string; column: string }>(references, [table])) {
    const among = rosterTables.some((one) => one.table === from)
      ? 'and not x.id = any ($3::uuid[])'
      : 'and $3::uuid[] is not null';
    const asked = statement(`
      select 1 as one from ${from} x where x.congress_id = $1 and x.${column} = any ($2::uuid[]) ${among} limit 1`);
    if ((await tx.sql(asked, [congressId, ids, all])).length > 0) return true;
  }
  return table === 'category' && (await tx.sql(granted, [congressId, ids])).length > 0;
}
