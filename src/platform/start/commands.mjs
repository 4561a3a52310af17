import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from './say.mjs';

// Packages that bring hundreds of source maps, which Node would read for every file it loads.
const heavyWithMaps = ['class-validator', 'rxjs', 'typeorm'];

/**
 * Runs the service in this process, as `importBuilt` does. The heavy packages are loaded before source maps are asked for:
 * nobody reads theirs, and a start takes a tenth less.
 * @param {string} root the checkout
 * @param {string} file
 */
export async function importService(root, file) {
  await Promise.all(heavyWithMaps.map((name) => import(name)));
  await importBuilt(root, file);
}

/**
 * Runs a built file in this process, with stack traces that tell the places in the sources.
 * @param {string} root the checkout
 * @param {string} file
 */
export async function importBuilt(root, file) {
  const target = path.join(root, file);
  if (!fs.existsSync(target)) throw new StartError(`没有 ${file}，这个命令还不能用。`);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(target).href);
}

/**
 * Runs Jest. The tests of every day are run as they are built, so a named spec is looked for there; the deep ones need the
 * flag behind which Node offers ES modules in a sandbox. Signals go on to the child, and its exit code is ours.
 * @param {string} root the checkout
 * @param {string} config
 * @param {string[]} args
 */
export async function runJest(root, config, args) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const isDeep = config.includes('deep');
  const globals = pathToFileURL(path.join(root, 'dist/test/support/jest/register.mjs')).href;
  const flags = isDeep ? ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'] : [];
  const options = isDeep ? {} : { NODE_OPTIONS: `--import=${globals} --enable-source-maps` };
  const asked = isDeep ? args : args.map((arg) => arg.replace(/\.spec\.ts$/, '.spec.js'));
  const child = spawn(process.execPath, [...flags, jest, '--config', path.join(root, config), ...asked], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...options, NODE_ENV: 'test' },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)));
  });
}
