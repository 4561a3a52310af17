import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const tables = ['tracking_round', 'tracking_line', 'supervision_list', 'supervision_line'];

/**
 * The rounds of the month 一月一跟踪, with the assignments that owed a report when each opened, and the lists of the quarter
 * 一季一督办, with what was found and what the staff made of it.
 */
export class Cycles0013 implements MigrationInterface {
  // TypeORM orders migrations by the last 13 digits, where 0013 followed by zeros would stand beside 0001.
  readonly name = 'Cycles00139130000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of definitions) await runner.query(sql);
    for (const table of tables) await wall(runner, table, { update: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}

const definitions = [
  // The key is the claim: a month is opened once, however many processes try.
  `create table tracking_round (
     congress_id uuid not null references congress (id), period text not null, due_on date not null,
     opened_on date not null, remind_on date not null, closes_on date not null, reminded_on date, closed_on date,
     created_at timestamptz not null, primary key (congress_id, period))`,
  // Who owed, and, from the day on which the round was closed, who had reported by then and who owed nothing any more.
  `create table tracking_line (
     congress_id uuid not null, period text not null, assignment_id uuid not null, suggestion_id uuid not null,
     office_id uuid not null, reported_on date, excused boolean,
     primary key (congress_id, period, assignment_id),
     foreign key (congress_id, period) references tracking_round (congress_id, period),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
  `create index tracking_line_assignment on tracking_line (congress_id, assignment_id)`,
  `create table supervision_list (
     congress_id uuid not null references congress (id), quarter text not null, due_on date not null,
     made_on date not null, meeting_on date, meeting_place text, result text, result_on date,
     created_at timestamptz not null, primary key (congress_id, quarter))`,
  `create table supervision_line (
     congress_id uuid not null, id uuid not null, quarter text not null, suggestion_id uuid not null, assignment_id uuid,
     reasons jsonb not null, added_on date not null, added_by uuid references account (id),
     struck_on date, struck_by uuid references account (id), struck_reason text, letter_id uuid,
     primary key (congress_id, id),
     foreign key (congress_id, quarter) references supervision_list (congress_id, quarter),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, letter_id) references supervision_letter (congress_id, id))`,
  // What was struck out stays on record, and may be put on the list again as another line.
  `create unique index supervision_line_once on supervision_line (congress_id, quarter, suggestion_id, assignment_id)
     nulls not distinct where struck_on is null`,
];
