import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load.js';

/** What only the service may know. */
export const fixedSecrets = {
  ADMIN_PASSWORD: 'test-admin-password',
  TOKEN_SECRET: 'a token secret for tests only, 0123456789',
  DATA_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  INDEX_KEY: 'ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100',
};

/** Where the services of a test process keep files, unless a test says otherwise; it goes with the process. */
const files = path.join(os.tmpdir(), `bihuan-test-files-${String(process.pid)}`);
/** Their data, but for what each has for itself. */
export const dataFolder = path.join(files, 'data');
process.once('exit', () => rmSync(files, { recursive: true, force: true }));

const fixed = {
  NODE_ENV: 'test',
  // Not that of the checkout, in which a developer's own service keeps its secrets and anchors.
  DATA_DIR: dataFolder,
  FILES_DIR: files,
  EXPORT_DIR: path.join(files, 'exports'),
  PORT: '0',
  ...fixedSecrets,
  PASSWORD_MEMORY_KIB: '8',
  PASSWORD_PASSES: '1',
  ACCOUNT_REQUESTS_PER_MINUTE: '0',
  ADDRESS_REQUESTS_PER_MINUTE: '0',
  LOG_LEVEL: 'error',
};

/**
 * The configuration of a test: the fixed values above and nothing of the environment that the tests run in.
 * @param databaseUrl from `freshDatabase()`.
 */
export function testConfig(databaseUrl: string, values: Record<string, string> = {}): Config {
  return loadConfig({ ...fixed, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseUrl, ...values });
}
