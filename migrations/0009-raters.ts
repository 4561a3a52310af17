import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who rates a case 评价人 is pinned at registration, with the profile (null, as until now: the lead); a rater rates a reply once. */
export class Raters0009 implements MigrationInterface {
  readonly name = 'Raters0009000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table suggestion add column raters text`);
    await runner.query(
      `create unique index evaluation_once on evaluation (congress_id, assignment_id, coalesce(deputy_id, delegation_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evaluation_once');
    await runner.query('alter table suggestion drop column raters');
  }
}
