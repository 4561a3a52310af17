/**
 * The slow tests, which start real processes: `npm run test:deep`. One after the other, for they measure time. They run on
 * the TypeScript sources, each file in a sandbox of its own.
 */
export default {
  rootDir: `${import.meta.dirname}/../..`,
  testEnvironment: 'node',
  roots: ['<rootDir>/test/deep'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // js before mjs: the mapping below would otherwise lead a package's index.js to its index.mjs.
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/dist/test/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/support/global-teardown.js',
  testTimeout: 180_000,
  maxWorkers: 1,
};
