import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers of suggestions 建议编号 are kept unique by an index that is partial. PostgreSQL locks a row as if its key changed where
 * an update names a column of a whole unique index; then papers of other cases that refer to it wait, also in a circle.
 */
export class NumberIndex0027 implements MigrationInterface {
  readonly name = 'NumberIndex00279270000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table suggestion drop constraint suggestion_congress_id_session_id_number_key');
    await runner.query(
      'create unique index suggestion_number on suggestion (congress_id, session_id, number) where number is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index suggestion_number');
    await runner.query('alter table suggestion add unique (congress_id, session_id, number)');
  }
}
