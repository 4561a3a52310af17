import pg from 'pg';
import { entities } from '../../src/app.module.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { Ground } from './ground.js';
import type { Options } from './options.js';
import { hotLists, queryOf } from './plans.js';
import type { Played } from './play.js';
import { median } from './table.js';

const connections = 8;

/**
 * Prints what the wall between congresses costs: the same statement by a superuser, by the service's role with the tenant
 * set for good (row-level security alone), and as the service reads it (begin, tenant, statement, commit in one flight).
 */
export async function measureWall(ground: Ground, { id, offices, cases }: Played, options: Options): Promise<void> {
  const small = statement(
    'select count(*)::text as item from assignment where congress_id = $1 and suggestion_id = $2',
  );
  const [hot] = hotLists;
  const works = [
    { name: 'one small read', query: { statement: small, values: [id, cases.handling] } },
    ...(hot ? [{ name: `list (${hot.name})`, query: queryOf(hot, id, offices[0] ?? '') }] : []),
  ];
  const plain = pool(ground.superuserUrl, '');
  const secured = pool(ground.url, `-c role=bihuan_service -c app.congress=${id}`);
  const source = await serviceDataSource({ url: ground.url, size: connections, entities }).initialize();
  const database = new Database(source);
  console.log('\n| statement | plain /s | row-level security | the whole wall |\n|---|---|---|---|');
  for (const { name, query } of works) {
    const send = (on: pg.Pool) => () => on.query({ ...query.statement, values: [...query.values] });
    const ways = [send(plain), send(secured), () => database.read({ congressId: id }, query.statement, query.values)];
    const rates: number[][] = ways.map(() => []);
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const [index, way] of ways.entries()) {
        const found = await rate(way, options.seconds / 2);
        if (round > 0) rates[index]?.push(found);
      }
    }
    const [first = [], ...others] = rates;
    const ratios = others.map((own) => median(own.map((one, round) => one / (first[round] ?? Number.NaN))).toFixed(2));
    console.log(`| ${[name, median(first).toFixed(0), ...ratios].join(' | ')} |`);
  }
  await Promise.all([plain.end(), secured.end(), source.destroy()]);
}

function pool(connectionString: string, options: string): pg.Pool {
  return new pg.Pool({ connectionString, max: connections, options });
}

async function rate(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  let done = 0;
  const one = async () => {
    for (; performance.now() < until; done += 1) await work();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return done / ((performance.now() - begun) / 1_000);
}
