import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { ownDatabase, type TestDatabase } from '../../support/databases.js';

/** What the database writes by itself of who stands below whom 下级人大 is what climbing would find, whatever is moved where. */
let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await ownDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into jurisdiction_profile (key, version, body, created_at) values ('below', 1, '{}', now())`,
  );
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const count = 9;
const id = (n: number) => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const climbed = `
  with recursive below as (
    select id, id as below, id as branch from congress
    union select b.id, c.id, case when b.below = b.id then c.id else b.branch end
      from congress c join below b on c.parent_id = b.below)
  select id as "congress_id", below as "below_id", branch as "branch_id" from below order by 1, 2`;
const kept = 'select congress_id, below_id, branch_id from congress_below order by 1, 2';

async function add(n: number, parent: number | null): Promise<void> {
  await client.query(
    `insert into congress (id, slug, name, level, profile_key, profile_version, calendar_edition, active, created_at, parent_id)
     values ($1, 'below' || $2::int, 'below' || $2::int, 'city', 'below', 1, 0, true, now(), $3)`,
    [id(n), n, parent === null ? null : id(parent)],
  );
}

const bothWays = async () => [
  (await client.query(kept)).rows as object[],
  (await client.query(climbed)).rows as object[],
];

const place = fc.option(fc.nat({ max: count - 1 }), { nil: null });
const moves = fc.array(fc.tuple(fc.nat({ max: count - 1 }), place), { maxLength: 12 });
const parents = fc.tuple(
  ...Array.from({ length: count }, (_, n) =>
    n === 0 ? fc.constant(null) : fc.option(fc.nat({ max: n - 1 }), { nil: null }),
  ),
);

describe('who stands below whom', () => {
  it('is kept as climbing finds it, as congresses are added and moved', async () => {
    await fc.assert(
      fc.asyncProperty(parents, moves, async (first, later) => {
        await client.query('begin');
        try {
          for (const [n, parent] of first.entries()) await add(n, parent);
          for (const [n, parent] of later) {
            const { rows } = await client.query(
              'select 1 from congress_below where congress_id = $1 and below_id = $2',
              [id(n), parent === null ? null : id(parent)],
            );
            // A circle, which the service refuses.
            if (rows.length > 0) continue;
            await client.query('update congress set parent_id = $2 where id = $1', [
              id(n),
              parent === null ? null : id(parent),
            ]);
          }
          const [there, found] = await bothWays();
          expect(there).toEqual(found);
          expect(there?.length).toBeGreaterThanOrEqual(count);
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: 60, seed: 20_261_129 },
    );
  });

  it('goes through a circle without another error, until that is refused', async () => {
    await client.query('begin');
    for (const n of [0, 1, 2]) await add(n, n === 0 ? null : n - 1);
    await client.query('update congress set parent_id = $2 where id = $1', [id(0), id(2)]);
    await client.query('rollback');
    const [there, found] = await bothWays();
    expect(there).toEqual(found);
  });

  it('is written by nobody but the database', async () => {
    const service = new pg.Client({ connectionString: database.url, options: '-c role=bihuan_service' });
    await service.connect();
    try {
      for (const sql of [
        'insert into congress_below select * from congress_below',
        'delete from congress_below',
        'update congress_below set branch_id = below_id',
      ])
        await expect(service.query(sql)).rejects.toThrow(/permission denied/);
    } finally {
      await service.end();
    }
  });
});
