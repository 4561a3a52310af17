import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { createApp } from '../../src/app.js';
import type { Config } from '../../src/platform/config/config.js';
import { testConfig } from './config.js';
import { freshDatabase, type TestDatabase } from './databases.js';

/** The service as tests call it: real routes on a real database, without a port and without the recurring jobs. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** For supertest: `request(service.server).get('/api/health')`. */
  readonly server: Server;
  readonly config: Config;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/**
 * Starts the service on a fresh database.
 * @param values configuration that differs from the tests' own, by variable name.
 */
export async function startApp(values: Record<string, string> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const config = testConfig(database.url, values);
  const app = await createApp(config, { works: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, server: app.getHttpServer(), config, database, close };
}
