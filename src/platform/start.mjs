/**
 * The one way in: `npm start`, `npm test` and the other commands of package.json begin here.
 * It needs nothing but Node: it installs what is missing, compiles what is stale, and then runs what was built in this
 * same process, so that signals arrive where they are meant to.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringBuildUpToDate } from './start/build.mjs';
import { bringBundleUpToDate } from './start/bundle.mjs';
import { importBuilt, importService, runDeepTests, runTests } from './start/commands.mjs';
import { bringPackagesUpToDate } from './start/install.mjs';
import { requireNode, StartError, say } from './start/say.mjs';
import { bringWebUpToDate } from './start/web.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What shows pages, or tries them. */
const withPages = new Set(['serve', 'test', 'test:deep', '--only-build']);

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const commands = {
  serve: () => importService(root, 'main.js'),
  worker: () => importService(root, 'worker.js'),
  test: (args) => runTests(root, args),
  'test:deep': (args) => runDeepTests(root, args),
  journey: () => importBuilt(root, 'dist/test/journeys/play.js'),
  pictures: () => importBuilt(root, 'dist/test/pictures/main.js'),
  bench: () => importBuilt(root, 'dist/test/bench/main.js'),
  'audit:verify': () => importBuilt(root, 'dist/src/audit-verify.js'),
  '--only-build': () => bringBundleUpToDate(root),
};

try {
  const [name = 'serve', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new StartError(`没有「${name}」这个命令。可用的命令：${Object.keys(commands).join('、')}`);
  requireNode(root);
  await bringPackagesUpToDate(root);
  await bringBuildUpToDate(root);
  if (withPages.has(name)) await bringWebUpToDate(root);
  process.argv.splice(2, process.argv.length, ...args);
  await command(args);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(error.message);
  process.exit(1);
}
