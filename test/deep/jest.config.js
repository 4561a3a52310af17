import { spawnSync } from 'node:child_process';
import { aloneSpecs } from '../../dist/test/support/jest/long.js';

// What LibreOffice opens is tried wherever it is there, and in .ci/run, which installs it, in any case.
const withOffice = process.env.CI !== undefined || spawnSync('soffice', ['--version']).status === 0;
if (!withOffice) process.stderr.write('[闭环] 没有 LibreOffice，不运行用它打开表格的测试（office.spec.ts）。\n');
// What a browser shows likewise.
const withBrowser = process.env.CI !== undefined || spawnSync('chromium', ['--version']).status === 0;
if (!withBrowser) process.stderr.write('[闭环] 没有 Chromium，不运行在浏览器中的测试（workbench*.spec.ts）。\n');

// Which are asked for: those that must be alone, the others, or what is named (src/platform/start/commands.mjs).
const { TESTS: asked } = process.env;
const alone = aloneSpecs.map((name) => `${name.replaceAll('.', '\\.')}$`);

/**
 * The slow tests, which start real processes: `npm run test:deep`. Those that measure time run one after the other, of the
 * others two at a time. They run on the TypeScript sources, each file in a sandbox of its own.
 */
export default {
  rootDir: `${import.meta.dirname}/../..`,
  testEnvironment: 'node',
  roots: ['<rootDir>/test/deep'],
  testRegex: asked === 'alone' ? alone : ['\\.spec\\.ts$'],
  testPathIgnorePatterns: [
    ...(withOffice ? [] : ['/office\\.spec\\.ts$']),
    ...(asked === 'together' ? alone : []),
    ...(withBrowser ? [] : ['/workbench[^/]*\\.spec\\.ts$']),
  ],
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
  testSequencer: '<rootDir>/dist/test/support/jest/sequencer.js',
  maxWorkers: asked === 'together' ? 2 : 1,
};
