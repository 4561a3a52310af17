import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Config } from '../../src/platform/config/config.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { prepareQueue } from '../../src/platform/queues/prepare.js';
import { testConfig } from '../support/config.js';
import { schedulePromises } from '../support/schedule-promises.js';
import { testServer } from '../support/server.js';
import { scratch, start } from './process.js';

/** A real redis-server (Debian: redis-server), without files of its own. */
async function startRedis(folder: string, port: number, policy: string): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const memory = ['--maxmemory', '64mb', '--maxmemory-policy', policy];
  const server = spawn('redis-server', [...settings, ...memory], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server, 'spawn');
  for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept connections')) break;
  return server;
}

describe('the queue on Redis', () => {
  let folder: string;
  let redis: ChildProcess;
  let config: Config;

  beforeAll(async () => {
    folder = await scratch('redis');
    const port = await freePort();
    redis = await startRedis(folder, port, 'noeviction');
    config = testConfig(testServer().ownerUrl, { REDIS_URL: `redis://127.0.0.1:${String(port)}/0` });
  });
  beforeEach(async () => {
    const client = new Redis(config.REDIS_URL);
    await client.flushall();
    client.disconnect();
  });
  afterAll(async () => {
    redis.kill('SIGTERM');
    await once(redis, 'exit');
    await rm(folder, { recursive: true });
  });

  it('is accepted with noeviction', async () => {
    await expect(prepareQueue(config)).resolves.toBeUndefined();
  });

  schedulePromises(() => config);

  it('is refused where Redis may throw jobs away, in a sentence', async () => {
    const client = new Redis(config.REDIS_URL);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(prepareQueue(config)).rejects.toThrow('maxmemory-policy 是 allkeys-lru');
    const env = { DATA_DIR: `${folder}/data`, PORT: '0', REDIS_URL: config.REDIS_URL };
    const service = start({ env });
    expect(await service.ended).toMatchObject({ code: 1 });
    expect(service.output()).toContain('请改为 noeviction');
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    client.disconnect();
  });

  it('is refused where no Redis answers, in a sentence', async () => {
    const nowhere = testConfig(testServer().ownerUrl, { REDIS_URL: `redis://127.0.0.1:${String(await freePort())}` });
    await expect(prepareQueue(nowhere)).rejects.toThrow('连接不上 REDIS_URL 指定的 Redis');
  });
});
