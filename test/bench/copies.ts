import type pg from 'pg';
import { caseNames, sizes, type CaseName, type Played } from './play.js';

/** What is needed of a congress to copy its cases. */
export type Original = Pick<Played, 'id' | 'cases' | 'offices' | 'deputies' | 'delegations' | 'categories'>;

/** Every table of a case, parents first. */
const tables = [
  'suggestion',
  'suggestion_text',
  'suggestion_reader',
  'review',
  'assignment',
  'consultation',
  'co_opinion',
  'reply',
  'commitment',
  'delivery',
  'publication',
  'extension',
  'plan',
  'progress_report',
  'fulfilment',
  'deferral',
  'evaluation',
  'lapse',
  'class_change',
  'urging',
  'key_designation',
  'supervision_case',
  'clock',
  'case_fact',
  'assignment_fact',
  'event',
  'notice',
];

const own = new Set(['id', 'assignment_id', 'predecessor_id', 'reply_id', 'commitment_id']);
const ofRoster = new Set(['office_id', 'deputy_id', 'delegation_id', 'category_id', 'wished_office_id']);
const atOnce = 2_000;

/**
 * Copies a few cases that were played by real acts into many, set by set: rows as the engine wrote them, with ids of their
 * own, the offices, deputies and categories shifted round, so that filters select. Only for measuring: the event hashes
 * are those of the originals.
 * @param client inside the tenant's wall (as `bihuan_service` with `app.congress` set) or beyond it (a superuser).
 */
export async function copyCases(client: pg.ClientBase, original: Original, count: number): Promise<void> {
  await prepare(client, original);
  const statements: string[] = [];
  for (const table of tables) statements.push(await copying(client, table, original.id));
  for (let first = 1; first <= count; first += atOnce) {
    await client.query('begin');
    await client.query('truncate pg_temp.copy');
    await client.query(
      `insert into pg_temp.copy (n, template, id, step)
       select n, k.id, pg_temp.copied_case(k.id, n), n % $3 from generate_series($1::int, $2::int) n
       join pg_temp.kind k on k.slot = n % (select count(*) from pg_temp.kind)`,
      [first, Math.min(count, first + atOnce - 1), sizes.deputies],
    );
    await client.query('analyze pg_temp.copy');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  }
  await client.query(
    `update session set last_number = greatest(last_number, (select coalesce(max(number), 0) from suggestion where congress_id = $1))
     where congress_id = $1`,
    [original.id],
  );
}

/** Ids of copies end in their number; those of cases begin with a millisecond of their own, so that they sort in its order. */
async function prepare(client: pg.ClientBase, original: Original): Promise<void> {
  await client.query(`
    drop table if exists pg_temp.kind, pg_temp.shift, pg_temp.copy;
    create temp table kind (slot int primary key, id uuid not null);
    create temp table shift (old uuid, step int, new uuid, primary key (old, step));
    create temp table copy (n int, template uuid, id uuid, step int);
    create or replace function pg_temp.copied(id uuid, n int) returns uuid language sql immutable as
      $f$ select (left(replace(id::text, '-', ''), 24) || lpad(to_hex(n), 8, '0'))::uuid $f$;
    create or replace function pg_temp.copied_case(id uuid, n int) returns uuid language sql immutable as
      $f$ select (lpad(to_hex(${String(Date.now())} + n), 12, '0')
        || substr(replace(id::text, '-', ''), 13, 12) || lpad(to_hex(n), 8, '0'))::uuid $f$;`);
  const slots = (Object.keys(caseNames) as CaseName[]).flatMap((name) =>
    Array.from({ length: caseNames[name] }, () => original.cases[name]),
  );
  await client.query('insert into pg_temp.kind select o - 1, id from unnest($1::uuid[]) with ordinality as k (id, o)', [
    slots,
  ]);
  for (const ids of [original.offices, original.deputies, original.delegations, original.categories]) {
    await client.query(
      `insert into pg_temp.shift select old, step, ($1::uuid[])[1 + (o - 1 + step) % cardinality($1::uuid[])]
       from unnest($1::uuid[]) with ordinality as k (old, o), generate_series(0, $2::int - 1) step`,
      [ids, sizes.deputies],
    );
  }
}

/** The columns of a table that are written, in order; the database generates the others. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows;
}

async function copying(client: pg.ClientBase, table: string, congressId: string): Promise<string> {
  const rows = await columnsOf(client, table);
  const values = rows.map(({ name, type }) => valueOf(table, name, type));
  const of = table === 'suggestion' ? 't.id' : 't.suggestion_id';
  return `insert into ${table} (${rows.map((one) => one.name).join(', ')}) select ${values.join(', ')}
    from pg_temp.copy c join ${table} t on ${of} = c.template where t.congress_id = '${congressId}'`;
}

function valueOf(table: string, name: string, type: string): string {
  if (table === 'suggestion' && name === 'id') return 'c.id';
  if (table === 'suggestion' && name === 'number') return 'case when t.number is not null then 1000 + c.n end';
  if (table === 'event' && name === 'seal_id') return 'null';
  if (name === 'suggestion_id') return 'c.id';
  if (own.has(name)) return `pg_temp.copied(t.${name}, c.n)`;
  if (ofRoster.has(name)) return `(select s.new from pg_temp.shift s where s.old = t.${name} and s.step = c.step)`;
  if (name === 'party') return shiftedParty;
  if (type === 'ARRAY' && name === 'assignment_ids')
    return `array(select pg_temp.copied(one, c.n) from unnest(t.${name}) one)`;
  return `t.${name}`;
}

const shiftedParty = `coalesce((select split_part(t.party, ':', 1) || ':' || s.new from pg_temp.shift s
  where s.old = substring(t.party from ':([0-9a-f-]{36})$')::uuid and s.step = c.step), t.party)`;
