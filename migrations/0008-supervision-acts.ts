import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const alterable = ['supervision_letter', 'oversight_copy'];
const frozen = ['inspection', 'look_back', 'key_plan', 'key_report'];

/** The papers of supervision 督: what the standing committee saw, demanded, passed on and found. */
export class SupervisionActs0008 implements MigrationInterface {
  readonly name = 'SupervisionActs0008000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of alterable) await wall(runner, table, { update: true });
    for (const table of frozen) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clock drop column letter_id');
    await runner.query(`drop table ${[...alterable, ...frozen].join(', ')}`);
  }
}

const key = `congress_id uuid not null, id uuid not null, primary key (congress_id, id)`;
const ofSuggestion = `suggestion_id uuid not null,
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id)`;

const tables = [
  `create table inspection (
     ${key}, ${ofSuggestion}, form text not null, held_on date not null, findings text not null,
     recorded_on date not null, role text not null, account_id uuid not null)`,
  `create index inspection_of on inspection (congress_id, suggestion_id)`,
  `create table supervision_letter (
     ${key}, ${ofSuggestion}, assignment_id uuid not null, cause text not null, demand text not null,
     due_on date not null, state text not null, issued_on date not null, role text not null, account_id uuid not null,
     report text, answered_on date, answered_by uuid,
     foreign key (congress_id, assignment_id) references assignment (congress_id, id))`,
  `create index supervision_letter_of on supervision_letter (congress_id, suggestion_id)`,
  `create table oversight_copy (
     ${key}, ${ofSuggestion}, body text not null, note text not null, state text not null, copied_on date not null,
     account_id uuid not null, result text, result_on date)`,
  `create index oversight_copy_of on oversight_copy (congress_id, suggestion_id)`,
  `create table look_back (
     ${key}, ${ofSuggestion}, finding text not null, note text not null, assignment_ids uuid[] not null,
     found_on date not null, account_id uuid not null)`,
  `create index look_back_of on look_back (congress_id, suggestion_id)`,
  `create table key_plan (
     ${key}, ${ofSuggestion}, plan text not null, planned_on date not null, role text not null,
     account_id uuid not null)`,
  `create index key_plan_of on key_plan (congress_id, suggestion_id)`,
  `create table key_report (
     ${key}, ${ofSuggestion}, report text not null, reported_to text, reported_on date not null, role text not null,
     account_id uuid not null)`,
  `create index key_report_of on key_report (congress_id, suggestion_id)`,
  `alter table clock add column letter_id uuid,
     add foreign key (congress_id, letter_id) references supervision_letter (congress_id, id)`,
];
