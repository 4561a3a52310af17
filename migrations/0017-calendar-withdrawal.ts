import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year of the calendar may be stated to be whole 已核对完整, and be withdrawn 撤回 again, with the reason. */
export class CalendarWithdrawal0017 implements MigrationInterface {
  readonly name = 'CalendarWithdrawal00179017000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_year
        add column complete boolean not null default false,
        add column withdrawn boolean not null default false,
        add column reason text,
        add constraint calendar_year_withdrawn check (withdrawn = (reason is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calendar_year drop column complete, drop column withdrawn, drop column reason');
  }
}
