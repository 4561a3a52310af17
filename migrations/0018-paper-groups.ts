import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which groups of papers a case has 案卷材料, so that its file is read without the others. A case from before counts as having
 * all of them until its next act.
 */
export class PaperGroups0018 implements MigrationInterface {
  readonly name = 'PaperGroups00189180000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table suggestion add column paper_groups text[] not null
      default '{review,assignment,handling,commitment,supervision,rehandling}'`);
    await runner.query('alter table suggestion alter column paper_groups drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table suggestion drop column paper_groups');
  }
}
