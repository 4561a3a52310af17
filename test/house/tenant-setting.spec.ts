import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { entities } from '../../src/app.module.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database, type Scope } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { fillTenantTables, tenantTables } from '../support/tenant-rows.js';
import pg from 'pg';

/** A pool gives its connections from one congress's request to the next: whose rows they see must not go with them. */
const congresses = [randomUUID(), randomUUID()] as const;
const [one, other] = congresses;
const state = statement(
  `select coalesce(current_setting('app.congress', true), '') as congress, current_user::text as role`,
);
const seen = statement('select congress_id as congress from suggestion');
const failing = statement('select 1 / $1::int as never');
const clean = [{ congress: '', role: 'bihuan_service' }];

let place: TestDatabase;
let database: Database;

beforeAll(async () => {
  place = await freshDatabase();
  const owner = new pg.Client({ connectionString: place.url });
  await owner.connect();
  await fillTenantTables(owner, await tenantTables(owner), congresses);
  await owner.end();
  database = await poolOf(1);
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await place.drop();
});

async function poolOf(size: number): Promise<Database> {
  return new Database(await serviceDataSource({ url: place.url, size, entities }).initialize());
}

const inOne: Scope = { congressId: one };
const thrown = (work: Promise<unknown>) => expect(work).rejects.toThrow();

/** Everything that can become of a request's connection before it is given back. */
const uses: Readonly<Record<string, () => Promise<unknown>>> = {
  'a read': () => database.read(inOne, seen),
  'a flight of several statements': () =>
    database.flight(inOne, (tx) => Promise.all([tx.sql(seen), tx.sql(state), tx.sql(seen)])),
  'a flight with a statement that fails': () =>
    thrown(database.flight(inOne, (tx) => Promise.all([tx.sql(seen), tx.sql(failing, [0]), tx.sql(seen)]))),
  'a flight whose work throws before it sends': () =>
    thrown(database.flight(inOne, () => Promise.reject(new Error('thrown')))),
  'a flight whose work throws in the very call': () =>
    thrown(
      database.flight(inOne, () => {
        throw new Error('thrown');
      }),
    ),
  'a transaction': () => database.transaction(inOne, (tx) => tx.sql(seen)),
  'a transaction that is rolled back': () =>
    thrown(database.transaction(inOne, () => Promise.reject(new Error('thrown')))),
  'a transaction whose last write fails': () =>
    thrown(database.transaction(inOne, (tx) => Promise.resolve(tx.lastly(failing, [0])))),
  'a transaction that ends while a statement is on its way': () =>
    thrown(
      database.transaction(inOne, (tx) => {
        const late = tx.sql(seen);
        late.catch(() => undefined);
        return Promise.reject(new Error('thrown'));
      }),
    ),
  'a jobs transaction': () => database.transaction('jobs', (tx) => tx.sql(state)),
  'a jobs transaction that fails': () => thrown(database.transaction('jobs', (tx) => tx.sql(failing, [0]))),
};

describe('a connection that is given back', () => {
  it.each(Object.keys(uses))('carries neither congress nor role on, after %s', async (name) => {
    await uses[name]?.();
    expect(await database.read('install', state)).toEqual(clean);
    await thrown(database.read('install', seen));
    expect(await database.read({ congressId: other }, seen)).toEqual([{ congress: other }]);
  });

  it('takes nothing more from a transaction that has ended, where another congress has it now', async () => {
    const kept: Tx[] = [];
    await database.transaction(inOne, (tx) => Promise.resolve(kept.push(tx)));
    await database.flight(inOne, (tx) => Promise.resolve(kept.push(tx)));
    await database.transaction({ congressId: other }, async (tx) => {
      for (const late of kept) await thrown(late.sql(seen));
      expect(await tx.sql(seen)).toEqual([{ congress: other }]);
    });
  });

  it('has been in the congress in between, so that the above can fail', async () => {
    const [within] = await database.read<{ congress: string }>(inOne, state);
    expect(within?.congress).toBe(one);
    expect(await database.read('jobs', state)).toEqual([{ congress: '', role: 'bihuan_jobs' }]);
  });

  it('answers each congress its own while a thousand reads of both go through three connections', async () => {
    const shared = await poolOf(3);
    // More than five executions: from then on the server may use one plan for both congresses.
    const strangers: unknown[] = [];
    const lane = async (_: unknown, place: number) => {
      for (let turn = 0; turn < 100; turn += 1) {
        const congressId = congresses[(turn + place) % 2] ?? one;
        const [own, ...more] =
          turn % 7 === 0
            ? await shared.transaction({ congressId }, (tx) => tx.sql(seen))
            : await shared.read({ congressId }, seen);
        if (own?.['congress'] !== congressId || more.length > 0) strangers.push(own);
      }
    };
    await Promise.all(Array.from({ length: 10 }, lane));
    await shared.onApplicationShutdown();
    expect(strangers).toEqual([]);
  });
});
