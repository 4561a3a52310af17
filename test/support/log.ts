import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import type { Config } from '../../src/platform/config/config.js';
import { reconfigured } from '../../src/platform/config/load.js';
import { openLog, type Log } from '../../src/platform/logging/log.js';
import { readable } from '../../src/platform/logging/readable.js';

/** The folder into which every process of a test run logs; set by global setup, which other processes inherit. */
export const logsVariable = 'BIHUAN_TEST_LOGS';

const levels = pino.levels.values;
let file: ReturnType<typeof pino.destination> | undefined;

/**
 * The service's log in tests: what LOG_LEVEL lets through is shown as ever, and all of it, down to `debug`, goes into a file
 * in which secrets are searched for when the run ends.
 * @param errors gets every line of level `error` and above.
 */
export function openTestLog(config: Config, errors: string[] = []): Log {
  const console = readable(process.stdout);
  const least = levels[config.LOG_LEVEL] ?? Infinity;
  const write = (line: string) => {
    toFile(line);
    const level = levels[/^\{"level":"(\w+)"/.exec(line)?.[1] ?? ''] ?? Infinity;
    if (level >= (levels['error'] ?? 0)) errors.push(line);
    if (level >= least) console.write(line);
  };
  return openLog(reconfigured(config, { NODE_ENV: 'production', LOG_LEVEL: 'debug' }), { write });
}

function toFile(line: string): void {
  const folder = process.env[logsVariable];
  if (folder === undefined) return;
  if (!file) {
    mkdirSync(folder, { recursive: true });
    file = pino.destination({ dest: path.join(folder, `${String(process.pid)}.log`), sync: true });
  }
  file.write(line);
}
