import 'reflect-metadata';
import pg from 'pg';
import { entities } from '../../src/app.module.js';
import { localDate, addDays } from '../../src/deadlines/local-date.js';
import { Calendars } from '../../src/deadlines/calendars.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { startClock } from '../../src/deadlines/clock.js';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { recountAll, type RunningClock } from '../../src/lifecycle/calendar/running-clocks.js';
import type { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { SystemActs } from '../../src/lifecycle/system-acts.js';
import { serviceDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { Now } from '../../src/platform/time/now.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { schedule2027 } from '../support/schedule-2027.js';
import { prepareGround } from './ground.js';
import { median } from './table.js';

/**
 * Counts running dates again when a release brings the next year: all of them stand, so that what is measured is finding,
 * counting and confirming. Beside it, in the same run, the bare counting of the same clocks in memory, and a sweep that
 * finds nothing to do. `node dist/test/bench/recalculation.js [clocks] [congresses]`, after `npm run build`.
 */
const [clocks = 100_000, congresses = 10] = process.argv.slice(2).map(Number);
const rounds = 5;
const ground = await prepareGround();
const client = new pg.Client({ connectionString: ground.superuserUrl });
client.on('error', () => undefined);
try {
  await client.connect();
  await fill();
  const source = await serviceDataSource({ url: ground.url, size: 4, entities }).initialize();
  const database = new Database(source);
  const calendars = new Calendars(database, new Now());
  const idle = { perform: () => Promise.reject(new Error('no date moves here')) } as unknown as Lifecycle;
  const recalculation = new Recalculation(database, calendars, new SystemActs(idle));
  const [shipped, next] = [shippedCalendar(), shippedCalendar().replacing(2027, schedule2027)];
  const sample = clocksOf(clocks);
  const took: Record<'bare' | 'sweep' | 'nothing', number[]> = { bare: [], sweep: [], nothing: [] };
  for (let round = 0; round <= rounds; round += 1) {
    calendars.shipped = round % 2 === 0 ? next : shipped;
    const bare = await timed(() => Promise.resolve(recountAll(sample, calendars.shipped).length));
    const sweep = await timed(() => recalculation.run(recalculate));
    await client.query('vacuum analyze clock');
    const nothing = await timed(() => recalculation.run(recalculate));
    if (round === 0) continue;
    took.bare.push(bare);
    took.sweep.push(sweep);
    took.nothing.push(nothing);
  }
  const ratio = median(took.sweep.map((one, round) => one / (took.bare[round] ?? Number.NaN)));
  console.log(`${String(clocks)} clocks in ${String(congresses)} congresses, median of ${String(rounds)} rounds:`);
  console.log(`  bare counting ${median(took.bare).toFixed(2)} s, the sweep ${median(took.sweep).toFixed(2)} s`);
  console.log(
    `  ratio ${ratio.toFixed(1)}; a sweep with nothing to do ${(median(took.nothing) * 1_000).toFixed(1)} ms`,
  );
  await source.destroy();
} finally {
  await client.end();
  await ground.stop();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** Clocks of ordinary lengths, begun over half a year, that no schedule of 2027 moves. */
function clocksOf(count: number): RunningClock[] {
  const lengths = [{ lengthMonths: 3 }, { lengthWorkingDays: 10 }, { lengthCalendarDays: 10 }];
  return Array.from({ length: count }, (_one, n) => {
    const start = {
      id: `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      suggestionId: `01900000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`,
      kind: 'reply' as const,
      assignmentId: '01900000-0000-7000-a000-000000000000',
      anchorOn: addDays(localDate('2026-04-01'), n % 180),
      term: { length: lengths[n % 3] ?? { lengthMonths: 3 }, source: '代表法第五十一条' },
    };
    const { length, ...clock } = startClock(start, shippedCalendar());
    return { ...clock, length: length ?? { lengthMonths: 3 }, number: n };
  });
}

/** Rows as the engine would write them, without their cases' other papers: the sweep reads none of those. */
async function fill(): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into congress (id, slug, name, level, profile_key, profile_version, active, created_at, calendar_edition)
     select ('01900000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench' || n, '人大' || n, 'district', 'national', 1,
       true, '2026-01-01', 0 from generate_series(0, $1::int - 1) n`,
    [congresses],
  );
  const all = clocksOf(clocks);
  for (let first = 0; first < all.length; first += 10_000) {
    const rows = JSON.stringify(all.slice(first, first + 10_000).map((one, n) => ({ ...one, n: first + n })));
    const congress = `('01900000-0000-7000-b000-' || lpad(to_hex(d.n % ${String(congresses)}), 12, '0'))::uuid`;
    await client.query(
      `insert into suggestion (congress_id, id, version, state, title, cause, proposals, text_version, kind, resident_request,
         submitter_kind, deputy_id, delegation_id, difficult, created_at, updated_at, event_seq, event_hash,
       paper_groups, number)
       select ${congress}, d."suggestionId", 1, 'handling', '建议', '案由', '{}', 1, 'suggestion', false, 'deputy',
         d."suggestionId", d."suggestionId", false, '2026-01-01', '2026-01-01', 1, '', '{}', d.n
       from jsonb_to_recordset($1) d (n int, "suggestionId" uuid)`,
      [rows],
    );
    await client.query(
      `insert into clock (congress_id, id, suggestion_id, kind, assignment_id, anchor_on, due_on, state, provisional,
         calendar_version, length, source, explanation)
       select ${congress}, d.id, d."suggestionId", d.kind, d."assignmentId", d."anchorOn", d."dueOn", 'open', d.provisional,
         d."calendarVersion", d.length, d.source, d.explanation
       from jsonb_to_recordset($1) d (n int, id uuid, "suggestionId" uuid, kind text, "assignmentId" uuid, "anchorOn" date,
         "dueOn" date, provisional boolean, "calendarVersion" text, length jsonb, source text, explanation text)`,
      [rows],
    );
  }
  await client.query('vacuum analyze');
}
