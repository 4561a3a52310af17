import { afterEach, beforeEach, describe } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { startRedis, type RedisServer } from '../support/redis.js';
import { scratch } from './process.js';

/**
 * The same tests on both queue back-ends 两种队列.
 * @param tests given what a process needs to know of the queue, as variables of its environment.
 */
export function onBothQueues(tests: (environment: () => Record<string, string>) => void): void {
  describe('with the queue on PostgreSQL', () => tests(() => ({})));
  describe('with the queue on Redis', () => {
    let folder: string;
    let redis: RedisServer;
    beforeEach(async () => {
      folder = await scratch('redis');
      redis = await startRedis(folder);
    });
    afterEach(async () => {
      await redis.stop();
      await rm(folder, { recursive: true });
    });
    tests(() => ({ REDIS_URL: redis.url }));
  });
}
