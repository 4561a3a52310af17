import type { Config } from './config/config.js';
import { reconfigured } from './config/load.js';
import { inspectDatabase } from './database-fitness.js';
import { migrate } from './database/migrate.js';
import { startEmbedded } from './embedded/embedded.js';
import type { Beginning } from './process.js';
import { prepareQueue } from './queues/prepare.js';

/**
 * Makes ready what has to be there before the application and to outlive it: the database, its schema, the queue.
 * @returns the configuration with the database's address filled in.
 * @throws StartupError with a sentence for the person at the console, or the driver's error.
 */
export async function openRuntime(beginning: Beginning): Promise<Config> {
  const given = beginning.config.DATABASE_URL !== '';
  const config = given ? await withGivenDatabase(beginning) : await withEmbeddedDatabase(beginning);
  await migrate(config.DATABASE_OWNER_URL, config.DATABASE_URL);
  await prepareQueue(config);
  return config;
}

async function withGivenDatabase({ config, log }: Beginning): Promise<Config> {
  const ready = reconfigured(config, { DATABASE_OWNER_URL: config.DATABASE_OWNER_URL || config.DATABASE_URL });
  const warning = await inspectDatabase(ready);
  if (warning !== null) log.warn(warning);
  return ready;
}

async function withEmbeddedDatabase({ config, shutdown }: Beginning): Promise<Config> {
  const embedded = await startEmbedded(config.DATA_DIR);
  shutdown.last(() => embedded.stop());
  void embedded.ended.then((lastWords) => shutdown.begin(1, `内嵌数据库意外结束：\n${lastWords}`));
  return reconfigured(config, { DATABASE_URL: embedded.url, DATABASE_OWNER_URL: embedded.url });
}
