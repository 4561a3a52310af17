import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { administrator, freshCongress, type TestCongress } from '../support/congress.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { startRehearsed } from '../support/rehearsed.js';
import { Story } from '../support/story.js';

interface Inbox {
  readonly items: { readonly kind: string; readonly createdAt: string }[];
}

let database: TestDatabase;
let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  database = await freshDatabase();
  service = await startRehearsed(database);
  congress = await freshCongress(service);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

async function moveTo(to: string): Promise<void> {
  await (await administrator(service)).post('/api/rehearsal/clock', { to }).expect(200);
}

/** When a case's rating lapsed, as its record says. */
async function lapses({ shown }: Story): Promise<string[]> {
  const { body } = await (await congress.as('deputyAffairs')).get(`suggestions/${shown.id}/timeline`).expect(200);
  const { items } = body as { items: { act: string; at: string }[] };
  return items.filter((one) => one.act === 'lapse').map((one) => one.at);
}

it('a year of rehearsal runs the procedure’s own sweeps: a rating that nobody gives lapses at its morning, and is told', async () => {
  const story = new Story(congress);
  await story.assigned();
  await story.replied();
  await story.act('deputyAffairs', 'urgings', { note: '请评价。' });
  const due = story.shown.clocks.find((one) => one.kind === 'feedback')?.dueOn ?? '';
  await moveTo(`${due}T23:59:00+08:00`);
  expect(await lapses(story)).toEqual([]);
  const began = performance.now();
  await moveTo('2027-03-10T09:00:00+08:00');
  const ms = Math.round(performance.now() - began);
  const morning = new Date(Date.parse(`${due}T08:30:00+08:00`) + 86_400_000).toISOString();
  expect(await lapses(story)).toEqual([morning]);
  // The sign-in is of the machine's clock and still holds; no worker runs here, so the move itself has delivered.
  const { body } = await (await congress.as('deputy')).get('inbox').expect(200);
  expect((body as Inbox).items.filter((one) => one.kind === 'lapse')).toMatchObject([{ createdAt: morning }]);
  process.stdout.write(`rehearsal: from ${due} to 2027-03-10 in ${String(ms)} ms\n`);
}, 60_000);
