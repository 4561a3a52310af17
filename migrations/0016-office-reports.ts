import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const tables = ['office_report', 'office_report_reminder'];

/** The offices' yearly reports on their handling 年度办理情况报告, and which rung of whose report was told; both for ever. */
export class OfficeReports0016 implements MigrationInterface {
  // TypeORM orders migrations by the last 13 digits: after those of 0012, to whose mornings a table here points.
  readonly name = 'OfficeReports00169160000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of definitions) await runner.query(sql);
    for (const table of tables) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}

const definitions = [
  // The key is the claim: an office reports once a year.
  `create table office_report (
     congress_id uuid not null, year integer not null, office_id uuid not null, text text not null,
     submitted_on date not null, account_id uuid not null references account (id), created_at timestamptz not null,
     primary key (congress_id, year, office_id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
  `create table office_report_reminder (
     congress_id uuid not null, year integer not null, office_id uuid not null, due_on date not null,
     rung integer not null, on_date date not null,
     primary key (congress_id, year, office_id, due_on, rung),
     foreign key (congress_id, office_id) references office (congress_id, id),
     foreign key (congress_id, on_date) references reminder_morning (congress_id, on_date))`,
];
