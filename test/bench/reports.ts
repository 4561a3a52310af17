import 'reflect-metadata';
import pg from 'pg';
import { tallyNames } from '../../src/case-file/facts/tallies.js';
import { columnsOf, copyCases } from './copies.js';
import { prepareGround, startBare, startProduct, type Contestant } from './ground.js';
import { fire, shot, type Shot } from './load.js';
import { playCongress, type Played } from './play.js';
import { median } from './table.js';

/**
 * Reports of a congress of `cases` cases (with a history of facts behind them), first by itself, then among `around` further
 * cases in a hundred congresses; and the overview across a thousand congresses. One caller at a time, over HTTP; the bare
 * handler's page of fifty beside it in each round. `node dist/test/bench/reports.js [cases] [around] [rounds] [seconds]`.
 */
const [cases = 10_000, around = 990_000, rounds = 5, seconds = 2] = process.argv.slice(2).map(Number);
const say = (text: string) => void process.stderr.write(`${text}\n`);
const history = 4;

interface Line {
  readonly name: string;
  readonly port: number;
  readonly next: Shot;
}

const ground = await prepareGround();
const running: Contestant[] = [];
try {
  const product = keep(await startProduct('product', ground));
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set session_replication_role = replica');
  const played = await playCongress(product.port, 'measured');
  await copyCases(client, played, cases);
  await addHistory(client, played);
  const lines = linesOf(played, product, keep(await startBare(ground)));
  console.log(
    `\n| line | ${String(cases)} cases alone | | among ${String(around)} more | | p95, ratio | to the bare list |`,
  );
  console.log('|---|---|---|---|---|---|---|');
  const alone = await measure(lines);
  await addCongresses(client, played);
  const among = await measure(lines);
  for (const { name } of lines) print(name, alone, among);
  await client.end();
} finally {
  for (const one of running) await one.stop();
  await ground.stop();
}

function keep(contestant: Contestant): Contestant {
  running.push(contestant);
  return contestant;
}

function linesOf({ base, id, tokens }: Played, product: Contestant, bare: Contestant): Line[] {
  const asked = [
    'reports/summary',
    'reports/offices',
    'reports/deputies',
    'reports/satisfaction',
    'reports/deadlines',
    'reports/office-deadlines',
  ];
  const past = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
  const ways = ['overview', 'overview?groupBy=congress'];
  const own = [...asked, `reports/offices?asOf=${past}`, ...ways].map((path) => {
    const request = shot('GET', `${base}/${path}`, tokens.staff, undefined, true);
    return { name: path.replace(past, 'a past day'), port: product.port, next: () => request };
  });
  const page = shot('GET', `/list/${id}/ffffffff-ffff-ffff-ffff-ffffffffffff`, '');
  return [{ name: 'bare list', port: bare.port, next: () => page }, ...own];
}

/** Four former states of each fact, of other days: what a year leaves behind. */
async function addHistory(client: pg.Client, { id }: Played): Promise<void> {
  for (const table of ['case_fact', 'assignment_fact']) {
    const columns = (await columnsOf(client, table)).map(({ name }) => name);
    const past = (name: string) =>
      ({ valid_from: 'f.valid_from - 8 * k', valid_until: 'f.valid_from - 8 * (k - 1)' })[name] ?? `f.${name}`;
    await client.query(
      `insert into ${table} (${columns.join(', ')}) select ${columns.map(past).join(', ')}
       from ${table} f, generate_series(1, ${String(history)}) k where f.congress_id = $1 and f.valid_until = 'infinity' order by random()`,
      [id],
    );
  }
  await client.query('vacuum analyze');
}

/** A hundred congresses with the same facts; and a thousand that stand under the one that is measured, with the sums of five years. */
async function addCongresses(client: pg.Client, { id }: Played): Promise<void> {
  const begun = performance.now();
  await client.query(`update congress set level = 'province' where id = $1`, [id]);
  // What stands below is written by the database itself, which otherwise rests while rows are copied.
  await client.query('set session_replication_role = origin');
  await client.query(
    `insert into congress (id, slug, name, level, area_code, profile_key, profile_version, calendar_edition, active, created_at, parent_id)
     select md5('c' || n)::uuid, 'c' || n, '人大 ' || n, case when n <= 100 then 'city' else 'district' end, null, profile_key,
       profile_version, 0, true, created_at, case when n <= 100 then id else md5('c' || (1 + n % 100))::uuid end
     from congress, generate_series(1, 1000) n where id = $1`,
    [id],
  );
  await client.query('set session_replication_role = replica');
  for (const table of ['case_fact', 'assignment_fact']) {
    const columns = (await columnsOf(client, table)).map(({ name }) => name);
    for (let copied = 0, n = 1; copied < around; copied += cases, n += 1) {
      const values = columns.map((name) => (name === 'congress_id' ? `md5('c${String(n)}')::uuid` : `f.${name}`));
      await client.query(
        `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} f
         where f.congress_id = $1 and f.valid_until = 'infinity'`,
        [id],
      );
    }
  }
  const sums = tallyNames.join(', ');
  await client.query(
    `insert into overview_cell (congress_id, year, ${sums}) select md5('c' || n)::uuid, 2021 + y, ${tallyNames.map(() => '100 + n').join(', ')}
     from generate_series(1, 1000) n, generate_series(0, 4) y`,
  );
  await client.query(
    `insert into overview_delta (congress_id, year, ${sums}) select md5('c' || n)::uuid, 2025, ${tallyNames.map(() => '1').join(', ')}
     from generate_series(1, 500) n`,
  );
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  const { rows } = await client.query<{ cases: number; facts: number }>(
    `select (select count(*)::int from case_fact where valid_until = 'infinity') as cases, (select count(*)::int from assignment_fact) as facts`,
  );
  say(`${JSON.stringify(rows[0])} in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
}

interface Found {
  readonly p50: number;
  readonly p95: number;
  /** of the bare list's median in the same round */
  readonly ratio: number;
}

/** Rounds of every line in turn, after one that warms up. */
async function measure(lines: readonly Line[]): Promise<Map<string, Found[]>> {
  const found = new Map<string, Found[]>();
  for (let round = 0; round <= rounds; round += 1) {
    let bare = Number.NaN;
    for (const { name, port, next } of lines) {
      const { p50, p95 } = await fire(port, next, 1, seconds);
      if (name === 'bare list') bare = p50;
      if (round > 0) found.set(name, [...(found.get(name) ?? []), { p50, p95, ratio: p50 / bare }]);
    }
    say(`round ${String(round)} of ${String(rounds)}`);
  }
  return found;
}

function print(name: string, alone: ReadonlyMap<string, Found[]>, among: ReadonlyMap<string, Found[]>): void {
  const of = (all: ReadonlyMap<string, Found[]>, what: keyof Found) =>
    median((all.get(name) ?? []).map((one) => one[what]));
  const [before, after] = [of(alone, 'p95'), of(among, 'p95')];
  const figures = [of(alone, 'p50'), before, of(among, 'p50'), after, after / before, of(among, 'ratio')];
  console.log(`| ${[name, ...figures.map((one) => one.toFixed(2))].join(' | ')} |`);
}
