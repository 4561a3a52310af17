import pg from 'pg';
import type { TestDatabase } from '../../support/databases.js';
import { onDatabase, testServer } from '../../support/server.js';

/** A row that was added, changed or removed. */
export interface Write {
  readonly of: string;
  readonly how: string;
  readonly count: number;
}

const preparing = `
  create schema fuzz;
  create table fuzz.write (of text not null, how text not null);
  create function fuzz.note() returns trigger language plpgsql security definer as $$
    begin insert into fuzz.write values (tg_table_name, lower(tg_op)); return null; end $$;`;

/** Counts every row that is written into any table of a database, by triggers: what is rolled back is not counted. */
export class Writes {
  private constructor(private readonly client: pg.Client) {}

  static async of(database: TestDatabase): Promise<Writes> {
    const { adminUrl } = testServer();
    const client = new pg.Client({ connectionString: onDatabase(adminUrl, new URL(database.url).pathname.slice(1)) });
    await client.connect();
    await client.query(preparing);
    const tables = await client.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables.rows) {
      await client.query(
        `create trigger zz_fuzz after insert or update or delete on ${name} for each row execute function fuzz.note()`,
      );
    }
    return new Writes(client);
  }

  /** What was written since the last time. */
  async since(): Promise<Write[]> {
    const { rows } = await this.client.query<Write>(
      `with gone as (delete from fuzz.write returning of, how)
       select of, how, count(*)::int as count from gone group by 1, 2 order by 1, 2`,
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
