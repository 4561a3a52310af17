import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import type { TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
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
  service.clock.set('2026-03-31T08:35:00+08:00');
  await service.app.get(SupervisionLists).run();
  await listOfQuarter(congress, owed);
  service.clock.set('2026-03-10');
}

/** The yearly reports of the offices: one given, one owed. */
export async function reportsOfYear(service: TestApp, watch: Watch): Promise<void> {
  const congress = watch.congress(await freshCongress(service, { profile: 'zhejiang-2016' }));
  const story = new Story(congress);
  await story.assigned();
  const client = await congress.as('liaison');
  await client.post('office-reports/2026', { text: '太早。' }).expect(409);
  service.clock.set('2026-08-20');
  await client.post('office-reports/2026', { text: '承办建议 1 件。' }).expect(200);
  await client.post('office-reports/2026', { text: '再报一次。' }).expect(200);
  await (await congress.as('deputyAffairs')).get('office-reports/2026').expect(200);
  service.clock.set('2026-03-10');
}

/** A list with lines found and added, one struck out, one with a letter, a meeting and its result. */
async function listOfQuarter(congress: TestCongress, { shown }: Story): Promise<void> {
  const [staff, leader] = [await congress.as('deputyAffairs'), await congress.as('leader')];
  const at = 'supervision-lists/2026-Q1';
  const { body } = await staff.get(at).expect(200);
  const [first, second] = (body as { lines: { id: string }[] }).lines.map((one) => one.id);
  await staff.post(`${at}/lines`, { suggestionId: shown.id, reason: '群众反映集中。' }).expect(200);
  await staff.post(`${at}/lines/${first ?? ''}/striking`, { reason: '已约定沟通。' }).expect(200);
  const letter = { lineId: second, cause: 'noContact', demand: '请沟通。', dueOn: '2026-04-15' };
  await staff.post(`${at}/letters`, { letters: [letter, { ...letter, lineId: first }] }).expect(200);
  await staff.post(`${at}/meeting`, { heldOn: '2026-04-02', place: '联络站' }).expect(200);
  await staff.post(`${at}/meeting/cancellation`, { reason: '改期另定。' }).expect(200);
  await staff.post(`${at}/meeting`, { heldOn: '2026-03-31', place: '联络站' }).expect(200);
  await staff.post(`${at}/result`, { result: '责任已明确。' }).expect(200);
  await staff.post(`${at}/result`, { result: '责任已明确。' }).expect(409);
  await leader.get('supervision-lists').expect(200);
  await leader.get(at).expect(200);
}
