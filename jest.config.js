import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { longSpecs } from './dist/test/support/jest/long.js';

// What is tried on a real Redis (`redis-….spec.ts`) runs wherever there is one, and in .ci/run, which installs it, in any case.
const withRedis = process.env['TEST_REDIS'] === 'required' || spawnSync('redis-server', ['--version']).status === 0;
if (!withRedis) process.stderr.write('[闭环] 没有 redis-server，不运行在 Redis 上的测试（redis-*.spec.ts）。\n');

// Which are asked for: those that do not take long, those that do, or what is named, whichever it is (src/platform/start/commands.mjs).
const long = longSpecs.map((name) => `${name.replaceAll('.', '\\.')}$`);
const { TESTS: asked } = process.env;

/**
 * The tests of every day: `npm test`; and those that take longer, with which `npm run test:deep` begins. They run as they are
 * built, in processes that load each module once (docs/decisions/0007-test-runner.md); what the whole run shares, one database
 * server, is set up before.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/dist/test'],
  testRegex: asked === 'long' ? long : ['\\.spec\\.js$'],
  testPathIgnorePatterns: [
    '<rootDir>/dist/test/deep/',
    ...(withRedis ? [] : ['/redis-[^/]+\\.spec\\.js$']),
    ...(asked === 'everyday' ? long : []),
  ],
  runner: '<rootDir>/dist/test/support/jest/runner.js',
  testSequencer: '<rootDir>/dist/test/support/jest/sequencer.js',
  transform: {},
  setupFiles: ['<rootDir>/node_modules/reflect-metadata/Reflect.js'],
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  // Two on the smallest machine; on a larger one a few more, that a developer may go on working.
  maxWorkers: Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2))),
};
