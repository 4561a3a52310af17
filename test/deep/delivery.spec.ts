import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';
import { scratch, start, type ServiceProcess } from './process.js';
import { onBothQueues } from './queue-backends.js';

/**
 * Two real job processes deliver notices, on either queue; again and again one of them is killed with -9 somewhere in the middle. In the end
 * each person has each message once.
 */
const rounds = 4;
const perRound = 2_000;
let service: TestApp;
let folder: string;
beforeAll(async () => {
  service = await startApp();
  folder = await scratch('delivery');
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const more = statement(`
  insert into notice select n.congress_id, gen_random_uuid(), n.suggestion_id, $1 + i, 'inspect', n.party, n.subject, n.body,
    n.urgent, n.created_at, null
  from generate_series(1, ${String(perRound)}) i, (select * from notice where party like 'office:%' limit 1) n`);
const left = statement('select count(*)::int as count from notice where delivered_at is null');
const told = statement(`
  select account_id as account, count(*)::int as count, count(distinct dedupe_key)::int as different
  from message group by 1`);

async function ask<Row extends Record<string, unknown>>(congress: TestCongress, question: typeof left): Promise<Row[]> {
  return service.app.get(Database).read<Row>({ congressId: congress.id }, question);
}

/** Settles when no more than so many notices wait. */
async function until(congress: TestCongress, atMost: number): Promise<void> {
  const deadline = performance.now() + 120_000;
  for (;;) {
    const [row] = await ask<{ count: number }>(congress, left);
    if ((row?.count ?? 0) <= atMost) return;
    if (performance.now() > deadline) throw new Error(`still ${String(row?.count)} notices wait`);
  }
}

async function worker(number: number, more: Record<string, string>): Promise<ServiceProcess> {
  const { TOKEN_SECRET, DATA_KEY, INDEX_KEY } = service.config;
  const where = { DATABASE_URL: service.database.url, DATA_DIR: `${folder}/${String(number)}`, ...more };
  const env = { NODE_ENV: 'test', ...where, TOKEN_SECRET, DATA_KEY, INDEX_KEY };
  const begun = start({ command: ['node', 'src/platform/start.mjs', 'worker'], env });
  await begun.says('任务进程已启动');
  return begun;
}

onBothQueues((environment) => {
  it('loses no message and gives none twice, with two processes of which one is killed midway', async () => {
    const congress = await freshCongress(service, { accounts: ['head', 'liaison'] });
    await new Story(congress).assigned();
    const stays = await worker(0, environment());
    for (let round = 1; round <= rounds; round += 1) {
      const dies = await worker(round, environment());
      await service.app
        .get(Database)
        .transaction({ congressId: congress.id }, (tx) => tx.sql(more, [round * perRound * 10]));
      const at = Math.floor(Math.random() * perRound);
      await until(congress, at);
      dies.child.kill('SIGKILL');
      process.stdout.write(`round ${String(round)}: killed when at most ${String(at)} of ${String(perRound)} waited\n`);
      await dies.ended;
      await until(congress, 0);
    }
    stays.child.kill('SIGTERM');
    expect(await stays.ended).toMatchObject({ code: 0 });
    const rows = await ask<{ account: string; count: number; different: number }>(congress, told);
    const expected = 1 + rounds * perRound;
    for (const who of ['head', 'liaison'] as const) {
      const account = await congress.account(who);
      expect(rows.find((row) => row.account === account)).toEqual({ account, count: expected, different: expected });
    }
  }, 300_000);
});
