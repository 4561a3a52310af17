import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { entities } from './app.module.js';
import { audit, type Asked } from './lifecycle/record/verify/audit.js';
import type { Config } from './platform/config/config.js';
import { takeEnvironment } from './platform/config/environment.js';
import { loadConfig } from './platform/config/load.js';
import { serviceDataSource } from './platform/database/data-source.js';
import { Database } from './platform/database/database.js';
import { joinEmbedded, type Joined } from './platform/embedded/join.js';
import { StartupError, wordsOf } from './platform/startup-error.js';

/**
 * `npm run audit:verify`: proves that the record was not rewritten, beside a running service or without one. Exit code 0: sound;
 * 1: something was changed; 2: it could not be checked.
 */
const usage = '用法：npm run audit:verify -- [--congress 人大的简称] [--files]';
const cannotCheck = 2;

try {
  process.exitCode = (await verified()) ? 0 : 1;
} catch (error) {
  const reason = error instanceof StartupError ? error.message : wordsOf(error);
  process.stderr.write(`[闭环] 没有能够核验：${reason}\n`);
  process.exitCode = cannotCheck;
}

async function verified(): Promise<boolean> {
  const asked = readOptions();
  const config = loadConfig(takeEnvironment());
  const joined = await reach(config);
  try {
    const source = await serviceDataSource({ url: joined.url, size: 2, entities }).initialize();
    const database = new Database(source);
    try {
      return await audit(database, config, asked, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await database.onApplicationShutdown();
    }
  } finally {
    await joined.leave();
  }
}

async function reach(config: Config): Promise<Joined> {
  if (config.DATABASE_URL !== '') return { url: config.DATABASE_URL, leave: () => Promise.resolve() };
  return joinEmbedded(config.DATA_DIR);
}

function readOptions(): Asked {
  try {
    const { values } = parseArgs({ options: { congress: { type: 'string' }, files: { type: 'boolean' } } });
    return { slug: values.congress ?? null, wholeFiles: values.files ?? false };
  } catch {
    throw new StartupError(usage);
  }
}
