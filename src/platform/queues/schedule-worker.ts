import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { Config } from '../config/config.js';
import { QueueErrors } from './queue-errors.js';
import { Runs } from './runs.js';
import { isSweep, SCHEDULE, scheduleQueue, sweepsOf, type ScheduledJob } from './schedule.js';

const watchMs = 60_000;

/**
 * Does the recurring jobs 定时任务. At start it makes the queue's schedulers agree with the list: missing ones are made,
 * changed ones changed, and those that are no longer listed removed. Every minute it makes up for what was missed, also
 * where the queue has lost everything. In a rehearsal 演练 the sweeps of the procedure are left to whoever moves the clock.
 */
@Processor(scheduleQueue, { concurrency: 4 })
export class ScheduleWorker extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ScheduleWorker.name);
  private readonly underWay = new Set<string>();
  private watch: NodeJS.Timeout | undefined;
  private catchingUp: Promise<void> | undefined;
  private replanning: Promise<void> | undefined;

  constructor(
    @Inject(SCHEDULE) private readonly schedule: readonly ScheduledJob[],
    @InjectQueue(scheduleQueue) private readonly queue: Queue,
    private readonly errors: QueueErrors,
    private readonly runs: Runs,
    private readonly config: Config,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.plan();
    const listed = new Set(this.kept.map((job) => job.name));
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!listed.has(key)) await this.queue.removeJobScheduler(key);
    }
    this.look();
    this.watch = setInterval(() => this.look(), watchMs).unref();
  }

  /** Before the database goes: what is under way is finished, nothing new begun. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    this.runs.stop();
    await this.worker.close();
  }

  /** A run that outlasts its interval is not joined by a second one. */
  async process(job: Job): Promise<void> {
    const entry = this.kept.find((one) => one.name === job.name);
    if (!entry) throw new Error(`没有名为「${job.name}」的定时任务`);
    if (this.underWay.has(entry.name)) return;
    this.underWay.add(entry.name);
    try {
      if (isSweep(entry)) await this.runs.wake(entry, new Date());
      else await this.runs.run(entry);
    } finally {
      this.underWay.delete(entry.name);
    }
  }

  /** Makes the schedulers anew where the queue was emptied. */
  async replan(): Promise<void> {
    if ((await this.queue.getJobSchedulersCount()) === 0) await this.plan();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.errors.hear(error, this.worker);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ err: error, job: job?.name, attempt: job?.attemptsMade }, '定时任务失败');
  }

  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.logger.warn({ jobId }, '定时任务中断过，将重新执行');
  }

  /** The jobs that the machine's clock wakes. */
  private get kept(): readonly ScheduledJob[] {
    return this.config.REHEARSAL ? this.schedule.filter((job) => !isSweep(job)) : this.schedule;
  }

  private async plan(): Promise<void> {
    for (const job of this.kept) {
      const repeat = job.cron === undefined ? { every: job.everySeconds * 1_000 } : { pattern: job.cron, tz: job.zone };
      await this.queue.upsertJobScheduler(job.name, repeat, { name: job.name });
    }
  }

  /**
   * In the background; what is still under way is not joined by a second one. While the queue is away the plan waits for it,
   * and the sweeps go on without it.
   */
  private look(): void {
    this.catchingUp ??= this.told(this.runs.catchUp(sweepsOf(this.kept), new Date())).finally(() => {
      this.catchingUp = undefined;
    });
    this.replanning ??= this.told(this.replan()).finally(() => {
      this.replanning = undefined;
    });
  }

  private async told(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (this.worker.closing === undefined) this.logger.error({ err: error }, '检查定时任务失败，稍后再试');
    }
  }
}
