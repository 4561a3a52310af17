import type { TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';
import type { Watch } from '../support/watched.js';

/** What is done once a year: draws of look-backs, and drawing again. */
export async function onceAYear(service: TestApp, watch: Watch): Promise<void> {
  service.clock.set('2026-03-10');
  const congress = watch.congress(await freshCongress(service));
  await drawnOnce(congress);
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
}
