import { createApp } from '../../src/app.js';
import { Shell } from '../../src/lifecycle/shell.js';
import { Rehearsal } from '../../src/platform/rehearsal/rehearsal.js';
import type { ScheduledJob, Timed } from '../../src/platform/queues/schedule.js';
import { Now } from '../../src/platform/time/now.js';
import type { TestApp } from './app.js';
import { testConfig } from './config.js';
import { openTestLog } from './log.js';
import type { TestDatabase } from './databases.js';

/** Where the clock of a rehearsed service begins: the usual instant of the tests. */
const rehearsalStart = '2026-03-10T09:00:00+08:00';

/**
 * A service in rehearsal 演练 on a given database; start it twice for two processes.
 * @param schedule what a move runs, in place of the service's own list.
 */
export async function startRehearsed(database: TestDatabase, schedule?: readonly ScheduledJob[]): Promise<TestApp> {
  const config = testConfig(database.url, { REHEARSAL: 'true', REHEARSAL_START: rehearsalStart, LOG_LEVEL: 'silent' });
  const errors: string[] = [];
  const app = await createApp(config, { works: false }, openTestLog(config, errors));
  app.get(Shell).verifies = true;
  if (schedule) Object.assign(app.get(Rehearsal), { schedule });
  await app.listen(0, '127.0.0.1');
  const now = app.get<Now>(Now);
  const set = () => {
    throw new Error('the clock of a rehearsal is moved over HTTP');
  };
  const clock = { set, instant: () => now.instant() };
  return { app, server: app.getHttpServer(), config, database, clock, errors, close: () => app.close() };
}

/** A sweep of a test, at 08:30 in Shanghai unless `cron` says otherwise. */
export function sweep(name: string, run: Timed['run'], cron = '30 8 * * *'): Timed {
  return { name, cron, zone: 'Asia/Shanghai', rehearses: true, run };
}
