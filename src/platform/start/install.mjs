import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDenied, say, StartError } from './say.mjs';
import { inTurn } from './turn.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * Installs the packages when package-lock.json is not the one that node_modules was installed from.
 * @param {string} root the checkout
 */
export async function bringPackagesUpToDate(root) {
  if (isInstalled(root)) return;
  await inTurn(root, async () => {
    if (isInstalled(root)) return;
    if (!isInstalledByHand(root)) await install(root);
    stamp(root);
  });
}

/** @param {string} root */
function isInstalled(root) {
  return read(stampFile(root)) === lockHash(root);
}

/**
 * Whether a person ran `npm ci` (or CI, or the image did): npm's own record then names the same packages as the lock.
 * @param {string} root
 */
function isInstalledByHand(root) {
  const record = read(path.join(root, 'node_modules/.package-lock.json'));
  if (record === null) return false;
  const wanted = packagesIn(read(path.join(root, 'package-lock.json')) ?? '{}');
  const present = packagesIn(record);
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    return present[folder] ? present[folder].version === version : optional === true;
  });
}

/**
 * @param {string} text
 * @returns {Packages}
 */
function packagesIn(text) {
  return JSON.parse(text).packages ?? {};
}

/**
 * `npm ci`, with the compiler also where NODE_ENV=production would leave it out.
 * @param {string} root
 */
async function install(root) {
  say('正在安装依赖（npm ci），首次约需一分钟……');
  const { code, output } = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-20).join('\n');
  throw new StartError(
    `安装依赖失败(npm ci 退出码 ${String(code)})。请检查网络、磁盘空间和目录权限。npm 的输出：\n${tail}`,
  );
}

/**
 * Runs npm without the caller's NODE_OPTIONS, which are meant for the service and not for npm.
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npm(root, args) {
  const script = npmScript();
  const env = { ...process.env, ...ownCache(), NODE_OPTIONS: '' };
  const options = { cwd: root, env, stdio: /** @type {['ignore', 'pipe', 'pipe']} */ (['ignore', 'pipe', 'pipe']) };
  const child = script
    ? spawn(process.execPath, [script, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: `找不到 npm:${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @returns {string | undefined} npm's own script: the npm that started us, or the one that came with this Node. */
function npmScript() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ];
  return places.find((place) => place?.endsWith('npm-cli.js') && fs.existsSync(place));
}

/** A cache folder of our own where the user has no home that can be written (`setpriv`, some service accounts). */
function ownCache() {
  try {
    fs.accessSync(os.homedir(), fs.constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(os.tmpdir(), `bihuan-npm-${String(process.getuid?.() ?? 0)}`) };
  }
}

/** @param {string} root */
function stamp(root) {
  try {
    fs.writeFileSync(stampFile(root), lockHash(root));
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new StartError(
      `当前用户不能写入 ${path.join(root, 'node_modules')}。请以该目录的所有者运行一次 npm run build，再启动。`,
    );
  }
}

/** @param {string} root */
const stampFile = (root) => path.join(root, 'node_modules/.bihuan-lock-sha256');

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * @param {string} file
 * @returns {string | null} null where there is no such file.
 */
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
