import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import { Now } from '../time/now.js';
import { latestMoment, nextMoment } from './moments.js';
import type { ScheduledJob, Timed } from './schedule.js';

/** The transaction idles while the job works in others, and a server's limit on that must not end it. */
const locking = statement(`
  select pg_try_advisory_xact_lock(727005, hashtext($1)) as mine,
    set_config('idle_in_transaction_session_timeout', '0', true)`);
const reading = statement('select moment from job_run where name = $1');
const keeping = statement(`
  insert into job_run (name, moment) values ($1, $2) on conflict (name) do update set moment = excluded.moment`);

/** `ran` now, `done` before for this moment, under way `elsewhere`, or `stopped` with the process. */
export type Outcome = 'ran' | 'done' | 'elsewhere' | 'stopped';

/**
 * Runs the sweeps of the procedure 业务任务 once for each moment, whichever process and whatever wakes it; the row in
 * `job_run` says for which moment each has ended last. See docs/decisions/0008-missed-moments.md.
 */
@Injectable()
export class Runs implements OnModuleDestroy {
  private readonly logger = new Logger(Runs.name);
  /** One after the other in a process: in order, and each may hold a connection while it waits for others. */
  private tail: Promise<unknown> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly modules: ModuleRef,
    private readonly clock: Now,
  ) {}

  /** Before the database goes: the sweep that is under way is waited for. */
  async onModuleDestroy(): Promise<void> {
    this.stop();
    await this.tail;
  }

  /** Tells the jobs that the process ends: they begin no further step. */
  stop(): void {
    this.stopping.abort();
  }

  /**
   * Runs a job now, without asking whether it is due.
   * @returns false where the process ends, so that the job may have broken off.
   */
  async run(job: ScheduledJob): Promise<boolean> {
    const { signal } = this.stopping;
    if (signal.aborted) return false;
    await this.clock.refresh();
    await job.run((type) => this.modules.get(type, { strict: false }), signal);
    return !signal.aborted;
  }

  /**
   * Runs a job for its latest moment, unless that is done.
   * @param now the machine's clock.
   * @throws whatever the job throws; its moment then stays due.
   */
  async wake(job: Timed, now: Date): Promise<Outcome> {
    return this.inTurn(() => this.once(job, now, true));
  }

  /**
   * Makes up for what was missed, in the order of the moments. A job that never ran has missed nothing: from now on its
   * moments are kept. One that fails does not hold up the others; it stays due.
   */
  async catchUp(jobs: readonly Timed[], now: Date): Promise<void> {
    const missed = jobs
      .map((job) => ({ job, at: latestMoment(job, now).getTime() }))
      .sort((one, two) => one.at - two.at);
    for (const { job } of missed) {
      if (this.stopping.signal.aborted) return;
      try {
        const outcome = await this.inTurn(() => this.once(job, now, false));
        if (outcome === 'ran') this.logger.log({ job: job.name }, '已补办错过的定时任务');
      } catch (error) {
        this.logger.error({ err: error, job: job.name }, '补办定时任务失败，稍后再试');
      }
    }
  }

  /** The transaction only holds the lock and, at its end, writes the moment: were it run anew, the job finds nothing more. */
  private async once(job: Timed, now: Date, first: boolean): Promise<Outcome> {
    return this.database.transaction('install', async (tx) => {
      const [lock] = await tx.sql<{ mine: boolean }>(locking, [job.name]);
      if (lock?.mine !== true) return 'elsewhere';
      const [last] = await tx.sql<{ moment: Date }>(reading, [job.name]);
      const due = last ? isDue(job, last.moment, now) : first;
      if (due && !(await this.run(job))) return 'stopped';
      if (due || !last) await tx.sql(keeping, [job.name, latestMoment(job, now)]);
      return due ? 'ran' : 'done';
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work);
    // How it ended is for whoever asked; who comes next waits only until it has.
    this.tail = Promise.allSettled([turn]);
    return turn;
  }
}

/** Also where the last moment lies beyond the next one: then some machine's clock was wrong, and it would be waited for in vain. */
function isDue(job: Timed, last: Date, now: Date): boolean {
  return last < latestMoment(job, now) || last > nextMoment(job, now);
}
