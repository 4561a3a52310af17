import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports ask of an assignment's fact and has few answers, kept beside it as one text, so that rows that are alike are counted once; that a
 * case is of a past ledger 补录的往年件 is therefore said of its assignments too. And PostgreSQL is told that a congress and what is in force depend on each
 * other: it took them for independent, expected four times the rows that there are, and looked each case up by itself.
 * The tables' owner has no policy of his own; for this, and within this transaction alone, he is let through the wall.
 */
export class Marks0044 implements MigrationInterface {
  readonly name = 'Marks00449440000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment_fact add column past boolean not null default false');
    for (const table of facts) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`update assignment_fact a set past = true where exists (
      select 1 from case_fact f where f.congress_id = a.congress_id and f.suggestion_id = a.suggestion_id and f.past)`);
    for (const table of facts) await runner.query(`alter table ${table} force row level security`);
    await runner.query('alter table assignment_fact alter column past drop default');
    await runner.query(
      `alter table assignment_fact add column marks text not null generated always as (${marks}) stored`,
    );
    for (const table of facts) {
      await runner.query(
        `create statistics ${table}_in_force (dependencies, mcv) on congress_id, valid_until from ${table}`,
      );
      // They are empty until then, and on a quiet install nobody would ask for it.
      await runner.query(`analyze ${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of facts) await runner.query(`drop statistics ${table}_in_force`);
    await runner.query('alter table assignment_fact drop column marks, drop column past');
  }
}

const facts = ['case_fact', 'assignment_fact'];

const text = (column: string) => `coalesce(${column}, '')`;
const flag = (condition: string) => `case ${condition} when true then 't' when false then 'f' else '' end`;

const marks = [
  text('role'),
  text('outcome_class'),
  flag('answered_on is not null'),
  flag('on_time'),
  flag('days is not null'),
  flag('met'),
  flag('objected'),
  flag('rehandled'),
  flag('improved'),
  flag('past'),
  flag('feedback'),
  text('attitude'),
  text('result'),
  flag('known_feedback'),
  text('known_attitude'),
  text('known_result'),
].join(` || E'\\x1f' || `);
