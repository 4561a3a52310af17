import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, wall } from './tenant-wall.js';

/** The working calendar 工作日历 as a congress has set it, year by year, and the shipped ones that dates were counted by. */
export class Calendar0010 implements MigrationInterface {
  /** TypeORM orders by the last 13 digits, so from the tenth migration on they begin with 90: 9010… */
  readonly name = 'Calendar00109010000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await grant(runner, 'shipped_calendar', { appendOnly: true });
    await wall(runner, 'calendar_year', { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index clock_projected');
    await runner.query('alter table congress drop column calendar_edition');
    await runner.query('drop table calendar_year, shipped_calendar');
  }
}

const tables = [
  `create table shipped_calendar (
     version text primary key, days jsonb not null, created_at timestamptz not null)`,
  `create table calendar_year (
     congress_id uuid not null references congress (id), year integer not null, edition integer not null,
     days jsonb not null, account_id uuid not null references account (id), created_at timestamptz not null,
     primary key (congress_id, year, edition), unique (congress_id, edition))`,
  `alter table congress add column calendar_edition integer not null default 0`,
  // What the recalculation looks for: which calendars the running, counted dates were counted by.
  `create index clock_projected on clock (congress_id, calendar_version, id)
     where state = 'open' and length is not null and original_due_on is null`,
];
