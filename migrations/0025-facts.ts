import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * What reports count 统计事实, as rows with the days on which they were so: of each registered case, and of each assignment.
 * `fact_start` says since when they are complete in a congress that had cases before.
 */
export class Facts0025 implements MigrationInterface {
  readonly name = 'Facts00259250000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of ['case_fact', 'assignment_fact']) await wall(runner, table, { update: true });
    await wall(runner, 'fact_start', {});
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fact_start, assignment_fact, case_fact');
  }
}

const shared = `
  valid_from date not null, valid_until date not null, check (valid_from < valid_until),
  feedback boolean not null, lapsed boolean not null, attitude text, result text,
  known_feedback boolean not null, known_attitude text, known_result text,
  consulted boolean not null, met boolean not null, outcome_class text, on_time boolean, due_on date,
  improved boolean not null`;

const tables = [
  `create table case_fact (
     congress_id uuid not null, suggestion_id uuid not null, ${shared},
     session_id uuid not null, in_session boolean not null, registered_on date not null, category_id uuid,
     delegation_id uuid not null, deputy_id uuid, cosigner_ids uuid[] not null, station_name text,
     from_residents boolean not null, state text not null, withdrawn boolean not null, handed_over boolean not null,
     government boolean not null, replied boolean not null, replied_on date, concluded boolean not null,
     concluded_on date, accomplished boolean, first_attitude text, first_result text, known_first_attitude text,
     known_first_result text, event_names text[] not null, event_office_ids uuid[] not null, key_case boolean not null, rounds integer not null,
     primary key (congress_id, suggestion_id, valid_from),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  // A report of today reads the rows that end never: one range of this index.
  `create index case_fact_then on case_fact (congress_id, valid_until, session_id)`,
  `create table assignment_fact (
     congress_id uuid not null, assignment_id uuid not null, suggestion_id uuid not null, ${shared},
     office_id uuid not null, system text not null, role text not null, round integer not null,
     standing boolean not null, handed_over_on date not null, answered_on date, days integer,
     objected boolean not null, rehandled boolean not null, commitments integer not null, fulfilled integer not null,
     late_commitments integer not null, open_due_ons date[] not null,
     primary key (congress_id, assignment_id, valid_from),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create index assignment_fact_then on assignment_fact (congress_id, valid_until, suggestion_id)`,
  `create table fact_start (
     congress_id uuid not null references congress (id), since date not null, primary key (congress_id))`,
];
