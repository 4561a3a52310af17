import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

const alterable = ['cosigner'];
const frozen = ['examination', 'joint_handling', 'referral', 'withdrawal'];

/** Papers of submission 提: co-signers, examinations, joint handling, referrals, withdrawals. */
export class SubmissionActs0005 implements MigrationInterface {
  readonly name = 'SubmissionActs0005000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of alterable) await wall(runner, table, { update: true });
    for (const table of frozen) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    const all = tables.flatMap((sql) => /^create table (\w+)/.exec(sql)?.[1] ?? []);
    await runner.query(`drop table ${all.join(', ')}`);
  }
}

const key = `congress_id uuid not null, id uuid not null, primary key (congress_id, id)`;
const ofSuggestion = `suggestion_id uuid not null,
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id)`;

const tables = [
  `create table cosigner (
     ${key}, ${ofSuggestion}, deputy_id uuid not null, state text not null, text_version integer,
     invited_on date not null, answered_on date, unique (congress_id, suggestion_id, deputy_id),
     foreign key (congress_id, deputy_id) references deputy (congress_id, id))`,
  `create table examination (
     ${key}, ${ofSuggestion}, political text not null, legal text not null, quality text not null,
     opinion text not null, text_version integer not null, role text not null, account_id uuid not null,
     examined_on date not null)`,
  `create index examination_of on examination (congress_id, suggestion_id)`,
  `create table joint_handling (
     ${key}, ${ofSuggestion}, other_id uuid not null, account_id uuid not null, joined_on date not null,
     unique (congress_id, suggestion_id, other_id), check (other_id <> suggestion_id),
     foreign key (congress_id, other_id) references suggestion (congress_id, id))`,
  `create index joint_handling_other on joint_handling (congress_id, other_id)`,
  `create table referral (
     ${key}, ${ofSuggestion}, target text not null, reason text not null, account_id uuid not null,
     referred_on date not null)`,
  `create index referral_of on referral (congress_id, suggestion_id)`,
  `create table withdrawal (
     ${key}, ${ofSuggestion}, reason text not null, account_id uuid not null, withdrawn_on date not null)`,
  `create index withdrawal_of on withdrawal (congress_id, suggestion_id)`,
];
