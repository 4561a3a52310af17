import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { digestsOf, morningSweep } from '../support/reminded.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.clock.set('2026-03-10');
  congress = await freshCongress(service, { accounts: ['liaison', 'head', 'deputyAffairs', 'governmentOffice'] });
  story = new Story(congress);
  await story.assigned();
  await story.office('head', story.assignment('a').id, 'reassignment-request', { reason: '不属于本局职责。' });
});

const sweeps = async (...days: string[]) => {
  for (const day of days) await morningSweep(service, congress, [day]);
};

/** The office was to sign by 17 March; whether it keeps the case is to be decided by 24 March, ten working days later. */
describe('an office that asks to be relieved of the case 申请调整', () => {
  it('is not reminded of what it may not do; the assigning body is, of its decision', async () => {
    await sweeps('2026-03-16', '2026-03-17', '2026-03-18', '2026-03-23', '2026-03-25');
    expect(await digestsOf(congress, 'liaison')).toEqual([]);
    expect(await digestsOf(congress, 'head')).toEqual([]);
    for (const who of ['deputyAffairs', 'governmentOffice'] as const) {
      const digests = await digestsOf(congress, who);
      expect(digests.map((one) => one.createdAt.slice(0, 10))).toEqual(['2026-03-25', '2026-03-23', '2026-03-17']);
      for (const { body } of digests) expect(body).not.toContain('签收');
      expect(digests[0]?.body).toContain('应于2026-03-24前（含当日）决定是否改办，已逾期 1 天');
    }
  });

  it('is reminded again from the day of the denial, of what stands then', async () => {
    await sweeps('2026-03-18');
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment-denial', { reason: '属于贵局职责。' });
    await sweeps('2026-03-19');
    const [digest, ...more] = await digestsOf(congress, 'liaison');
    expect(more).toEqual([]);
    expect(digest?.body).toContain('应于2026-03-17前（含当日）签收，已逾期 2 天');
  });
});
