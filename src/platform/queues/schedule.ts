import type { Type } from '@nestjs/common';

/** Gives a job what it works with, by class: `get(Database)`. */
export type Get = <T>(type: Type<T>) => T;

/**
 * One recurring job 定时任务. Its function takes no queue, so that tests and commands call it directly. `stop` is given when
 * the process ends: a job of many steps then begins no further one.
 */
export type ScheduledJob = {
  readonly name: string;
  readonly run: (get: Get, stop: AbortSignal) => Promise<unknown>;
} & (
  | { readonly everySeconds: number; readonly cron?: never; readonly zone?: never }
  | { readonly cron: string; readonly zone: string; readonly everySeconds?: never }
);

/** The list of all recurring jobs, under which the modules find it. */
export const SCHEDULE = Symbol('schedule');

/** The queue that carries the recurring jobs. */
export const scheduleQueue = 'schedule';
