import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { commonDefaults } from '../../src/congress/profile/defaults.js';
import { national } from '../../src/congress/profile/national.js';
import { Profiles } from '../../src/congress/profiles.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { administrator, freshCongress } from '../support/congress.js';
import { digestsOf, morningSweep } from '../support/reminded.js';
import { Story } from '../support/story.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

const { reminderLadder, ...earlier } = national;

it('a profile that was stored before there were reminders has the usual ladder', async () => {
  const storing = statement(`insert into jurisdiction_profile (key, version, body, created_at) values ($1, 1, $2, $3)`);
  const values = ['earlier', JSON.stringify({ ...earlier, key: 'earlier' }), service.clock.instant()];
  await service.app.get(Database).transaction('install', (tx) => tx.sql(storing, values));
  expect(await service.app.get(Profiles).at('earlier', 1)).toMatchObject({
    key: 'earlier',
    version: 1,
    reminderLadder,
  });
  const { body } = await (await administrator(service)).get('/api/profiles/earlier').expect(200);
  expect(body).toMatchObject({ reminderLadder: commonDefaults.reminderLadder });
  service.clock.set('2026-03-10');
  const congress = await freshCongress(service, { accounts: ['liaison'], profile: 'earlier' });
  const story = new Story(congress);
  await story.assigned();
  await story.acknowledged();
  expect(await morningSweep(service, congress, ['2026-05-26'])).toBe(1);
});

it('a congress with another ladder is reminded by it', async () => {
  const rules = {
    ...national,
    key: 'own-ladder',
    reminderLadder: {
      ...reminderLadder,
      value: {
        daysBefore: [30],
        onDueDay: false,
        daysOverdue: [2],
        thenEveryDays: 14,
        escalation: { officeHead: null, assigningBody: { daysBefore: 30 }, leaders: null },
      },
    },
  };
  await (await administrator(service)).post('/api/profiles', rules).expect(201);
  service.clock.set('2026-03-10');
  const accounts = ['liaison', 'head', 'deputyAffairs'] as const;
  const congress = await freshCongress(service, { accounts, profile: 'own-ladder' });
  const story = new Story(congress);
  await story.assigned();
  await story.acknowledged();
  const days = ['2026-05-11', '2026-05-26', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-25', '2026-06-26'];
  for (const day of days) await morningSweep(service, congress, [day]);
  const daysOf = async (who: (typeof accounts)[number]) =>
    (await digestsOf(congress, who)).map((one) => one.createdAt.slice(5, 10)).reverse();
  expect(await daysOf('liaison')).toEqual(['05-11', '06-12', '06-26']);
  expect(await daysOf('deputyAffairs')).toEqual(['05-11', '06-12', '06-26']);
  expect(await daysOf('head')).toEqual([]);
});
