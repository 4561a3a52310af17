import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/page.js';
import type { SnapshotAnswer } from './snapshot-answers.js';
import type { PageName, PrintedPage, SnapshotScope } from './printing.js';

const columns = `
  select n.id, n.year, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as session,
    n.as_of::text as "asOf", n.final, n.final and not exists (
      select 1 from report_snapshot o where o.congress_id = n.congress_id and o.final and o.id > n.id
        and o.year is not distinct from n.year and o.session_id is not distinct from n.session_id) as current,
    n.reason, n.note, n.profile_key as profile, n.profile_version as "profileVersion", a.display_name as "frozenBy",
    to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "frozenAt", n.hash
  from report_snapshot n join account a on a.id = n.account_id
    left join session s on s.congress_id = n.congress_id and s.id = n.session_id
  where n.congress_id = $1`;
const [first, next] = ['', ' and n.id < $3'].map((after) =>
  statement(`${columns}${after} order by n.id desc limit $2`),
) as [ReturnType<typeof statement>, ReturnType<typeof statement>];
const one = statement(`${columns} and n.id = $2`);
const pages = statement(`
  select name, group_by as "groupBy", body_hash as "bodyHash", csv_hash as "csvHash" from report_snapshot_page
  where congress_id = $1 and snapshot_id = $2 order by place`);
const wholePages = statement(`
  select name, group_by as "groupBy", body, csv, body_hash as "bodyHash", csv_hash as "csvHash" from report_snapshot_page
  where congress_id = $1 and snapshot_id = $2 order by place`);
const page = statement(`
  select body, csv from report_snapshot_page where congress_id = $1 and snapshot_id = $2 and name = $3 and group_by = $4`);
const locked = statement('select 1 from congress where id = $1 for no key update');
const finals = statement(`
  select id from report_snapshot where congress_id = $1 and final and year is not distinct from $2::int
    and session_id is not distinct from $3::uuid limit 1`);
const adding = statement(`
  insert into report_snapshot (congress_id, id, year, session_id, as_of, final, reason, note, profile_key, profile_version,
    hash, account_id, created_at)
  select congress_id, id, year, session_id, as_of, final, reason, note, profile_key, profile_version, hash, account_id,
    created_at from jsonb_populate_record(null::report_snapshot, $1)`);
const addingPages = statement(`
  insert into report_snapshot_page (congress_id, snapshot_id, place, name, group_by, body, csv, body_hash, csv_hash)
  select $1, $2, o, p.name, p."groupBy", p.body, p.csv, p."bodyHash", p."csvHash"
  from rows from (jsonb_to_recordset($3::jsonb) as (name text, "groupBy" text, body text, csv text, "bodyHash" text, "csvHash" text))
    with ordinality as p (name, "groupBy", body, csv, "bodyHash", "csvHash", o)`);

/** A snapshot as the database has it. */
export type SnapshotRow = SnapshotAnswer & Record<string, unknown>;

/** A snapshot to be added: its columns by name. */
export interface NewSnapshot extends Readonly<Record<string, unknown>> {
  readonly congress_id: string;
  readonly id: string;
}

/** A page of the list, the latest first. */
export function pageOfSnapshots(tx: Tx, congressId: string, { limit, after }: PageQuery): Promise<SnapshotRow[]> {
  const values = [congressId, limit + 1, ...(after ?? [])];
  return tx.sql<SnapshotRow>(after ? next : first, values);
}

/** @returns undefined where the congress has no such snapshot. */
export async function findSnapshot(tx: Tx, congressId: string, id: string): Promise<SnapshotRow | undefined> {
  const [row] = await tx.sql<SnapshotRow>(one, [congressId, id]);
  return row;
}

/** Names and hashes of its pages, in their order. */
export function pagesOf(tx: Tx, congressId: string, id: string) {
  return tx.sql<Omit<PrintedPage, 'body' | 'csv'> & Record<string, unknown>>(pages, [congressId, id]);
}

/** Its pages as they are kept. */
export function wholePagesOf(tx: Tx, congressId: string, id: string) {
  return tx.sql<PrintedPage & Record<string, unknown>>(wholePages, [congressId, id]);
}

/** One page as it is kept; undefined where there is none. */
export async function findPage(tx: Tx, congressId: string, id: string, { name, groupBy }: PageName) {
  const [row] = await tx.sql<{ body: string; csv: string }>(page, [congressId, id, name, groupBy]);
  return row;
}

/** Whether there is a final one of the same year or session; until the transaction ends nobody adds another. */
export async function hasFinal(tx: Tx, congressId: string, { year, sessionId }: SnapshotScope): Promise<boolean> {
  await tx.sql(locked, [congressId]);
  return (await tx.sql(finals, [congressId, year, sessionId])).length > 0;
}

/** Adds a snapshot with its pages. */
export async function addSnapshot(tx: Tx, row: NewSnapshot, printed: readonly PrintedPage[]): Promise<void> {
  await tx.sql(adding, [JSON.stringify(row)]);
  await tx.sql(addingPages, [row.congress_id, row.id, JSON.stringify(printed)]);
}
