import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bringBundleUpToDate, bundleFolder, isBundled } from './bundle.mjs';
import { StartError } from './say.mjs';
import { traceSources } from './traces.mjs';

/**
 * Runs the service in this process, as `importBuilt` does: bundled, or as it is in `dist/src` after a source was changed, for
 * whoever changes it starts it often.
 * @param {string} root the checkout
 * @param {string} entry
 */
export async function importService(root, entry) {
  if (!fs.existsSync(path.join(root, bundleFolder))) await bringBundleUpToDate(root);
  await import('reflect-metadata');
  await importBuilt(root, path.join(isBundled(root) ? bundleFolder : 'dist/src', entry));
}

/**
 * Runs a built file in this process, with stack traces that tell the places in the sources.
 * @param {string} root the checkout
 * @param {string} file
 */
export async function importBuilt(root, file) {
  const target = path.join(root, file);
  if (!fs.existsSync(target)) throw new StartError(`没有 ${file}，这个命令还不能用。`);
  traceSources();
  await import(pathToFileURL(target).href);
}

/**
 * Runs the tests of every day 日常测试: those that do not take long, or those that are named.
 * @param {string} root the checkout
 * @param {string[]} args
 */
export async function runTests(root, args) {
  process.exitCode = await runJest(root, { config: 'jest.config.js', tests: named(args) ? 'all' : 'everyday', args });
}

/**
 * Runs the slow tests 慢测试: first those of every day's that take long, then the deep ones that must be alone, then the others, two at a time;
 * only the deep ones where some are named. In the arguments `{part}` stands for which of the runs it is.
 * @param {string} root the checkout
 * @param {string[]} args
 */
export async function runDeepTests(root, args) {
  const config = 'test/deep/jest.config.js';
  if (named(args)) return void (process.exitCode = await runJest(root, { config, tests: 'all', args }));
  for (const tests of /** @type {const} */ (['long', 'alone', 'together'])) {
    const of = args.map((arg) => arg.replaceAll('{part}', tests));
    const code = await runJest(root, { config: tests === 'long' ? 'jest.config.js' : config, tests, args: of });
    process.exitCode ||= code;
    // Whoever stops one run wants no further one.
    if (code > 128) return;
  }
}

/** @param {string[]} args */
function named(args) {
  return args.some((arg) => !arg.startsWith('-'));
}

/**
 * Runs Jest. The tests of every day are run as they are built, so a named spec is looked for there; the deep ones need the
 * flag behind which Node offers ES modules in a sandbox. Signals go on to the child.
 * @param {string} root the checkout
 * @param {{ config: string, tests: 'everyday' | 'long' | 'alone' | 'together' | 'all', args: string[] }} run
 * @returns {Promise<number>} its exit code
 */
async function runJest(root, { config, tests, args }) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const isDeep = config.includes('deep');
  const globals = pathToFileURL(path.join(root, 'dist/test/support/jest/register.mjs')).href;
  const flags = isDeep ? ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'] : [];
  const options = isDeep ? {} : { NODE_OPTIONS: `--import=${globals} --enable-source-maps` };
  const asked = isDeep ? args : args.map((arg) => arg.replace(/\.spec\.ts$/, '.spec.js'));
  const child = spawn(process.execPath, [...flags, jest, '--config', path.join(root, config), ...asked], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...options, NODE_ENV: 'test', TESTS: tests },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)));
  });
}
