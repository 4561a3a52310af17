import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';

/** A rating 评价 that is written stays as it is, whoever comes to the database with the service's role or as the tables' owner. */
let service: TestApp;
let congress: TestCongress;
let owner: pg.Client;
let role: pg.Client;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  const story = new Story(congress);
  await story.assigned();
  await story.replied();
  await story.rated('satisfied');
  owner = await open();
  role = await open('-c role=bihuan_service');
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.end(), role.end()]);
  await service.close();
});

async function open(options = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: service.database.url, options });
  await client.connect();
  return client;
}

/** What comes of a statement inside the congress; nothing of it stays. @param first what is done before. */
async function tried(client: pg.Client, sql: string, first = 'select 1'): Promise<string> {
  await client.query('begin');
  await client.query(`select set_config('app.congress', $1, true)`, [congress.id]);
  await client.query(first);
  try {
    return String((await client.query(sql)).rowCount);
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.query('rollback');
  }
}

const changes = [
  `update evaluation set result = 'dissatisfied'`,
  `update evaluation set account_id = gen_random_uuid()`,
  'delete from evaluation',
  'truncate evaluation',
];

describe('a rating in the database', () => {
  it('is there, so that what follows can fail', async () => {
    expect(await tried(role, 'select * from evaluation')).toBe('1');
  });

  it.each(changes)('is not touched under the service’s role: %s', async (sql) => {
    expect(await tried(role, sql)).toMatch(/^permission denied for table evaluation/);
  });

  it.each(changes)('is not touched by the owner, also where he puts the wall away: %s', async (sql) => {
    const noWall = 'alter table evaluation disable row level security';
    expect(await tried(owner, sql, noWall)).toBe('append-only: evaluation may not be changed or removed');
  });
});
