import pg from 'pg';
import type { Statement } from '../../src/platform/database/statement.js';
import type { Ground } from './ground.js';
import type { Options } from './options.js';
import type { Played } from './play.js';
import { hotLists, queryOf, type HotList } from './plans.js';
import { median } from './table.js';

/** Prints what the wall between congresses costs: the same statement with it and without, straight on the database. */
export async function measureWall(ground: Ground, { id, offices }: Played, options: Options): Promise<void> {
  const [office = ''] = offices;
  const detail = {
    text: 'select count(*)::text as item from assignment where congress_id = $1 and suggestion_id = $2',
    name: 'one',
  };
  const some = await anyCase(ground, id);
  const works = [
    ...hotLists.slice(1, 2).map((hot: HotList) => ({ name: `list (${hot.name})`, query: queryOf(hot, id, office) })),
    { name: 'one small read', query: { statement: detail satisfies Statement, values: [id, some] } },
  ];
  console.log('\n| statement | plain /s | behind the wall /s | ratio |\n|---|---|---|---|');
  for (const { name, query } of works) {
    const send = (client: pg.PoolClient) => client.query({ ...query.statement, values: [...query.values] });
    const behind = (client: pg.PoolClient) =>
      Promise.all([
        client.query('begin read only'),
        client.query({ name: 'wall', text: `select set_config('app.congress', $1, true)`, values: [id] }),
        send(client),
        client.query('commit'),
      ]);
    const plain = pool(ground.superuserUrl);
    const walled = pool(ground.superuserUrl, '-c role=bihuan_service');
    const rates = { plain: [] as number[], walled: [] as number[] };
    for (let round = 0; round <= options.rounds; round += 1) {
      const one = await rate(plain, send, options.seconds / 2);
      const other = await rate(walled, behind, options.seconds / 2);
      if (round === 0) continue;
      rates.plain.push(one);
      rates.walled.push(other);
    }
    const ratio = median(rates.walled.map((walledRate, index) => walledRate / (rates.plain[index] ?? Number.NaN)));
    console.log(
      `| ${name} | ${median(rates.plain).toFixed(0)} | ${median(rates.walled).toFixed(0)} | ${ratio.toFixed(2)} |`,
    );
    await Promise.all([plain.end(), walled.end()]);
  }
}

function pool(connectionString: string, options = ''): pg.Pool {
  return new pg.Pool({ connectionString, max: 8, options, pipeline: true });
}

async function rate(on: pg.Pool, work: (client: pg.PoolClient) => Promise<unknown>, seconds: number): Promise<number> {
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  let done = 0;
  const one = async () => {
    const client = await on.connect();
    for (; performance.now() < until; done += 1) await work(client);
    client.release();
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return done / ((performance.now() - begun) / 1_000);
}

async function anyCase(ground: Ground, congressId: string): Promise<string> {
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from suggestion where congress_id = $1 limit 1', [
    congressId,
  ]);
  await client.end();
  return rows[0]?.id ?? '';
}
