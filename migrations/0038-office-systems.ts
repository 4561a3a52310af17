import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * Offices whose 所属系统 was changed in the roster, until the facts of their cases have followed. A row is written with the
 * change and removed by the job that finds nothing more to do.
 */
export class OfficeSystems0038 implements MigrationInterface {
  readonly name = 'OfficeSystems00389380000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table office_system_change (
         congress_id uuid not null, office_id uuid not null, changed_at timestamptz not null, visits integer not null,
         primary key (congress_id, office_id, changed_at),
         foreign key (congress_id, office_id) references office (congress_id, id))`,
    );
    await wall(runner, 'office_system_change', { update: true, remove: true });
    await runner.query('grant select (congress_id) on office_system_change to bihuan_jobs');
    await runner.query(
      `create policy jobs on office_system_change for select to bihuan_jobs using ((select current_user) = 'bihuan_jobs')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office_system_change');
  }
}
