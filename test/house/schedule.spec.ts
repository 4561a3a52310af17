import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Config } from '../../src/platform/config/config.js';
import { queueOptions } from '../../src/platform/queues/backend.js';
import { schedule } from '../../src/schedule.js';
import { testConfig } from '../support/config.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { schedulePromises } from '../support/schedule-promises.js';

describe('recurring jobs on PostgreSQL', () => {
  let database: TestDatabase;
  let config: Config;
  beforeEach(async () => {
    database = await freshDatabase();
    config = testConfig(database.url);
  });
  afterEach(() => database.drop());

  schedulePromises(() => config);

  it('works under a role that sees the queue and nothing else', async () => {
    const client = new pg.Client(queueOptions(config).connection as pg.ClientConfig);
    await client.connect();
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    expect(rows).toEqual([{ role: 'bihuan_queue' }]);
    await expect(client.query('select 1 from public.account')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('create table public.anything ()')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('keeps its role also where the address carries options of its own', () => {
    const url = `${database.url}?options=-c%20statement_timeout%3D5000&sslmode=disable`;
    const { connection } = queueOptions(testConfig(url));
    expect(connection).toMatchObject({ options: '-c statement_timeout=5000 -c role=bihuan_queue -c timezone=UTC' });
    expect((connection as { connectionString: string }).connectionString).not.toContain('options=');
  });
});

describe('the list of recurring jobs', () => {
  it('names each once', () => {
    const names = schedule.map((job) => job.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
