import type { Config } from './config/config.js';
import { reconfigured } from './config/load.js';
import { inspectDatabase } from './database-fitness.js';
import { startEmbedded } from './embedded/embedded.js';
import type { Beginning } from './process.js';

/** What is being made ready. */
export interface Opening {
  /**
   * Settles when the database's own process has been started, if there is one: from then on it gets ready by itself, while this
   * process reads the application's code and does nothing else.
   */
  readonly launched: Promise<unknown>;
  /**
   * The configuration with the database's address filled in, once the database, its schema and the queue are there.
   * It rejects with StartupError, a sentence for the person at the console, or with the driver's error.
   */
  readonly ready: Promise<Config>;
}

/** Makes ready what has to be there before the application and to outlive it. */
export function openRuntime(beginning: Beginning): Opening {
  if (beginning.config.DATABASE_URL !== '') {
    return { launched: Promise.resolve(), ready: withGivenDatabase(beginning).then(prepared) };
  }
  let launch: () => void = () => undefined;
  const launched = new Promise<void>((resolve) => (launch = resolve));
  const ready = withEmbeddedDatabase(beginning, launch).then(prepared);
  // What keeps it from starting is told by `ready`; nobody has to wait for a launch then.
  void ready.then(launch, launch);
  return { launched, ready };
}

/** The schema and the queue. Their code is large, and read when the database is under way. */
async function prepared(config: Config): Promise<Config> {
  const [{ migrate }, { prepareQueue }] = await Promise.all([
    import('./database/migrate.js'),
    import('./queues/prepare.js'),
  ]);
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

async function withEmbeddedDatabase({ config, shutdown }: Beginning, launched: () => void): Promise<Config> {
  const embedded = await startEmbedded(config.DATA_DIR, launched);
  shutdown.last(() => embedded.stop());
  void embedded.ended.then((lastWords) => shutdown.begin(1, `内嵌数据库意外结束：\n${lastWords}`));
  return reconfigured(config, { DATABASE_URL: embedded.url, DATABASE_OWNER_URL: embedded.url });
}
