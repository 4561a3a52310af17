import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, wall } from './tenant-wall.js';

/**
 * Imports 导入, and what each row of one became. The same file is taken in once, for as long as it is not undone. Entries of the
 * roster may be taken away again while nothing refers to them.
 */
export class Imports0029 implements MigrationInterface {
  readonly name = 'Imports00299290000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await wall(runner, 'import', { update: true });
    await wall(runner, 'import_row', {});
    await runner.query(
      `create policy jobs on import for select to bihuan_jobs using ((select current_user) = 'bihuan_jobs')`,
    );
    await runner.query('grant select (congress_id, id, state, sha256, bytes, lease_until) on import to bihuan_jobs');
    for (const table of roster) await grant(runner, table, { update: true, remove: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of roster) await runner.query(`revoke delete on ${table} from bihuan_service`);
    await runner.query('drop table import_row, import');
  }
}

const roster = ['session', 'delegation', 'category', 'office', 'deputy'];

const tables = [
  `create table import (
     congress_id uuid not null references congress (id), id uuid not null, kind text not null, mode text not null,
     state text not null, sha256 text not null, file_name text not null, bytes bigint not null,
     account_id uuid not null references account (id), rows integer not null, faults jsonb not null, warnings jsonb not null,
     created_at timestamptz not null, finished_at timestamptz, undone_at timestamptz, lease_until timestamptz not null,
     primary key (congress_id, id))`,
  `create unique index import_once on import (congress_id, kind, sha256)
     where mode = 'commit' and state in ('running', 'committed')`,
  `create index import_running on import (lease_until) where state = 'running'`,
  `create table import_row (
     congress_id uuid not null, import_id uuid not null, seq integer not null, kind text not null, subject_id uuid not null,
     primary key (congress_id, import_id, seq),
     foreign key (congress_id, import_id) references import (congress_id, id))`,
];
