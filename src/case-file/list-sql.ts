import { statement, type Statement } from '../platform/database/statement.js';
import type { ListFilters, Sort } from './list-filters.js';

/** A statement with its values, in order. */
export interface Query {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** What the reader is, for a list. */
export interface ListReader {
  readonly congressId: string;
  readonly parties: readonly string[];
  /** sees the whole congress but drafts: its own index is walked, and not the readers' */
  readonly seesAll: boolean;
}

/** Days of the lights, and the day on which they are read. */
export interface ListDay {
  readonly today: string;
  readonly yellowDays: number;
  readonly redDays: number;
}

const statements = new Map<string, Statement>();
const mostStatements = 500;
const countCap = 1001;

/** A row of the list, as the client gets it, with the sort key of the cursor. */
const row = `json_build_object(
  'id', s.id, 'number', s.number, 'title', s.title, 'state', s.state, 'version', s.version, 'inSession', s.in_session,
  'session', (select json_build_object('id', x.id, 'name', x.name) from session x
    where x.congress_id = s.congress_id and x.id = s.session_id),
  'category', (select json_build_object('id', x.id, 'name', x.name) from category x
    where x.congress_id = s.congress_id and x.id = s.category_id),
  'leadDeputy', (select json_build_object('id', x.id, 'name', x.name) from deputy x
    where x.congress_id = s.congress_id and x.id = s.deputy_id),
  'delegation', (select json_build_object('id', x.id, 'name', x.name) from delegation x
    where x.congress_id = s.congress_id and x.id = s.delegation_id),
  'offices', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'role', a.role) order by a.id), '[]')
    from assignment a join office o on o.congress_id = a.congress_id and o.id = a.office_id
    where a.congress_id = s.congress_id and a.suggestion_id = s.id and a.state <> 'reassigned' and a.round = 1),
  'key', exists (select 1 from key_designation k where k.congress_id = s.congress_id and k.suggestion_id = s.id),
  'nextDueOn', d.due_on, 'overdue', coalesce(d.due_on < $2::date, false),
  'light', case when d.due_on is null then 'none' when d.due_on - $2::date <= $4::int then 'red'
    when d.due_on - $2::date <= $3::int then 'yellow' else 'green' end,
  'submittedOn', s.submitted_on, 'updatedAt', to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** The nearest open date that binds somebody; an objection is a right and not a duty, so it gives no light. */
const nearest = `left join lateral (
    select min(c.due_on) as due_on from clock c
    where c.congress_id = s.congress_id and c.suggestion_id = s.id and c.state = 'open' and c.kind <> 'objection'
  ) d on true`;

/** A sort order: its key, its clause, and what comes after the row of a cursor. A value that is used must be in the text. */
interface Order {
  readonly key: string;
  readonly by: string;
  readonly after: (cursor: readonly [key: string, id: string], use: (value: unknown) => string) => string;
}

const orders: Readonly<Record<Sort, Order>> = {
  newest: { key: 's.id', by: 's.id desc', after: ([, id], use) => `s.id < ${use(id)}::uuid` },
  oldest: { key: 's.id', by: 's.id', after: ([, id], use) => `s.id > ${use(id)}::uuid` },
  due: {
    key: "coalesce(d.due_on, 'infinity')",
    by: "coalesce(d.due_on, 'infinity'), s.id desc",
    after: ([day, id], use) => {
      const key = `coalesce(nullif(${use(day)}, '')::date, 'infinity')`;
      return `(coalesce(d.due_on, 'infinity') > ${key}
        or (coalesce(d.due_on, 'infinity') = ${key} and s.id < ${use(id)}::uuid))`;
    },
  },
};

/** Composes the list. There is one text for each combination of filters really present: never `$n is null or …`. */
export function listQuery(reader: ListReader, day: ListDay, filters: ListFilters): Query {
  const values: unknown[] = [reader.congressId, day.today, day.yellowDays, day.redDays];
  const use = (value: unknown) => `$${String(values.push(value))}`;
  const where = conditions(reader, filters, use);
  const order = orders[filters.sort];
  const after = filters.cursor ? [order.after(filters.cursor, use)] : [];
  const text = `select ${row}::text as item, s.id, ${order.key}::text as key
    from suggestion s ${nearest} where ${[...where, ...after].join(' and ')}
    order by ${order.by} limit ${use(filters.limit + 1)}::int`;
  return { statement: named(text), values };
}

/** Counts the same list, at most to 1,001. */
export function countQuery(reader: ListReader, day: ListDay, filters: ListFilters): Query {
  const values: unknown[] = [reader.congressId, day.today, day.yellowDays, day.redDays];
  const use = (value: unknown) => `$${String(values.push(value))}`;
  const where = conditions(reader, filters, use);
  const text = `select count(*)::int as total from (
    select 1 from suggestion s ${nearest}, (select $2::date, $3::int, $4::int) day
    where ${where.join(' and ')} limit ${String(countCap)}) counted`;
  return { statement: named(text), values };
}

function conditions(reader: ListReader, filters: ListFilters, use: (value: unknown) => string): string[] {
  const { state, session, office, category, deputy, key, overdue, light, q } = filters;
  return [
    's.congress_id = $1',
    visible(reader, use),
    state && `s.state = ${use(state)}`,
    session && `s.session_id = ${use(session)}::uuid`,
    category && `s.category_id = ${use(category)}::uuid`,
    deputy && `s.deputy_id = ${use(deputy)}::uuid`,
    office && `${has('assignment', `x.office_id = ${use(office)}::uuid and x.state <> 'reassigned'`)}`,
    key !== undefined && `${key ? '' : 'not '}${has('key_designation', 'true')}`,
    overdue !== undefined && (overdue ? 'd.due_on < $2::date' : 'coalesce(d.due_on >= $2::date, true)'),
    light && lightIs(light),
    q && `(s.title like ${use(`%${q.replace(/[\\%_]/g, '\\$&')}%`)} or s.number::text = ${use(q)})`,
  ].filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The visibility predicate in SQL: an actor's parties and the case's readers have one in common. */
function visible(reader: ListReader, use: (value: unknown) => string): string {
  const own = `s.id in (select r.suggestion_id from suggestion_reader r
    where r.congress_id = $1 and r.party = any (${use(reader.parties)}::text[]))`;
  return reader.seesAll ? `(s.state <> 'draft' or ${own})` : own;
}

function has(table: string, where: string): string {
  return `exists (select 1 from ${table} x where x.congress_id = s.congress_id and x.suggestion_id = s.id and ${where})`;
}

function lightIs(light: string): string {
  const left = 'd.due_on - $2::date';
  if (light === 'none') return 'd.due_on is null';
  if (light === 'red') return `${left} <= $4::int`;
  return light === 'yellow' ? `${left} > $4::int and ${left} <= $3::int` : `${left} > $3::int`;
}

function named(text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  if (statements.size >= mostStatements) statements.clear();
  const made = statement(text);
  statements.set(text, made);
  return made;
}
