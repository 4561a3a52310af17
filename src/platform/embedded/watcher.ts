import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { programEnvironment } from '../config/environment.js';
import type { Identity } from './identity.js';

// Waits until its standard input closes, which the system does when the parent dies, also by kill -9.
const script = 'read -r _; kill -INT "$1" 2>/dev/null';

/**
 * Sees to it that the server does not outlive this process: a shell waits on a pipe and then asks for a fast shutdown.
 * Windows has no such shell; there the next start ends a server that was left behind.
 */
export function watchOver(pid: number, identity: Identity): void {
  if (process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    ...identity,
    cwd: '/',
    env: programEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  (watcher.stdin as Socket | null)?.unref();
}
