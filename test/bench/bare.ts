import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

/**
 * The bare handler that the product is measured against: node:http and a pg pool, rows as they come, JSON.stringify.
 * Its statements are named, as the product's are. It has no sign-in, no roles, no visibility, no wall between congresses,
 * no rules, no clocks, no hash chain and no log.
 */
const { BARE_PORT: port = '0', BARE_DATABASE_URL: connectionString } = process.env;
pg.types.setTypeParser(1082, (value) => value);
const pool = new pg.Pool({ connectionString, max: 12 });

const columns = `s.id, s.number, s.title, s.state, s.version, s.in_session, x.id as session_id, x.name as session_name,
  k.id as category_id, k.name as category_name, p.id as deputy_id, p.name as deputy_name,
  g.id as delegation_id, g.name as delegation_name, o.offices, d.due_on,
  exists (select 1 from key_designation e where e.congress_id = s.congress_id and e.suggestion_id = s.id) as key,
  s.submitted_on, s.updated_at`;
const joins = `left join session x on x.congress_id = s.congress_id and x.id = s.session_id
  left join category k on k.congress_id = s.congress_id and k.id = s.category_id
  left join deputy p on p.congress_id = s.congress_id and p.id = s.deputy_id
  left join delegation g on g.congress_id = s.congress_id and g.id = s.delegation_id`;
const laterals = `left join lateral (
    select json_agg(json_build_object('id', f.id, 'name', f.name, 'role', a.role) order by a.id) as offices
    from assignment a join office f on f.congress_id = a.congress_id and f.id = a.office_id
    where a.congress_id = s.congress_id and a.suggestion_id = s.id and a.state <> 'reassigned' and a.round = 1) o on true
  left join lateral (
    select min(c.due_on) as due_on from clock c
    where c.congress_id = s.congress_id and c.suggestion_id = s.id and c.state = 'open' and c.kind <> 'objection') d on true`;

const lines = (page: string) => `select ${columns} from (${page} limit 50) s ${joins} ${laterals} order by s.id desc`;
const listing = lines(`
  select * from suggestion where congress_id = $1 and id < $2 and state <> 'draft' order by id desc`);
const listingOfOffice = lines(`
  select s.* from assignment a join suggestion s on s.congress_id = a.congress_id and s.id = a.suggestion_id
  where a.congress_id = $1 and a.suggestion_id < $2 and a.office_id = $3 and a.state <> 'reassigned' and a.round = 1
  order by a.suggestion_id desc`);
const details = [
  `select s.*, x.name as session_name, k.name as category_name, p.name as deputy_name, g.name as delegation_name
   from suggestion s ${joins} where s.congress_id = $1 and s.id = $2`,
  `select a.*, f.name as office_name from assignment a join office f on f.congress_id = a.congress_id and f.id = a.office_id
   where a.congress_id = $1 and a.suggestion_id = $2 order by a.id`,
  'select * from consultation where congress_id = $1 and suggestion_id = $2 order by id',
  'select * from reply where congress_id = $1 and suggestion_id = $2 order by id',
  'select * from clock where congress_id = $1 and suggestion_id = $2 order by id',
];

type Row = Record<string, unknown>;
type Query = (text: string, values: unknown[]) => Promise<Row[]>;

const names = new Map<string, string>();
const named = (text: string) => names.get(text) ?? names.set(text, `b${String(names.size)}`).get(text) ?? '';
const on =
  (client: pg.Pool | pg.PoolClient): Query =>
  async (text, values) =>
    (await client.query<Row>({ name: named(text), text, values })).rows;
const plain = on(pool);

async function list(congress: string, before: string, office: string | null): Promise<Row[]> {
  return office === null ? plain(listing, [congress, before]) : plain(listingOfOffice, [congress, before, office]);
}

async function detail(congress: string, id: string): Promise<object> {
  const found: Row[][] = [];
  for (const text of details) found.push(await plain(text, [congress, id]));
  const [suggestions, assignments, consultations, replies, clocks] = found;
  return { ...suggestions?.[0], assignments, consultations, replies, clocks };
}

/** One insert, in a transaction. */
async function create(congress: string, body: Row): Promise<object> {
  return inTransaction(async (query) => {
    const [made] = await query(
      `insert into suggestion (congress_id, id, version, state, title, cause, proposals, text_version, kind, resident_request,
         submitter_kind, deputy_id, delegation_id, difficult, created_at, updated_at, event_seq, event_hash)
       values ($1, $2, 1, 'draft', $3, $4, $5, 1, 'suggestion', false, 'deputy', $6, $7, false, $8, $8, 1, '') returning *`,
      [
        congress,
        randomUUID(),
        body['title'],
        body['cause'],
        body['proposals'],
        body['deputyId'],
        body['delegationId'],
        new Date(),
      ],
    );
    return made ?? {};
  });
}

/** Six round trips: begin, lock, update, event, notice, commit. */
async function act(congress: string, id: string, body: Row): Promise<object> {
  return inTransaction(async (query) => {
    const now = new Date();
    const [file] = await query(
      'select version, event_seq, state, title from suggestion where congress_id = $1 and id = $2 for update',
      [congress, id],
    );
    const seq = Number(file?.['event_seq']) + 1;
    await query(
      'update suggestion set version = version + 1, event_seq = $3, updated_at = $4 where congress_id = $1 and id = $2',
      [congress, id, seq, now],
    );
    await query(
      `insert into event (congress_id, suggestion_id, seq, act, at, on_date, role, body, previous_hash, hash)
       values ($1, $2, $3, 'bare', $4::timestamptz, $4::timestamptz, 'officeHead', $5, '', '')`,
      [congress, id, seq, now, JSON.stringify(body)],
    );
    await query(
      `insert into notice (congress_id, id, suggestion_id, event_seq, kind, party, subject, body, urgent, created_at)
       values ($1, $2, $3, $4, 'bare', 'role:nobody', $5, $5, false, $6)`,
      [congress, randomUUID(), id, seq, file?.['title'], now],
    );
    return { id, version: Number(file?.['version']) + 1 };
  });
}

async function inTransaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await work(on(client));
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function answer(request: http.IncomingMessage): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
  const [, what, congress = '', id = ''] = pathname.split('/');
  if (what === 'list') return list(congress, id, searchParams.get('office'));
  if (what === 'detail') return detail(congress, id);
  if (what === 'create') return create(congress, await bodyOf(request));
  if (what === 'act') return act(congress, id, await bodyOf(request));
  return { ok: true };
}

async function bodyOf(request: http.IncomingMessage): Promise<Row> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Row;
}

const server = http.createServer((request, response) => {
  answer(request).then(
    (value) => {
      const text = JSON.stringify(value);
      const length = Buffer.byteLength(text);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': length }).end(text);
    },
    (error: unknown) => response.writeHead(500, { 'content-length': '0' }).end(void console.error(error)),
  );
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
