import { CronExpressionParser } from 'cron-parser';
import type { Timed } from './schedule.js';

/** A moment at which jobs are due. */
export interface Moment {
  readonly at: Date;
  /** in the order of the list */
  readonly jobs: readonly Timed[];
}

/** The latest moment of a job that is not after `at`. */
export function latestMoment(job: Timed, at: Date): Date {
  return parse(job, new Date(at.getTime() + 1))
    .prev()
    .toDate();
}

/** The first moment of a job that is after `at`. */
export function nextMoment(job: Timed, at: Date): Date {
  return parse(job, at).next().toDate();
}

/** Every moment of the jobs after `after`, up to and including `to`, in order. */
export function* momentsBetween(jobs: readonly Timed[], after: Date, to: Date): Generator<Moment> {
  const due = jobs.map((job) => {
    const cron = parse(job, after);
    return { job, cron, next: cron.next().toDate() };
  });
  for (;;) {
    const at = new Date(Math.min(...due.map((one) => one.next.getTime())));
    if (due.length === 0 || at > to) return;
    const now = due.filter((one) => one.next.getTime() === at.getTime());
    yield { at, jobs: now.map((one) => one.job) };
    for (const one of now) one.next = one.cron.next().toDate();
  }
}

function parse({ cron, zone }: Timed, currentDate: Date) {
  return CronExpressionParser.parse(cron, { tz: zone, currentDate });
}
