import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { walk, write } from './build.mjs';
import { say, StartError } from './say.mjs';
import { bringUpToDate } from './turn.mjs';

const made = 'dist/web';
const keyFile = 'dist/.web.json';
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Builds the workbench 工作台 of `web` into `dist/web`, with what browsers are sent compressed already, when its sources or
 * packages are not those of the last build.
 * @param {string} root the checkout
 */
export async function bringWebUpToDate(root) {
  await bringUpToDate(
    root,
    made,
    () => isBuilt(root),
    () => build(root),
  );
}

/** @param {string} root */
async function build(root) {
  say('正在编译网页……');
  const key = webKey(root);
  const draft = path.join(root, `${made}.${randomUUID()}`);
  try {
    await vite(root, draft);
    for (const file of walk(draft)) if (compressed.has(path.extname(file))) await compress(file);
    fs.rmSync(path.join(root, made), { recursive: true, force: true });
    fs.renameSync(draft, path.join(root, made));
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  write(path.join(root, keyFile), key);
}

/**
 * Runs Vite in a process of its own: what it holds in memory is gone when the service starts.
 * @param {string} root
 * @param {string} outDir
 */
async function vite(root, outDir) {
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    'web',
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new StartError(`编译网页失败：\n${output.trim()}`);
}

/** @param {string} file */
async function compress(file) {
  const content = fs.readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  fs.writeFileSync(`${file}.br`, await brotli(content, { params }));
  fs.writeFileSync(`${file}.gz`, await zip(content, { level: 9 }));
}

/** @param {string} root */
function isBuilt(root) {
  try {
    return (
      fs.existsSync(path.join(root, made, 'index.html')) &&
      fs.readFileSync(path.join(root, keyFile), 'utf8') === webKey(root)
    );
  } catch {
    return false;
  }
}

/** @param {string} root */
function webKey(root) {
  const hash = createHash('sha256');
  for (const file of walk(path.join(root, 'web'))) {
    const name = path.relative(root, file);
    if (/(^|[\\/])(node_modules|dist)[\\/]/.test(name)) continue;
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${name} ${String(mtimeMs)}/${String(size)}\n`);
  }
  for (const part of ['package-lock.json', 'src/platform/start/web.mjs'])
    hash.update(fs.readFileSync(path.join(root, part)));
  return hash.digest('hex');
}
