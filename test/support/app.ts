import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { Shell } from '../../src/lifecycle/shell.js';
import type { Config } from '../../src/platform/config/config.js';
import { Now } from '../../src/platform/time/now.js';
import { controlClock, type TestClock } from './clock.js';
import type { TestDatabase } from './databases.js';
import { lend, start, type Running } from './kept.js';

/** The service as tests call it: real routes on a real database, without the recurring jobs. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** For supertest: `request(service.server).get('/api/health')`. */
  readonly server: Server;
  readonly config: Config;
  readonly database: TestDatabase;
  /** The procedure's clock; it stands still at the usual instant until a test moves it. */
  readonly clock: TestClock;
  /** the lines of its log of level `error`, so far */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * The service on a database as the migrations left it. It may be one that an earlier spec used (`kept.ts`), with nothing
 * left of that; a spec that changes definitions or cuts connections spoils only its own.
 * @param values configuration that differs from the tests' own, by variable name.
 */
export async function startApp(values: Record<string, string> = {}): Promise<TestApp> {
  const { running, giveBack } = await lend(values);
  return offered(running, giveBack);
}

/** The service on a database that no other spec ever uses: for one that looks at what the server counts of it, or takes it away. */
export async function startOwnApp(): Promise<TestApp> {
  const running = await start({});
  return offered(running, () => running.end());
}

function offered({ app, server, config, database, errors }: Running, close: TestApp['close']): TestApp {
  const clock = controlClock(app.get(Now));
  // Every act of every test also reloads the file and compares it with the one in memory.
  app.get(Shell).verifies = true;
  return { app, server, config, database, clock, errors, close };
}
