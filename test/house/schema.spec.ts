import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { entities } from '../../src/app.module.js';
import { migrations, ownerDataSource, serviceDataSource } from '../../src/platform/database/data-source.js';
import { isUpToDate, migrate } from '../../src/platform/database/migrate.js';
import { emptyDatabase, ownDatabase, openDatabase, type OpenDatabase } from '../support/databases.js';
import { installWide as withoutWall } from '../support/install-wide.js';

/** Tables of the whole install: they have no tenant. Of events of the install each reader sees his own, so they have a policy all the same. */
const installWide = Object.keys(withoutWall).filter((name) => name !== 'install_event');

let database: OpenDatabase;
let client: pg.Client;
beforeAll(async () => {
  // On a database that was used before, the planner may answer for a table without asking the policy of a row.
  database = await openDatabase(ownDatabase());
  ({ client } = database);
});
afterAll(() => database.close());

async function rows<T>(sql: string, on = client): Promise<T[]> {
  return (await on.query(sql)).rows as T[];
}

const describeSchema = `
  select table_name, column_name, data_type, udt_name, is_nullable from information_schema.columns
  where table_schema = 'public' order by table_name, column_name`;
const describeRest = `
  select 'constraint' as kind, conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as def
  from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename, policyname, coalesce(qual, '') || coalesce(with_check, '') from pg_policies
  union all select 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'right', table_name, grantee, privilege_type from information_schema.role_table_grants
    where table_schema = 'public' and grantee like 'bihuan%'
  order by 1, 2, 3, 4`;

describe('migrations', () => {
  it('go up in the order of their list, down and up again to the same schema', async () => {
    const empty = await emptyDatabase();
    const source = await ownerDataSource(empty.url).initialize();
    const look = async () => [await source.query(describeSchema), await source.query(describeRest)];
    try {
      const run = (await source.runMigrations()).map(({ name }) => name);
      expect(run).toEqual(migrations.map((one) => new one().name));
      const count = run.length;
      const up = await look();
      for (let left = count; left > 0; left -= 1) await source.undoLastMigration();
      const down = await source.query(`select tablename from pg_tables where schemaname = 'public'`);
      expect(down).toEqual([{ tablename: 'migrations' }]);
      await source.runMigrations();
      expect(await look()).toEqual(up);
      expect(up[0]).not.toHaveLength(0);
    } finally {
      await source.destroy();
      await empty.drop();
    }
  });

  it('are asked of TypeORM only where one of them is missing', async () => {
    const empty = await emptyDatabase();
    const there = new pg.Client({ connectionString: empty.url });
    await there.connect();
    try {
      expect(await isUpToDate(there)).toBe(false);
      await migrate(empty.url);
      expect(await isUpToDate(there)).toBe(true);
      const source = await ownerDataSource(empty.url).initialize();
      await source.undoLastMigration();
      await source.destroy();
      expect(await isUpToDate(there)).toBe(false);
      await migrate(empty.url);
      expect(await isUpToDate(there)).toBe(true);
    } finally {
      await there.end();
      await empty.drop();
    }
  });

  it('have the columns that the entities declare, and no others', async () => {
    const source = serviceDataSource({ url: database.url, size: 2, entities });
    await source.initialize();
    const declared = source.entityMetadatas.flatMap((one) =>
      one.columns.map((column) => `${one.tableName}.${column.databaseName} ${column.isNullable ? 'null' : 'not null'}`),
    );
    await source.destroy();
    const there = await rows<{ table_name: string; column_name: string; is_nullable: string }>(describeSchema);
    const without = new Set([
      'migrations',
      'idempotency',
      'jurisdiction_profile',
      'suggestion_reader',
      'calendar_year',
      'tracking_round',
      'tracking_line',
      'supervision_list',
      'supervision_line',
      'look_back_draw',
      'look_back_member',
      'vote',
      'vote_elector',
      'vote_tally',
      'commitment_notice',
      'carry_over',
      'carry_over_line',
      'office_report',
      'office_report_reminder',
      'anchor',
      'security_event',
      'install_event',
      'install_seal',
      'fact_start',
      'office_system_change',
      'report_snapshot',
      'report_snapshot_page',
      'report_snapshot_check',
      'overview_delta',
      'overview_cell',
      'congress_below',
      'shipped_calendar',
      'job_run',
      'rehearsal_clock',
      'assessment',
      'assessment_measure',
      'assessment_line',
      'assessment_judgement',
      'assessment_objection',
      'assessment_result',
      'office_award',
      'suggestion_award',
      'suggestion_nomination',
      'suggestion_award_result',
    ]);
    const found = there
      .filter((one) => !without.has(one.table_name))
      .map((one) => `${one.table_name}.${one.column_name} ${one.is_nullable === 'YES' ? 'null' : 'not null'}`);
    expect(declared.sort()).toEqual(found.sort());
  });
});

describe('the walls between congresses', () => {
  it('begin every foreign key among tenant tables with congress_id', async () => {
    const keys = await rows<{ of: string; columns: string[]; to: string }>(`
      select c.conrelid::regclass::text as of, c.confrelid::regclass::text as to,
        (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (attnum, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
    const tenant = keys.filter((one) => !installWide.includes(one.to));
    expect(tenant.length).toBeGreaterThan(30);
    expect(tenant.filter((one) => one.columns[0] !== 'congress_id')).toEqual([]);
  });

  it('have row-level security, forced, on every tenant table, and the service owns none of them', async () => {
    const tables = await rows<{ name: string; on: boolean; forced: boolean; owner: string }>(`
      select relname as name, relrowsecurity as on, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    const tenant = tables.filter((one) => !installWide.includes(one.name));
    expect(tenant.length).toBeGreaterThan(20);
    expect(tenant.filter((one) => !one.on || !one.forced)).toEqual([]);
    expect(tables.filter((one) => one.owner.startsWith('bihuan_'))).toEqual([]);
  });

  it('show nothing to a service that has not said which congress', async () => {
    const service = new pg.Client({ connectionString: database.url, options: '-c role=bihuan_service' });
    await service.connect();
    const tenant = await rows<{ name: string }>(`
      select c.relname as name from pg_class c where c.relrowsecurity order by 1`);
    const answers: string[] = [];
    for (const { name } of tenant) {
      const asked = service.query(`select 1 from ${name}`);
      answers.push(
        await asked.then(
          () => name,
          (error: Error) => error.message,
        ),
      );
    }
    await service.end();
    expect(answers.filter((one) => !one.includes('app.congress'))).toEqual([]);
  });

  it('let nobody change or remove an event, not even the owner', async () => {
    const triggers = await rows<{ table: string; name: string }>(`
      select tgrelid::regclass::text as table, tgname as name from pg_trigger where not tgisinternal`);
    const frozen = new Set(triggers.filter((one) => one.name === 'append_only').map((one) => one.table));
    for (const table of [
      'event',
      'seal',
      'evaluation',
      'lapse',
      'consultation',
      'urging',
      'jurisdiction_profile',
      'look_back_draw',
      'look_back_member',
    ]) {
      expect([...frozen]).toContain(table);
    }
    const rights = await rows<{ of: string; what: string }>(`
      select table_name as of, privilege_type as what from information_schema.role_table_grants
      where grantee = 'bihuan_service' and table_name in ('event', 'seal', 'evaluation') order by 1, 2`);
    expect(rights.map((one) => `${one.of} ${one.what}`)).toEqual([
      'evaluation INSERT',
      'evaluation SELECT',
      'event INSERT',
      'event SELECT',
      'seal INSERT',
      'seal SELECT',
    ]);
  });
});
