import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

/**
 * Attachments 附件: which file of the depot belongs to which paper, and that one was taken away. Both are only ever added. The sweep of
 * the depot asks across congresses which digests are still named, and for nothing else.
 */
export class Attachments0031 implements MigrationInterface {
  readonly name = 'Attachments00319310000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    for (const table of ['attachment', 'attachment_removal']) await wall(runner, table, { appendOnly: true });
    await runner.query('grant select (congress_id, id, sha256, bytes) on attachment to bihuan_jobs');
    await runner.query('grant select (congress_id, attachment_id) on attachment_removal to bihuan_jobs');
    for (const table of ['attachment', 'attachment_removal']) {
      await runner.query(
        `create policy jobs on ${table} for select to bihuan_jobs using ((select current_user) = 'bihuan_jobs')`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment_removal, attachment');
  }
}

const tables = [
  `create table attachment (
     congress_id uuid not null, id uuid not null, suggestion_id uuid not null,
     target text not null check (target in ('suggestion', 'reply', 'consultation', 'progress')),
     paper_id uuid, assignment_id uuid, name text not null, media_type text not null,
     bytes integer not null check (bytes > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     declared_unclassified boolean not null check (declared_unclassified), added_on date not null,
     account_id uuid not null references account (id),
     primary key (congress_id, id),
     check ((target = 'suggestion') = (paper_id is null) and (paper_id is null) = (assignment_id is null)),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, assignment_id) references assignment (congress_id, id))`,
  `create index attachment_of_case on attachment (congress_id, suggestion_id)`,
  `create index attachment_file on attachment (sha256)`,
  `create table attachment_removal (
     congress_id uuid not null, id uuid not null, suggestion_id uuid not null, attachment_id uuid not null,
     kind text not null check (kind in ('detached', 'withheld')), reason_code text,
     removed_on date not null, account_id uuid not null references account (id),
     primary key (congress_id, id), unique (congress_id, attachment_id),
     check ((kind = 'withheld') = (reason_code is not null)),
     foreign key (congress_id, suggestion_id) references suggestion (congress_id, id),
     foreign key (congress_id, attachment_id) references attachment (congress_id, id))`,
  `create index attachment_removal_of_case on attachment_removal (congress_id, suggestion_id)`,
];
