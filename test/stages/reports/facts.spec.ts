import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FactRecount } from '../../../src/case-file/facts/fact-recount.js';
import type { Place } from '../../../src/congress/place.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { usualInstant } from '../../support/clock.js';
import { asAdministrator } from '../../support/server.js';
import { Story } from '../../support/story.js';

/** Facts are written by every act; that they are those of the file is checked by the engine itself after every act of every test. */
let service: TestApp;
let outside: pg.Client;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
  // The owner sees no row of a tenant: only the database's own administrator does.
  outside = await asAdministrator(service.database);
});
beforeEach(async () => {
  service.clock.set(usualInstant);
  congress = await freshCongress(service);
  story = new Story(congress);
});
afterAll(async () => {
  await outside.end();
  await service.close();
});

/** The days on which the state of the case was counted, as `from state until`. */
async function days(): Promise<string[]> {
  const { rows } = await outside.query<{ line: string }>(
    `select valid_from || ' ' || state || ' ' || valid_until as line from case_fact
     where congress_id = $1 order by valid_from`,
    [congress.id],
  );
  return rows.map((one) => one.line);
}

const place = (): Place => ({
  ...{ congressId: congress.id, slug: congress.slug, profileKey: 'national' },
  ...{ profileVersion: 1, calendarEdition: 0 },
});

describe('facts', () => {
  it('are none before registration', async () => {
    await story.submitted();
    expect(await days()).toEqual([]);
  });

  it('end and begin on the day of a change; a second change of the day takes the place of the first', async () => {
    await story.registered();
    await story.act('deputyAffairs', 'assignment', { offices: [{ officeId: congress.offices.a, role: 'lead' }] });
    expect(await days()).toEqual(['2026-03-10 assigned infinity']);
    service.clock.set('2026-03-11');
    await story.acknowledged();
    service.clock.set('2026-03-20');
    await story.replied();
    await story.rated('satisfied');
    expect(await days()).toEqual([
      '2026-03-10 assigned 2026-03-11',
      '2026-03-11 handling 2026-03-20',
      '2026-03-20 closed infinity',
    ]);
  });

  it('are not written again by an act that changes nothing that counts', async () => {
    await story.assigned();
    service.clock.set('2026-03-12');
    await story.act('deputyAffairs', 'urgings', { note: '请尽快签收。' });
    expect(await days()).toEqual(['2026-03-10 assigned infinity']);
  });

  it('begin no earlier than those that are there where an act is made up for', async () => {
    await story.registered();
    service.clock.set('2026-03-12');
    await story.act('deputyAffairs', 'assignment', { offices: [{ officeId: congress.offices.a, role: 'lead' }] });
    service.clock.set('2026-03-11');
    await story.acknowledged();
    expect(await days()).toEqual(['2026-03-10 registered 2026-03-12', '2026-03-12 handling infinity']);
  });
});

describe('the recount', () => {
  it('finds nothing where only acts have written', async () => {
    await story.assigned();
    await story.replied();
    await story.rated('dissatisfied');
    await story.replied();
    const recounted = await service.app.get(FactRecount).recount(place());
    expect(recounted).toEqual({ cases: 1, caughtUp: 0, differing: [] });
  });

  it('reports a figure that was changed by hand, and leaves it', async () => {
    await story.assigned();
    await outside.query(`update case_fact set key_case = true where congress_id = $1`, [congress.id]);
    const recount = service.app.get(FactRecount);
    expect(await recount.recount(place())).toEqual({ cases: 1, caughtUp: 0, differing: [story.shown.id] });
    await expect(recount.recountAll()).rejects.toThrow('统计事实与案卷不一致：1 件');
    await outside.query(`update case_fact set key_case = false where congress_id = $1`, [congress.id]);
  });

  it('counts cases from before there were facts as they stand today, once', async () => {
    await story.assigned();
    await outside.query('delete from case_fact where congress_id = $1', [congress.id]);
    await outside.query('delete from assignment_fact where congress_id = $1', [congress.id]);
    service.clock.set('2026-04-01');
    const recount = service.app.get(FactRecount);
    expect(await recount.catchUp()).toBe(1);
    expect(await recount.catchUp()).toBe(0);
    expect(await days()).toEqual(['2026-04-01 assigned infinity']);
    const { rows } = await outside.query('select since::text from fact_start where congress_id = $1', [congress.id]);
    expect(rows).toEqual([{ since: '2026-04-01' }]);
    expect(await recount.recount(place())).toMatchObject({ caughtUp: 0, differing: [] });
  });
});
