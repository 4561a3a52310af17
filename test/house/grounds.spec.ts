import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import pg from 'pg';
import { Calendars } from '../../src/deadlines/calendars.js';
import { anchorFile } from '../../src/lifecycle/record/anchors/anchor-file.js';
import { Anchors } from '../../src/lifecycle/record/anchors/anchors.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { usualInstant } from '../support/clock.js';
import { testConfig } from '../support/config.js';
import { freshDatabase } from '../support/databases.js';
import { forgetModels } from '../support/models.js';
import { people, type PersonName } from '../support/people.js';
import { concluded, sealed, sound } from '../support/recorded.js';
import { asAdministrator } from '../support/server.js';
import { Story } from '../support/story.js';

const grantedAt = statement('select granted_at as at from account_grant where congress_id = $1 limit 1');

/** What tests stand on is itself tried: nothing of one spec may be left for the next, and no copy differs from what was made. */
async function asSuperuser<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await asAdministrator({ url });
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Every row of the database, by table. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  return asSuperuser(url, async (client) => {
    const tables = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const found: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });
}

const names = Object.keys(people) as PersonName[];

/** Every row that names a congress or one of its people, with names in the place of what differs between any two. */
async function described(service: TestApp, congress: TestCongress): Promise<string[]> {
  const known = new Map([[congress.id, 'congress']]);
  const { sessions, delegations, categories, offices, deputies } = congress;
  for (const [group, ids] of Object.entries({ sessions, delegations, categories, offices, deputies })) {
    for (const [name, id] of Object.entries<string>(ids)) known.set(id, `${group} ${name}`);
  }
  for (const name of names) known.set(await congress.account(name), `account ${name}`);
  const alike = (row: string) =>
    row
      .replaceAll(congress.slug, 'SLUG')
      .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => known.get(id) ?? 'ID')
      .replace(/\$argon2[^,)]+/g, 'PASSWORD')
      .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
      .replace(/\\x[0-9a-f]+/g, (bytes) => `${String(bytes.length)} BYTES`)
      .replace(/2026-03-10[ T]01:00:00(\.000)?(\+00|Z)/g, 'NOW')
      .replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(\+00|Z)/g, 'THEN');
  const own = [...known.keys(), congress.slug];
  const rows = Object.entries(await rowsOf(service.database.url)).flatMap(([table, all]) =>
    all.filter((row) => own.some((one) => row.includes(one))).map((row) => `${table} ${alike(row)}`),
  );
  return rows.sort();
}

describe('a copy of a congress', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startApp();
    forgetModels();
  });
  afterAll(() => service.close());

  it('is in every row what was made over HTTP, and its record is whole', async () => {
    const first = await freshCongress(service, { accounts: names });
    for (const name of names) await first.as(name);
    const other = await freshCongress(service, { accounts: names });
    for (const name of names) await other.as(name);
    const rows = await described(service, first);
    expect(rows.length).toBeGreaterThan(6 * names.length);
    expect(await described(service, other)).toEqual(rows);
    await sealed(service);
    expect([await concluded(service, first.slug), await concluded(service, other.slug)]).toEqual([sound, sound]);
  });

  it('has its own card numbers and the clock of its own time', async () => {
    service.clock.set('2026-04-01');
    const congress = await freshCongress(service);
    const admin = await congress.as('admin');
    const again = { name: '代表丁', cardNo: 'LA20260001', delegationId: congress.delegations.a };
    expect((await admin.post('deputies', again)).status).toBe(409);
    const [grant] = await service.app
      .get(Database)
      .read<{ at: Date }>({ congressId: congress.id }, grantedAt, [congress.id]);
    expect(grant?.at.toISOString()).toBe('2026-04-01T01:00:00.000Z');
  });
});

describe('what one spec has used', () => {
  it('comes to the next as it was: the rows and what the parts of the application remember', async () => {
    const first = await startApp();
    const before = await rowsOf(first.database.url);
    await new Story(await freshCongress(first)).assigned();
    await sealed(first);
    await first.app.get(Anchors).run(new Date(`${usualInstant.slice(0, 10)}T23:00:00+08:00`));
    const calendars = first.app.get(Calendars);
    calendars.of = () => Promise.reject(new Error('left behind'));
    await first.close();
    const next = await startApp();
    expect(next.app).toBe(first.app);
    expect(await rowsOf(next.database.url)).toEqual(before);
    expect(Object.hasOwn(next.app.get(Calendars), 'of')).toBe(false);
    const congress = await freshCongress(next);
    await new Story(congress).assigned();
    expect(await concluded(next, congress.slug)).toBe(sound);
    await next.close();
  });

  it('lies outside of the checkout, where a developer has data of his own', () => {
    const { DATA_DIR, FILES_DIR, EXPORT_DIR, ANCHOR_FILE } = testConfig('postgres://nobody@127.0.0.1:1/none');
    for (const folder of [DATA_DIR, FILES_DIR, EXPORT_DIR, anchorFile({ DATA_DIR, ANCHOR_FILE })]) {
      expect(path.relative(process.cwd(), folder)).toMatch(/^\.\.\//);
    }
  });

  it('never comes to another where definitions were changed or connections cut', async () => {
    for (const spoil of ['alter table suggestion disable trigger all', 'drop policy tenant on suggestion', 'cut']) {
      const first = await startApp();
      const name = new URL(first.database.url).pathname.slice(1);
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
      await asSuperuser(first.database.url, (client) => client.query(spoil === 'cut' ? cut : spoil));
      await first.close();
      const next = await startApp();
      expect(next.app).not.toBe(first.app);
      await next.close();
    }
    const database = await freshDatabase();
    await asSuperuser(database.url, (client) => client.query('create table left_behind ()'));
    await database.drop();
    expect((await freshDatabase()).url).not.toBe(database.url);
  });
});
