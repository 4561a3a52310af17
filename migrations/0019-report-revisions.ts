import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An office may replace its yearly report 年度办理情况报告 until its day: each one given is a row, none is changed. Where one was
 * replaced this cannot be taken back: the rows are for ever.
 */
export class ReportRevisions0019 implements MigrationInterface {
  readonly name = 'ReportRevisions00199190000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office_report add column revision integer not null default 1,
      add check (revision >= 1), drop constraint office_report_pkey,
      add primary key (congress_id, year, office_id, revision)`);
    await runner.query('alter table office_report alter column revision drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office_report drop constraint office_report_pkey, drop column revision,
      add primary key (congress_id, year, office_id)`);
  }
}
