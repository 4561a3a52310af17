import { statement, type Statement } from '../platform/database/statement.js';
import type { ListFilters, RequestKind, Sort } from './list-filters.js';
import { publicParty } from './visibility.js';
import { line, lineColumns, lineJoins, nearestDates } from './list-line.js';

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

/** Puts a value into the statement and answers its `$n`; one that is put in must stand in the text. */
type Use = (value: unknown) => string;

/** A sort order: its key, of a case whose id is `id`, and what comes after a cursor. Equal keys: the newest first. */
interface Order {
  readonly key: (id: string) => string;
  readonly direction: 'asc' | 'desc';
  readonly after: (cursor: readonly [key: string, id: string], id: string, use: Use) => string;
}

/** What a list is made of. */
interface Asked {
  readonly reader: ListReader;
  readonly day: ListDay;
  readonly filters: ListFilters;
  readonly congress: string;
  readonly use: Use;
}

const statements = new Map<string, Statement>();
const mostStatements = 500;
const countCap = 1001;
/** How many cases a page looks for. Small numbers stand in the text: with a parameter the planner would plan anew each time. */
const looksFor = [21, 51, 101, 201];
/** Where a request waits for a decision, of `x`: offices have few of them, so these are found first, and their cases by them. */
const waiting: Readonly<Record<RequestKind, string>> = {
  reassignment: 'reassignment_request x where x.decision is null',
  extension: "extension x where x.state = 'requested'",
};
const dueKey = "coalesce(d.due_on, 'infinity')";

const orders: Readonly<Record<Sort, Order>> = {
  newest: { key: (id) => id, direction: 'desc', after: ([, last], id, use) => `${id} < ${use(last)}::uuid` },
  oldest: { key: (id) => id, direction: 'asc', after: ([, last], id, use) => `${id} > ${use(last)}::uuid` },
  due: {
    key: () => dueKey,
    direction: 'asc',
    after: ([day, last], id, use) => {
      const key = `coalesce(nullif(${use(day)}, '')::date, 'infinity')`;
      return `(${dueKey} > ${key} or (${dueKey} = ${key} and ${id} < ${use(last)}::uuid))`;
    },
  },
};

/**
 * Composes a page of the list: first the cases, at least one more than it holds, then their lines, all of them at once.
 * There is one text for each combination of filters really present: never `$n is null or …`.
 */
export function listQuery(anyone: ListReader, day: ListDay, filters: ListFilters): Query {
  const reader = readerOf(anyone, filters);
  const { values, use } = parameters();
  const congress = use(reader.congressId);
  const limit = `${use(filters.limit)}::int`;
  const page = pageOf({ reader, day, filters, congress, use });
  const days = { today: use(day.today), yellowDays: use(day.yellowDays), redDays: use(day.redDays) };
  const dates = nearestDates(congress, 'c.suggestion_id = any (array(select id from page))');
  const order = `key ${orders[filters.sort].direction}, id desc`;
  const text = `with page as materialized (${page})
    select string_agg(${line({ congress, ...days })}, ',' order by s.place) filter (where s.place <= ${limit}) as items,
      max(s.id::text) filter (where s.place = ${limit}) as id, max(s.key::text) filter (where s.place = ${limit}) as key,
      count(*) > ${limit} as more
    from (select *, row_number() over (order by ${order}) as place from page) s
    left join (${dates}) d on d.suggestion_id = s.id ${lineJoins(congress)}`;
  return { statement: named(text), values };
}

/** Counts the same list, at most to 1,001. */
export function countQuery(anyone: ListReader, day: ListDay, filters: ListFilters): Query {
  const reader = readerOf(anyone, filters);
  const { values, use } = parameters();
  const asked = { reader, day, filters, congress: use(reader.congressId), use };
  const { joins, where } = casesOf(asked);
  const text = `select count(*)::int as total from (
    select 1 from suggestion s ${joins} where ${[mayRead(asked), ...where].join(' and ')} limit ${String(countCap)}) counted`;
  return { statement: named(text), values };
}

/**
 * The ids of every case of the same list, by session and number, for what takes all of them (an export 导出): one text, 36 characters each,
 * because a row for each would take fifty times the memory. A case that is open
 * to all deputies because it is published is none of a deputy's own: what else is known of it is not his to take.
 */
export function allQuery(reader: ListReader, day: ListDay, filters: ListFilters): Query {
  const { values, use } = parameters();
  const asked = { reader: insiderOf(reader), day, filters, congress: use(reader.congressId), use };
  const { joins, where } = casesOf(asked);
  const text = `select coalesce(string_agg(s.id::text, '' order by x.starts_on nulls last, s.number nulls last, s.id), '') as ids
    from suggestion s left join session x on x.congress_id = ${asked.congress} and x.id = s.session_id ${joins}
    where ${[mayRead(asked), ...where].join(' and ')}`;
  return { statement: named(text), values };
}

/**
 * The cases of a page, each way of seeing them by its own index, and the first of all: who sees all walks the index of what
 * is no draft, and everybody the readers' index, so many cases for each of his parties. It stays quick whether he sees five
 * cases of a congress or every one.
 */
function pageOf(asked: Asked): string {
  const { reader, filters, congress, use } = asked;
  const order = orders[filters.sort];
  const limit = String(looksFor.find((many) => many > filters.limit) ?? looksFor.at(-1));
  const { joins, where } = casesOf(asked);
  const first = (source: string, id: string, seen: string) => {
    const after = filters.cursor ? [order.after(filters.cursor, id, use)] : [];
    return `(select ${lineColumns}, ${order.key(id)} as key from ${source} ${joins}
      where ${[seen, ...where, ...after].join(' and ')} order by ${order.key(id)} ${order.direction}, ${id} desc limit ${limit})`;
  };
  const all = () => first('suggestion s', 's.id', "s.state <> 'draft'");
  const parties = ownParties(reader);
  if (parties.length === 0) return all();
  const read = 'suggestion_reader r join suggestion s on s.congress_id = r.congress_id and s.id = r.suggestion_id';
  const own = `(select s.* from (select unnest(${use(parties)}::text[]) as party limit ${String(parties.length)}) mine
    cross join lateral ${first(read, 'r.suggestion_id', `r.congress_id = ${congress} and r.party = mine.party`)} s)`;
  return `select distinct on (s.key, s.id) s.* from (${reader.seesAll ? `${all()} union all ${own}` : own}) s
    order by s.key ${order.direction}, s.id desc limit ${limit}`;
}

/** What the cases `s` are joined with, and the filters; `d` is their nearest date, where the order or a filter needs it. */
function casesOf(asked: Asked): { joins: string; where: string[] } {
  const { day, filters, congress, use } = asked;
  if (filters.sort !== 'due' && filters.overdue === undefined && filters.light === undefined) {
    return { joins: '', where: conditions(asked) };
  }
  const { within, where } = dated(filters, day, use);
  const [bound] = within;
  const all = [...conditions(asked), ...where];
  if (bound)
    return { joins: `join (${nearestDates(congress, within.join(' and '))}) d on d.suggestion_id = s.id`, where: all };
  // Without an upper bound most cases of a congress pass: sorted, they are needed all at once, else one at a time.
  const every = `left join (${nearestDates(congress, 'true')}) d on d.suggestion_id = s.id`;
  const each = `left join lateral (${nearestDates(congress, 'c.suggestion_id = s.id')}) d on true`;
  return { joins: filters.sort === 'due' ? every : each, where: all };
}

/** The filters on the nearest date: bounds that lead to few dates by their index, and what is left to ask of the nearest. */
function dated({ overdue, light }: ListFilters, day: ListDay, use: Use): { within: string[]; where: string[] } {
  const today = () => `${use(day.today)}::date`;
  const [yellow, red] = [
    () => `${today()} + ${use(day.yellowDays)}::int`,
    () => `${today()} + ${use(day.redDays)}::int`,
  ];
  return {
    within: [
      ...(overdue === true ? [`c.due_on < ${today()}`] : []),
      ...(light === 'red' ? [`c.due_on <= ${red()}`] : []),
      ...(light === 'yellow' ? [`c.due_on <= ${yellow()}`] : []),
    ],
    where: [
      ...(overdue === false ? [`coalesce(d.due_on >= ${today()}, true)`] : []),
      ...(light === 'yellow' ? [`d.due_on > ${red()}`] : []),
      ...(light === 'green' ? [`d.due_on > ${yellow()}`] : []),
      ...(light === 'none' ? ['d.due_on is null'] : []),
    ],
  };
}

function conditions({ filters, reader, congress, use }: Asked): string[] {
  const { state, session, office, category, deputy, key, toDecide, q } = filters;
  const has = (table: string, where: string) =>
    `exists (select 1 from ${table} x where x.congress_id = ${congress} and x.suggestion_id = s.id and ${where})`;
  return [
    `s.congress_id = ${congress}`,
    // What was taken in by mistake is found where it is asked for.
    state ? `s.state = ${use(state)}` : "s.state <> 'undone'",
    session && `s.session_id = ${use(session)}::uuid`,
    category && `s.category_id = ${use(category)}::uuid`,
    deputy && `s.deputy_id = ${use(deputy)}::uuid`,
    office && has('assignment', `x.office_id = ${use(office)}::uuid and x.state <> 'reassigned'`),
    toDecide && `s.id in (select x.suggestion_id from ${waiting[toDecide]} and x.congress_id = ${congress})`,
    filters.figure?.({ congress, use, reader }),
    key !== undefined &&
      `${key ? '' : 'not '}(${has('key_designation', 'true')} or ${has('past_record', 'x.key_case')})`,
    q && `(s.title like ${use(`%${q.replace(/[\\%_]/g, '\\$&')}%`)} or s.number::text = ${use(q)})`,
  ].filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The reader without what he sees only because it is published 公开. */
function insiderOf(reader: ListReader): ListReader {
  return { ...reader, parties: reader.parties.filter((one) => one !== publicParty) };
}

/** Requests of offices are withheld from other deputies, so no filter tells them which published cases have one. */
function readerOf(reader: ListReader, { toDecide }: ListFilters): ListReader {
  return toDecide === undefined ? reader : insiderOf(reader);
}

/** The visibility predicate in SQL: an actor's parties and the case's readers have one in common. */
function mayRead({ reader, congress, use }: Asked): string {
  const parties = ownParties(reader);
  const own = () => `s.id in (select r.suggestion_id from suggestion_reader r
    where r.congress_id = ${congress} and r.party = any (${use(parties)}::text[]))`;
  if (!reader.seesAll) return own();
  return parties.length === 0 ? "s.state <> 'draft'" : `(s.state <> 'draft' or ${own()})`;
}

/** The parties to be looked for among the readers. Of a draft they are neither the staff nor an account. */
function ownParties({ seesAll, parties }: ListReader): readonly string[] {
  return seesAll ? parties.filter((one) => one !== 'staff' && !one.startsWith('account:')) : parties;
}

function parameters(): { values: unknown[]; use: Use } {
  const values: unknown[] = [];
  return { values, use: (value) => `$${String(values.push(value))}` };
}

function named(text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  if (statements.size >= mostStatements) statements.clear();
  const made = statement(text);
  statements.set(text, made);
  return made;
}
