import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createApp, createWorker } from '../../src/app.js';
import type { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Runs } from '../../src/platform/queues/runs.js';
import { ScheduleWorker } from '../../src/platform/queues/schedule-worker.js';
import { sweepsOf } from '../../src/platform/queues/schedule.js';
import { schedule } from '../../src/schedule.js';
import type { TestApp } from '../support/app.js';
import { testConfig } from '../support/config.js';
import { openTestLog } from '../support/log.js';
import { signIn } from '../support/client.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { restoreMachineClock, shiftMachineClock, shiftTo } from '../support/machine-clock.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { Story } from '../support/story.js';
import { layWire, type Wire } from '../support/wire.js';

const told = statement(`
  select a.username, m.kind, count(*)::int as count
  from message m join account a on a.id = m.account_id where m.congress_id = $1 group by 1, 2 order by 1, 2`);
const lastMoment = statement(
  `select to_char(moment at time zone 'Asia/Shanghai', 'HH24:MI') as moment from job_run where name = $1`,
);
const unsealed = statement('select count(*)::int as count from event where congress_id = $1 and seal_id is null');

/** Two job processes and the whole list of recurring jobs, on a Redis that is emptied and goes away. */
describe('the whole schedule on Redis', () => {
  let folder: string;
  let redis: RedisServer;
  let wire: Wire;
  let database: TestDatabase;
  let config: Config;
  let service: TestApp;
  let congress: TestCongress;
  const workers: INestApplicationContext[] = [];

  beforeEach(async () => {
    machineAt('2026-03-10T09:00:00');
    folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-schedule-'));
    redis = await startRedis(folder);
    wire = await layWire(redis.port);
    database = await freshDatabase();
    const REDIS_URL = `redis://127.0.0.1:${String(wire.port)}/0`;
    config = testConfig(database.url, { REDIS_URL, LOG_LEVEL: 'silent' });
    service = await answering();
    congress = await freshCongress(service, { profile: 'linan-district', accounts: ['head', 'liaison', 'leader'] });
  });
  afterEach(async () => {
    restoreMachineClock();
    // A worker takes leave of its Redis before it closes.
    await wire.mend();
    await Promise.all(workers.splice(0).map((one) => one.close()));
    await service.close();
    await wire.cut();
    await redis.stop();
    await rm(folder, { recursive: true });
    await database.drop();
  });

  function machineAt(local: string): void {
    shiftMachineClock(shiftTo(`${local}+08:00`));
  }

  /** The process that answers, by the machine's own clock. */
  async function answering(): Promise<TestApp> {
    const app = await createApp(config, { works: false }, openTestLog(config));
    await app.listen(0, '127.0.0.1');
    const clock = { set: machineAt, instant: () => new Date() };
    return { app, server: app.getHttpServer(), config, database, clock, errors: [], close: () => app.close() };
  }

  /** What of each kind somebody was told so far. */
  async function counts(name: 'liaison' | 'deputyAffairs' | 'leader'): Promise<Record<string, number>> {
    const rows = await service.app
      .get(Database)
      .read<{ username: string; kind: string; count: number }>({ congressId: congress.id }, told, [congress.id]);
    const own = rows.filter((one) => one.username === congress.username(name));
    return Object.fromEntries(own.map(({ kind, count }) => [kind, count]));
  }

  async function number(question: typeof unsealed): Promise<number> {
    const database = service.app.get(Database);
    return (
      (await database.read<{ count: number }>({ congressId: congress.id }, question, [congress.id]))[0]?.count ?? 0
    );
  }

  /** For what time of its day a sweep has ended last. */
  async function ran(name: string): Promise<string> {
    const [row] = await service.app.get(Database).read<{ moment: string }>('install', lastMoment, [name]);
    return row?.moment ?? '';
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + 30_000;
    while (!(await holds())) if (performance.now() > deadline) throw new Error(`in vain: ${what}`);
  }

  /** What each worker does by itself once a minute. */
  async function aMinuteLater({ queued } = { queued: true }): Promise<void> {
    for (const one of workers) {
      await one.get(Runs).catchUp(sweepsOf(schedule), new Date());
      if (queued) await one.get(ScheduleWorker).replan();
    }
  }

  it('loses nothing and does nothing twice when Redis is emptied and when it is gone for an hour', async () => {
    const story = new Story(congress);
    await story.assigned();
    machineAt('2026-03-25T08:00:00');
    workers.push(...(await Promise.all([createWorker(config), createWorker(config)])));
    // Whoever waits for the queue looks up within ten seconds, also when the clock is set.
    machineAt('2026-03-25T08:30:00');
    await until('the digest and the round', async () => {
      const { digest, tracking } = await counts('liaison');
      return digest === 1 && tracking === 1;
    });
    await redis.flushAll();
    machineAt('2026-03-25T08:31:00');
    await aMinuteLater();
    machineAt('2026-03-25T08:35:00');
    await until('the list', async () => (await counts('leader'))['supervisionList'] === 1);
    await wire.cut();
    machineAt('2026-03-27T09:31:00');
    const client = await signIn(service.server, congress.username('deputyAffairs'), testPassword, congress.base);
    await client.post(`suggestions/${story.shown.id}/urgings`, { note: '请抓紧办理。' }).expect(200);
    await aMinuteLater({ queued: false });
    // The sweeps go on without the queue; what acts have to tell waits for it.
    expect(await counts('liaison')).toEqual({ assign: 1, digest: 1, tracking: 2 });
    machineAt('2026-03-27T10:29:59');
    await wire.mend();
    await until('the urging', async () => (await counts('liaison'))['urge'] === 1);
    await until('the second time of the morning', async () => (await ran('remind')) === '10:30');
    await until('the seals', async () => (await number(unsealed)) === 0);
    expect(await counts('liaison')).toEqual({ assign: 1, digest: 1, tracking: 2, urge: 1 });
    expect(await counts('leader')).toEqual({ supervisionList: 1 });
    expect(await counts('deputyAffairs')).toEqual({ digest: 1, submit: 1, supervisionList: 1, tracking: 1 });
  }, 60_000);
});
