import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * The assessment of the offices 年度考核: the congress's own measures in versions; each assessment with a copy of the measure it
 * was made by, the assignments it counted and how much each of them counted for, the points that the staff gave, the objections,
 * and what came of it. What is frozen 定稿 is changed by nobody, also not by the owner.
 */
export class Assessments0036 implements MigrationInterface {
  readonly name = 'Assessments00369360000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    await wall(runner, 'assessment_measure', { appendOnly: true });
    await wall(runner, 'assessment', { update: true });
    for (const table of parts) await wall(runner, table, { update: true, remove: true });
    for (const sql of frozen) await runner.query(sql);
    await guard(runner, 'assessment', 'refuse_frozen_assessment');
    for (const table of parts) await guard(runner, table, 'refuse_frozen_part');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...parts].reverse().join(', ')}, assessment, assessment_measure`);
    await runner.query('drop function refuse_frozen_part(), refuse_frozen_assessment()');
  }
}

const parts = ['assessment_line', 'assessment_judgement', 'assessment_objection', 'assessment_result'];

const tables = [
  `create table assessment_measure (
     congress_id uuid not null references congress (id), key text not null, version integer not null, body jsonb not null,
     account_id uuid not null references account (id), created_at timestamptz not null,
     primary key (congress_id, key, version), check (version >= 1))`,
  `create table assessment (
     congress_id uuid not null references congress (id), id uuid not null, year integer not null, title text not null,
     measure_key text not null, measure_version integer not null, measure jsonb not null,
     session_id uuid, from_on date, to_on date, as_of date not null,
     state text not null check (state in ('draft', 'published', 'frozen')),
     computed_at timestamptz not null, incomplete_since date, unknown_ratings integer not null,
     created_by uuid not null references account (id), created_at timestamptz not null,
     published_on date, published_by uuid references account (id), objections_until date,
     frozen_on date, frozen_by uuid references account (id), approved_on date, approved_by text, content_hash text,
     primary key (congress_id, id),
     check ((state = 'draft') = (published_on is null) and (state = 'frozen') = (frozen_on is not null)),
     check ((published_on is null) = (objections_until is null) and (frozen_on is null) = (content_hash is null)),
     foreign key (congress_id, session_id) references session (congress_id, id))`,
  // The claim of the year: one assessment by one measure is published.
  `create unique index assessment_of_year on assessment (congress_id, year, measure_key) where state <> 'draft'`,
  // Which assignments were counted, with the dates that they were counted by; counts: {question: [numerator, denominator]}.
  `create table assessment_line (
     congress_id uuid not null, assessment_id uuid not null, assignment_id uuid not null, suggestion_id uuid not null,
     office_id uuid not null, section text not null, facts jsonb not null, counts jsonb not null, adjusted jsonb,
     primary key (congress_id, assessment_id, assignment_id),
     foreign key (congress_id, assessment_id) references assessment (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
  `create index assessment_line_of_office on assessment_line (congress_id, assessment_id, office_id, section)`,
  `create table assessment_judgement (
     congress_id uuid not null, assessment_id uuid not null, section text not null, indicator text not null,
     office_id uuid not null, assignment_id uuid, points integer not null, reason text not null,
     account_id uuid not null references account (id), entered_on date not null,
     unique nulls not distinct (congress_id, assessment_id, section, indicator, office_id, assignment_id),
     foreign key (congress_id, assessment_id) references assessment (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
  `create table assessment_objection (
     congress_id uuid not null, id uuid not null, assessment_id uuid not null, office_id uuid not null,
     section text not null, indicator text, assignment_id uuid, reason text not null,
     raised_by uuid not null references account (id), raised_on date not null,
     state text not null check (state in ('open', 'accepted', 'refused')), decision text, changes jsonb,
     decided_by uuid references account (id), decided_on date,
     primary key (congress_id, id), check ((state = 'open') = (decided_on is null)),
     foreign key (congress_id, assessment_id) references assessment (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
  `create index assessment_objection_of on assessment_objection (congress_id, assessment_id, office_id)`,
  `create table assessment_result (
     congress_id uuid not null, assessment_id uuid not null, section text not null, office_id uuid not null,
     rank integer, body jsonb not null,
     primary key (congress_id, assessment_id, section, office_id),
     foreign key (congress_id, assessment_id) references assessment (congress_id, id),
     foreign key (congress_id, office_id) references office (congress_id, id))`,
];

const frozen = [
  `create function refuse_frozen_assessment() returns trigger language plpgsql as $$
   begin
     if old.state = 'frozen' then raise exception 'a frozen assessment may not be changed or removed' using errcode = '42501'; end if;
     return coalesce(new, old);
   end $$`,
  `create function refuse_frozen_part() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from assessment a where a.state = 'frozen'
       and ((a.congress_id = old.congress_id and a.id = old.assessment_id)
         or (a.congress_id = new.congress_id and a.id = new.assessment_id)))
     then raise exception 'what belongs to a frozen assessment may not be changed, added or removed' using errcode = '42501'; end if;
     return coalesce(new, old);
   end $$`,
];

/** Asks before each change, and lets nothing be emptied at once. */
async function guard(runner: QueryRunner, table: string, by: string): Promise<void> {
  const when = by === 'refuse_frozen_part' ? 'insert or update or delete' : 'update or delete';
  await runner.query(`create trigger frozen before ${when} on ${table} for each row execute function ${by}()`);
  await runner.query(
    `create trigger no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  );
}
