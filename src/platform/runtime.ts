import type { Config } from './config/config.js';
import { reconfigured } from './config/load.js';
import { migrate } from './database/migrate.js';
import { startEmbedded } from './embedded/embedded.js';
import { prepareQueue } from './queues/prepare.js';
import type { Shutdown } from './shutdown.js';

/**
 * Makes ready what has to be there before the application and to outlive it: the database, its schema, the queue.
 * @returns the configuration with the database's address filled in.
 * @throws StartupError with a sentence for the person at the console, or the driver's error.
 */
export async function openRuntime(config: Config, shutdown: Shutdown): Promise<Config> {
  const ready = await withDatabase(config, shutdown);
  await migrate(ready.DATABASE_OWNER_URL);
  await prepareQueue(ready);
  return ready;
}

async function withDatabase(config: Config, shutdown: Shutdown): Promise<Config> {
  if (config.DATABASE_URL !== '') {
    return reconfigured(config, { DATABASE_OWNER_URL: config.DATABASE_OWNER_URL || config.DATABASE_URL });
  }
  const embedded = await startEmbedded(config.DATA_DIR);
  shutdown.last(() => embedded.stop());
  void embedded.ended.then((lastWords) => shutdown.begin(1, `内嵌数据库意外结束:\n${lastWords}`));
  return reconfigured(config, { DATABASE_URL: embedded.url, DATABASE_OWNER_URL: embedded.url });
}
