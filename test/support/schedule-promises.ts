import { expect, it } from '@jest/globals';
import type { Config } from '../../src/platform/config/config.js';
import { signal, startScheduled } from './scheduled.js';

/** What the schedule promises, on whichever queue the configuration names. */
export function schedulePromises(config: () => Config): void {
  it('does a job at once and again after its interval', async () => {
    let runs = 0;
    const twice = signal();
    const run = async () => {
      runs += 1;
      if (runs === 2) twice.give();
    };
    const service = await startScheduled(config(), [{ name: 'tick', everySeconds: 1, run }]);
    await twice.given;
    await service.close();
  });

  it('logs a failing job loudly and goes on', async () => {
    let runs = 0;
    const again = signal();
    const run = async () => {
      runs += 1;
      if (runs === 1) throw new Error('为测试而失败');
      again.give();
    };
    const service = await startScheduled(config(), [{ name: 'fails', everySeconds: 1, run }]);
    expect(await service.logged('定时任务失败')).toContain('为测试而失败');
    await again.given;
    await service.close();
  });

  it('forgets jobs that are no longer listed, and takes over changed ones', async () => {
    const idle = async () => undefined;
    const nightly = { name: 'nightly', cron: '0 2 * * *', zone: 'Asia/Shanghai', rehearses: false, run: idle };
    const before = await startScheduled(config(), [{ name: 'old', everySeconds: 60, run: idle }, nightly]);
    await before.close();
    const after = await startScheduled(config(), [{ ...nightly, cron: '30 3 * * *' }]);
    const kept = await after.queue.getJobSchedulers();
    expect(kept).toEqual([expect.objectContaining({ key: 'nightly', pattern: '30 3 * * *', tz: 'Asia/Shanghai' })]);
    const next = new Date(kept[0]?.next ?? 0);
    expect([next.getUTCHours(), next.getUTCMinutes()]).toEqual([19, 30]);
    await after.close();
  });

  it('finishes what is under way before it closes', async () => {
    const begun = signal();
    const allowed = signal();
    let finished = false;
    const run = async () => {
      begun.give();
      await allowed.given;
      finished = true;
    };
    const service = await startScheduled(config(), [{ name: 'long', everySeconds: 60, run }]);
    await begun.given;
    const closed = service.close();
    expect(finished).toBe(false);
    allowed.give();
    await closed;
    expect(finished).toBe(true);
  });
}
