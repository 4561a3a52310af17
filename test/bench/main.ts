import 'reflect-metadata';
import path from 'node:path';
import pg from 'pg';
import { copyCases } from './copies.js';
import { prepareGround, startBare, startProduct, type Contestant } from './ground.js';
import { makeLines, type Line } from './lines.js';
import { fire, type Measured } from './load.js';
import { readOptions, type Options } from './options.js';
import { playCongress, type Played } from './play.js';
import { showPlans } from './plans.js';
import { printTable, type Result } from './table.js';
import { measureWall } from './wall.js';

const options = readOptions();
const say = (text: string) => void process.stderr.write(`${text}\n`);
const ground = await prepareGround();
const running: Contestant[] = [];
try {
  const product = keep(await startProduct('product', ground));
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  // The server ends before this process does; what went wrong is told by what was under way.
  client.on('error', () => undefined);
  await client.connect();
  const played = await fill(client, product, options);
  await sealed(client);
  const contestants = [product, keep(await startBare(ground))];
  if (options.other) contestants.push(keep(await startProduct('other', ground, path.join(options.other, 'dist'))));
  const lines = await makeLines(client, played, product);
  printTable(
    await measure(
      lines.filter((line) => line.name.includes(options.only)),
      contestants,
    ),
    options,
  );
  await showPlans(ground, client);
  await measureWall(ground, played, options);
  await client.end();
} finally {
  for (const one of running) await one.stop();
  await ground.stop();
}

function keep(contestant: Contestant): Contestant {
  running.push(contestant);
  return contestant;
}

/** Plays a few real cases in each congress and copies them; answers the congress that is measured. */
async function fill(client: pg.Client, product: Contestant, { cases, congresses, around }: Options): Promise<Played> {
  const begun = performance.now();
  // The copies refer to each other rightly by construction; checking every foreign key would take most of the time.
  await client.query('set session_replication_role = replica');
  const measured = await playCongress(product.port, 'measured');
  await copyCases(client, measured, cases);
  await playCongress(product.port, 'smallest');
  for (let index = 0; index < congresses; index += 1) {
    await copyCases(client, await playCongress(product.port, `around${String(index)}`), Math.ceil(around / congresses));
  }
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  say(`${String(cases)} + ${String(around)} cases in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  return measured;
}

/** Waits until the sealing job has come by: what is measured begins with a record in order. */
async function sealed(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ open: boolean }>(
      'select exists (select 1 from event where seal_id is null) as open',
    );
    if (!rows[0]?.open) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await client.query('vacuum analyze event');
}

/** Rounds A B A B, after one that warms up and does not count. Medians of the rounds. */
async function measure(lines: readonly Line[], contestants: readonly Contestant[]): Promise<Result[]> {
  const found = new Map<string, Measured[]>();
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const line of lines) {
      for (const contestant of contestants) {
        const next = contestant.name === 'bare' ? line.bare : line.product;
        const measured = await fire(contestant.port, next, options.connections, options.seconds);
        const name = `${line.name}/${contestant.name}`;
        if (round > 0) found.set(name, [...(found.get(name) ?? []), measured]);
      }
    }
    say(round === 0 ? 'warmed up' : `round ${String(round)} of ${String(options.rounds)}`);
  }
  return lines.map((line) => ({
    line,
    by: contestants.map(({ name }) => ({ name, rounds: found.get(`${line.name}/${name}`) ?? [] })),
  }));
}
