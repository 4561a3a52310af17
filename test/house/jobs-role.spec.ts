import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { freshDatabase, openDatabase, type OpenDatabase } from '../support/databases.js';
import { jobsRights } from '../support/jobs-rights.js';

/** The second role, under which jobs look across congresses: it reads what finding work takes, and seals. */
let database: OpenDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await openDatabase(freshDatabase());
  ({ client } = database);
});
afterAll(() => database.close());

/** Rights on whole tables and on columns, given to a role or to everybody. */
const given = `
  select r.relname as "table", r.what, r.of from (
    select c.relname, a.privilege_type as what, null as of, a.grantee
    from pg_class c cross join lateral aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace
    union all
    select c.relname, a.privilege_type, t.attname, a.grantee
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped
      cross join lateral aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace) r
  where r.grantee = case when $1 = 'public' then 0 else $1::regrole end`;

/** @returns lines such as `event SELECT seq`, sorted. */
async function rightsOf(role: string): Promise<string[]> {
  const { rows } = await client.query<{ table: string; what: string; of: string | null }>(given, [role]);
  return rows.map((one) => `${one.table} ${one.what} ${one.of ?? '(all columns)'}`).sort();
}

describe('the role of the jobs', () => {
  it('has the rights that are named, and no others', async () => {
    const named = Object.entries(jobsRights).flatMap(([table, { reads, writes = [] }]) => [
      ...reads.map((column) => `${table} SELECT ${column}`),
      ...writes.map((one) => (one === 'insert' ? `${table} INSERT (all columns)` : `${table} UPDATE ${one}`)),
    ]);
    expect(await rightsOf('bihuan_jobs')).toEqual(named.sort());
  });

  it('has none as one of the public either, nor as a member of another role', async () => {
    expect(await rightsOf('public')).toEqual([]);
    const { rows } = await client.query(`
      select roleid::regrole::text as role from pg_auth_members where member in ('bihuan_jobs'::regrole, 'bihuan_service'::regrole)`);
    expect(rows).toEqual([]);
  });

  it('is let through the wall only where it is itself, and not for the login that may take it', async () => {
    const { rows } = await client.query<{ of: string; condition: string }>(`
      select tablename as of, qual as condition from pg_policies where roles = '{bihuan_jobs}' order by 1`);
    expect(rows.map((one) => one.of).sort()).toEqual(
      Object.keys(jobsRights)
        .filter((table) => table !== 'congress' && table !== 'install_seal')
        .sort(),
    );
    expect(rows.filter((one) => !/CURRENT_USER.*'bihuan_jobs'/.test(one.condition))).toEqual([]);
  });
});
