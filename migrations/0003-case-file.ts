import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const alterable = ['suggestion', 'assignment', 'reply', 'commitment', 'supervision_case', 'co_opinion', 'clock'];
const frozen = [
  'suggestion_text',
  'review',
  'consultation',
  'evaluation',
  'lapse',
  'urging',
  'key_designation',
  'class_change',
];

/** The case file 案卷: the suggestion and its papers. Keys and foreign keys all begin with the congress. */
export class CaseFile0003 implements MigrationInterface {
  readonly name = 'CaseFile0003000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...suggestion, ...handling, ...supervision]) await runner.query(sql);
    for (const table of alterable) await wall(runner, table, { update: true });
    for (const table of frozen) await wall(runner, table, { appendOnly: true });
    await wall(runner, 'suggestion_reader', { remove: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    const all = [...supervision, ...handling, ...suggestion].flatMap(
      (sql) => /^create table (\w+)/.exec(sql)?.[1] ?? [],
    );
    await runner.query(`drop table ${all.join(', ')}`);
  }
}

const key = `congress_id uuid not null, id uuid not null, primary key (congress_id, id)`;
const ofSuggestion = `suggestion_id uuid not null,
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id)`;
const ofAssignment = `assignment_id uuid not null,
     foreign key (congress_id, assignment_id) references assignment (congress_id, id)`;

const suggestion = [
  `create table suggestion (
     ${key}, version integer not null, state text not null, number integer, session_id uuid, in_session boolean,
     title text not null, cause text not null, proposals text[] not null, text_version integer not null,
     kind text not null, category_id uuid, formed_by text, station_name text, resident_request boolean not null,
     publication_wish text, wished_office_id uuid, prior_suggestion_id uuid,
     submitter_kind text not null, deputy_id uuid, delegation_id uuid not null,
     submitted_on date, registered_on date, first_handed_over_on date, difficult boolean not null,
     profile_key text, profile_version integer, created_at timestamptz not null, updated_at timestamptz not null,
     event_seq integer not null, event_hash text not null,
     unique (congress_id, session_id, number),
     foreign key (congress_id) references congress (id),
     foreign key (congress_id, session_id) references session (congress_id, id),
     foreign key (congress_id, category_id) references category (congress_id, id),
     foreign key (congress_id, wished_office_id) references office (congress_id, id),
     foreign key (congress_id, prior_suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, deputy_id) references deputy (congress_id, id),
     foreign key (congress_id, delegation_id) references delegation (congress_id, id))`,
  `create index suggestion_state on suggestion (congress_id, state, id desc)`,
  `create index suggestion_listed on suggestion (congress_id, id desc) where state <> 'draft'`,
  `create index suggestion_session on suggestion (congress_id, session_id, id desc)`,
  `create index suggestion_category on suggestion (congress_id, category_id, id desc)`,
  `create index suggestion_deputy on suggestion (congress_id, deputy_id, id desc)`,
  `create table suggestion_text (
     ${key}, ${ofSuggestion}, text_version integer not null, title text not null, cause text not null,
     proposals text[] not null, written_at timestamptz not null)`,
  `create index suggestion_text_of on suggestion_text (congress_id, suggestion_id)`,
  `create table suggestion_reader (
     congress_id uuid not null, party text not null, suggestion_id uuid not null,
     primary key (congress_id, party, suggestion_id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create index suggestion_reader_of on suggestion_reader (congress_id, suggestion_id)`,
  `create table review (
     ${key}, ${ofSuggestion}, kind text not null, reason_code text, reason text, text_version integer not null,
     account_id uuid not null, decided_on date not null)`,
  `create index review_of on review (congress_id, suggestion_id)`,
];

const handling = [
  `create table assignment (
     ${key}, ${ofSuggestion}, office_id uuid not null, role text not null, part text, round integer not null,
     state text not null, handed_over_on date not null, acknowledged_on date, responsible_leader text,
     deputy_head text, handler text, phone_cipher text, phone_masked text, note text, predecessor_id uuid,
     foreign key (congress_id, office_id) references office (congress_id, id),
     foreign key (congress_id, predecessor_id) references assignment (congress_id, id))`,
  `create index assignment_of on assignment (congress_id, suggestion_id)`,
  `create index assignment_office on assignment (congress_id, office_id, suggestion_id desc)`,
  `create table consultation (
     ${key}, ${ofSuggestion}, ${ofAssignment}, round integer not null, stage text not null, form text not null,
     held_on date not null, summary text not null, attendees text[] not null, leader_level text, event_name text,
     account_id uuid not null, recorded_on date not null)`,
  `create index consultation_of on consultation (congress_id, suggestion_id)`,
  `create table co_opinion (
     ${key}, ${ofSuggestion}, ${ofAssignment}, opinion text not null, doc_no text, signer text not null,
     given_on date not null, account_id uuid not null)`,
  `create index co_opinion_of on co_opinion (congress_id, suggestion_id)`,
  `create table reply (
     ${key}, ${ofSuggestion}, ${ofAssignment}, round integer not null, issued boolean not null, answers jsonb not null,
     summary text not null, outcome_class text, explanation text, planned jsonb not null, publication text,
     doc_no text, signer text, signed_on date, issued_on date, missing_opinions_reason text,
     missing_opinions_of uuid[] not null,
     drafted_on date not null, account_id uuid not null,
     unique (congress_id, assignment_id, round))`,
  `create index reply_of on reply (congress_id, suggestion_id)`,
  `create table commitment (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reply_id uuid not null, seq integer not null, text text not null,
     measures text not null, due_on date not null, state text not null, fulfilled_on date,
     foreign key (congress_id, reply_id) references reply (congress_id, id))`,
  `create index commitment_of on commitment (congress_id, suggestion_id)`,
  `create table evaluation (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reply_id uuid not null, round integer not null,
     deputy_id uuid, delegation_id uuid, account_id uuid not null, attitude text not null, result text not null,
     comment text, dimensions jsonb, late boolean not null, evaluated_on date not null,
     foreign key (congress_id, reply_id) references reply (congress_id, id),
     foreign key (congress_id, deputy_id) references deputy (congress_id, id),
     foreign key (congress_id, delegation_id) references delegation (congress_id, id))`,
  `create index evaluation_of on evaluation (congress_id, suggestion_id)`,
  `create table lapse (${key}, ${ofSuggestion}, ${ofAssignment}, round integer not null, lapsed_on date not null)`,
  `create index lapse_of on lapse (congress_id, suggestion_id)`,
];

const supervision = [
  `create table class_change (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reply_id uuid not null, from_class text, to_class text not null,
     changed_on date not null, reason text not null,
     foreign key (congress_id, reply_id) references reply (congress_id, id))`,
  `create index class_change_of on class_change (congress_id, suggestion_id)`,
  `create table urging (
     ${key}, ${ofSuggestion}, note text not null, target text not null, assignment_ids uuid[] not null,
     urged_on date not null, role text not null, account_id uuid not null)`,
  `create index urging_of on urging (congress_id, suggestion_id)`,
  `create table key_designation (
     ${key}, ${ofSuggestion}, supervising_leader jsonb not null, leading_leader jsonb not null, committee text,
     decided_on date not null, designated_on date not null)`,
  `create index key_designation_of on key_designation (congress_id, suggestion_id)`,
  `create table supervision_case (
     ${key}, ${ofSuggestion}, ${ofAssignment}, round integer not null, cause text not null, opened_on date not null,
     closed_on date, closing text)`,
  `create index supervision_case_of on supervision_case (congress_id, suggestion_id)`,
  `create table clock (
     ${key}, ${ofSuggestion}, kind text not null, assignment_id uuid, commitment_id uuid, anchor_on date not null,
     due_on date not null, state text not null, met_on date, provisional boolean not null,
     calendar_version text not null, length jsonb, source text not null, explanation text not null,
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, commitment_id) references commitment (congress_id, id))`,
  `create index clock_of on clock (congress_id, suggestion_id)`,
  `create index clock_due on clock (due_on, id) where state = 'open'`,
  `create index clock_congress_due on clock (congress_id, due_on, suggestion_id) where state = 'open'`,
];
