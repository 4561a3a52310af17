import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './tenant-wall.js';

/**
 * Two tables of the whole install: for which moment each sweep 业务任务 has ended last (what is missed is made up for at
 * start), and where the clock of a rehearsal 演练 stands.
 */
export class Rehearsal0014 implements MigrationInterface {
  readonly name = 'Rehearsal00149140000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table job_run (name text primary key, moment timestamptz not null)');
    await runner.query(`
      create table rehearsal_clock (
        one boolean primary key default true check (one),
        now_at timestamptz not null, swept_at timestamptz not null, check (swept_at <= now_at))`);
    for (const table of ['job_run', 'rehearsal_clock']) await grant(runner, table, { update: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rehearsal_clock, job_run');
  }
}
