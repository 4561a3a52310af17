import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/** Reports frozen as they were printed 统计定稿, page by page, and what later checks found; all of it for ever. */
export class ReportSnapshots0039 implements MigrationInterface {
  readonly name = 'ReportSnapshots00399390000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of ['report_snapshot', 'report_snapshot_page', 'report_snapshot_check']) {
      await wall(runner, table, { appendOnly: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_snapshot_check, report_snapshot_page, report_snapshot');
  }
}

const tables = [
  `create table report_snapshot (
     congress_id uuid not null references congress (id), id uuid not null, year integer, session_id uuid,
     as_of date not null, final boolean not null, reason text, note text,
     profile_key text not null, profile_version integer not null, hash text not null,
     account_id uuid not null references account (id), created_at timestamptz not null,
     primary key (congress_id, id), check ((year is null) <> (session_id is null)),
     foreign key (congress_id, session_id) references session (congress_id, id))`,
  `create table report_snapshot_page (
     congress_id uuid not null, snapshot_id uuid not null, place integer not null, name text not null, group_by text not null,
     body text not null, csv text not null, body_hash text not null, csv_hash text not null,
     primary key (congress_id, snapshot_id, name, group_by),
     foreign key (congress_id, snapshot_id) references report_snapshot (congress_id, id))`,
  `create table report_snapshot_check (
     congress_id uuid not null, snapshot_id uuid not null, id uuid not null, checked_on date not null, differing integer not null,
     primary key (congress_id, snapshot_id, id),
     foreign key (congress_id, snapshot_id) references report_snapshot (congress_id, id))`,
];
