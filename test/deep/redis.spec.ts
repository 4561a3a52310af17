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
import { freshDatabase } from '../support/databases.js';
import { schedulePromises } from '../support/schedule-promises.js';
import { signal, startScheduled } from '../support/scheduled.js';
import { testServer } from '../support/server.js';
import { scratch, start } from './process.js';
import { layWire } from './wire.js';

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

  it('plans its jobs anew after FLUSHALL, and does them again', async () => {
    let runs = 0;
    const [before, after] = [signal(), signal()];
    const run = async () => {
      runs += 1;
      (runs === 1 ? before : after).give();
    };
    const service = await startScheduled(config, [{ name: 'hourly', everySeconds: 3_600, run }]);
    await before.given;
    const client = new Redis(config.REDIS_URL);
    await client.flushall();
    client.disconnect();
    await service.worker.replan();
    await after.given;
    await service.close();
  });

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

  it('is missed but does not stop the service when Redis goes away, and is used again when it is back', async () => {
    const database = await freshDatabase();
    const wire = await layWire(Number(new URL(config.REDIS_URL).port));
    const PORT = String(await freePort());
    const REDIS_URL = `redis://127.0.0.1:${String(wire.port)}/0`;
    const service = start({
      env: { NODE_ENV: 'test', DATA_DIR: `${folder}/data`, DATABASE_URL: database.url, PORT, REDIS_URL },
    });
    const health = async () =>
      (await fetch(`http://127.0.0.1:${PORT}/api/health`)).json() as Promise<{ queue: string }>;
    await service.says('已启动');
    expect(await health()).toMatchObject({ status: 'ok', queue: 'ok' });
    await wire.cut();
    const deadline = performance.now() + 20_000;
    while ((await health()).queue !== 'away') expect(performance.now()).toBeLessThan(deadline);
    expect(await health()).toMatchObject({ status: 'degraded', database: 'ok' });
    await wire.mend();
    while ((await health()).queue !== 'ok') expect(performance.now()).toBeLessThan(deadline);
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(service.output()).not.toContain('未处理');
    await wire.cut();
    await database.drop();
  });

  it('is refused where no Redis answers, in a sentence', async () => {
    const nowhere = testConfig(testServer().ownerUrl, { REDIS_URL: `redis://127.0.0.1:${String(await freePort())}` });
    await expect(prepareQueue(nowhere)).rejects.toThrow('连接不上 REDIS_URL 指定的 Redis');
  });
});
