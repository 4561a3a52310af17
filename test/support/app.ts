import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { createApp } from '../../src/app.js';
import { Shell } from '../../src/lifecycle/shell.js';
import type { Config } from '../../src/platform/config/config.js';
import { Now } from '../../src/platform/time/now.js';
import { controlClock, type TestClock } from './clock.js';
import { testConfig } from './config.js';
import { openTestLog } from './log.js';
import { freshDatabase, type TestDatabase } from './databases.js';

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
 * Starts the service on a fresh database.
 * @param values configuration that differs from the tests' own, by variable name.
 */
export async function startApp(values: Record<string, string> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const config = testConfig(database.url, values);
  const errors: string[] = [];
  const app = await createApp(config, { works: false }, openTestLog(config, errors));
  const clock = controlClock(app.get(Now));
  // Every act of every test also reloads the file and compares it with the one in memory.
  app.get(Shell).verifies = true;
  // supertest would otherwise open and close a port for every request.
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, server: app.getHttpServer(), config, database, clock, errors, close };
}
