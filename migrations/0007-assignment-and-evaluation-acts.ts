import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const key = `congress_id uuid not null, id uuid not null, primary key (congress_id, id)`;
const ofSuggestion = `suggestion_id uuid not null,
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id)`;
const ofAssignment = `assignment_id uuid not null,
     foreign key (congress_id, assignment_id) references assignment (congress_id, id)`;
const ofOffice = (column: string) => `foreign key (congress_id, ${column}) references office (congress_id, id)`;

const alterable = ['reassignment_request'];
const frozen = ['deliberation', 'proposed_office', 'escalation'];

/** Papers of 交 and 评: requests for re-assignment, pre-assignments, escalations, deliberations; the day of archiving. */
export class AssignmentAndEvaluationActs0007 implements MigrationInterface {
  readonly name = 'AssignmentAndEvaluationActs0007000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of alterable) await wall(runner, table, { update: true });
    for (const table of frozen) await wall(runner, table, { appendOnly: true });
    await runner.query('alter table suggestion add archived_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table suggestion drop archived_on');
    await runner.query(`drop table ${[...alterable, ...frozen].join(', ')}`);
  }
}

const tables = [
  `create table reassignment_request (
     ${key}, ${ofSuggestion}, ${ofAssignment}, reason text not null, suggested_office_id uuid, requested_on date not null,
     account_id uuid not null, decision text, decided_on date, answer text, ${ofOffice('suggested_office_id')})`,
  `create index reassignment_request_of on reassignment_request (congress_id, suggestion_id)`,
  `create table proposed_office (
     ${key}, ${ofSuggestion}, proposal integer not null, office_id uuid not null, role text not null, part text,
     proposed_on date not null, account_id uuid not null, ${ofOffice('office_id')})`,
  `create index proposed_office_of on proposed_office (congress_id, suggestion_id)`,
  `create table escalation (
     ${key}, ${ofSuggestion}, reason text not null, leader jsonb not null, escalated_on date not null,
     account_id uuid not null)`,
  `create index escalation_of on escalation (congress_id, suggestion_id)`,
  `create table deliberation (
     ${key}, ${ofSuggestion}, held_on date not null, parties jsonb not null, minutes text not null,
     conclusion text not null, assignment_ids uuid[] not null, recorded_on date not null, account_id uuid not null)`,
  `create index deliberation_of on deliberation (congress_id, suggestion_id)`,
];
