import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { queueOptions } from './backend.js';
import { QueueErrors } from './queue-errors.js';
import { Runs } from './runs.js';
import { ScheduleWorker } from './schedule-worker.js';
import { SCHEDULE, scheduleQueue, type ScheduledJob } from './schedule.js';

/** The queues 队列, and in the process that works, the worker of the recurring jobs. */
@Module({})
export class QueuesModule {
  static of(config: Config, schedule: readonly ScheduledJob[], works: boolean): DynamicModule {
    return {
      module: QueuesModule,
      global: true,
      imports: [BullModule.forRoot(queueOptions(config)), BullModule.registerQueue({ name: scheduleQueue })],
      providers: [{ provide: SCHEDULE, useValue: schedule }, QueueErrors, Runs, ...(works ? [ScheduleWorker] : [])],
      exports: [BullModule, QueueErrors, Runs, SCHEDULE],
    };
  }
}
