import { spawn, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/platform/embedded/free-port.js';

/** A real redis-server of a test's own, without files. */
export interface RedisServer {
  readonly port: number;
  /** its first database */
  readonly url: string;
  /** Throws away all that it holds. */
  flushAll(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one in a folder, which stays empty. */
export async function startRedis(folder: string, policy = 'noeviction'): Promise<RedisServer> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const memory = ['--maxmemory', '64mb', '--maxmemory-policy', policy];
  const server: ChildProcess = spawn('redis-server', [...settings, ...memory], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(server, 'spawn');
  if (!server.stdout) throw new Error('it says nothing');
  for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept connections')) break;
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  const flushAll = async () => {
    const client = new Redis(port);
    await client.flushall();
    client.disconnect();
  };
  return { port, url: `redis://127.0.0.1:${String(port)}/0`, flushAll, stop };
}
