import 'reflect-metadata';
import pg from 'pg';
import type { QueryResultRow } from 'pg';
import { entities } from '../../src/app.module.js';
import { FileStore } from '../../src/case-file/file-store.js';
import { groupNames } from '../../src/case-file/paper-groups.js';
import { countQuery, type Query } from '../../src/case-file/list-sql.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { statement, type Statement } from '../../src/platform/database/statement.js';
import { Tx } from '../../src/platform/database/tx.js';
import { copyCases } from './copies.js';
import { prepareGround, startProduct } from './ground.js';
import { hotLists, queryOf } from './plans.js';
import { playCongress, type Played } from './play.js';
import { median } from './table.js';

/**
 * What each way of writing the tenant's policy costs. In one run, the rounds in alternating order, each statement by a
 * superuser without the wall and then by the service's role behind it; the ratio is of how long the quickest fifth of the
 * executions take at most, so that what else the machine does falls out. `node dist/test/bench/policies.js [cases] [rounds] [executions]`.
 */
const [cases = 5_000, rounds = 6, executions = 150] = process.argv.slice(2).map(Number);
const forms: Readonly<Record<string, string>> = {
  'no condition (the machinery alone)': 'true',
  'cast outside the sub-select': `congress_id = (select current_setting('app.congress'))::uuid`,
  'cast inside': `congress_id = (select current_setting('app.congress')::uuid)`,
  'no sub-select': `congress_id = current_setting('app.congress')::uuid`,
};

/** A transaction that only notes what it is asked to send. */
class Noted extends Tx {
  readonly queries: Query[] = [];

  override sql<Row extends QueryResultRow>(asked: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    this.queries.push({ statement: asked, values });
    return Promise.resolve([]);
  }
}

const ground = await prepareGround();
try {
  const product = await startProduct('product', ground);
  const played = await playCongress(product.port, 'measured');
  const around = await playCongress(product.port, 'around');
  await product.stop();
  const owner = await open(ground.superuserUrl);
  await owner.query('set session_replication_role = replica');
  await copyCases(owner, played, cases);
  await copyCases(owner, around, Math.ceil(cases / 3));
  await owner.query('vacuum analyze');
  await measure(owner, await works(owner, played), played.id);
  await owner.end();
} finally {
  await ground.stop();
}

async function open(connectionString: string, options = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The statements that are measured: the hot lists, their count, a case file, and one that does next to nothing. */
async function works(client: pg.Client, { id, offices, cases: played }: Played): Promise<Map<string, Query>> {
  const source = await serviceDataSource({ url: ground.url, size: 2, entities }).initialize();
  const noted = new Noted(client, source.manager);
  const store = new FileStore(new Database(source));
  store.meet({ id: played.replied, paperGroups: [...groupNames] } as Parameters<FileStore['meet']>[0]);
  await store.load(noted, id, played.replied, {});
  await source.destroy();
  const reader = { congressId: id, parties: ['staff'], seesAll: true };
  const day = { today: new Date().toISOString().slice(0, 10), yellowDays: 15, redDays: 5 };
  const small = statement('select count(*) from assignment where congress_id = $1 and suggestion_id = $2');
  const [file] = noted.queries;
  return new Map([
    ['one small read', { statement: small, values: [id, played.handling] }],
    ...hotLists.map((hot) => [hot.name, queryOf(hot, id, offices[0] ?? '')] as const),
    ['staff, count', countQuery(reader, day, { sort: 'newest', limit: 50, count: true, cursor: null })],
    ...(file ? [['case file, every group', file] as const] : []),
  ]);
}

async function measure(owner: pg.Client, queries: Map<string, Query>, congressId: string): Promise<void> {
  const found = new Map<string, number[]>();
  const names = Object.keys(forms);
  for (let round = 0; round <= rounds; round += 1) {
    for (const form of round % 2 === 0 ? names : [...names].reverse()) {
      await alter(owner, forms[form] ?? '');
      const plain = await open(ground.superuserUrl);
      const walled = await open(ground.url, `-c role=bihuan_service -c app.congress=${congressId}`);
      for (const [name, query] of queries) {
        const ratio = await compare(plain, walled, query);
        const key = `${name} ${form}`;
        if (round > 0) found.set(key, [...(found.get(key) ?? []), ratio]);
      }
      await Promise.all([plain.end(), walled.end()]);
    }
  }
  console.log(`\n| statement | ${names.join(' | ')} |\n|---${'|---'.repeat(names.length)}|`);
  for (const name of queries.keys()) {
    const cells = names.map((form) => spread(found.get(`${name} ${form}`) ?? []));
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}

/** @returns the rate behind the wall, the rate without it being one. */
async function compare(plain: pg.Client, walled: pg.Client, { statement: asked, values }: Query): Promise<number> {
  const took: [number[], number[]] = [[], []];
  for (let turn = -10; turn < executions; turn += 1) {
    for (const side of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const begun = performance.now();
      await [plain, walled][side]?.query({ ...asked, values: [...values] });
      if (turn >= 0) took[side].push(performance.now() - begun);
    }
  }
  return quick(took[0]) / quick(took[1]);
}

/** The time within which a fifth of them ended. */
function quick(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 5)] ?? Number.NaN;
}

async function alter(owner: pg.Client, condition: string): Promise<void> {
  const { rows } = await owner.query<{ tablename: string }>(
    `select tablename from pg_policies where policyname = 'tenant'`,
  );
  for (const { tablename } of rows) {
    await owner.query(`alter policy tenant on ${tablename} using (${condition}) with check (${condition})`);
  }
}

function spread(ratios: readonly number[]): string {
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}
