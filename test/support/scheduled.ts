import { getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { Writable } from 'node:stream';
import { Config } from '../../src/platform/config/config.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { openLog } from '../../src/platform/logging/log.js';
import { NestLog } from '../../src/platform/logging/nest-log.js';
import { chooseBackend } from '../../src/platform/queues/backend.js';
import { QueuesModule } from '../../src/platform/queues/queues.module.js';
import { Runs } from '../../src/platform/queues/runs.js';
import { ScheduleWorker } from '../../src/platform/queues/schedule-worker.js';
import { scheduleQueue, type ScheduledJob } from '../../src/platform/queues/schedule.js';
import { Now } from '../../src/platform/time/now.js';

/** A process that does nothing but a list of recurring jobs. */
export interface Scheduled {
  readonly queue: Queue;
  readonly worker: ScheduleWorker;
  readonly runs: Runs;
  /** Settles with the first line of its log that contains `text`. */
  logged(text: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the recurring jobs of a list on the queue that the configuration names. */
export async function startScheduled(config: Config, schedule: readonly ScheduledJob[]): Promise<Scheduled> {
  chooseBackend(config);
  const { stream, logged } = listen();
  const options = { logger: new NestLog(openLog(config, stream)), abortOnError: false };
  const app: INestApplicationContext = await NestFactory.createApplicationContext(
    jobProcess(config, schedule),
    options,
  );
  const queue = app.get<Queue>(getQueueToken(scheduleQueue));
  return { queue, worker: app.get(ScheduleWorker), runs: app.get(Runs), logged, close: () => app.close() };
}

class JobProcess {}

/** What the jobs stand on, and nothing of the procedure. */
function jobProcess(config: Config, schedule: readonly ScheduledJob[]): DynamicModule {
  const open = async () =>
    new Database(await serviceDataSource({ url: config.DATABASE_URL, size: 4, entities: [] }).initialize());
  const providers = [{ provide: Config, useValue: config }, { provide: Database, useFactory: open }, Now];
  const imports = [QueuesModule.of(config, schedule, true)];
  return { module: JobProcess, global: true, imports, providers, exports: [Config, Database, Now] };
}

/** A promise and the function that settles it: what a test waits for instead of sleeping. */
export function signal<T = void>(): { given: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const given = new Promise<T>((resolve) => (give = resolve));
  return { given, give };
}

function listen() {
  const lines: string[] = [];
  const waiting: { text: string; tell: (line: string) => void }[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const line = chunk.toString();
      lines.push(line);
      for (const one of waiting) if (line.includes(one.text)) one.tell(line);
      done();
    },
  });
  const logged = (text: string) => {
    const { given, give } = signal<string>();
    const past = lines.find((line) => line.includes(text));
    if (past === undefined) waiting.push({ text, tell: give });
    else give(past);
    return given;
  };
  return { stream, logged };
}
