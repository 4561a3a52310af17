import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FactRecount } from '../../../src/case-file/facts/fact-recount.js';
import { OfficeSystems } from '../../../src/case-file/facts/office-systems.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../../support/app.js';
import { usualInstant } from '../../support/clock.js';
import { administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';
import { numbers, report } from './reading.js';

/** 所属系统 of an office is changed in the roster: the facts of its cases follow, from that day on. */
let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set(usualInstant);
  congress = await freshCongress(service);
  story = new Story(congress);
  await story.assigned();
});
afterAll(() => service.close());

const staff = () => congress.as('deputyAffairs');
const systems = () => service.app.get(OfficeSystems);
const waiting = statement('select office_id from office_system_change where congress_id = $1');

async function becomes(system: string): Promise<void> {
  await (await administratorIn(service, congress)).patch(`offices/${congress.offices.a}`, { system }).expect(200);
}

async function government(asOf: string): Promise<number> {
  return numbers(await report(await staff(), `summary?asOf=${asOf}`))['government'] ?? Number.NaN;
}

async function left(): Promise<number> {
  const { id: congressId } = congress;
  return (await service.app.get(Database).read({ congressId }, waiting, [congressId])).length;
}

describe('an office of another system', () => {
  it('counts as that from the day of the change, and as before until then', async () => {
    service.clock.set('2026-03-20');
    await becomes('party');
    const shown = await report(await staff(), 'offices?groupBy=system');
    expect(shown.inconsistencies).toEqual([expect.stringContaining('所属系统已修改')]);
    service.clock.set('2026-03-21');
    expect(await systems().followAll()).toBe(1);
    expect([await government('2026-03-19'), await government('2026-03-20')]).toEqual([1, 0]);
    const after = await report(await staff(), 'offices?groupBy=system');
    expect(after.groups.map((one) => one.key)).toEqual(['party']);
  });

  it('is visited until there is nothing more to do; then nothing is said of it, and the recount agrees', async () => {
    await becomes('party');
    const done = [];
    for (let visit = 0; visit < 3; visit += 1) done.push([await systems().followAll(), await left()]);
    expect(done).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect((await report(await staff(), 'summary')).inconsistencies).toEqual([]);
    const place = { congressId: congress.id, slug: congress.slug, profileKey: 'national', profileVersion: 1 };
    const recounted = await service.app.get(FactRecount).recount({ ...place, calendarEdition: 0 });
    expect(recounted).toEqual({ cases: 1, caughtUp: 0, differing: [] });
  });

  it('whose case was acted upon in between is followed all the same', async () => {
    await becomes('party');
    service.clock.set('2026-03-21');
    await story.acknowledged();
    await systems().followAll();
    expect(await government('2026-03-21')).toBe(0);
    const { groups } = await report(await staff(), 'offices?groupBy=system');
    expect(groups.map((one) => one.key)).toEqual(['party']);
  });

  it('is none where only its name was changed', async () => {
    const admin = await administratorIn(service, congress);
    await admin.patch(`offices/${congress.offices.a}`, { name: '改名后的局', system: 'government' }).expect(200);
    expect(await left()).toBe(0);
  });
});
