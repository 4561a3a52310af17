import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, wall } from './tenant-wall.js';

/**
 * Suggestions of past years 往年件, taken from ledgers: what the past did not record is null. When an import is undone, what was
 * counted of it never was; so the service may take facts away.
 */
export class PastRecords0028 implements MigrationInterface {
  readonly name = 'PastRecords00289280000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await wall(runner, 'past_record', { appendOnly: true });
    for (const table of ['case_fact', 'assignment_fact']) await grant(runner, table, { update: true, remove: true });
    for (const [table, column] of mayBeUnknown) {
      await runner.query(`alter table ${table} alter column ${column} drop not null`);
    }
    await runner.query('alter table case_fact add column past boolean not null default false');
    await runner.query('alter table case_fact alter column past drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_fact drop column past');
    for (const [table, column] of mayBeUnknown) {
      await runner.query(`alter table ${table} alter column ${column} set not null`);
    }
    for (const table of ['case_fact', 'assignment_fact']) {
      await runner.query(`revoke delete on ${table} from bihuan_service`);
    }
    await runner.query('drop table past_record');
  }
}

const mayBeUnknown = [
  ['suggestion', 'delegation_id'],
  ['assignment', 'handed_over_on'],
  ['case_fact', 'delegation_id'],
  ['case_fact', 'in_session'],
  ['assignment_fact', 'handed_over_on'],
] as const;

const tables = [
  `create table past_record (
     congress_id uuid not null, id uuid not null, suggestion_id uuid not null, import_id uuid not null,
     deputy_name text, delegation_name text, handed_over_on date, replied_on date, outcome_class text,
     attitude text, result text, feedback boolean, key_case boolean not null, account_id uuid not null,
     recorded_on date not null,
     primary key (congress_id, id),
     unique (congress_id, suggestion_id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
];
