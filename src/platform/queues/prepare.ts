import { runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { StartupError, wordsOf } from '../startup-error.js';
import { queueRole, queueSchema } from './backend.js';

const advisoryLock = 727_002;

/**
 * Makes the queue ready before anything uses it, after the service's own migrations.
 * @throws StartupError where Redis is away, or may throw jobs away when its memory is full.
 */
export async function prepareQueue(config: Config): Promise<void> {
  if (config.REDIS_URL === '') await preparePostgres(config);
  else await requireKeepingRedis(config.REDIS_URL);
}

/** Brings BullMQ's schema up to date as the owner, and lets the queue's role use it. */
async function preparePostgres(config: Config): Promise<void> {
  const client = new pg.Client({ connectionString: config.DATABASE_OWNER_URL, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await runMigrations(client, queueSchema);
    await client.query(`grant usage on schema ${queueSchema} to ${queueRole}`);
    for (const kind of ['tables', 'sequences', 'functions']) {
      await client.query(`grant all on all ${kind} in schema ${queueSchema} to ${queueRole}`);
    }
    await letLoginTakeRole(client, decodeURIComponent(new URL(config.DATABASE_URL).username));
  } finally {
    await client.end();
  }
}

/** Where the service logs in as another than the owner, that login too must be able to take the queue's role. */
async function letLoginTakeRole(client: pg.Client, login: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role($1, $2, 'member') as may`, [
    login,
    queueRole,
  ]);
  if (rows[0]?.may !== true) await client.query(`grant ${queueRole} to ${client.escapeIdentifier(login)}`);
}

/** With any policy but noeviction Redis drops keys when memory runs short, and jobs with them, in silence. */
async function requireKeepingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
    connectTimeout: 5_000,
  });
  redis.on('error', (error: Error) => failures.push(error));
  const failures: Error[] = [];
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] ?? '(未知)';
    if (policy === 'noeviction') return;
    throw new StartupError(
      `Redis 的 maxmemory-policy 是 ${policy}，内存不足时会丢弃排队的任务。请改为 noeviction（redis.conf 或 CONFIG SET maxmemory-policy noeviction）后再启动。`,
    );
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const cause = failures[0] ?? error;
    throw new StartupError(`连接不上 REDIS_URL 指定的 Redis:${wordsOf(cause)}`, { cause });
  } finally {
    redis.disconnect();
  }
}
