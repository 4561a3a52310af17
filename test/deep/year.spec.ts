import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { administrator, freshCongress, type TestCongress } from '../support/congress.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import type { PersonName } from '../support/people.js';
import { startRehearsed } from '../support/rehearsed.js';
import { schedule2027 } from '../support/schedule-2027.js';
import type { Day } from './year/days.js';
import { calendarSetOn, expectedOf, reportsOn } from './year/expected.js';
import { lives } from './year/lives.js';
import { everybody, headOf } from './year/people.js';
import { Performer } from './year/perform.js';

/**
 * A year of a congress of sixty suggestions, played over HTTP with the clock of a rehearsal. What everybody is told, by kind
 * and day, is held against what follows from the lives by hand-made rules that share nothing with the service.
 */
const [first, last] = ['2026-03-10', '2027-03-10'];
let database: TestDatabase;
let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  database = await freshDatabase();
  service = await startRehearsed(database);
  congress = await freshCongress(service, { profile: 'linan-district', accounts: everybody });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

async function moveTo(to: string): Promise<void> {
  await (await administrator(service)).post('/api/rehearsal/clock', { to }).expect(200);
}

/** What somebody was told, `day kind`, as the inbox has it. */
async function inboxOf(who: PersonName): Promise<string[]> {
  const client = await congress.as(who);
  const found: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await client.get(`inbox?limit=200${cursor}`).expect(200);
    const { items, nextCursor } = body as { items: { kind: string; createdAt: string }[]; nextCursor: string | null };
    for (const { kind, createdAt } of items) found.push(`${localDay(createdAt)} ${kind}`);
    if (!nextCursor) return found.sort();
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

function localDay(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

async function playTheYear(): Promise<void> {
  const players = lives.map((life) => ({ life, player: new Performer(congress, life) }));
  const days = new Set(lives.flatMap(({ steps }) => steps.map(({ on }) => on)));
  for (const day of [...new Set([...days, calendarSetOn, ...Object.keys(reportsOn)])].sort()) {
    await moveTo(`${day}T14:00:00+08:00`);
    for (const { life, player } of players) {
      for (const step of life.steps.filter(({ on }) => on === day)) await player.take(step);
    }
    const reports = reportsOn[day];
    if (reports) {
      const said = { text: '本年度承办的建议已全部答复。' };
      await (await congress.as(headOf(reports))).post('office-reports/2026', said).expect(200);
    }
    if (day === calendarSetOn) {
      await (await congress.as('admin')).post('calendar/2027', { days: schedule2027 }).expect(200);
    }
  }
  await moveTo(`${last}T14:00:00+08:00`);
}

it('a year of sixty suggestions tells everybody what is to be told, on its day, and nothing else', async () => {
  const begun = performance.now();
  await playTheYear();
  const expected = expectedOf(lives, first, last);
  let messages = 0;
  for (const who of everybody) {
    const told = await inboxOf(who);
    messages += told.length;
    expect({ who, told }).toEqual({ who, told: expected.get(who) ?? [] });
  }
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  process.stdout.write(`a year of ${String(lives.length)} suggestions: ${String(messages)} messages in ${seconds} s\n`);
}, 120_000);
