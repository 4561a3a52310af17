import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const alterable = ['fulfilment', 'extension', 'progress_report'];
const frozen = ['deferral', 'plan', 'publication', 'delivery'];

/** Papers of handling 办: what becomes of commitments, time asked for, plans, progress, publication; a moved clock keeps its first date. */
export class HandlingActs0006 implements MigrationInterface {
  readonly name = 'HandlingActs0006000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [
      ...tables,
      ...columns.map(({ table, name, type }) => `alter table ${table} add ${name} ${type}`),
    ]) {
      await runner.query(sql);
    }
    for (const table of alterable) await wall(runner, table, { update: true });
    for (const table of frozen) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of columns) await runner.query(`alter table ${table} drop column ${name}`);
    await runner.query(`drop table ${[...alterable, ...frozen].join(', ')}`);
  }
}

const key = `congress_id uuid not null, id uuid not null, primary key (congress_id, id)`;
const ofSuggestion = `suggestion_id uuid not null,
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id)`;
const ofAssignment = `assignment_id uuid not null,
     foreign key (congress_id, assignment_id) references assignment (congress_id, id)`;
const ofCommitment = `commitment_id uuid not null,
     foreign key (congress_id, commitment_id) references commitment (congress_id, id)`;

const tables = [
  `create table fulfilment (
     ${key}, ${ofSuggestion}, ${ofAssignment}, ${ofCommitment}, report text not null, doc_no text, signer text,
     reported_on date not null, account_id uuid not null, accepted boolean, note text, decided_on date,
     decided_by uuid)`,
  `create index fulfilment_of on fulfilment (congress_id, suggestion_id)`,
  `create table deferral (
     ${key}, ${ofSuggestion}, ${ofAssignment}, ${ofCommitment}, reason text not null, from_due_on date not null,
     due_on date not null, deferred_on date not null, account_id uuid not null)`,
  `create index deferral_of on deferral (congress_id, suggestion_id)`,
  `create table extension (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reason text not null, until date not null, requested_on date not null,
     account_id uuid not null, state text not null, granted_until date, decision text, decided_on date,
     decided_by uuid)`,
  `create index extension_of on extension (congress_id, suggestion_id)`,
  `create table plan (
     ${key}, ${ofSuggestion}, ${ofAssignment}, milestones jsonb not null, planned_on date not null,
     account_id uuid not null)`,
  `create index plan_of on plan (congress_id, suggestion_id)`,
  `create table progress_report (
     ${key}, ${ofSuggestion}, ${ofAssignment}, period text not null, done text not null, next text not null,
     difficulties text, percent integer not null, needs_help text, reported_on date not null,
     account_id uuid not null, unique (congress_id, assignment_id, period))`,
  `create index progress_report_of on progress_report (congress_id, suggestion_id)`,
  `create table publication (
     ${key}, ${ofSuggestion}, scope text not null, reason text, decided_on date not null, account_id uuid not null)`,
  `create index publication_of on publication (congress_id, suggestion_id)`,
  `create table delivery (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reply_id uuid not null, deputy_id uuid, delegation_id uuid,
     delivered_on date not null,
     foreign key (congress_id, reply_id) references reply (congress_id, id),
     foreign key (congress_id, deputy_id) references deputy (congress_id, id),
     foreign key (congress_id, delegation_id) references delegation (congress_id, id))`,
  `create index delivery_of on delivery (congress_id, suggestion_id)`,
];

const columns = [
  { table: 'clock', name: 'original_due_on', type: 'date' },
  { table: 'co_opinion', name: 'returned_on', type: 'date' },
  { table: 'co_opinion', name: 'return_reason', type: 'text' },
];
