import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Problem } from '../errors/problem.js';
import { momentsBetween } from '../queues/moments.js';
import { Runs } from '../queues/runs.js';
import { SCHEDULE, sweepsOf, type ScheduledJob } from '../queues/schedule.js';
import { Now } from '../time/now.js';
import { ClockStore, type RehearsedTime } from './clock-store.js';
import type { RehearsedNow } from './rehearsed-now.js';

const mostMs = 10 * 366 * 86_400_000;

/** Moves the time of a rehearsal 演练 forward, and runs the sweeps that fall between, each at its own moment. */
@Injectable()
export class Rehearsal {
  private readonly logger = new Logger('演练');

  constructor(
    @Inject(SCHEDULE) private readonly schedule: readonly ScheduledJob[],
    private readonly store: ClockStore,
    @Inject(Now) private readonly clock: RehearsedNow,
    private readonly runs: Runs,
  ) {}

  /** Where the clock stands, in whichever process it was moved. */
  async now(): Promise<Date> {
    return (await this.store.read()).now;
  }

  /**
   * Claims the right to move for as long as the transaction lasts.
   * @throws Problem refused (409) where another move is under way.
   */
  async claim(tx: Tx): Promise<void> {
    if (await this.store.lock(tx)) return;
    throw refusal('moving', '正在推进时间，请等这一次结束后再推进');
  }

  /**
   * Moves the clock to `to`. Call it under `claim`. What it does stands at once, in transactions of its own; a move that broke
   * off is repeated from the moment where it stopped.
   * @throws Problem refused (409) where `to` is not later, invalidInput (400) where it is too far off, sweepFailed (500)
   * where a sweep failed: the clock then stands at its moment.
   */
  async move(to: Date): Promise<void> {
    const before = await this.store.read();
    requireForward(before, to);
    this.clock.advance(before.now);
    let { swept } = before;
    const beforehand = this.schedule.filter((job) => job.everySeconds !== undefined && job.rehearses === true);
    for (const moment of momentsBetween(sweepsOf(this.schedule), swept, to)) {
      await this.stand({ now: later(moment.at, before.now), swept });
      await this.runAll([...beforehand, ...moment.jobs]);
      swept = moment.at;
    }
    await this.stand({ now: to, swept });
    await this.runAll(beforehand);
    await this.stand({ now: to, swept: to });
  }

  private async stand(time: RehearsedTime): Promise<void> {
    await this.store.stand(time);
    this.clock.advance(time.now);
  }

  private async runAll(jobs: readonly ScheduledJob[]): Promise<void> {
    for (const job of jobs) await this.run(job);
  }

  private async run(job: ScheduledJob): Promise<void> {
    if (await this.tried(job)) return;
    throw new Problem('unavailable', { detail: '服务正在停止，时间还没有推进完，重新启动后请再次推进。' });
  }

  private async tried(job: ScheduledJob): Promise<boolean> {
    try {
      return await this.runs.run(job);
    } catch (error) {
      const at = this.clock.instant();
      this.logger.error({ err: error, job: job.name, at }, '演练中定时任务失败');
      const message = `定时任务「${job.name}」在 ${inWords(at, job.zone)}失败，时间停在这一时刻；排除原因后可以再次推进`;
      throw new Problem('sweepFailed', { causes: [{ code: 'sweepFailed', message }] });
    }
  }
}

function requireForward({ now, swept }: RehearsedTime, to: Date): void {
  // A move that broke off at this very instant may be ended.
  if (to < now || (to.getTime() === now.getTime() && swept >= now)) {
    throw refusal('notForward', `演练时间只能向前推进，现在停在 ${now.toISOString()}`);
  }
  if (to.getTime() - now.getTime() <= mostMs) return;
  const message = '一次最多推进十年（to）';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'to', message }] });
}

function refusal(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** By the clock on the wall of the job's zone; a job without one stands by UTC. */
function inWords(at: Date, zone = 'UTC'): string {
  return `${at.toLocaleString('zh-CN', { timeZone: zone, dateStyle: 'long', timeStyle: 'short' })}（${zone}）`;
}
