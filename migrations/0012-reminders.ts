import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/** Reminders 到期提醒: the mornings that were told, and which rung of which date; both for ever. */
export class Reminders0012 implements MigrationInterface {
  // TypeORM orders migrations by the last 13 digits, which here begin with 912.
  readonly name = 'Reminders00129120000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of ['reminder_morning', 'reminder']) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reminder, reminder_morning');
  }
}

const tables = [
  `create table reminder_morning (
     congress_id uuid not null references congress (id), on_date date not null, swept_at timestamptz not null,
     primary key (congress_id, on_date))`,
  `create table reminder (
     congress_id uuid not null, clock_id uuid not null, due_on date not null, rung integer not null,
     on_date date not null,
     primary key (congress_id, clock_id, due_on, rung),
     foreign key (congress_id, clock_id) references clock (congress_id, id),
     foreign key (congress_id, on_date) references reminder_morning (congress_id, on_date))`,
];
