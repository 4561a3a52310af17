import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofTheTenant } from './tenant-wall.js';

/** The columns that jobs which look across congresses read of the tables of the congresses 跨人大的定时任务可读的列. */
const reads: Readonly<Record<string, string>> = {
  congress: 'id, slug, active, profile_key, profile_version, calendar_edition',
  clock: 'congress_id, suggestion_id, kind, state, due_on, length, original_due_on, calendar_version',
  event: 'congress_id, suggestion_id, seq, hash, seal_id',
  notice: 'congress_id, delivered_at',
  message_delivery: 'congress_id, id, channel, state, next_at',
  security_event: 'congress_id, id, hash, seal_id',
};
/** How the condition was written before. */
const former = `congress_id = (select current_setting('app.congress'))::uuid`;
/** Where the jobs have a policy of their own; the install's events and the seals they read whole, to verify them. */
const letThrough = [...Object.keys(reads).filter((table) => table !== 'congress'), 'seal', 'install_event'];

/**
 * The role of the jobs reads columns, not tables. And its policies hold for the role itself alone: PostgreSQL applies the
 * policies of a role to its members too, so that the login that owns the tables, which may take the role, read events,
 * seals, clocks and notices of every congress. The condition of the wall itself is written so that it costs less.
 */
export class Walls0023 implements MigrationInterface {
  readonly name = 'Walls00239230000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(reads)) {
      await runner.query(`revoke select on ${table} from bihuan_jobs`);
      await runner.query(`grant select (${columns}) on ${table} to bihuan_jobs`);
    }
    await letIn(runner, `(select current_user) = 'bihuan_jobs'`);
    await restate(runner, ofTheTenant);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restate(runner, former);
    await letIn(runner, 'true');
    for (const [table, columns] of Object.entries(reads)) {
      await runner.query(`revoke select (${columns}) on ${table} from bihuan_jobs`);
      await runner.query(`grant select on ${table} to bihuan_jobs`);
    }
  }
}

/** Events are put under a seal and seals are written; of the others the jobs only read. */
async function letIn(runner: QueryRunner, condition: string): Promise<void> {
  for (const table of letThrough) {
    const check = /event|seal/.test(table) ? `with check (${condition})` : '';
    await runner.query(`alter policy jobs on ${table} using (${condition}) ${check}`);
  }
}

/** The same condition in other words, on every table of the congresses. */
async function restate(runner: QueryRunner, condition: string): Promise<void> {
  const tables = (await runner.query(`
    select p.tablename as name, p.cmd from pg_policies p join information_schema.columns c
      on c.table_schema = p.schemaname and c.table_name = p.tablename and c.column_name = 'congress_id'
    where p.schemaname = 'public' and p.policyname = 'tenant' order by 1`)) as { name: string; cmd: string }[];
  for (const { name, cmd } of tables) {
    const check = cmd === 'ALL' ? `with check (${condition})` : '';
    await runner.query(`alter policy tenant on ${name} using (${condition}) ${check}`);
  }
}
