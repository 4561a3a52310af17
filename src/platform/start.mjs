/**
 * The one way in: `npm start`, `npm test` and the other commands of package.json begin here.
 * It needs nothing but Node: it installs what is missing, compiles what is stale, and then runs the built file in this
 * same process, so that signals arrive where they are meant to.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringBuildUpToDate } from './start/build.mjs';
import { importBuilt, importService, runJest } from './start/commands.mjs';
import { bringPackagesUpToDate } from './start/install.mjs';
import { requireNode, StartError, say } from './start/say.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const commands = {
  serve: () => importService(root, 'dist/src/main.js'),
  worker: () => importService(root, 'dist/src/worker.js'),
  test: (args) => runJest(root, 'jest.config.js', args),
  'test:deep': (args) => runJest(root, 'test/deep/jest.config.js', args),
  journey: () => importBuilt(root, 'dist/test/journeys/play.js'),
  bench: () => importBuilt(root, 'dist/test/bench/main.js'),
  'audit:verify': () => importBuilt(root, 'dist/src/audit-verify.js'),
  '--only-build': () => Promise.resolve(),
};

try {
  const [name = 'serve', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new StartError(`没有「${name}」这个命令。可用的命令：${Object.keys(commands).join('、')}`);
  requireNode(root);
  await bringPackagesUpToDate(root);
  await bringBuildUpToDate(root);
  process.argv.splice(2, process.argv.length, ...args);
  await command(args);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(error.message);
  process.exit(1);
}
