import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { codeOf } from './say.mjs';

/**
 * Who holds a claim. A process is told from a later one with the same number by when it started.
 * @typedef {{ pid: number, started: string, since: string }} Holder
 */

/**
 * The outcome of trying for a claim: held by this process (`release` gives it up), or by another that is alive.
 * @typedef {{ holder: null, release: () => void } | { holder: Holder }} Claim
 */

/**
 * Tries to become the one process that holds `file`. A claim ends when it is released or when its process dies, however
 * it dies: the next one who tries sees that the holder is gone and takes its place at once.
 * @param {string} file
 * @returns {Claim}
 */
export function claim(file) {
  const mine = { pid: process.pid, started: startOf(process.pid), since: new Date().toISOString() };
  const draft = `${file}.${randomUUID()}`;
  fs.writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (;;) {
      if (linked(draft, file)) return { holder: null, release: () => release(file, mine) };
      const seen = read(file);
      if (seen && isAlive(seen)) return { holder: seen };
      discard(file, seen);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/**
 * @param {Holder} holder
 * @returns {boolean} whether that very process still runs.
 */
export function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/**
 * Makes `file` a second name of `draft`, which only one process can.
 * @param {string} draft
 * @param {string} file
 */
function linked(draft, file) {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead holder's claim away. Were another process quicker, and has it claimed meanwhile, its claim is put back.
 * @param {string} file
 * @param {Holder | null} seen
 */
function discard(file, seen) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = read(aside);
  if (taken && JSON.stringify(taken) !== JSON.stringify(seen)) linked(aside, file);
  fs.rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {Holder} mine
 */
function release(file, mine) {
  const seen = read(file);
  if (seen?.pid === mine.pid && seen.started === mine.started) fs.rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @returns {Holder | null} null where there is none, or none that can be read.
 */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * When a process started, as the system tells it: the boot and the tick on Linux, a date elsewhere.
 * @param {number} pid
 * @returns {string} empty where it cannot be told (no such process; Windows).
 */
function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      // The second field is the command in brackets and may hold blanks; the start is the 22nd field.
      return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
