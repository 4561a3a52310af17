import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an assessment 考核 counts and was not counted yet: the day of receipt 签收, the days of supervision letters 督办函, and
 * whether the reply counts as solved 计为办成. All three follow from what is there, also for the days that are past: days are
 * kept as days and compared with the day that is asked for, and the class of each row has been kept all along. So the rows
 * that exist are filled here, and need no recount. The tables' owner has no policy of his own; for this, and within this
 * transaction alone, he is let through the wall.
 */
export class AssessmentFacts0035 implements MigrationInterface {
  readonly name = 'AssessmentFacts00359350000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table assignment_fact add column acknowledged_on date,
      add column letter_ons date[] not null default '{}', add column solved boolean`);
    for (const table of read) await runner.query(`alter table ${table} no force row level security`);
    for (const sql of fillings) await runner.query(sql);
    for (const table of read) await runner.query(`alter table ${table} force row level security`);
    await runner.query('alter table assignment_fact alter column letter_ons drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table assignment_fact drop column acknowledged_on, drop column letter_ons, drop column solved',
    );
  }
}

const read = ['assignment_fact', 'assignment', 'suggestion', 'supervision_letter'];

const fillings = [
  `update assignment_fact f set acknowledged_on = t.acknowledged_on from assignment t
   where t.congress_id = f.congress_id and t.id = f.assignment_id and t.acknowledged_on < f.valid_until`,
  `update assignment_fact f set letter_ons = l.days from (
     select congress_id, assignment_id, valid_from, (
       select array_agg(p.issued_on order by p.issued_on) from supervision_letter p
       where p.congress_id = o.congress_id and p.assignment_id = o.assignment_id and p.issued_on < o.valid_until) as days
     from assignment_fact o) l
   where l.congress_id = f.congress_id and l.assignment_id = f.assignment_id and l.valid_from = f.valid_from
     and l.days is not null`,
  `update assignment_fact f set solved = exists (
     select 1 from suggestion s
       join jurisdiction_profile p on p.key = s.profile_key and p.version = s.profile_version
       cross join lateral jsonb_array_elements(p.body::jsonb -> 'outcomeClasses' -> 'value') c
     where s.congress_id = f.congress_id and s.id = f.suggestion_id and c ->> 'code' = f.outcome_class
       and (c ->> 'countsAsSolved')::boolean)
   where f.outcome_class is not null`,
];
