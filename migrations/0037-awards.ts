import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * Awards 评优: 先进承办单位 of an assessment, with every office that was not chosen and why; and 优秀建议: opened for a period,
 * nominated, counted at a meeting and announced. What is nominated and announced is never changed.
 */
export class Awards0037 implements MigrationInterface {
  readonly name = 'Awards00379370000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of all) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...all].reverse().join(', ')}`);
  }
}

const all = ['office_award', 'suggestion_award', 'suggestion_nomination', 'suggestion_award_result'];

const tables = [
  `create table office_award (
     congress_id uuid not null, assessment_id uuid not null, decided_on date not null, meeting text not null, body jsonb not null,
     content_hash text not null, account_id uuid not null references account (id), announced_on date not null,
     primary key (congress_id, assessment_id),
     foreign key (congress_id, assessment_id) references assessment (congress_id, id))`,
  `create table suggestion_award (
     congress_id uuid not null references congress (id), id uuid not null, year integer not null, title text not null,
     session_id uuid, from_on date, to_on date, filed integer not null, most integer not null, measure_key text not null,
     measure_version integer not null, rule jsonb not null, nominations_until date not null,
     account_id uuid not null references account (id), opened_on date not null, created_at timestamptz not null,
     primary key (congress_id, id), unique (congress_id, year),
     foreign key (congress_id, session_id) references session (congress_id, id))`,
  // Each who nominates does so once for a case, for himself, his delegation, committee or 代表工委.
  `create table suggestion_nomination (
     congress_id uuid not null, award_id uuid not null, suggestion_id uuid not null, party text not null, role text not null,
     reason text not null, account_id uuid not null references account (id), nominated_on date not null,
     primary key (congress_id, award_id, suggestion_id, party),
     foreign key (congress_id, award_id) references suggestion_award (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create table suggestion_award_result (
     congress_id uuid not null, award_id uuid not null, held_on date not null, meeting text not null, present integer not null,
     lines jsonb not null, content_hash text not null, account_id uuid not null references account (id), announced_on date not null,
     primary key (congress_id, award_id),
     foreign key (congress_id, award_id) references suggestion_award (congress_id, id))`,
];
