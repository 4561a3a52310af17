import type { Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load.js';

/** What only the service may know. */
export const fixedSecrets = {
  ADMIN_PASSWORD: 'test-admin-password',
  TOKEN_SECRET: 'a token secret for tests only, 0123456789',
  DATA_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  INDEX_KEY: 'ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100',
};

const fixed = {
  NODE_ENV: 'test',
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
