import pg from 'pg';
import type { TestDatabase } from './databases.js';
import { asAdministrator } from './server.js';

/** Everything that stands in a database: one digest a table, as the superuser sees it. */
export async function digestOf(database: TestDatabase): Promise<Record<string, string>> {
  const rows = await ofEveryTable<{ name: string; digest: string }>(
    database,
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as digest from ${name} t`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.digest]));
}

/** Every row of every table as text, with its table before it. */
export async function everyRow(database: TestDatabase): Promise<string[]> {
  const rows = await ofEveryTable<{ row: string }>(
    database,
    (name) => `select '${name} ' || t::text as row from ${name} t`,
  );
  return rows.map(({ row }) => row);
}

/** Runs one statement as the superuser, past every wall. */
export async function asSuperuser(database: TestDatabase, statement: string): Promise<void> {
  await connected(database, (client) => client.query(statement));
}

async function ofEveryTable<Row extends pg.QueryResultRow>(database: TestDatabase, ask: (name: string) => string) {
  return connected(database, async (client) => {
    const tables = await client.query<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1",
    );
    return (await client.query<Row>(tables.rows.map(({ name }) => ask(name)).join(' union all '))).rows;
  });
}

async function connected<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await asAdministrator(database);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
