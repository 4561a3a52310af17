import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

// What is tried on a real Redis (`redis-….spec.ts`) runs wherever there is one, and in .ci/run, which installs it, in any case.
const withRedis = process.env['TEST_REDIS'] === 'required' || spawnSync('redis-server', ['--version']).status === 0;
if (!withRedis) process.stderr.write('[闭环] 没有 redis-server，不运行在 Redis 上的测试（redis-*.spec.ts）。\n');

/**
 * The tests of every day: `npm test`. They run as they are built, in processes that load each module once
 * (docs/decisions/0007-test-runner.md); what the whole run shares, one database server, is set up before.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.spec.js'],
  testPathIgnorePatterns: ['<rootDir>/dist/test/deep/', ...(withRedis ? [] : ['/redis-[^/]+\\.spec\\.js$'])],
  runner: '<rootDir>/dist/test/support/jest/runner.js',
  transform: {},
  setupFiles: ['<rootDir>/node_modules/reflect-metadata/Reflect.js'],
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  // Two on the smallest machine; on a larger one a few more, that a developer may go on working.
  maxWorkers: Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2))),
};
