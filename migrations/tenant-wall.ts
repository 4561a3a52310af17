import type { QueryRunner } from 'typeorm';

/** What the service role may do with a table beyond reading it. */
interface Rights {
  readonly update?: boolean;
  readonly remove?: boolean;
  /** rows may be added, never changed or removed, not even by the owner */
  readonly appendOnly?: boolean;
}

/**
 * The condition of the wall. An unset tenant is an error, because `current_setting` without a default raises one. Where a
 * statement says `congress_id = $1` itself, and all do, the planner makes of both one question for each table, asked once and
 * before any row; written as `(select …)` it cost a plan of its own for each table (docs/benchmarks.md).
 */
export const ofTheTenant = `congress_id = current_setting('app.congress')::uuid`;

/**
 * Puts a tenant table behind the second fence: row-level security, forced on the owner too. Only the service's role has a
 * policy; the owner, who may take that role, is an unset tenant like everybody else.
 */
export async function wall(runner: QueryRunner, table: string, rights: Rights): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy tenant on ${table} to bihuan_service using (${ofTheTenant}) with check (${ofTheTenant})`,
  );
  await grant(runner, table, rights);
}

/** Grants the service role its rights on a table. */
export async function grant(runner: QueryRunner, table: string, rights: Rights): Promise<void> {
  const more = [...(rights.update ? ['update'] : []), ...(rights.remove ? ['delete'] : [])];
  await runner.query(`grant ${['select', 'insert', ...more].join(', ')} on ${table} to bihuan_service`);
  if (rights.appendOnly) await appendOnly(runner, table);
}

async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `create trigger append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
  );
  await runner.query(
    `create trigger no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  );
}
