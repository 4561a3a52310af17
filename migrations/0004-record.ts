import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/** The record 办理记录: events that nobody rewrites, their seals, and the notices 提醒 of the same transaction. */
export class Record0004 implements MigrationInterface {
  readonly name = 'Record0004000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await wall(runner, 'event', {});
    await wall(runner, 'seal', { appendOnly: true });
    await wall(runner, 'notice', { update: true });
    await runner.query(`
      create trigger no_truncate before truncate on event for each statement execute function refuse_change()`);
    // The sealing job alone may touch an event, and only to put it under a seal, once.
    await runner.query(`
      create function only_seal() returns trigger language plpgsql as $$
      begin
        if old.seal_id is null and new.seal_id is not null
           and to_jsonb(old) - 'seal_id' = to_jsonb(new) - 'seal_id' then return new; end if;
        raise exception 'append-only: event may not be changed' using errcode = '42501';
      end $$`);
    await runner.query('create trigger only_seal before update on event for each row execute function only_seal()');
    await runner.query(
      'create trigger append_only before delete on event for each row execute function refuse_change()',
    );
    await runner.query('grant select, update (seal_id) on event to bihuan_jobs');
    await runner.query('grant select, insert on seal to bihuan_jobs');
    // The sweeps look for what is due in every congress; what they then do runs inside that congress's wall.
    await runner.query('grant select on clock to bihuan_jobs');
    await runner.query('create policy jobs on clock for select to bihuan_jobs using (true)');
    for (const table of ['event', 'seal']) {
      await runner.query(`create policy jobs on ${table} to bihuan_jobs using (true) with check (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy jobs on clock');
    await runner.query('revoke select on clock from bihuan_jobs');
    await runner.query('drop table notice, event, seal');
    await runner.query('drop function only_seal()');
  }
}

const tables = [
  `create table seal (
     congress_id uuid not null references congress (id), id uuid not null, seq integer not null,
     event_count integer not null, digest text not null, previous_digest text not null, sealed_at timestamptz not null,
     primary key (congress_id, id), unique (congress_id, seq))`,
  `create table event (
     congress_id uuid not null, suggestion_id uuid not null, seq integer not null, act text not null,
     at timestamptz not null, on_date date not null, account_id uuid, role text not null,
     body text not null, previous_hash text not null, hash text not null, seal_id uuid,
     primary key (congress_id, suggestion_id, seq),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, seal_id) references seal (congress_id, id))`,
  `create index event_unsealed on event (congress_id, suggestion_id, seq) where seal_id is null`,
  `create index event_seal on event (congress_id, seal_id, suggestion_id, seq)`,
  `create table notice (
     congress_id uuid not null, id uuid not null, suggestion_id uuid not null, event_seq integer not null,
     kind text not null, party text not null, subject text not null, body text not null, urgent boolean not null,
     created_at timestamptz not null, delivered_at timestamptz,
     primary key (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create index notice_party on notice (congress_id, party, id desc)`,
  `create index notice_waiting on notice (created_at, id) where delivered_at is null`,
];
