import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A year of the calendar may be stated to be whole 已核对完整, and be withdrawn 撤回 again; a round knows the calendar that its
 * dates were counted by; the meeting 督办会议 its edition; and a line of the list who is just sending the letter upon it.
 */
export class CalendarAndMeeting0017 implements MigrationInterface {
  readonly name = 'CalendarAndMeeting00179170000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of added) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calendar_year drop column complete, drop column withdrawn, drop column reason');
    await runner.query('alter table tracking_round drop column calendar_version');
    await runner.query('alter table supervision_list drop column meeting_edition');
    await runner.query('alter table supervision_line drop column sending_by, drop column sending_at');
  }
}

const added = [
  `alter table calendar_year
     add column complete boolean not null default false, add column withdrawn boolean not null default false,
     add column reason text, add constraint calendar_year_withdrawn check (withdrawn = (reason is not null))`,
  `alter table tracking_round add column calendar_version text`,
  // Counts how often the meeting was fixed, moved or called off: what is told of each is told once.
  `alter table supervision_list add column meeting_edition integer not null default 0`,
  // A claim, so that two who send a letter upon one line at once send one; by the machine's clock.
  `alter table supervision_line
     add column sending_by uuid references account (id), add column sending_at timestamptz`,
];
