import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { takeEnvironment } from '../../src/platform/config/environment.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startThrowAway, type Embedded } from '../../src/platform/embedded/embedded.js';
import { prepareQueue } from '../../src/platform/queues/prepare.js';
import { testConfig } from './config.js';
import { asAdmin, pristine } from './databases.js';
import { logsVariable } from './log.js';
import { announce, onDatabase, templateName } from './server.js';

declare global {
  var embeddedForTests: Embedded | undefined;
}

/**
 * Once for the whole run: a database server, and on it the migrated template. With TEST_DATABASE_URL (a login that may
 * create databases and roles) the tests use that server instead.
 */
export default async function globalSetup(): Promise<void> {
  process.env[logsVariable] = await mkdtemp(path.join(os.tmpdir(), 'bihuan-logs-'));
  const { TEST_DATABASE_URL: given } = takeEnvironment();
  if (!given) globalThis.embeddedForTests = await startThrowAway();
  const embedded = globalThis.embeddedForTests;
  const adminUrl = embedded?.superuserUrl ?? given ?? '';
  const ownerUrl = embedded?.url ?? given ?? '';
  const owner = new URL(ownerUrl).username;
  await asAdmin(adminUrl, `drop database if exists ${templateName} with (force)`);
  await asAdmin(adminUrl, `create database ${templateName} ${pristine} owner "${owner}"`);
  const template = testConfig(onDatabase(ownerUrl, templateName));
  await migrate(template.DATABASE_OWNER_URL);
  await prepareQueue(template);
  announce({ adminUrl, ownerUrl });
}
