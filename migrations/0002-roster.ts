import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const names = ['session', 'delegation', 'office', 'category', 'deputy'];

/** The roster 名册 of one congress: sessions, delegations, offices, categories, deputies, and who may act (grants). */
export class Roster0002 implements MigrationInterface {
  readonly name = 'Roster0002000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const name of names) await wall(runner, name, { update: true });
    // Grants are read at sign-in, before any congress is chosen: the account is their key, so no tenant wall.
    await runner.query('grant select, insert, update on account_grant to bihuan_service');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table account_grant, ${[...names].reverse().join(', ')}`);
  }
}

const key = `congress_id uuid not null references congress (id), id uuid not null, primary key (congress_id, id)`;

const tables = [
  `create table session (
     ${key}, term integer not null, number integer not null, name text not null,
     starts_on date not null, ends_on date not null, last_number integer not null default 0, active boolean not null,
     unique (congress_id, term, number), unique (congress_id, name), check (starts_on <= ends_on))`,
  `create table delegation (${key}, name text not null, active boolean not null, unique (congress_id, name))`,
  `create table office (
     ${key}, code text not null, name text not null, system text not null, parent_id uuid, active boolean not null,
     unique (congress_id, code), unique (congress_id, name),
     foreign key (congress_id, parent_id) references office (congress_id, id))`,
  `create table category (
     ${key}, code text not null, name text not null, active boolean not null,
     unique (congress_id, code), unique (congress_id, name))`,
  `create table deputy (
     ${key}, name text not null, delegation_id uuid not null,
     card_no_cipher bytea not null, card_no_masked text not null, card_no_index bytea not null,
     phone_cipher bytea, phone_masked text, active boolean not null,
     unique (congress_id, card_no_index),
     foreign key (congress_id, delegation_id) references delegation (congress_id, id))`,
  `create index deputy_delegation on deputy (congress_id, delegation_id)`,
  `create table account_grant (
     ${key}, account_id uuid not null references account (id), role text not null,
     office_id uuid, deputy_id uuid, delegation_id uuid, category_ids uuid[] not null default '{}',
     granted_at timestamptz not null, revoked_at timestamptz,
     foreign key (congress_id, office_id) references office (congress_id, id),
     foreign key (congress_id, deputy_id) references deputy (congress_id, id),
     foreign key (congress_id, delegation_id) references delegation (congress_id, id))`,
  `create index account_grant_account on account_grant (account_id) where revoked_at is null`,
];
