import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { commonDefaults } from '../../src/congress/profile/defaults.js';
import { addDays, localDate, type LocalDate } from '../../src/deadlines/local-date.js';
import { dueRung, morningOf, type Morning } from '../../src/deadlines/reminder-rungs.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { startApp, type TestApp } from '../support/app.js';
import { fillReminders } from '../support/reminder-ground.js';
import { asAdministrator } from '../support/server.js';
import { start, type ServiceProcess } from './process.js';

/**
 * Two real processes do the morning's sweep together, and one or both are killed with -9 somewhere in the middle; a third
 * then does what is left. In the end every rung of every date was told, in one digest a person and morning, and none twice.
 */
const rounds = 20;
const minutes = 60_000;
const ground = { clocks: 1_200, congresses: 30, around: '2026-06-08' };
let service: TestApp;
let client: pg.Client;
beforeAll(async () => {
  service = await startApp();
  client = await asAdministrator(service.database);
  await fillReminders(client, ground);
});
afterAll(async () => {
  await client.end();
  await service.close();
});

async function number(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select (${sql})::int as count`, [...values]);
  return rows[0]?.count ?? 0;
}

const sweeping = (on: LocalDate): ServiceProcess =>
  start({ command: ['node', 'dist/test/deep/sweeping.js', service.database.url, `${on}T08:30:00+08:00`, 'remind'] });

/** Settles when so many congresses have been gone through, or the process has ended by itself. */
async function until(on: LocalDate, atLeast: number, process: ServiceProcess): Promise<void> {
  let ended = false;
  void process.ended.then(() => (ended = true));
  const done = `select count(*) from reminder_morning where on_date = $1`;
  while (!ended && (await number(done, [on])) < atLeast) continue;
}

/** The first working mornings from a day on. */
function workingMornings(from: LocalDate, many: number): Morning[] {
  const found: Morning[] = [];
  for (let day = from; found.length < many; day = addDays(day, 1)) {
    const morning = morningOf(day, shippedCalendar());
    if (morning) found.push(morning);
  }
  return found;
}

/** What the pure function says is told, over all mornings. */
async function expected(mornings: readonly Morning[]): Promise<number> {
  const clocks = await client.query<{ anchorOn: LocalDate; dueOn: LocalDate }>(
    `select anchor_on::text as "anchorOn", due_on::text as "dueOn" from clock`,
  );
  const ladder = commonDefaults.reminderLadder.value;
  const rungs = clocks.rows.map((one) => new Set(mornings.map((morning) => dueRung(one, morning, ladder))));
  return rungs.reduce((sum, own) => sum + own.size - (own.has(null) ? 1 : 0), 0);
}

it(
  'tells every rung once, whoever is killed',
  async () => {
    const mornings = workingMornings(localDate(ground.around), rounds);
    for (const [round, { on }] of mornings.entries()) {
      const pair = [sweeping(on), sweeping(on)] as const;
      const at = Math.floor(Math.random() * ground.congresses);
      await until(on, at, pair[0]);
      pair[0].child.kill('SIGKILL');
      if (round % 2 === 0) pair[1].child.kill('SIGKILL');
      await Promise.all(pair.map((one) => one.ended));
      const left = ground.congresses - (await number('select count(*) from reminder_morning where on_date = $1', [on]));
      process.stdout.write(`${on}: killed after ${String(at)} congresses; ${String(left)} left for the third\n`);
      expect(await sweeping(on).ended).toMatchObject({ code: 0 });
    }
    expect(await number('select count(*) from reminder_morning')).toBe(rounds * ground.congresses);
    const told = await number('select count(*) from reminder');
    expect(told).toBe(await expected(mornings));
    const lines = (role: string) =>
      number(
        `select sum(regexp_count(m.body, '^[0-9]+\\. ', 1, 'n')) from message m
       where exists (select 1 from account_grant g where g.account_id = m.account_id and g.role = $1)`,
        [role],
      );
    expect(await lines('officeLiaison')).toBe(told);
    const late = await number('select count(*) from reminder where rung >= 1');
    expect(await lines('deputyAffairs')).toBe(late);
    const twice = `select count(*) from (select 1 from message group by account_id, created_at having count(*) > 1) m`;
    expect(await number(twice)).toBe(0);
  },
  10 * minutes,
);
