import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './tenant-wall.js';

/**
 * The ground: roles, and the tables of the whole install (profiles, congresses, accounts), which have no tenant.
 * Roles belong to the cluster, not to the database: they are made when missing and never dropped.
 */
export class Ground0001 implements MigrationInterface {
  readonly name = 'Ground0001000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['bihuan_service', 'bihuan_jobs', 'bihuan_queue']) await makeRole(runner, role);
    await runner.query('grant usage on schema public to bihuan_service, bihuan_jobs');
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'append-only: % may not be changed or removed', tg_table_name using errcode = '42501';
      end $$`);
    for (const sql of tables) await runner.query(sql);
    await grant(runner, 'jurisdiction_profile', { appendOnly: true });
    for (const table of ['congress', 'account', 'account_session']) await grant(runner, table, { update: true });
    await grant(runner, 'idempotency', { update: true, remove: true });
    await runner.query('grant select on congress to bihuan_jobs');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency, account_session, account, congress, jurisdiction_profile');
    await runner.query('drop function refuse_change()');
  }
}

const tables = [
  `create table jurisdiction_profile (
     key text not null, version integer not null, body jsonb not null, created_at timestamptz not null,
     primary key (key, version))`,
  `create table congress (
     id uuid primary key, slug text not null unique, name text not null unique, level text not null,
     area_code text, profile_key text not null, profile_version integer not null,
     active boolean not null, created_at timestamptz not null,
     foreign key (profile_key, profile_version) references jurisdiction_profile (key, version))`,
  `create table account (
     id uuid primary key, username text not null, password_hash text not null, display_name text not null,
     active boolean not null, install_admin boolean not null, grants_version integer not null,
     created_at timestamptz not null)`,
  `create unique index account_username on account (lower(username))`,
  `create table account_session (
     id uuid primary key, account_id uuid not null references account (id), family_id uuid not null,
     refresh_hash bytea not null unique, created_at timestamptz not null, expires_at timestamptz not null,
     used_at timestamptz, revoked_at timestamptz)`,
  `create index account_session_family on account_session (family_id)`,
  `create index account_session_account on account_session (account_id) where revoked_at is null`,
  `create table idempotency (
     account_id uuid not null references account (id), key text not null, request_hash text not null,
     status integer, headers jsonb, answer text, created_at timestamptz not null,
     primary key (account_id, key))`,
  `create index idempotency_age on idempotency (created_at)`,
];

/** Makes a NOLOGIN role when it is missing and lets the migrating login take it. */
async function makeRole(runner: QueryRunner, role: string): Promise<void> {
  await runner.query(`
    do $$ begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  // PostgreSQL 16 gives a role's creator membership without SET, so the grant is made even to a member.
  // A login that may not grant must have been given the role by the operator; the service's first connection tells.
  await runner.query(`
    do $$ begin
      execute format('grant ${role} to %I', current_user);
    exception when insufficient_privilege then null;
    end $$`);
}
