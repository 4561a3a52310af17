import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './tenant-wall.js';

/** Which days were anchored 锚点 in the file outside the database: the claim of a day, and the digest of its last line there. */
export class Anchors0024 implements MigrationInterface {
  readonly name = 'Anchors00249240000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table anchor (day date primary key, digest text not null, anchored_at timestamptz not null)',
    );
    await grant(runner, 'anchor', { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table anchor');
  }
}
