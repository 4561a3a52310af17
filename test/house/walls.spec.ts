import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { installWide } from '../support/install-wide.js';
import { fillTenantTables, insertion, tenantTables, type TenantTable } from '../support/tenant-rows.js';

/**
 * Row-level security as the second fence: whoever has got around the service's own checks, and sends what he likes under the
 * service's role. Every table of the catalogue is tried, with a row of each of two congresses in it.
 */
const [own, foreign] = [randomUUID(), randomUUID()];
let database: TestDatabase;
let owner: pg.Client;
let service: pg.Client;
let tables: readonly TenantTable[];

beforeAll(async () => {
  database = await freshDatabase();
  owner = await open();
  tables = await tenantTables(owner);
  await fillTenantTables(owner, tables, [own, foreign]);
  service = await open('-c role=bihuan_service');
});
afterAll(async () => {
  await Promise.all([owner.end(), service.end()]);
  await database.drop();
});

async function open(options = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, options });
  await client.connect();
  return client;
}

/** What comes of a statement: how many rows it read or wrote, or why not. Nothing of it stays. */
async function tried(client: pg.Client, sql: string, congressId?: string): Promise<string> {
  await client.query('begin');
  if (congressId) await client.query(`select set_config('app.congress', $1, true)`, [congressId]);
  try {
    const { rowCount } = await client.query(sql);
    return String(rowCount);
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.query('rollback');
  }
}

/** What comes of a statement for every table; only what is not as expected is answered. */
async function unlike(
  expected: RegExp,
  statementFor: (table: TenantTable) => string,
  { client = service, congressId }: { client?: pg.Client; congressId?: string },
): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const answer = await tried(client, statementFor(table), congressId);
    if (!expected.test(answer)) found.push(`${table.name}: ${answer}`);
  }
  return found;
}

const inOwn = { congressId: own };

describe('a table', () => {
  it('is behind the wall, or is named with the reason', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    const walled = new Set(tables.map((one) => one.name));
    const others = rows.map((one) => one.name).filter((name) => !walled.has(name));
    expect(others).toEqual(Object.keys(installWide).sort());
    expect(tables.length).toBeGreaterThan(50);
    process.stdout.write(`walls: ${String(tables.length)} tables behind them, ${String(others.length)} outside\n`);
  });

  it('has a row of each congress here, so that what follows can fail', async () => {
    const superuser = await seenBy(owner);
    expect(superuser.filter((one) => one.own !== 1 || one.foreign !== 1)).toEqual([]);
  });
});

/** How many rows there are of each congress, with row-level security put aside by the owner, for the moment. */
async function seenBy(client: pg.Client): Promise<{ name: string; own: number; foreign: number }[]> {
  const counted = [];
  await client.query('begin');
  for (const { name } of tables) {
    await client.query(`alter table ${name} disable row level security`);
    const { rows } = await client.query<{ own: number; foreign: number }>(
      `select count(*) filter (where congress_id = '${own}')::int as own,
         count(*) filter (where congress_id = '${foreign}')::int as foreign from ${name}`,
    );
    counted.push({ name, own: rows[0]?.own ?? 0, foreign: rows[0]?.foreign ?? 0 });
  }
  await client.query('rollback');
  return counted;
}

describe('inside a congress, the service’s role', () => {
  const refused = /^(0$|permission denied)/;

  it('reads its own rows', async () => {
    expect(await unlike(/^1$/, ({ name }) => `select * from ${name}`, inOwn)).toEqual([]);
  });

  it('reads nothing of another, also by its key', async () => {
    expect(await unlike(/^0$/, ({ name }) => `select * from ${name} where congress_id = '${foreign}'`, inOwn)).toEqual(
      [],
    );
    expect(await unlike(/^0$/, ({ name }) => `select * from ${name} where congress_id <> '${own}'`, inOwn)).toEqual([]);
  });

  it('locks, changes and removes nothing of another', async () => {
    const where = `where congress_id = '${foreign}'`;
    const ways = [
      ({ name }: TenantTable) => `select * from ${name} ${where} for update`,
      ({ name }: TenantTable) => `update ${name} set congress_id = congress_id ${where}`,
      ({ name }: TenantTable) => `delete from ${name} ${where}`,
    ];
    for (const way of ways) expect(await unlike(refused, way, inOwn)).toEqual([]);
    expect(await unlike(/^permission denied/, ({ name }) => `truncate ${name}`, inOwn)).toEqual([]);
  });

  it('puts nothing into another, neither a new row nor one of its own', async () => {
    const stopped = /row-level security|permission denied|append-only/;
    expect(await unlike(/row-level security/, (table) => insertion(table, foreign), inOwn)).toEqual([]);
    const moving = ({ name }: TenantTable) => `update ${name} set congress_id = '${foreign}'`;
    expect(await unlike(stopped, moving, inOwn)).toEqual([]);
  });

  it('cannot put the wall away', async () => {
    const changing = ({ name }: TenantTable) => `alter table ${name} disable row level security`;
    expect(await unlike(/must be owner/, changing, inOwn)).toEqual([]);
    const ignoring = ({ name }: TenantTable) => `set local row_security = off; select * from ${name}`;
    expect(await unlike(/would be affected by row-level security/, ignoring, inOwn)).toEqual([]);
  });
});

describe('outside any congress, the service’s role', () => {
  // The first time the setting is unknown; where another transaction has had it, it is left as an empty text.
  const errors = /unrecognized configuration parameter "app\.congress"|invalid input syntax for type uuid: ""/;
  const ways: readonly ((table: TenantTable) => string)[] = [
    ({ name }) => `select * from ${name}`,
    ({ name }) => `select count(*) from ${name} where congress_id = '${foreign}'`,
    (table) => insertion(table, foreign),
  ];

  it.each([0, 1, 2])('gets an error, on a fresh connection and on a used one (%#)', async (way) => {
    const asked = ways[way] ?? (() => '');
    const fresh = await open('-c role=bihuan_service');
    const first = await unlike(errors, asked, { client: fresh });
    await tried(fresh, 'select 1', own);
    const then = await unlike(errors, asked, { client: fresh });
    await fresh.end();
    // An install transaction records what concerns a congress, such as the making of it; it reads nothing of it.
    const recorded = way === 2 ? ['security_event: 1'] : [];
    expect([first, then]).toEqual([recorded, recorded]);
  });

  it('changes and removes nothing', async () => {
    const stopped = new RegExp(`${errors.source}|permission denied`);
    const changing = ({ name }: TenantTable) => `update ${name} set congress_id = congress_id`;
    expect(await unlike(stopped, changing, {})).toEqual([]);
    expect(await unlike(stopped, ({ name }) => `delete from ${name}`, {})).toEqual([]);
  });
});

describe('the owner of the tables', () => {
  it('reads, changes and adds nothing by accident: without a congress an error, with one nothing of another', async () => {
    const rows = await owner.query(
      `select rolsuper or rolbypassrls as beyond from pg_roles where rolname = current_user`,
    );
    expect(rows.rows).toEqual([{ beyond: false }]);
    const stopped = /^0$|app\.congress|syntax for type uuid: ""/;
    const ways = [
      ({ name }: TenantTable) => `select * from ${name}`,
      ({ name }: TenantTable) => `update ${name} set congress_id = congress_id`,
      ({ name }: TenantTable) => `delete from ${name}`,
    ];
    for (const way of ways) expect(await unlike(stopped, way, { client: owner })).toEqual([]);
    const foreignRows = ({ name }: TenantTable) => `select * from ${name} where congress_id = '${foreign}'`;
    expect(await unlike(/^0$/, foreignRows, { client: owner, congressId: own })).toEqual([]);
    expect(
      await unlike(/row-level security/, (table) => insertion(table, foreign), { client: owner, congressId: own }),
    ).toEqual([]);
  });
});
