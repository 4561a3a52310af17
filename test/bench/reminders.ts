import 'reflect-metadata';
import pg from 'pg';
import { entities } from '../../src/app.module.js';
import { Profiles } from '../../src/congress/profiles.js';
import { addDays, localDate, type LocalDate } from '../../src/deadlines/local-date.js';
import { Calendars } from '../../src/deadlines/calendars.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { ReminderSweep } from '../../src/notices/reminders/reminder-sweep.js';
import { runningDates } from '../../src/notices/reminders/standing-clocks.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Now } from '../../src/platform/time/now.js';
import { prepareGround } from './ground.js';
import { fillReminders } from '../support/reminder-ground.js';
import { median } from './table.js';

/**
 * Morning sweeps over many congresses: the first, which makes up for everything, then usual ones, and after each a second
 * that finds the morning done. Beside every one, in the same run, what it cannot do without: one transaction for each
 * congress, which reads its running dates and inserts one row. `node dist/test/bench/reminders.js [clocks] [congresses]`,
 * after `npm run build`.
 */
const [clocks = 100_000, congresses = 1_000] = process.argv.slice(2).map(Number);
const mornings = 6;
const ground = await prepareGround();
const client = new pg.Client({ connectionString: ground.superuserUrl });
client.on('error', () => undefined);
try {
  await client.connect();
  const source = await serviceDataSource({ url: ground.url, size: 4, entities }).initialize();
  const database = new Database(source);
  const now = new Now();
  const [profiles, calendars] = [new Profiles(database, now), new Calendars(database, now)];
  await profiles.ensureShipped();
  await fillReminders(client, { clocks, congresses, around: '2026-06-08' });
  await client.query('create table bare (congress_id uuid, on_date date, primary key (congress_id, on_date))');
  await client.query('grant insert on bare to bihuan_service');
  await client.query('vacuum analyze');
  const sweep = new ReminderSweep(database, profiles, calendars, now);
  console.log(`${String(clocks)} clocks in ${String(congresses)} congresses:`);
  const usual: number[] = [];
  for (let [day, done] = [localDate('2026-06-08'), 0]; done < mornings; day = addDays(day, 1)) {
    if (!shippedCalendar().isWorkingDay(day)) continue;
    Object.assign(now, { instant: () => new Date(`${day}T08:30:00+08:00`) });
    const bare = await timed(() => readAll(database, day));
    let digests = 0;
    const whole = await timed(async () => (digests = await sweep.run()));
    const again = await timed(() => sweep.run());
    done += 1;
    if (done > 1) usual.push(whole / bare);
    const figures = [whole, bare, again].map((one) => one.toFixed(2));
    const [took = '', floor = '', second = ''] = figures;
    const ratio = (whole / bare).toFixed(1);
    console.log(
      `  ${day}: ${String(digests)} digests in ${took} s, bare ${floor} s, ratio ${ratio}; again ${second} s`,
    );
    await client.query('vacuum analyze reminder, message');
  }
  console.log(`  usual mornings: median ratio ${median(usual).toFixed(1)}`);
  await source.destroy();
} finally {
  await client.end();
  await ground.stop();
}

async function readAll(database: Database, day: LocalDate): Promise<void> {
  const all = await client.query<{ id: string }>('select id from congress');
  const adding = statement('insert into bare values ($1, $2)');
  for (const { id } of all.rows) {
    await database.transaction({ congressId: id }, async (tx) => {
      await Promise.all([tx.sql(adding, [id, day]), runningDates(tx, id, addDays(day, 15))]);
    });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
