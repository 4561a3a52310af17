import type { QueryRunner } from 'typeorm';

/** What the service role may do with a table beyond reading it. */
interface Rights {
  readonly update?: boolean;
  readonly remove?: boolean;
  /** rows may be added, never changed or removed, not even by the owner */
  readonly appendOnly?: boolean;
}

/**
 * Puts a tenant table behind the second fence: row-level security, forced on the owner too. An unset tenant is an error,
 * because `current_setting` without a default raises one. `(select …)` lets the planner evaluate it once a statement.
 * The owner has no policy at all, so to him these tables are empty: only the service role reads and writes them.
 */
export async function wall(runner: QueryRunner, table: string, rights: Rights): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy tenant on ${table} to bihuan_service
       using (congress_id = (select current_setting('app.congress'))::uuid)
       with check (congress_id = (select current_setting('app.congress'))::uuid)`,
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
