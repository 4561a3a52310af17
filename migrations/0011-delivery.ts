import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const tables = ['message', 'channel_choice', 'webhook', 'message_delivery'];

/** Delivery 送达: each person's inbox, the channels that lead out of the house, and what became of every sending. */
export class Delivery0011 implements MigrationInterface {
  // TypeORM orders migrations by the last 13 digits, where 0011 followed by zeros would stand beside 0001.
  readonly name = 'Delivery00119110000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of definitions) await runner.query(sql);
    for (const table of tables) await wall(runner, table, { update: true });
    // The jobs look in every congress for what waits; what they then do runs inside that congress's wall.
    for (const table of ['notice', 'message_delivery']) {
      await runner.query(`grant select on ${table} to bihuan_jobs`);
      await runner.query(`create policy jobs on ${table} for select to bihuan_jobs using (true)`);
    }
    await runner.query('drop index notice_waiting');
    await runner.query(
      'create index notice_undelivered on notice (congress_id, created_at, id) where delivered_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notice_undelivered');
    await runner.query('create index notice_waiting on notice (created_at, id) where delivered_at is null');
    await runner.query('drop policy jobs on notice');
    await runner.query('revoke select on notice from bihuan_jobs');
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}

const definitions = [
  `create table message (
     congress_id uuid not null references congress (id), id uuid not null,
     account_id uuid not null references account (id), kind text not null, subject text not null, body text not null,
     href text, urgent boolean not null, dedupe_key text not null, created_at timestamptz not null,
     read_at timestamptz, suggestion_id uuid,
     primary key (congress_id, id), unique (congress_id, account_id, dedupe_key),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create index message_inbox on message (congress_id, account_id, id desc)`,
  `create index message_unread on message (congress_id, account_id, id desc) where read_at is null`,
  `create table channel_choice (
     congress_id uuid not null references congress (id), account_id uuid not null references account (id),
     email_on boolean not null, email_cipher bytea, email_masked text, updated_at timestamptz not null,
     primary key (congress_id, account_id), check (not email_on or email_cipher is not null))`,
  `create table webhook (
     congress_id uuid primary key references congress (id), url_cipher bytea not null, url_masked text not null,
     secret_cipher bytea not null, active boolean not null, updated_at timestamptz not null)`,
  `create table message_delivery (
     congress_id uuid not null, id uuid not null, message_id uuid not null, channel text not null,
     state text not null, attempts integer not null, next_at timestamptz, last_error text,
     created_at timestamptz not null, ended_at timestamptz,
     primary key (congress_id, id), unique (congress_id, message_id, channel),
     foreign key (congress_id, message_id) references message (congress_id, id))`,
  `create index message_delivery_due on message_delivery (channel, next_at, id) where state in ('waiting', 'failed')`,
  `create index message_delivery_state on message_delivery (congress_id, state, id desc)`,
];
