import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { ownDatabase, openDatabase, type OpenDatabase } from '../../support/databases.js';

/** What the database writes by itself of who stands below whom 下级人大 is what climbing would find, whatever is moved where. */
let database: OpenDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await openDatabase(ownDatabase());
  ({ client } = database);
  await client.query(
    `insert into jurisdiction_profile (key, version, body, created_at) values ('below', 1, '{}', now())`,
  );
});
afterAll(() => database.close());

const count = 9;
const id = (n: number) => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const climbed = `
  with recursive below as (
    select id, id as below, id as branch from congress
    union select b.id, c.id, case when b.below = b.id then c.id else b.branch end
      from congress c join below b on c.parent_id = b.below)
  select id as "congress_id", below as "below_id", branch as "branch_id" from below order by 1, 2`;
const kept = 'select congress_id, below_id, branch_id from congress_below order by 1, 2';

const row = (n: number, parent: number | null) =>
  `('${id(n)}', 'below${String(n)}', 'below${String(n)}', 'city', 'below', 1, 0, true, now(), ${parent === null ? 'null' : `'${id(parent)}'`})`;
const adding = (rows: readonly string[]) =>
  `insert into congress (id, slug, name, level, profile_key, profile_version, calendar_edition, active, created_at, parent_id) values ${rows.join(', ')}`;
const moving = (moves: readonly (readonly [number, number | null])[]) =>
  `update congress c set parent_id = m.parent::uuid from (values ${moves
    .map(([n, parent]) => `('${id(n)}'::uuid, ${parent === null ? 'null' : `'${id(parent)}'`})`)
    .join(', ')}) m (id, parent) where c.id = m.id`;

/** What is kept and what climbing finds; of a circle, through which one comes by several branches, without these. */
async function bothWays(on = client) {
  const [there, found] = [(await on.query<Below>(kept)).rows, (await on.query<Below>(climbed)).rows];
  const pairs = (rows: readonly Below[]) => [...new Set(rows.map((one) => `${one.congress_id} ${one.below_id}`))];
  return pairs(found).length === found.length ? [there, found] : [pairs(there), pairs(found)];
}

interface Below {
  readonly congress_id: string;
  readonly below_id: string;
  readonly branch_id: string;
}

const one = fc.nat({ max: count - 1 });
const parent = fc.option(one, { nil: null });
/** Some that are moved in one statement, each once; circles among them, which the service refuses only afterwards. */
const moves = fc.uniqueArray(fc.tuple(one, parent), { minLength: 1, maxLength: 3, selector: ([n]) => n });

describe('who stands below whom', () => {
  it('is kept as climbing finds it, however congresses are added and moved', async () => {
    const parents = fc.tuple(...Array.from({ length: count }, () => parent));
    await fc.assert(
      fc.asyncProperty(parents, fc.array(moves, { maxLength: 8 }), async (first, later) => {
        await client.query('begin');
        try {
          await client.query(adding(first.map((above, n) => row(n, above))));
          for (const some of [null, ...later]) {
            if (some) await client.query(moving(some));
            const [there, found] = await bothWays();
            expect(there).toEqual(found);
            expect(there?.length).toBeGreaterThanOrEqual(count);
          }
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: 40, seed: 20_261_129 },
    );
  });

  it('is right where two are placed at once, and where one is deleted', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    try {
      await client.query(adding([row(0, null), row(1, null), row(2, null)]));
      await client.query('begin');
      await client.query(moving([[1, 0]]));
      const second = other.query(adding([row(3, 1)]));
      // By then it has been done, or it waits for the first, as it must.
      await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 300))]);
      await client.query('commit');
      await second;
      let [there, found] = await bothWays();
      expect(there).toEqual(found);
      expect(there).toHaveLength(7);
      await client.query(`delete from congress where id = '${id(2)}'`);
      [there, found] = await bothWays();
      expect(there).toEqual(found);
      expect(there).toHaveLength(6);
    } finally {
      await other.end();
      await client.query('delete from congress');
    }
  });

  it('is written by nobody but the database, and the function that does it does nothing else for anybody', async () => {
    const service = new pg.Client({ connectionString: database.url, options: '-c role=bihuan_service' });
    await service.connect();
    try {
      for (const sql of [
        'insert into congress_below select * from congress_below',
        'delete from congress_below',
        'update congress_below set branch_id = below_id',
      ])
        await expect(service.query(sql)).rejects.toThrow(/permission denied/);
      await service.query('create temp table t (id uuid, parent_id uuid)');
      const hung = service.query(
        'create trigger t after update on t for each statement execute function public.place_congresses()',
      );
      await expect(hung).rejects.toThrow(/permission denied/);
      // A table of the same name, which is found first where a path is looked along.
      await service.query(`
        create temp table congress_below (congress_id uuid, below_id uuid, branch_id uuid);
        grant all on congress_below to public;
        create function pg_temp.mine() returns trigger language plpgsql as $$ begin
          raise exception 'it ran as %', current_user; end $$;
        create trigger mine before insert on pg_temp.congress_below for each row execute function pg_temp.mine()`);
      await service.query(adding([row(5, null)]));
      expect((await client.query(kept)).rows).toHaveLength(1);
    } finally {
      await service.end();
      await client.query('delete from congress');
    }
  });
});
