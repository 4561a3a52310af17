import 'reflect-metadata';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import { Calendars } from '../../src/deadlines/calendars.js';
import type { SpecialDay } from '../../src/deadlines/calendar.js';
import type { LocalDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { followsCalendarSql } from '../../src/lifecycle/calendar/running-clocks.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { testConfig } from '../support/config.js';
import { copyCases } from './copies.js';
import { prepareGround, startProduct } from './ground.js';
import { playCongress } from './play.js';
import { median } from './table.js';

/**
 * A change of the calendar that moves every running date: each day on which something is due becomes a holiday, and then is
 * worked again. Each case is an act of its own, with its event and its notices. Beside it, in the same run, what such an act
 * cannot do without: one transaction a case that locks it, moves its dates and inserts a row.
 * `node dist/test/bench/moved.js [clocks]`, after `npm run build`.
 */
const [clocks = 100_000] = process.argv.slice(2).map(Number);
const rounds = 2;
const ground = await prepareGround();
const client = new pg.Client({ connectionString: ground.superuserUrl });
client.on('error', () => undefined);
try {
  await client.connect();
  const congressId = await fill();
  const app = await createApp(testConfig(ground.url, { LOG_LEVEL: 'silent' }), { works: false });
  await app.init();
  const [database, calendars] = [app.get(Database), app.get(Calendars)];
  const [shipped, moving] = [calendars.shipped, await everyDueDayOff()];
  const cases = await ids(`select distinct suggestion_id as id from clock where ${followsCalendarSql}`);
  const running = (await ids(`select id from clock where ${followsCalendarSql}`)).length;
  console.log(`${String(running)} running clocks of ${String(cases.length)} cases, all of which move:`);
  const ratios: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    calendars.shipped = round % 2 === 0 ? moving : shipped;
    const bare = await timed(() => barely(database, congressId, cases));
    let moved = 0;
    const sweep = await timed(async () => (moved = (await app.get(Recalculation).run(recalculate)).moved));
    if (moved !== cases.length) throw new Error(`${String(moved)} cases moved`);
    ratios.push(sweep / bare);
    const each = ((sweep * 1_000) / cases.length).toFixed(2);
    console.log(`  ${sweep.toFixed(1)} s (${each} ms a case), bare ${bare.toFixed(1)} s`);
    await client.query('vacuum analyze');
  }
  console.log(`  median ratio ${median(ratios).toFixed(1)}`);
  await app.close();
} finally {
  await client.end();
  await ground.stop();
}

/** Cases that were played by real acts, copied until there are so many running clocks. */
async function fill(): Promise<string> {
  const product = await startProduct('product', ground);
  const played = await playCongress(product.port, 'moved');
  await product.stop();
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query<{ share: number }>(
    `select count(*)::float8 / (select count(*) from suggestion) as share from clock where ${followsCalendarSql}`,
  );
  await copyCases(client, played, Math.ceil(clocks / (rows[0]?.share ?? 1)));
  await client.query('update event set seal_id = gen_random_uuid(); update notice set delivered_at = now()');
  await client.query('vacuum analyze');
  return played.id;
}

async function ids(sql: string): Promise<string[]> {
  return (await client.query<{ id: string }>(sql)).rows.map((one) => one.id);
}

async function everyDueDayOff() {
  const { rows } = await client.query<{ on: LocalDate }>(
    `select distinct due_on::text as "on" from clock where ${followsCalendarSql} order by 1`,
  );
  const days = rows.map(({ on }): SpecialDay => ({ on, kind: 'holiday', name: '为量度而放假' }));
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))];
  return years.reduce(
    (calendar, year) =>
      calendar.replacing(
        year,
        days.filter(({ on }) => Number(on.slice(0, 4)) === year),
      ),
    shippedCalendar(),
  );
}

async function barely(database: Database, congressId: string, cases: readonly string[]): Promise<void> {
  await client.query('create table if not exists bare (congress_id uuid, id uuid, body text)');
  await client.query('grant insert on bare to bihuan_service');
  const lock = statement('select version from suggestion where congress_id = $1 and id = $2 for no key update');
  const move = statement(
    `update clock set source = source where congress_id = $1 and suggestion_id = $2 and state = 'open'`,
  );
  const note = statement('insert into bare values ($1, $2, $3)');
  for (const id of cases) {
    await database.transaction({ congressId }, async (tx) => {
      const values = [congressId, id];
      await Promise.all([
        tx.sql(lock, values),
        tx.sql(move, values),
        tx.sql(note, [...values, '期限已按工作日历重算']),
      ]);
    });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
