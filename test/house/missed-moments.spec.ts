import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/platform/config/config.js';
import type { Timed } from '../../src/platform/queues/schedule.js';
import { testConfig } from '../support/config.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { signal, startScheduled, type Scheduled } from '../support/scheduled.js';

const zone = 'Asia/Shanghai';
const at = (local: string) => new Date(`${local}+08:00`);

describe('a sweep', () => {
  let database: TestDatabase;
  let config: Config;
  const opened: Scheduled[] = [];
  let ran: string[];
  beforeEach(async () => {
    database = await freshDatabase();
    config = testConfig(database.url);
    ran = [];
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await database.drop();
  });

  function job(name: string, cron: string, run: () => Promise<unknown> = async () => undefined): Timed {
    return { name, cron, zone, rehearses: true, run: () => Promise.resolve(ran.push(name)).then(run) };
  }

  /** A process whose worker has no sweeps of its own, so that only the test wakes them. */
  async function process(): Promise<Scheduled> {
    const one = await startScheduled(config, []);
    opened.push(one);
    return one;
  }

  it('is run once for its moment, whoever wakes it, and again for the next', async () => {
    const [one, other] = [await process(), await process()];
    const morning = job('morning', '30 8 * * *');
    expect(await one.runs.wake(morning, at('2026-03-10T08:30:00'))).toBe('ran');
    expect(await other.runs.wake(morning, at('2026-03-10T08:30:05'))).toBe('done');
    expect(await one.runs.wake(morning, at('2026-03-11T08:29:59'))).toBe('done');
    expect(await other.runs.wake(morning, at('2026-03-11T08:30:00'))).toBe('ran');
    expect(ran).toEqual(['morning', 'morning']);
  });

  it('is left to the process that is doing it', async () => {
    const [one, other] = [await process(), await process()];
    const [begun, allowed] = [signal(), signal()];
    const long = job('long', '30 8 * * *', async () => {
      begun.give();
      await allowed.given;
    });
    const first = one.runs.wake(long, at('2026-03-10T08:30:00'));
    await begun.given;
    expect(await other.runs.wake(long, at('2026-03-10T08:30:00'))).toBe('elsewhere');
    allowed.give();
    expect(await first).toBe('ran');
    expect(await other.runs.wake(long, at('2026-03-10T08:30:00'))).toBe('done');
    expect(ran).toEqual(['long']);
  });

  it('that was missed is made up for once, in the order of the moments', async () => {
    const jobs = [job('daily', '30 8 * * *'), job('monthly', '30 8 5 * *'), job('hourly', '0 * * * *')];
    const before = await process();
    await before.runs.catchUp(jobs, at('2026-03-01T12:00:00'));
    expect(ran).toEqual([]);
    const after = await process();
    await after.runs.catchUp(jobs, at('2026-03-10T12:10:00'));
    expect(ran).toEqual(['monthly', 'daily', 'hourly']);
    await Promise.all([after, before].map((one) => one.runs.catchUp(jobs, at('2026-03-10T12:10:00'))));
    expect(ran).toHaveLength(3);
  });

  it('that never ran has missed nothing', async () => {
    const one = await process();
    const morning = job('morning', '30 8 * * *');
    await one.runs.catchUp([morning], at('2026-03-10T12:00:00'));
    expect(ran).toEqual([]);
    await one.runs.catchUp([morning], at('2026-03-11T08:30:00'));
    expect(ran).toEqual(['morning']);
  });

  it('that fails stays due, and does not hold up the others', async () => {
    const one = await process();
    let broken = true;
    const fails = job('fails', '0 8 * * *', async () => {
      if (broken) throw new Error('为测试而失败');
    });
    const jobs = [fails, job('morning', '30 8 * * *')];
    await one.runs.catchUp(jobs, at('2026-03-09T12:00:00'));
    await one.runs.catchUp(jobs, at('2026-03-10T12:00:00'));
    expect(await one.logged('补办定时任务失败')).toContain('为测试而失败');
    expect(ran).toEqual(['fails', 'morning']);
    broken = false;
    await one.runs.catchUp(jobs, at('2026-03-10T12:01:00'));
    await one.runs.catchUp(jobs, at('2026-03-10T12:02:00'));
    expect(ran).toEqual(['fails', 'morning', 'fails']);
  });

  it('that breaks off because its process stops stays due', async () => {
    const one = await process();
    const begun = signal();
    const long: Timed = {
      ...job('long', '30 8 * * *'),
      run: async (_get, stop) => {
        ran.push('long');
        begun.give();
        await new Promise((resolve) => stop.addEventListener('abort', resolve));
      },
    };
    const first = one.runs.wake(long, at('2026-03-10T08:30:00'));
    await begun.given;
    opened.length = 0;
    await one.close();
    expect(await first).toBe('stopped');
    const other = await process();
    expect(await other.runs.wake(job('long', '30 8 * * *'), at('2026-03-10T08:31:00'))).toBe('ran');
    expect(ran).toEqual(['long', 'long']);
  });

  it('is not silenced by a machine whose clock ran ahead, nor repeated by one that lags a little', async () => {
    const one = await process();
    const morning = job('morning', '30 8 * * *');
    await one.runs.wake(morning, at('2026-03-10T08:30:00'));
    await one.runs.catchUp([morning], at('2026-03-10T08:29:58'));
    expect(ran).toHaveLength(1);
    await one.runs.wake(morning, at('2027-03-10T08:30:00'));
    await one.runs.catchUp([morning], at('2026-03-11T08:31:00'));
    expect(ran).toHaveLength(3);
  });

  it('that was missed while the service was down is run at its start; other jobs are not', async () => {
    const [made, yearly] = [signal(), '0 0 1 1 *'];
    const missed = { ...job('missed', yearly, async () => made.give()), zone };
    const technical: Timed = { ...job('technical', yearly), rehearses: false };
    const before = await process();
    await before.runs.catchUp([missed], at('2020-06-01T00:00:00'));
    await before.close();
    opened.length = 0;
    opened.push(await startScheduled(config, [missed, technical]));
    await made.given;
    expect(ran).toEqual(['missed']);
  });

  it('is planned anew where the queue has lost everything', async () => {
    const one = await startScheduled(config, [job('yearly', '0 0 1 1 *')]);
    opened.push(one);
    await one.queue.removeJobScheduler('yearly');
    await one.worker.replan();
    expect(await one.queue.getJobSchedulers()).toEqual([expect.objectContaining({ key: 'yearly', tz: zone })]);
  });

  it('is not planned in a rehearsal', async () => {
    const rehearsed = testConfig(database.url, { REHEARSAL: 'true' });
    const technical: Timed = { ...job('technical', '0 3 * * *'), rehearses: false };
    const one = await startScheduled(rehearsed, [job('morning', '30 8 * * *'), technical]);
    opened.push(one);
    expect((await one.queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['technical']);
  });
});
