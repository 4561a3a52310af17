import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who rates a case 评价人 is pinned at registration, with the profile (null, as until now: the lead); a rater rates a reply once.
 * The ratings of one phase 评价期次 become known together.
 */
export class Raters0009 implements MigrationInterface {
  readonly name = 'Raters0009000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table suggestion add column raters text, add column rating_phase integer not null default 0`,
    );
    await runner.query(`alter table evaluation add column rating_phase integer not null default 0`);
    await runner.query(
      `create unique index evaluation_once on evaluation (congress_id, assignment_id, coalesce(deputy_id, delegation_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evaluation_once');
    await runner.query('alter table evaluation drop column rating_phase');
    await runner.query('alter table suggestion drop column raters, drop column rating_phase');
  }
}
