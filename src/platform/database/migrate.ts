import pg from 'pg';
import { migrations, ownerDataSource } from './data-source.js';

/** Any fixed number: two processes that start at once migrate one after the other. */
const advisoryLock = 727_001;

/**
 * Brings the schema up to date, as the owner. The lock is held on a connection of its own, so it must be a direct one
 * (not a transaction-pooling proxy). Where nothing is new, which is nearly every start, TypeORM is not asked.
 * @param url login of the role that owns the tables.
 * @param serviceUrl the service's login; where it is another, it is let into the roles that the service works under.
 */
export async function migrate(url: string, serviceUrl = url): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: 'bihuan' });
  // A connection that is cut tells whoever waits for an answer; nobody else has to hear of it.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [advisoryLock]);
    if (!(await isUpToDate(lock))) await runMigrations(url);
    const login = decodeURIComponent(new URL(serviceUrl).username);
    if (login !== decodeURIComponent(new URL(url).username)) {
      await lock.query(`grant bihuan_service, bihuan_jobs to "${login.replace(/"/g, '""')}"`);
    }
  } finally {
    // The lock ends with its connection.
    await lock.end();
  }
}

/**
 * Whether every migration is written down in the table that TypeORM keeps of them.
 * @param client an open connection of the owner.
 */
export async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ kept: string | null }>(`select to_regclass('migrations')::text as kept`);
  if (!rows[0]?.kept) return false;
  const { rows: done } = await client.query<{ name: string }>('select name from migrations');
  const names = new Set(done.map(({ name }) => name));
  return migrations.every((one) => names.has(new one().name));
}

async function runMigrations(url: string): Promise<void> {
  const source = await ownerDataSource(url).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
