import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = ['session', 'delegation', 'office', 'category', 'deputy'];

/** Every entry of the roster 名册 counts its changes, so that whoever changes one can say which version he saw. */
export class RosterVersions0042 implements MigrationInterface {
  readonly name = 'RosterVersions00429420000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of names) await runner.query(`alter table ${name} add column version integer not null default 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of names) await runner.query(`alter table ${name} drop column version`);
  }
}
