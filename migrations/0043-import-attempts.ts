import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often an import 导入 was begun: a file that ends the process each time is given up. */
export class ImportAttempts0043 implements MigrationInterface {
  readonly name = 'ImportAttempts00439430000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import add column attempts integer not null default 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop column attempts');
  }
}
