import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './tenant-wall.js';

/**
 * Sign-ins 登录 that end as one, failed ones that are counted, and passwords that must be changed. What was the end of each
 * refresh token becomes the end of its sign-in: one row, so that nothing that is under way can outlive it.
 */
export class SignIn0020 implements MigrationInterface {
  readonly name = 'SignIn00209200000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...signIns, failures, mustChange]) await runner.query(sql);
    await runner.query('alter table account alter column must_change_password drop default');
    await grant(runner, 'account_sign_in', { update: true });
    await grant(runner, 'sign_in_failure', { update: true, remove: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column must_change_password');
    await runner.query('drop table sign_in_failure');
    await runner.query('alter table account_session add column revoked_at timestamptz');
    await runner.query(`update account_session s set revoked_at = f.ended_at
      from account_sign_in f where f.id = s.family_id`);
    await runner.query('create index account_session_account on account_session (account_id) where revoked_at is null');
    await runner.query(`alter table account_session drop column successor_id,
      drop constraint account_session_family_id_fkey`);
    await runner.query('drop table account_sign_in');
  }
}

const signIns = [
  `create table account_sign_in (
     id uuid primary key, account_id uuid not null references account (id), method text not null,
     began_at timestamptz not null, last_used_at timestamptz not null, ends_at timestamptz not null,
     address text, agent text, ended_at timestamptz)`,
  `create index account_sign_in_account on account_sign_in (account_id) where ended_at is null`,
  // What began before goes on as it was promised: until its refresh token has lain unused for its time.
  `insert into account_sign_in (id, account_id, method, began_at, last_used_at, ends_at, ended_at)
     select family_id, account_id, 'password', min(created_at), max(created_at), max(expires_at), max(revoked_at)
     from account_session group by family_id, account_id`,
  `alter table account_session add column successor_id uuid, drop column revoked_at,
     add foreign key (family_id) references account_sign_in (id)`,
];

/** Counted by a keyed digest: people type passwords where a name is asked for. */
const failures = `create table sign_in_failure (
  key bytea primary key, failures integer not null, locks integer not null, since timestamptz not null,
  locked_until timestamptz)`;

const mustChange = `alter table account add column must_change_password boolean not null default false`;
