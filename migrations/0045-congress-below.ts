import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofTheTenant } from './tenant-wall.js';

/**
 * What stands below a congress 下级人大, itself among it, is kept as rows and no longer found anew by climbing: each statement of the overview
 * climbed three to five times, and that took half of its time. The rows follow from `congress.parent_id` alone, and the database itself
 * writes them; `branch_id` is the one directly below through which a congress stands there. What a recount found to differ
 * is found without looking at what is right.
 */
export class CongressBelow0045 implements MigrationInterface {
  readonly name = 'CongressBelow00459450000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...definitions, ...filling]) await runner.query(sql);
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
    await runner.query('drop function place_congress()');
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
     congress_id uuid not null references congress (id), below_id uuid not null references congress (id),
     branch_id uuid not null references congress (id), primary key (congress_id, below_id) include (branch_id))`,
  'create index congress_below_above on congress_below (below_id)',
  // A circle is refused by the service after it was written; until then it only must not end in another error.
  `create function place_congress() returns trigger language plpgsql security definer set search_path = public as $$
   declare moved uuid[];
   begin
     if tg_op = 'INSERT' then
       insert into congress_below values (new.id, new.id, new.id);
     elsif new.parent_id is not distinct from old.parent_id then
       return null;
     end if;
     moved := array(select below_id from congress_below where congress_id = new.id);
     delete from congress_below where below_id = any (moved) and congress_id <> all (moved);
     insert into congress_below
       select a.congress_id, one, case when a.congress_id = new.parent_id then new.id else a.branch_id end
       from congress_below a, unnest(moved) one where a.below_id = new.parent_id
       on conflict do nothing;
     return null;
   end $$`,
  `create trigger below after insert or update of parent_id on congress
     for each row execute function place_congress()`,
];

const filling = [
  `insert into congress_below
   with recursive below as (
     select id, id as below, id as branch from congress
     union select b.id, c.id, case when b.below = b.id then c.id else b.branch end
       from congress c join below b on c.parent_id = b.below)
   select id, below, branch from below`,
];
