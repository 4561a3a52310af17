import pg from 'pg';
import type { TestDatabase } from './databases.js';
import { testServer } from './server.js';

/**
 * How many deadlocks PostgreSQL has counted in a database; the service repeats what ran into one, so that it never shows. The
 * connections that may have met one must be closed by now: until then they keep the count to themselves.
 */
export async function deadlocksIn(database: TestDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: testServer().adminUrl });
  await client.connect();
  try {
    const name = new URL(database.url).pathname.slice(1);
    const { rows } = await client.query<{ count: number }>(
      'select deadlocks::int as count from pg_stat_database where datname = $1',
      [name],
    );
    return rows[0]?.count ?? Number.NaN;
  } finally {
    await client.end();
  }
}

/** Two transactions that wait for each other, so that it is known that they are counted. */
export async function provokeDeadlock(database: TestDatabase): Promise<void> {
  const clients = await Promise.all([1, 2].map(() => connected(database.url)));
  const [one, other] = clients;
  const lock = (client: pg.Client | undefined, key: number) => client?.query('select pg_advisory_xact_lock($1)', [key]);
  await Promise.all(clients.map((client) => client.query('begin')));
  await Promise.all([lock(one, 1), lock(other, 2)]);
  await Promise.allSettled([lock(one, 2), lock(other, 1)]);
  await Promise.all(clients.map((client) => client.end()));
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
