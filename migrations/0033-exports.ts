import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/** Tables that people asked to take out 导出: what for, how far it is, and where the file lies until it expires. */
export class Exports0033 implements MigrationInterface {
  readonly name = 'Exports00339330000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of definitions) await runner.query(sql);
    await wall(runner, 'export', { update: true, remove: true });
    // The jobs look in every congress for what waits and for what has expired; what they then do runs inside that congress's wall.
    await runner.query('grant select (congress_id, id, state, lease_until, expires_at) on export to bihuan_jobs');
    await runner.query(
      `create policy jobs on export for select to bihuan_jobs using ((select current_user) = 'bihuan_jobs')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export');
  }
}

const definitions = [
  `create table export (
     congress_id uuid not null references congress (id), id uuid not null,
     account_id uuid not null references account (id), kind text not null, format text not null, encoding text not null,
     filters jsonb not null, parties text[] not null, address text, state text not null,
     done integer not null, total integer, rows integer, attempts integer not null, lease_until timestamptz,
     reason text, file_name text, bytes bigint, content_hash text,
     requested_at timestamptz not null, finished_at timestamptz, expires_at timestamptz,
     primary key (congress_id, id),
     check (state in ('waiting', 'running', 'ready', 'failed')), check ((state = 'running') = (lease_until is not null)))`,
  `create index export_own on export (congress_id, account_id, id desc)`,
  `create index export_open on export (id) where state in ('waiting', 'running')`,
  `create index export_expiring on export (expires_at) where expires_at is not null`,
];
