import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who an account is at the provider of unified identities 统一身份, and the API tokens 接口令牌 of machines. */
export class IdentitiesAndTokens0021 implements MigrationInterface {
  readonly name = 'IdentitiesAndTokens00219210000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
    // Both are read before any congress is chosen, like sign-ins and grants: the account is their key, so no tenant wall.
    await runner.query('grant select, insert, delete on account_identity to bihuan_service');
    await runner.query('grant select, insert, update (last_used_on, revoked_at) on api_token to bihuan_service');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_token, account_identity');
  }
}

const tables = [
  `create table account_identity (
     issuer text not null, subject text not null, account_id uuid not null references account (id),
     linked_at timestamptz not null, linked_by uuid not null references account (id),
     primary key (issuer, subject), unique (account_id, issuer))`,
  `create table api_token (
     congress_id uuid not null references congress (id), id uuid not null,
     account_id uuid not null references account (id), name text not null, scopes text[] not null,
     token_hash bytea not null unique, created_at timestamptz not null, expires_on date not null,
     last_used_on date, revoked_at timestamptz,
     primary key (congress_id, id), check (cardinality(scopes) > 0))`,
  `create index api_token_account on api_token (account_id, id)`,
];
