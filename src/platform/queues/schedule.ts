import type { Type } from '@nestjs/common';

/** Gives a job what it works with, by class: `get(Database)`. */
export type Get = <T>(type: Type<T>) => T;

/**
 * One recurring job 定时任务. Its function takes no queue, so that tests and commands call it directly. `stop` is given when
 * the process ends: a job of many steps then begins no further one.
 */
export type ScheduledJob = Timed | Frequent;

interface Named {
  readonly name: string;
  readonly run: (get: Get, stop: AbortSignal) => Promise<unknown>;
}

/** A job at moments of the clock on the wall. */
export interface Timed extends Named {
  readonly cron: string;
  readonly zone: string;
  /**
   * true for a sweep of the procedure 业务任务: it asks `Now`, a rehearsal 演练 runs it at its moments, and a moment that was
   * missed is made up for at start. false for what is technical and keeps the machine's clock.
   */
  readonly rehearses: boolean;
  readonly everySeconds?: never;
}

/** A job every few seconds of the machine's clock, in a rehearsal as always. */
export interface Frequent extends Named {
  readonly everySeconds: number;
  /** true where sweeps build upon what it does: a rehearsal then also runs it at each of their moments, before them */
  readonly rehearses?: boolean;
  readonly cron?: never;
  readonly zone?: never;
}

/** The sweeps of the procedure 业务任务 in a list of jobs, in its order. */
export function sweepsOf(schedule: readonly ScheduledJob[]): Timed[] {
  return schedule.filter(isSweep);
}

/** Whether a job is a sweep of the procedure, which is run once for its moment. */
export function isSweep(job: ScheduledJob): job is Timed {
  return job.cron !== undefined && job.rehearses;
}

/** The list of all recurring jobs, under which the modules find it. */
export const SCHEDULE = Symbol('schedule');

/** The queue that carries the recurring jobs. */
export const scheduleQueue = 'schedule';
