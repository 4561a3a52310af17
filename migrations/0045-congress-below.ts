import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofTheTenant } from './tenant-wall.js';

/**
 * What stands below a congress 下级人大, itself among it, is kept as rows and no longer found anew by climbing: each statement of the overview
 * climbed three to five times, and that took half of its time. The rows follow from `congress.parent_id` alone, and the database itself
 * writes them, after every statement that changes it, one such statement after the other; `branch_id` is the one directly below through which a congress
 * stands there. The function acts for the tables' owner, so it looks for nothing by a path and nobody may call it or hang it anywhere. What a
 * recount found to differ is found without looking at what is right.
 */
export class CongressBelow0045 implements MigrationInterface {
  readonly name = 'CongressBelow00459450000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of definitions) await runner.query(sql);
    await runner.query('grant select on congress_below to bihuan_service');
    for (const table of tables) await runner.query(`alter policy below on ${table} using (${below})`);
    await runner.query(
      'create index overview_cell_differing on overview_cell (congress_id) where differs_since is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index overview_cell_differing');
    for (const table of tables)
      await runner.query(`alter policy below on ${table} using (${ofTheTenant} or congress_id in (${climbing}))`);
    await runner.query('drop trigger below on congress');
    await runner.query('drop function place_congresses()');
    await runner.query('drop table congress_below');
  }
}

const tables = ['overview_delta', 'overview_cell'];

/** Its own always, asked once and not of each row; where no congress asks, the setting is an error, as in every wall. */
const below = `congress_id = (select current_setting('app.congress')::uuid) or congress_id in (
  select b.below_id from congress_below b where b.congress_id = current_setting('app.congress')::uuid)`;

const climbing = `
  with recursive below as (
    select current_setting('app.congress')::uuid as id
    union select c.id from congress c join below b on c.parent_id = b.id)
  select id from below`;

const definitions = [
  `create table congress_below (
     congress_id uuid not null references congress (id) on update cascade on delete cascade,
     below_id uuid not null references congress (id) on update cascade on delete cascade,
     branch_id uuid not null references congress (id) on update cascade on delete cascade,
     primary key (congress_id, below_id) include (branch_id))`,
  'create index congress_below_above on congress_below (below_id)',
  'create index congress_below_branch on congress_below (branch_id)',
  `create function place_congresses() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   begin
     lock table public.congress_below in share row exclusive mode;
     with climbed as materialized (${climbed('public.')}), gone as (
       delete from public.congress_below b where not exists (
         select 1 from climbed c where c.congress_id = b.congress_id and c.below_id = b.below_id))
     insert into public.congress_below as b (congress_id, below_id, branch_id)
       select c.congress_id, c.below_id, c.branch_id from climbed c
       on conflict (congress_id, below_id) do update set branch_id = excluded.branch_id where b.branch_id <> excluded.branch_id;
     return null;
   end $$`,
  'revoke execute on function place_congresses() from public',
  `create trigger below after insert or update of id, parent_id or delete on congress
     for each statement execute function place_congresses()`,
  `insert into congress_below ${climbed('')}`,
];

/** In a circle, which the service refuses after it was written, each stands below each, by one branch or another. */
function climbed(schema: string): string {
  return `
    select distinct on (b.congress_id, b.below_id) b.congress_id, b.below_id, b.branch_id from (
      with recursive below as (
        select g.id as congress_id, g.id as below_id, g.id as branch_id from ${schema}congress g
        union
        select b.congress_id, c.id, case when b.below_id = b.congress_id then c.id else b.branch_id end
          from ${schema}congress c join below b on c.parent_id = b.below_id)
      select * from below) b
    order by b.congress_id, b.below_id, (b.branch_id <> b.congress_id), b.branch_id`;
}
