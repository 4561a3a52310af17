import type { QueueOptions } from 'bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { Config } from '../config/config.js';

/** The schema of PostgreSQL that holds the queues 队列, and the role that may use it and nothing else. */
export const queueSchema = 'bullmq';
/** NOLOGIN; the first migration makes it and grants it to the service's login. */
export const queueRole = 'bihuan_queue';

/**
 * Chooses where queues live: Redis where there is a REDIS_URL, else PostgreSQL. To be called before Nest creates the
 * application: BullMQ asks for the default when a queue is made, and would otherwise dial Redis.
 */
export function chooseBackend(config: Config): void {
  setDefaultBackendFactory(config.REDIS_URL === '' ? createPostgresBackend : undefined);
}

/** How BullMQ connects. */
export function queueOptions(config: Config): Pick<QueueOptions, 'connection' | 'defaultJobOptions'> {
  return {
    connection: config.REDIS_URL === '' ? postgres(config) : redis(config),
    defaultJobOptions: {
      removeOnComplete: { age: 86_400, count: 200 },
      removeOnFail: { age: 30 * 86_400, count: 1_000 },
    },
  };
}

function redis(config: Config) {
  // A blocked worker waits for as long as it takes; a limit would make it fail instead.
  return { url: config.REDIS_URL, maxRetriesPerRequest: null };
}

function postgres(config: Config) {
  const url = new URL(config.DATABASE_URL);
  // The driver would let an `options` in the address win over ours.
  const given = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return {
    connectionString: url.href,
    schema: queueSchema,
    max: 3,
    // At the start the process reads its code, and on a busy machine that holds a connection up.
    connectionTimeoutMillis: 30_000,
    application_name: 'bihuan-queue',
    options: `${given} -c role=${queueRole} -c timezone=UTC`.trim(),
  };
}
