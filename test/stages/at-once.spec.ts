import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { problemOf } from '../../src/platform/database/failure.js';
import { statement } from '../../src/platform/database/statement.js';
import { startOwnApp, type TestApp } from '../support/app.js';
import { freshCongress } from '../support/congress.js';
import { deadlocksIn } from '../support/deadlocks.js';
import { raceThrough } from '../support/race.js';
import { Story } from '../support/story.js';

let service: TestApp;
beforeAll(async () => {
  service = await startOwnApp();
});
afterAll(() => service.database.drop());

describe('many at once', () => {
  it('do each step of a case once, from the draft to the archive, and the record of it is whole', async () => {
    await raceThrough(service, 12);
  }, 60_000);

  it('link cases with each other both ways, waiting for nobody who waits for them', async () => {
    const congress = await freshCongress(service);
    const staff = await congress.as('deputyAffairs');
    const stories = Array.from({ length: 24 }, () => new Story(congress));
    await Promise.all(stories.map((one) => one.registered()));
    const ids = stories.map((one) => one.shown.id);
    const linked = ids.map((id, index) => {
      const group = ids.filter((other, at) => other !== id && at % 6 === index % 6);
      return staff.post(`suggestions/${id}/joint-handling`, { withIds: group });
    });
    const answers = await Promise.all(linked);
    expect(answers.filter((one) => one.status !== 200).map((one) => one.text)).toEqual([]);
  });

  it('are told that somebody else is at it, where they have waited too long', async () => {
    const database = service.app.get(Database);
    const lock = statement('select pg_advisory_xact_lock(1)');
    const waiting = (): Promise<unknown> =>
      database.transaction('install', async (tx) => {
        await tx.command(`set local lock_timeout = '20ms'`);
        return tx.sql(lock);
      });
    const told = await database.transaction('install', async (tx) => {
      await tx.sql(lock);
      return waiting().then(() => null, problemOf);
    });
    expect(told?.code).toBe('lostRace');
  });

  it('lock a case without its key: no unique index but the primary key covers what acts write', async () => {
    const client = new pg.Client({ connectionString: service.database.url });
    await client.connect();
    const { rows } = await client.query(`
      select indexrelid::regclass::text as index from pg_index
      where indrelid = 'suggestion'::regclass and indisunique and indpred is null`);
    await client.end();
    expect(rows).toEqual([{ index: 'suggestion_pkey' }]);
  });

  it('never wait for each other in a circle', async () => {
    await service.app.close();
    expect(await deadlocksIn(service.database)).toBe(0);
  });
});
