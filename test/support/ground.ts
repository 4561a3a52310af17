import pg from 'pg';
import { administratorsUrl } from './server.js';

/** How many rows must have gone from a table until it is worth a clearing. */
const many = 1_000;

const tablesQuery = `
  select format('%I.%I', n.nspname, c.relname) as name, (
      select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
const sequencesQuery = `
  select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
    last_value is not null as used from pg_sequences`;
/** Changes with every definition that is made, changed or dropped. */
const definitionsQuery = `select ${[
  'class',
  'attribute',
  'attrdef',
  'trigger',
  'policy',
  'proc',
  'constraint',
  'index',
  'type',
  'namespace',
]
  .map((name) => `(select count(*) || '/' || max(xmin::text::bigint) from pg_${name} where ${ownRows(name)})`)
  .join(` || ' ' || `)} as definitions`;
/** Whether somebody still works on this database. */
const busyQuery = `select 1 from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'`;

function ownRows(catalog: string): string {
  const ids: Readonly<Record<string, string>> = { attribute: 'attrelid', index: 'indexrelid' };
  return `${ids[catalog] ?? 'oid'} >= 16384`;
}

/**
 * The ground of a database: the rows that are in it before a spec begins, and how the database comes back to them. The
 * tables stay what they are, so that every connection keeps its plans.
 */
export class Ground {
  private constructor(
    private readonly client: pg.Client,
    private readonly definitions: string,
    private readonly tables: readonly string[],
    private readonly restoring: string,
  ) {}

  /** Takes down what is in a database now. */
  static async of(database: { readonly url: string }): Promise<Ground> {
    const client = new pg.Client({ connectionString: administratorsUrl(database) });
    // A spec may cut every connection; what comes of it shows when the ground is restored.
    client.on('error', () => undefined);
    await client.connect();
    const { rows: tables } = await client.query<{ name: string; columns: string }>(tablesQuery);
    const { rows: sequences } = await client.query<{ name: string; value: string; used: boolean }>(sequencesQuery);
    const { rows: seeds } = await client.query<{ name: string; rows: string }>(
      tables
        .map((one) => `select '${one.name}' as name, json_agg(t)::text as rows from ${one.name} t`)
        .join(' union all '),
    );
    const deletions = tables.map((one) => `delete from ${one.name}`);
    const columns = new Map(tables.map((one) => [one.name, one.columns]));
    const insertions = seeds.flatMap((seed) =>
      seed.rows === null ? [] : [inserting(seed.name, columns.get(seed.name) ?? '', seed.rows)],
    );
    const counted = sequences.map((one) => `select setval('${one.name}', ${one.value}, ${String(one.used)})`);
    // The role "replica": neither the triggers that refuse a change nor foreign keys.
    const text = ['begin', 'set local session_replication_role = replica', `set local lock_timeout = '5s'`];
    const restoring = [...text, ...deletions, ...insertions, ...counted, 'commit'].join(';\n');
    return new Ground(
      client,
      await definitionsOf(client),
      tables.map((one) => one.name),
      restoring,
    );
  }

  /** Puts the rows back. @returns false where that cannot be: somebody is still at work, or the definitions are others. */
  async restored(): Promise<boolean> {
    try {
      const { rowCount } = await this.client.query(busyQuery);
      if (rowCount !== 0 || (await definitionsOf(this.client)) !== this.definitions) return false;
      const results = (await this.client.query(this.restoring)) as unknown as pg.QueryResult[];
      const gone = results.filter((one) => one.command === 'DELETE').map((one) => one.rowCount ?? 0);
      const full = this.tables.filter((_, at) => (gone[at] ?? 0) >= many);
      if (full.length > 0) await this.client.query(`vacuum ${full.join(', ')}`);
      return true;
    } catch {
      return false;
    }
  }

  /** Lets go of the database. */
  async leave(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

function inserting(table: string, columns: string, rows: string): string {
  const from = `json_populate_recordset(null::${table}, ${pg.escapeLiteral(rows)})`;
  return `insert into ${table} (${columns}) overriding system value select ${columns} from ${from}`;
}

async function definitionsOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ definitions: string }>(definitionsQuery);
  return rows[0]?.definitions ?? '';
}
