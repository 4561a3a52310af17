import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';
import { QueueErrors } from './queue-errors.js';
import { SCHEDULE, scheduleQueue, type ScheduledJob } from './schedule.js';

/**
 * Does the recurring jobs 定时任务. At start it makes the queue's schedulers agree with the list: missing ones are made,
 * changed ones changed, and those that are no longer listed removed.
 */
@Processor(scheduleQueue, { concurrency: 4 })
export class ScheduleWorker extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ScheduleWorker.name);
  private readonly underWay = new Set<string>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SCHEDULE) private readonly schedule: readonly ScheduledJob[],
    @InjectQueue(scheduleQueue) private readonly queue: Queue,
    private readonly modules: ModuleRef,
    private readonly errors: QueueErrors,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const job of this.schedule) {
      const repeat = job.cron === undefined ? { every: job.everySeconds * 1_000 } : { pattern: job.cron, tz: job.zone };
      await this.queue.upsertJobScheduler(job.name, repeat, { name: job.name });
    }
    const listed = new Set(this.schedule.map((job) => job.name));
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!listed.has(key)) await this.queue.removeJobScheduler(key);
    }
  }

  /** Before the database goes: what is under way is finished, nothing new begun. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.worker.close();
  }

  /** A run that outlasts its interval is not joined by a second one. */
  async process(job: Job): Promise<void> {
    const entry = this.schedule.find((one) => one.name === job.name);
    if (!entry) throw new Error(`没有名为「${job.name}」的定时任务`);
    if (this.underWay.has(entry.name)) return;
    this.underWay.add(entry.name);
    try {
      await entry.run((type) => this.modules.get(type, { strict: false }), this.stopping.signal);
    } finally {
      this.underWay.delete(entry.name);
    }
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
}
