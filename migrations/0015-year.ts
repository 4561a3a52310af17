import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * What is done once a year 一年一评议: the draws of what is looked back at, with all that they were drawn from; and the votes,
 * each with its roll (who has voted) and its tally (how many ballots of each kind), between which nothing can be joined; which
 * years' deputies were told of their commitments; and what was carried over into which year and term.
 */
export class Year0015 implements MigrationInterface {
  readonly name = 'Year00159150000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of draws) await runner.query(sql);
    for (const table of ['look_back_draw', 'look_back_member']) await wall(runner, table, { appendOnly: true });
    for (const sql of votes) await runner.query(sql);
    for (const table of ['vote', 'vote_elector']) await wall(runner, table, { update: true });
    await wall(runner, 'vote_tally', { update: true, remove: true });
    for (const sql of commitments) await runner.query(sql);
    for (const table of ['commitment_notice', 'carry_over', 'carry_over_line']) {
      await wall(runner, table, { appendOnly: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table carry_over_line, carry_over, commitment_notice');
    await runner.query('drop table vote_tally, vote_elector, vote, look_back_member, look_back_draw');
  }
}

const draws = [
  `create table look_back_draw (
     congress_id uuid not null references congress (id), id uuid not null, year integer not null,
     seed text not null, seed_given boolean not null, size integer not null, population integer not null,
     population_hash text not null, due_on date, drawn_on date not null, drawn_by uuid references account (id),
     created_at timestamptz not null, primary key (congress_id, id), check (size between 0 and population))`,
  // The claim of the yearly draw: made once, however many processes try. By hand it may be drawn as often as one likes.
  `create unique index look_back_draw_of_year on look_back_draw (congress_id, year) where drawn_by is null`,
  // All that could be drawn; what was drawn has its place in the sample, from 1.
  `create table look_back_member (
     congress_id uuid not null, draw_id uuid not null, reply_id uuid not null, assignment_id uuid not null,
     suggestion_id uuid not null, place integer,
     primary key (congress_id, draw_id, reply_id),
     foreign key (congress_id, draw_id) references look_back_draw (congress_id, id),
     foreign key (congress_id, reply_id) references reply (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
];

const votes = [
  `create table vote (
     congress_id uuid not null references congress (id), id uuid not null, title text not null, kind text not null,
     office_id uuid, year integer, suggestion_id uuid, opens_on date not null, closes_on date not null,
     least integer not null, opened_by uuid not null references account (id), created_at timestamptz not null,
     closed_on date, closed_by uuid references account (id),
     satisfied integer, basically_satisfied integer, dissatisfied integer,
     primary key (congress_id, id), check (num_nonnulls(office_id, suggestion_id) = 1),
     check (num_nonnulls(satisfied, basically_satisfied, dissatisfied) in (0, 3)),
     check (closed_on is not null or satisfied is null),
     foreign key (congress_id, office_id) references office (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id))`,
  `create index vote_running on vote (congress_id, closes_on) where closed_on is null`,
  // Neither when he voted, nor an id, nor an order of the ballots: only that he has.
  `create table vote_elector (
     congress_id uuid not null, vote_id uuid not null, account_id uuid not null references account (id),
     voted boolean not null, primary key (congress_id, vote_id, account_id),
     foreign key (congress_id, vote_id) references vote (congress_id, id))`,
  `create index vote_elector_account on vote_elector (congress_id, account_id)`,
  // There are no ballots, only how many of each; the row is gone when the vote is closed.
  `create table vote_tally (
     congress_id uuid not null, vote_id uuid not null,
     satisfied integer not null, basically_satisfied integer not null, dissatisfied integer not null,
     primary key (congress_id, vote_id), foreign key (congress_id, vote_id) references vote (congress_id, id))`,
];

const commitments = [
  // The keys are the claims: a year is told, a year or term carried into, once, however many processes try.
  `create table commitment_notice (
     congress_id uuid not null references congress (id), year integer not null, due_on date not null, told_on date not null,
     created_at timestamptz not null, primary key (congress_id, year))`,
  `create table carry_over (
     congress_id uuid not null references congress (id), kind text not null, number integer not null,
     carried_on date not null, created_at timestamptz not null, primary key (congress_id, kind, number))`,
  `create table carry_over_line (
     congress_id uuid not null, kind text not null, number integer not null, commitment_id uuid not null,
     primary key (congress_id, kind, number, commitment_id),
     foreign key (congress_id, kind, number) references carry_over (congress_id, kind, number),
     foreign key (congress_id, commitment_id) references commitment (congress_id, id))`,
  `create index carry_over_line_of on carry_over_line (congress_id, commitment_id)`,
];
