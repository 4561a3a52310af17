import type { Config } from './config/config.js';
import { takeEnvironment } from './config/environment.js';
import { loadConfig } from './config/load.js';
import { openLog, type Log } from './logging/log.js';
import { Shutdown } from './shutdown.js';
import { StartupError } from './startup-error.js';

/** What a process starts with. */
export interface Beginning {
  readonly config: Config;
  readonly log: Log;
  readonly shutdown: Shutdown;
}

/**
 * Runs a process of the service from its first line to its last: configuration, log, signals, and an orderly end. What
 * keeps it from starting is told in one sentence, with exit code 1.
 */
export async function run(boot: (beginning: Beginning) => Promise<void>): Promise<void> {
  const config = configuration();
  const log = openLog(config);
  const shutdown = new Shutdown(log);
  shutdown.listen();
  try {
    await boot({ config, log, shutdown });
  } catch (error) {
    if (shutdown.begun) return;
    if (error instanceof StartupError) tell(error.message);
    else log.fatal({ err: error }, '启动失败');
    await shutdown.begin(1);
  }
}

/** Writes a line for the person at the console. */
export function tell(line: string): void {
  process.stderr.write(`[闭环] ${line}\n`);
}

function configuration(): Config {
  try {
    return loadConfig(takeEnvironment());
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    tell(error.message);
    process.exit(1);
  }
}
