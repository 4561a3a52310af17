import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { programEnvironment } from '../config/environment.js';
import type { ClusterPlan } from './cluster.js';
import { StartupError } from '../startup-error.js';
import { freePort } from './free-port.js';
import { watchOver } from './watcher.js';

const attempts = 5;
const readyWithinMs = 5 * 60_000;
const fastShutdownMs = 2_000;
const ready = 'database system is ready to accept connections';

/** A running PostgreSQL server that belongs to this process. */
export interface Server {
  readonly port: number;
  /** Settles when the server has ended, whoever ended it, with its last words. */
  readonly ended: Promise<string>;
  /** Ends it: connections are cut, open transactions rolled back, what was committed stays. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections.
 * @param launched is called when its process has been started.
 * @throws StartupError with the server's last words when it does not come up.
 */
export async function startServer(folder: string, plan: ClusterPlan, launched?: () => void): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(folder, port, plan);
    const { started, ended } = follow(child);
    launched?.();
    const failure = await started;
    if (failure === null) return { port, ended, stop: () => stop(child, ended) };
    const portTaken = failure.includes('Address already in use');
    if (!portTaken || attempt === attempts) throw new StartupError(`内嵌数据库没有启动成功：\n${failure}`);
  }
}

/** In a process group of its own, so that Ctrl-C reaches the service only; the service then ends it, last of all. */
function launch(folder: string, port: number, plan: ClusterPlan): ChildProcess {
  const settings = { ...lasting, ...(plan.throwAway ? careless : {}), port: String(port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(plan.binaries.folder, 'postgres'), ['-D', folder, ...args], {
    ...plan.identity,
    cwd: '/',
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined) watchOver(child.pid, plan.identity);
  return child;
}

const lasting = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What is refused to a caller is told to the caller; the server's log keeps to what concerns the server.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Reads the server's log: `started` is null when it is ready, or its last words when it is not to be. */
function follow(child: ChildProcess): { started: Promise<string | null>; ended: Promise<string> } {
  const tail: string[] = [];
  const lastWords = () => tail.slice(-15).join('\n');
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => setImmediate(() => resolve(lastWords())));
    child.once('error', (error) => resolve(error.message));
  });
  const up = new Promise<null>((resolve) => {
    if (!child.stderr) return;
    createInterface(child.stderr).on('line', (line) => {
      tail.push(line);
      tail.splice(0, tail.length - 30);
      if (line.includes(ready)) resolve(null);
    });
  });
  const timer = setTimeout(() => child.kill('SIGQUIT'), readyWithinMs);
  const started = Promise.race([up, ended]).finally(() => clearTimeout(timer));
  return { started, ended };
}

/** Fast shutdown; where that takes too long, an immediate one, after which the next start replays the log. */
async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs);
  await ended;
  clearTimeout(timer);
}
