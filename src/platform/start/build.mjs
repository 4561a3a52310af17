import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isDenied, say, StartError } from './say.mjs';
import { bringUpToDate } from './turn.mjs';

const folders = ['src', 'migrations', 'test'];

/**
 * What the last build made: `key` stands for the compiler and its settings, `files` for each source's time and size.
 * @typedef {{ key: string, files: Record<string, string> }} Built
 */

/**
 * Compiles what is stale of `src migrations test` into `dist`, copies the other files, and removes what has no source.
 * @param {string} root the checkout
 */
export async function bringBuildUpToDate(root) {
  const isFresh = () => staleFiles(root).length === 0;
  await bringUpToDate(root, 'dist', isFresh, () => build(root, staleFiles(root)));
}

/**
 * @param {string} root
 * @param {string[]} stale
 */
async function build(root, stale) {
  if (stale.length > 20) say('正在编译……');
  const before = { key: buildKey(root), files: sources(root) };
  removeOrphans(root, before.files);
  const outcomes = await Promise.allSettled(stale.map((file) => make(root, file)));
  const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const denied = faults.find(isDenied);
  if (denied) throw denied;
  if (faults.length > 0) throw new StartError(`编译失败：\n${faults.map(String).join('\n')}`);
  write(path.join(root, builtFile), JSON.stringify(before));
}

/**
 * Makes one file of `dist`.
 * @param {string} root
 * @param {string} file relative to the checkout
 */
async function make(root, file) {
  const target = path.join(root, 'dist', file);
  if (!isCompiled(file)) return write(target, fs.readFileSync(path.join(root, file)));
  const { transform } = await import('@swc/core');
  const out = target.replace(/\.ts$/, '.js');
  const source = path.join(root, file);
  const { code, map } = await transform(fs.readFileSync(source, 'utf8'), {
    ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')),
    swcrc: false,
    filename: source,
    sourceFileName: path.relative(path.dirname(out), source),
  });
  write(`${out}.map`, map ?? '{}');
  write(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
}

/**
 * Writes in one step: whoever reads sees the old file or the new one.
 * @param {string} target
 * @param {string | Buffer} content
 */
export function write(target, content) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  fs.writeFileSync(draft, content);
  fs.renameSync(draft, target);
}

/**
 * @param {string} root
 * @returns {string[]} the sources that are newer than what was made of them, or whose output is missing.
 */
function staleFiles(root) {
  const built = lastBuild(root);
  const now = sources(root);
  const fresh = built.key === buildKey(root) ? built.files : {};
  const gone = Object.keys(built.files).some((file) => !(file in now));
  const stale = Object.keys(now).filter((file) => fresh[file] !== now[file] || !fs.existsSync(outputOf(root, file)));
  return stale.length === 0 && gone ? Object.keys(now).slice(0, 1) : stale;
}

/**
 * @param {string} root
 * @param {Record<string, string>} files
 */
function removeOrphans(root, files) {
  const kept = new Set(Object.keys(files).flatMap((file) => [outputOf(root, file), `${outputOf(root, file)}.map`]));
  for (const folder of folders) {
    for (const file of walk(path.join(root, 'dist', folder))) if (!kept.has(file)) fs.rmSync(file, { force: true });
  }
}

/**
 * @param {string} root
 * @returns {Record<string, string>} every source file with its time and size.
 */
function sources(root) {
  const all = folders.flatMap((folder) => walk(path.join(root, folder)));
  return Object.fromEntries(
    all.map((file) => {
      const { mtimeMs, size } = fs.statSync(file);
      return [path.relative(root, file), `${String(mtimeMs)}/${String(size)}`];
    }),
  );
}

/**
 * @param {string} folder
 * @returns {string[]} every file below it, sorted.
 */
export function walk(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {string} root
 * @returns {Built}
 */
export function lastBuild(root) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, builtFile), 'utf8'));
  } catch {
    return { key: '', files: {} };
  }
}

/** @param {string} root */
function buildKey(root) {
  const parts = ['.swcrc', 'node_modules/@swc/core/package.json', 'src/platform/start/build.mjs'];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(fs.readFileSync(path.join(root, part)));
  return hash.digest('hex');
}

/** @param {string} file */
const isCompiled = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

/**
 * @param {string} root
 * @param {string} file
 */
const outputOf = (root, file) => path.join(root, 'dist', isCompiled(file) ? file.replace(/\.ts$/, '.js') : file);

const builtFile = 'dist/.built.json';
