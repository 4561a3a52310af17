import { ownerDataSource } from './data-source.js';

/** Any fixed number: two processes that start at once migrate one after the other. */
const advisoryLock = 727_001;

/**
 * Brings the schema up to date, as the owner. The lock is held on a connection of its own, so it must be a direct one
 * (not a transaction-pooling proxy).
 * @param url login of the role that owns the tables.
 * @param serviceUrl the service's login; where it is another, it is let into the roles that the service works under.
 */
export async function migrate(url: string, serviceUrl = url): Promise<void> {
  const source = await ownerDataSource(url).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [advisoryLock]);
    await source.runMigrations();
    const login = decodeURIComponent(new URL(serviceUrl).username);
    if (login !== decodeURIComponent(new URL(url).username)) {
      await lock.query(`grant bihuan_service, bihuan_jobs to "${login.replace(/"/g, '""')}"`);
    }
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [advisoryLock]);
    await lock.release();
    await source.destroy();
  }
}
