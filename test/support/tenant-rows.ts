import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from './databases.js';
import { asAdministrator } from './server.js';

/** A table behind the wall, with the columns that a row must be given. */
export interface TenantTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Every table that has a congress and row-level security, from the catalogue. */
export async function tenantTables(client: pg.Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', t.typname) order by a.attnum) as columns
    from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    group by c.relname having bool_or(a.attname = 'congress_id') order by 1`);
  return rows;
}

/**
 * Puts a row of each congress into each of the tables, whatever it says: as the owner, who lets himself in, with no foreign
 * key, no check and no trigger in the way.
 */
export async function fillTenantTables(
  owner: pg.Client,
  tables: readonly TenantTable[],
  congresses: readonly string[],
): Promise<void> {
  await withoutConstraints(owner);
  for (const table of tables) {
    await owner.query(`alter table ${table.name} disable row level security, disable trigger user`);
    for (const congressId of congresses) await owner.query(insertion(table, congressId));
    await owner.query(`alter table ${table.name} enable row level security, enable trigger user`);
  }
}

/** A statement that inserts a row of a congress. */
export function insertion({ name, columns }: TenantTable, congressId: string): string {
  const values = columns.map((column) => (column.name === 'congress_id' ? `'${congressId}'` : someOf(column.type)));
  return `insert into ${name} (${columns.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')})`;
}

async function withoutConstraints(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ table: string; name: string }>(`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'f')`);
  for (const { table, name } of rows) await owner.query(`alter table ${table} drop constraint "${name}"`);
}

let count = 0;

/** A value of a type, another one each time: unique keys do not stand in the way either. */
function someOf(type: string): string {
  count += 1;
  if (type.startsWith('_')) return `'{}'`;
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (type === 'bool') return 'true';
  if (/^(int|float)\d$|^numeric$/.test(type)) return String(count);
  if (type === 'date' || type.startsWith('timestamp')) return `date '2026-01-01' + ${String(count)}`;
  if (type.startsWith('json')) return `'{}'`;
  if (type === 'bytea') return `'\\x${count.toString(16).padStart(8, '0')}'`;
  return `'${String(count)}'`;
}

/** The ids of all rows of a congress, and its own: what no answer in another congress may name. */
export async function idsIn(database: TestDatabase, congressId: string): Promise<string[]> {
  const client = await asAdministrator(database);
  try {
    const tables = (await tenantTables(client)).filter((one) => one.columns.some(({ name }) => name === 'id'));
    const all = tables.map(({ name }) => `select id from ${name} where congress_id = '${congressId}'`);
    const { rows } = await client.query<{ id: string }>(all.join(' union '));
    return [congressId, ...rows.map((one) => one.id)];
  } finally {
    await client.end();
  }
}
