import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { commonDefaults } from '../../src/congress/profile/defaults.js';
import { localDate, type LocalDate } from '../../src/deadlines/local-date.js';
import { dueRung, morningOf } from '../../src/deadlines/reminder-rungs.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { checkout } from '../../src/platform/config/checkout.js';
import { shiftTo } from '../support/machine-clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { fillReminders } from '../support/reminder-ground.js';
import { asAdministrator } from '../support/server.js';
import { scratch, start, type ServiceProcess } from './process.js';
import { onBothQueues } from './queue-backends.js';

/**
 * Two real job processes on one machine whose clock is set forward and back under them. At each time both make up for what
 * they take to be missed; nobody is told anything twice.
 */
const shift = pathToFileURL(path.join(checkout, 'dist/test/deep/shifted.js')).href;
const steps = [
  '2026-06-08T07:00',
  '2026-06-08T08:36',
  '2026-06-05T08:36',
  '2026-06-08T08:41',
  '2026-06-10T10:36',
  '2026-06-25T10:36',
  '2026-06-22T08:36',
  '2026-06-25T08:41',
  '2026-06-26T08:36',
] as const;
/** The working days among them on whose mornings somebody swept. */
const mornings = ['2026-06-05', '2026-06-08', '2026-06-10', '2026-06-22', '2026-06-25', '2026-06-26'].map(localDate);
const ground = { clocks: 240, congresses: 6, around: '2026-06-08' };

let service: TestApp;
let client: pg.Client;
let folder: string;
let running: ServiceProcess[];
beforeEach(async () => {
  running = [];
  folder = await scratch('clock');
  service = await startApp();
  client = await asAdministrator(service.database);
  await fillReminders(client, ground);
  await client.query(`update congress set profile_key = 'linan-district'`);
});
afterEach(async () => {
  for (const one of running) one.child.kill('SIGKILL');
  await Promise.all(running.map((one) => one.ended));
  await client.end();
  await service.close();
  await rm(folder, { recursive: true });
});

async function number(sql: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select (${sql})::int as count`);
  return rows[0]?.count ?? 0;
}

async function worker(name: string, more: Record<string, string>): Promise<ServiceProcess> {
  const { TOKEN_SECRET, DATA_KEY, INDEX_KEY } = service.config;
  const where = { DATABASE_URL: service.database.url, DATA_DIR: `${folder}/${name}`, CLOCK_SHIFT: `${folder}/shift` };
  const env = { NODE_ENV: 'test', ...where, TOKEN_SECRET, DATA_KEY, INDEX_KEY, ...more };
  const begun = start({ command: ['node', '--import', shift, 'dist/src/worker.js'], env });
  running.push(begun);
  await begun.says('任务进程已启动');
  return begun;
}

const swept = `select count(*) from job_run, pg_sleep(0.02)
  where name in ('remind', 'tracking', 'supervisionList') and (moment at time zone 'Asia/Shanghai')::date = `;

async function setClock(at: string): Promise<void> {
  await writeFile(`${folder}/shift`, String(shiftTo(`${at}:00+08:00`)));
  for (const one of running) one.child.kill('SIGUSR2');
}

/** Settles when the morning's sweeps are done on a day. */
async function sweptOn(day: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while ((await number(`${swept}'${day}'`)) < 3) {
    if (performance.now() < deadline) continue;
    const { rows } = await client.query('select name, moment from job_run order by name');
    throw new Error(`not swept on ${day}: ${JSON.stringify(rows)}`);
  }
}

/** What the pure function says is told, over all mornings. */
async function expected(days: readonly LocalDate[]): Promise<number> {
  const clocks = await client.query<{ anchorOn: LocalDate; dueOn: LocalDate }>(
    `select anchor_on::text as "anchorOn", due_on::text as "dueOn" from clock`,
  );
  const ladder = commonDefaults.reminderLadder.value;
  const told = days.flatMap((day) => morningOf(day, shippedCalendar()) ?? []);
  return clocks.rows.reduce((sum, one) => {
    const rungs = new Set(told.flatMap((morning) => dueRung(one, morning, ladder) ?? []));
    return sum + rungs.size;
  }, 0);
}

async function goThrough(more: Record<string, string>): Promise<void> {
  const [first, ...others] = steps;
  await setClock(first);
  await Promise.all([worker('one', more), worker('other', more)]);
  for (const at of others) {
    await setClock(at);
    await sweptOn(at.slice(0, 10));
  }
  for (const one of running) one.child.kill('SIGTERM');
  for (const one of running) expect(await one.ended).toMatchObject({ code: 0 });
  const told = await number('select count(*) from reminder');
  expect(told).toBe(await expected(mornings));
  const lines = `select sum(regexp_count(m.body, '^[0-9]+\\. ', 1, 'n')) from message m where m.kind = 'digest' and exists (
    select 1 from account_grant g where g.account_id = m.account_id and g.role = 'officeLiaison')`;
  expect(await number(lines)).toBe(told);
  const [offices, { congresses }] = [ground.congresses * 5, ground];
  expect(await number(`select count(*) from message where kind = 'supervisionList'`)).toBe(congresses);
  expect(await number(`select count(*) from message where kind = 'tracking'`)).toBe(2 * offices + congresses);
  const twice = `select count(*) from (select 1 from message group by account_id, kind,
    (created_at at time zone 'Asia/Shanghai')::date having count(*) > 1) m`;
  expect(await number(twice)).toBe(0);
}

onBothQueues((environment) => {
  it(
    'nobody is told anything twice when the machine’s clock is set forward and back',
    () => goThrough(environment()),
    300_000,
  );
});
