import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sweeps of retention 留存期限 may remove: sign-ins that have ended, with their tokens, and sendings that have ended. */
export class Retention0026 implements MigrationInterface {
  readonly name = 'Retention00269260000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index account_sign_in_past on account_sign_in (least(ended_at, ends_at))');
    await runner.query(
      'create index message_delivery_past on message_delivery (congress_id, ended_at) where ended_at is not null',
    );
    await runner.query(`grant delete on ${swept} to bihuan_service`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke delete on ${swept} from bihuan_service`);
    await runner.query('drop index account_sign_in_past, message_delivery_past');
  }
}

const swept = 'account_session, account_sign_in, message_delivery';
