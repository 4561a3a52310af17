import fs from 'node:fs';
import path from 'node:path';

/** Something that keeps the service from starting, told to the person at the console in Chinese. */
export class StartError extends Error {}

/**
 * Prints one line for the person at the console; standard output stays free for the program itself.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`[闭环] ${line}\n`);
}

/**
 * @param {string} root the checkout
 * @throws {StartError} when this Node is older than package.json asks for.
 */
export function requireNode(root) {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const least = engines.node.replace('>=', '').split('.').map(Number);
  const mine = process.versions.node.split('.').map(Number);
  const older = least.findIndex((part, index) => part !== mine[index]);
  if (older >= 0 && Number(mine[older]) < Number(least[older])) {
    throw new StartError(`需要 Node.js ${least.join('.')} 或更高版本，当前是 ${process.versions.node}，请先升级。`);
  }
}

/**
 * @param {unknown} error
 * @returns {string} the error's code (`EACCES`, `ENOENT` …), or an empty text.
 */
export function codeOf(error) {
  // Not `instanceof`: what Node's own modules throw inside a test is of another realm.
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded && typeof error.code === 'string' ? error.code : '';
}

/**
 * @param {unknown} error
 * @returns {boolean} whether the file system refused for lack of rights.
 */
export function isDenied(error) {
  return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
}
