import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft of an assessment 试算 can be thrown away; what was published stays, also for the owner. */
export class AssessmentDrafts0041 implements MigrationInterface {
  readonly name = 'AssessmentDrafts00419410000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant delete on assessment to bihuan_service');
    await runner.query(`
      create function remove_drafts_only() returns trigger language plpgsql as $$
      begin
        if old.state <> 'draft' then raise exception 'a published assessment may not be removed' using errcode = '42501'; end if;
        return old;
      end $$`);
    await runner.query(
      'create trigger drafts_only before delete on assessment for each row execute function remove_drafts_only()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger drafts_only on assessment');
    await runner.query('drop function remove_drafts_only()');
    await runner.query('revoke delete on assessment from bihuan_service');
  }
}
