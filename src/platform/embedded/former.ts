import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, StartupError } from '../startup-error.js';

const run = promisify(execFile);
const patienceMs = 30_000;

/**
 * Ends a server that a killed service left on this cluster, and waits until it is gone. To be called by the holder of the
 * instance lock only: then no living service uses that server.
 * @throws StartupError when it does not end.
 */
export async function retireFormer(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const deadline = Date.now() + patienceMs;
  let signal: NodeJS.Signals = 'SIGINT';
  while (await isServerOf(folder, pid)) {
    if (Date.now() > deadline)
      throw new StartupError(`上一次留下的数据库进程（PID ${String(pid)}）没有结束，请手工结束它。`);
    send(pid, signal);
    if (Date.now() > deadline - patienceMs / 2) signal = 'SIGQUIT';
    await pause(50);
  }
  // Whoever has that number now is not our server; PostgreSQL itself could not tell and would refuse to start.
  await rm(file, { force: true });
}

/** The server's working folder is its cluster; a process that merely got its number has another. */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    if (process.platform === 'linux') return (await readlink(`/proc/${String(pid)}/cwd`)) === (await realpath(folder));
    if (process.platform === 'win32') return false;
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
    return stdout.includes(folder);
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
