/**
 * The tests of every day: `npm test`. They run as they are built, in two processes that load each module once
 * (docs/decisions/0007-test-runner.md); what the whole run shares, one database server, is set up before.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.spec.js'],
  testPathIgnorePatterns: ['<rootDir>/dist/test/deep/'],
  runner: '<rootDir>/dist/test/support/jest/runner.js',
  transform: {},
  setupFiles: ['<rootDir>/node_modules/reflect-metadata/Reflect.js'],
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  maxWorkers: 2,
};
