import pg from 'pg';
import type { TestDatabase } from './databases.js';
import { onDatabase, testServer } from './server.js';

/** Everything that stands in a database: one digest a table, as the superuser sees it. */
export async function digestOf(database: TestDatabase): Promise<Record<string, string>> {
  const client = new pg.Client({
    connectionString: onDatabase(testServer().adminUrl, new URL(database.url).pathname.slice(1)),
  });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1",
    );
    const texts = tables.rows.map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as digest from ${name} t`,
    );
    const { rows } = await client.query<{ name: string; digest: string }>(texts.join(' union all '));
    return Object.fromEntries(rows.map((row) => [row.name, row.digest]));
  } finally {
    await client.end();
  }
}
