import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { fillReminders } from '../support/reminder-ground.js';
import { asAdministrator } from '../support/server.js';
import { start, type ServiceProcess } from './process.js';

/**
 * Two real processes open, ask again and close the rounds of the months 一月一跟踪 and make the lists of the quarters
 * 一季一督办 together; on each morning one or both are killed with -9 somewhere in the middle, and a third then does what is
 * left. In the end each round and each list is there once, with all its lines, and each person was told of it once.
 */
const clocks = 800;
const congresses = 20;
/** of each congress */
const [cases, liaisonsAndHeads] = [clocks / congresses, 10];

/**
 * The mornings, in half of which both are killed. What each has to do follows from the calendar of 2026: the round of a month
 * opens on the 25th or the next working day, is open for five working days, and those who still owe are asked again three
 * working days before its last; the list is made on the 15th of a quarter's last month.
 */
const mornings = [
  ['2026-03-25', 'the list of the first quarter, whose day was the 16th; the round of March, till 1 April'],
  ['2026-03-27', 'March again'],
  ['2026-04-02', 'March is closed'],
  ['2026-04-27', 'the round of April, whose 25th is a Saturday, till 7 May: five days of May are a holiday'],
  ['2026-04-29', 'April again'],
  ['2026-05-08', 'April is closed'],
  ['2026-05-25', 'the round of May, till 1 June'],
  ['2026-06-15', 'May is closed, nobody having been asked again; the list of the second quarter'],
  ['2026-06-25', 'the round of June'],
  ['2026-09-15', 'June is closed; the missed rounds of July and August are opened; the list of the third quarter'],
] as const;
const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
const [requests, requestsAgain, closed, lists] = [months.length, 2, 4, 3];

let service: TestApp;
let client: pg.Client;
beforeAll(async () => {
  service = await startApp();
  client = await asAdministrator(service.database);
  await fillReminders(client, { clocks, congresses, around: '2026-06-08' });
  await client.query(`update congress set profile_key = 'linan-district'`);
});
afterAll(async () => {
  await client.end();
  await service.close();
});

async function number(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select (${sql})::int as count`, [...values]);
  return rows[0]?.count ?? 0;
}

function sweeping(on: string): ServiceProcess {
  const at = `${on}T08:35:00+08:00`;
  const sweeps = ['tracking', 'supervisionList'];
  return start({ command: ['node', 'dist/test/deep/sweeping.js', service.database.url, at, ...sweeps] });
}

const told = (on: string) =>
  number(`select count(distinct congress_id) from message, pg_sleep(0.02) where created_at::date = $1::date`, [on]);

/** Settles when so many congresses have been told, or the process has ended by itself. */
async function until(on: string, atLeast: number, process: ServiceProcess): Promise<void> {
  let ended = false;
  void process.ended.then(() => (ended = true));
  while (!ended && (await told(on)) < atLeast) continue;
}

/** How often something was told to each account that was told of it: [the least, the most, how many accounts]. */
async function timesTold(kind: string, role: string): Promise<readonly [number, number, number]> {
  const { rows } = await client.query<{ least: number; most: number; accounts: number }>(
    `select min(n)::int as least, max(n)::int as most, count(*)::int as accounts from (
       select count(*) as n from message m where kind = $1 and exists (
         select 1 from account_grant g where g.account_id = m.account_id and g.role = $2) group by account_id) t`,
    [kind, role],
  );
  return [rows[0]?.least ?? 0, rows[0]?.most ?? 0, rows[0]?.accounts ?? 0];
}

it('opens each round and makes each list once, and tells each person once, whoever is killed', async () => {
  for (const [round, [on, what]] of mornings.entries()) {
    const pair = [sweeping(on), sweeping(on)] as const;
    const at = 1 + Math.floor(Math.random() * (congresses - 1));
    await until(on, at, pair[0]);
    pair[0].child.kill('SIGKILL');
    if (round % 2 === 0) pair[1].child.kill('SIGKILL');
    await Promise.all(pair.map((one) => one.ended));
    const left = congresses - (await told(on));
    process.stdout.write(`${on} (${what}): killed after ${String(at)}, ${String(left)} left for the third\n`);
    expect(await sweeping(on).ended).toMatchObject({ code: 0 });
  }
  const periods = await client.query<{ period: string; count: number }>(
    'select period, count(*)::int as count from tracking_round group by 1 order by 1',
  );
  expect(periods.rows).toEqual(months.map((period) => ({ period, count: congresses })));
  expect(await number('select count(*) from tracking_line')).toBe(months.length * clocks);
  expect(await number('select count(*) from tracking_round where closed_on is not null')).toBe(closed * congresses);
  expect(await number('select count(*) from supervision_list')).toBe(lists * congresses);
  expect(await number('select count(*) from supervision_line')).toBe(lists * congresses * cases);
  const [liaisons, staff] = [(congresses * liaisonsAndHeads) / 2, congresses];
  const asked = requests + requestsAgain;
  expect(await timesTold('tracking', 'officeLiaison')).toEqual([asked, asked, liaisons]);
  expect(await timesTold('tracking', 'officeHead')).toEqual([asked, asked, liaisons]);
  expect(await timesTold('tracking', 'deputyAffairs')).toEqual([requests + closed, requests + closed, staff]);
  expect(await timesTold('supervisionList', 'deputyAffairs')).toEqual([lists, lists, staff]);
  const kinds = await number('select count(*) from message');
  expect(kinds).toBe(2 * asked * liaisons + (requests + closed + lists) * staff);
}, 600_000);
