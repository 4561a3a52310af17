import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import type { TestApp } from '../support/app.js';
import { freshCongress } from '../support/congress.js';
import { Story } from '../support/story.js';
import type { Watch } from '../support/watched.js';

/** A round of tracking with a line of each kind, and a hand-over to propose. */
export async function roundsOfMonth(service: TestApp, watch: Watch): Promise<void> {
  const congress = watch.congress(await freshCongress(service, { profile: 'linan-district' }));
  const [reported, owed] = [new Story(congress), new Story(congress)];
  for (const story of [reported, owed]) {
    await story.assigned();
    await story.acknowledged();
  }
  service.clock.set('2026-03-20');
  const waiting = new Story(congress);
  await waiting.registered();
  await waiting.act('deputyAffairs', 'pre-assignment', { offices: [{ officeId: congress.offices.a, role: 'lead' }] });
  service.clock.set('2026-03-25T08:30:00+08:00');
  await service.app.get(TrackingRounds).run();
  const report = { period: '2026-03', done: '完成踏勘。', next: '办理手续。', percent: 40, needsHelp: '请协调。' };
  await reported.office('liaison', reported.assignment('a').id, 'progress', report);
  for (const who of ['deputyAffairs', 'head'] as const) {
    const client = await congress.as(who);
    await client.get('tracking-rounds').expect(200);
    await client.get('tracking-rounds/2026-03').expect(200);
    await client.get('tracking-rounds/2026-01').expect(404);
  }
  service.clock.set('2026-03-10');
}
