import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { rm } from 'node:fs/promises';
import type { Config } from '../../src/platform/config/config.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { testConfig } from '../support/config.js';
import { freshDatabase } from '../support/databases.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { testServer } from '../support/server.js';
import { scratch, start } from './process.js';
import { layWire } from '../support/wire.js';

describe('a service whose queue is on Redis', () => {
  let folder: string;
  let redis: RedisServer;
  let config: Config;

  beforeAll(async () => {
    folder = await scratch('redis');
    redis = await startRedis(folder);
    config = testConfig(testServer().ownerUrl, { REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await redis.stop();
    await rm(folder, { recursive: true });
  });

  it('is refused where Redis may throw jobs away, in a sentence', async () => {
    const client = new Redis(config.REDIS_URL);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const env = { DATA_DIR: `${folder}/data`, PORT: '0', REDIS_URL: config.REDIS_URL };
    const service = start({ env });
    expect(await service.ended).toMatchObject({ code: 1 });
    expect(service.output()).toContain('请改为 noeviction');
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    client.disconnect();
  });

  it('is missed but does not stop the service when Redis goes away, and is used again when it is back', async () => {
    const database = await freshDatabase();
    const wire = await layWire(redis.port);
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
});
