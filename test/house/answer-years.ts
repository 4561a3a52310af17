import type { TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';
import type { Watch } from '../support/watched.js';

/** What is done once a year: draws of look-backs, and drawing again. */
export async function onceAYear(service: TestApp, watch: Watch): Promise<void> {
  service.clock.set('2026-03-10');
  const congress = watch.congress(await freshCongress(service));
  await drawnOnce(congress);
  await votedOnce(congress);
}

async function drawnOnce(congress: TestCongress): Promise<void> {
  const [one, other] = [new Story(congress), new Story(congress)];
  for (const story of [one, other]) {
    await story.assigned();
    await story.replied();
    await story.rated('satisfied');
  }
  const staff = await congress.as('deputyAffairs');
  const { id } = (await staff.post('look-back-draws', { year: 2026, percent: 100 }).expect(201)).body as { id: string };
  await one.act('deputyAffairs', 'look-back', { finding: 'confirmed', note: '已建成。' });
  await staff.get('look-back-draws').expect(200);
  await staff.get(`look-back-draws/${id}`).expect(200);
  await staff.get(`look-back-draws/${id}/verification`).expect(200);
  await staff.post('look-back-draws', { year: 2026, count: 9 }).expect(409);
  const promised = new Story(congress);
  await promised.assigned();
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await promised.replied('a', { outcomeClass: 'B', commitments });
  await staff.get('commitments?givenIn=2026').expect(200);
  await staff.get('commitments?givenIn=x').expect(400);
}

async function votedOnce(congress: TestCongress): Promise<void> {
  const [staff, deputy] = [await congress.as('deputyAffairs'), await congress.as('deputy')];
  const electorIds = await Promise.all((['deputy', 'deputyB', 'deputyC'] as const).map((who) => congress.account(who)));
  const body = {
    title: '评议',
    officeId: congress.offices.a,
    year: 2026,
    opensOn: '2026-03-10',
    closesOn: '2026-03-31',
  };
  const { id } = (await staff.post('votes', { ...body, electorIds }).expect(201)).body as { id: string };
  await staff.post('votes', { ...body, electorIds: electorIds.slice(1) }).expect(409);
  await deputy.post(`votes/${id}/ballot`, { choice: 'satisfied' }).expect(200);
  await deputy.post(`votes/${id}/ballot`, { choice: 'satisfied' }).expect(409);
  await staff.post(`votes/${id}/ballot`, { choice: 'satisfied' }).expect(403);
  await staff.post(`votes/${id}/reminders`).expect(200);
  await deputy.get('votes').expect(200);
  await staff.get(`votes/${id}`).expect(200);
  for (const who of ['deputyB', 'deputyC'] as const) {
    await (await congress.as(who)).post(`votes/${id}/ballot`, { choice: 'dissatisfied' }).expect(200);
  }
  await staff.post(`votes/${id}/closing`).expect(200);
  await staff.post(`votes/${id}/closing`).expect(409);
  await staff.get(`votes/${id}`).expect(200);
}
