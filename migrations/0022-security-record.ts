import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record of what is done outside a case: security events 安全事件, of a congress and of the whole install, which nobody
 * rewrites. A congress's seal covers its case events and its security events; the install has seals of its own.
 */
export class SecurityRecord0022 implements MigrationInterface {
  readonly name = 'SecurityRecord00229220000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await runner.query(onlySeal(`'append-only: % may not be changed', tg_table_name`));
    for (const table of ['security_event', 'install_event']) await recordKeeping(runner, table);
    for (const table of ['security_event', 'install_event']) {
      await runner.query(`alter table ${table} enable row level security, force row level security`);
      await runner.query(`grant select, insert on ${table} to bihuan_service`);
    }
    for (const sql of policies) await runner.query(sql);
    for (const table of ['security_event', 'install_event']) {
      // A role's policies hold for its members too; the login that owns the tables is one, and must read nothing.
      await runner.query(`create policy jobs on ${table} to bihuan_jobs
        using ((select current_user) = 'bihuan_jobs') with check ((select current_user) = 'bihuan_jobs')`);
      await runner.query(`grant update (seal_id) on ${table} to bihuan_jobs`);
    }
    await runner.query('grant select (congress_id, id, hash, seal_id) on security_event to bihuan_jobs');
    await runner.query('grant select on install_event to bihuan_jobs');
    await runner.query('grant select, insert on install_seal to bihuan_jobs');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table install_event, install_seal, security_event');
    await runner.query('alter table account_grant drop column ended_at');
    await runner.query('alter table seal drop column security_count');
    await runner.query(onlySeal(`'append-only: event may not be changed'`));
  }
}

const tables = [
  `alter table seal add column security_count integer not null default 0`,
  // granted_at and revoked_at are the procedure's clock, which a rehearsal moves; security events have the machine's.
  `alter table account_grant add column ended_at timestamptz`,
  `create table security_event (
     congress_id uuid not null references congress (id), id uuid not null, kind text not null,
     at timestamptz not null, account_id uuid references account (id), about_id uuid references account (id),
     body text not null, hash text not null, seal_id uuid, primary key (congress_id, id),
     foreign key (congress_id, seal_id) references seal (congress_id, id))`,
  `create index security_event_unsealed on security_event (congress_id, id) where seal_id is null`,
  `create index security_event_seal on security_event (congress_id, seal_id, id)`,
  `create index security_event_account on security_event (congress_id, account_id, id)`,
  `create index security_event_about on security_event (congress_id, about_id, id) where about_id is not null`,
  `create index security_event_kind on security_event (congress_id, kind, id)`,
  `create table install_seal (
     id uuid primary key, seq integer not null unique, security_count integer not null,
     digest text not null, previous_digest text not null, sealed_at timestamptz not null)`,
  `create trigger append_only before update or delete on install_seal for each row execute function refuse_change()`,
  `create trigger no_truncate before truncate on install_seal for each statement execute function refuse_change()`,
  `create table install_event (
     id uuid primary key, kind text not null, at timestamptz not null, account_id uuid references account (id),
     about_id uuid references account (id), body text not null, hash text not null, seal_id uuid references install_seal (id))`,
  `create index install_event_unsealed on install_event (id) where seal_id is null`,
  `create index install_event_seal on install_event (seal_id, id)`,
  `create index install_event_account on install_event (account_id, id)`,
  `create index install_event_about on install_event (about_id, id) where about_id is not null`,
];

const members = `
  select g.account_id from account_grant g where g.congress_id = (select current_setting('app.congress'))::uuid`;

/**
 * Whether an account had a role in the congress of the wall when it happened, by the machine's clock: ids of grants and of
 * events begin with its time (UUID version 7), and a grant that was revoked before `ended_at` was kept shows nothing.
 */
const ofMember = (column: string) => `
  select 1 from account_grant g
  where g.account_id = install_event.${column}
    and g.congress_id = (select current_setting('app.congress'))::uuid
    and g.id < install_event.id
    and (g.revoked_at is null or g.ended_at > install_event.at)`;

/** The install administrators, for whoever reads inside a wall; outside of one it is an error. */
const installAdministrators = `
  select a.id from account a where a.install_admin and current_setting('app.congress')::uuid is not null`;

const policies = [
  `create policy tenant on security_event for select to bihuan_service
     using (congress_id = (select current_setting('app.congress'))::uuid)`,
  // Inside a wall only for that congress. An install transaction has no wall: it may record for any.
  `create policy recording on security_event for insert to bihuan_service with check (
     congress_id = coalesce(nullif((select current_setting('app.congress', true)), '')::uuid, congress_id))`,
  // In a congress's wall, of the install's events only those of accounts that had a role there when it happened, and what an
  // install administrator, who is administrator of each congress, did to nobody but himself.
  `create policy tenant on install_event for select to bihuan_service using (
     ((account_id = any (array(${members})) or about_id = any (array(${members})))
       and (exists (${ofMember('account_id')}) or exists (${ofMember('about_id')})))
     or (account_id = any (array(${installAdministrators})) and (about_id is null or about_id = account_id)))`,
  `create policy recording on install_event for insert to bihuan_service with check (true)`,
];

function onlySeal(refusal: string): string {
  return `
    create or replace function only_seal() returns trigger language plpgsql as $$
    begin
      if old.seal_id is null and new.seal_id is not null
         and to_jsonb(old) - 'seal_id' = to_jsonb(new) - 'seal_id' then return new; end if;
      raise exception ${refusal} using errcode = '42501';
    end $$`;
}

/** Rows are added, put under a seal once, and nothing else. */
async function recordKeeping(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create trigger only_seal before update on ${table} for each row execute function only_seal()`);
  await runner.query(
    `create trigger append_only before delete on ${table} for each row execute function refuse_change()`,
  );
  await runner.query(
    `create trigger no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  );
}
