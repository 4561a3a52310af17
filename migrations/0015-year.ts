import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/** What is done once a year 一年一评议: the draws of what is looked back at, with all that they were drawn from. */
export class Year0015 implements MigrationInterface {
  readonly name = 'Year00159015000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of draws) await runner.query(sql);
    for (const table of ['look_back_draw', 'look_back_member']) await wall(runner, table, { appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table look_back_member, look_back_draw');
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
