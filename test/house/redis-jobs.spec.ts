import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../../src/platform/config/config.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { prepareQueue } from '../../src/platform/queues/prepare.js';
import { testConfig } from '../support/config.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { schedulePromises } from '../support/schedule-promises.js';
import { signal, startScheduled } from '../support/scheduled.js';
import { testServer } from '../support/server.js';

describe('recurring jobs on Redis', () => {
  let folder: string;
  let redis: RedisServer;
  let config: Config;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-redis-'));
    redis = await startRedis(folder);
    config = testConfig(testServer().ownerUrl, { REDIS_URL: redis.url });
  });
  beforeEach(() => redis.flushAll());
  afterAll(async () => {
    await redis.stop();
    await rm(folder, { recursive: true });
  });

  it('are accepted with noeviction', async () => {
    await expect(prepareQueue(config)).resolves.toBeUndefined();
  });

  schedulePromises(() => config);

  it('are planned anew after FLUSHALL, and done again', async () => {
    let runs = 0;
    const [before, after] = [signal(), signal()];
    const run = async () => {
      runs += 1;
      (runs === 1 ? before : after).give();
    };
    const service = await startScheduled(config, [{ name: 'hourly', everySeconds: 3_600, run }]);
    await before.given;
    await redis.flushAll();
    await service.worker.replan();
    await after.given;
    await service.close();
  });

  it('are refused where Redis may throw jobs away, in a sentence', async () => {
    const client = new Redis(config.REDIS_URL);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(prepareQueue(config)).rejects.toThrow('maxmemory-policy 是 allkeys-lru');
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    client.disconnect();
  });

  it('are refused where no Redis answers, in a sentence', async () => {
    const nowhere = testConfig(testServer().ownerUrl, { REDIS_URL: `redis://127.0.0.1:${String(await freePort())}` });
    await expect(prepareQueue(nowhere)).rejects.toThrow('连接不上 REDIS_URL 指定的 Redis');
  });
});
