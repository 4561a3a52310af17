import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story, type Given } from '../support/story.js';

/** The cases in which an office's request waits 待决定: 申请调整 and 申请延期, as a filter of the list. */
let service: TestApp;
let congress: TestCongress;
const stories: Record<string, Story> = {};

const objection = { reason: '此事不属于本局职责。' };
const extension = { reason: '涉及用地调整。', until: '2026-07-31' };
const lead: Given = { office: 'a', role: 'lead' };

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  for (const name of ['quiet', 'objected', 'denied', 'extended', 'refused']) {
    const story = (stories[name] = new Story(congress));
    await story.assigned([lead]);
    const { id } = story.assignment('a');
    if (name === 'objected' || name === 'denied') await story.office('head', id, 'reassignment-request', objection);
    if (name === 'denied') await story.office('deputyAffairs', id, 'reassignment-denial', { reason: '请继续办理。' });
    if (name === 'extended' || name === 'refused') {
      await story.acknowledged();
      await story.office('head', id, 'extension-request', extension);
    }
    if (name === 'refused') await story.office('deputyAffairs', id, 'extension-refusal', { reason: '事项单一。' });
  }
}, 60_000);
afterAll(() => service.close());

/** The names of the listed cases, and how many the list says there are. */
async function listed(query: string, who: PersonName): Promise<{ names: string[]; total: number }> {
  const answer = await (await congress.as(who)).get(`suggestions?limit=200&count=true&${query}`).expect(200);
  const { items, total } = answer.body as { items: { id: string }[]; total: number };
  const ids = new Set(items.map(({ id }) => id));
  const names = Object.keys(stories).filter((name) => ids.has(stories[name]?.shown.id ?? ''));
  expect(names).toHaveLength(items.length);
  return { names, total };
}

describe('requests that wait for a decision', () => {
  it.each(['deputyAffairs', 'governmentOffice', 'leader', 'liaison', 'deputy'] as const)(
    'are found by %s, who sees the cases, and those that were decided are not',
    async (who) => {
      expect(await listed('toDecide=reassignment', who)).toEqual({ names: ['objected'], total: 1 });
      expect(await listed('toDecide=extension', who)).toEqual({ names: ['extended'], total: 1 });
      expect(await listed('toDecide=extension&state=assigned', who)).toEqual({ names: [], total: 0 });
    },
  );

  it('are not told to other offices and deputies, not even of a published case', async () => {
    const story = (stories['published'] = new Story(congress));
    await story.assigned([lead]);
    await story.replied('a');
    await story.act('deputyAffairs', 'publication', { scope: 'full' });
    // Handled again, and given to another office, which may object.
    await story.rated('dissatisfied');
    const given = { officeId: congress.offices.b, reason: '此事属于乙局职责。' };
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', given);
    await story.office('headB', story.assignment('b').id, 'reassignment-request', objection);
    expect((await listed('', 'deputyC')).names).toEqual(['published']);
    expect(await listed('toDecide=reassignment', 'deputyC')).toEqual({ names: [], total: 0 });
    expect(await listed('toDecide=reassignment', 'liaisonB')).toEqual({ names: ['published'], total: 1 });
    expect((await listed('toDecide=reassignment', 'deputyAffairs')).names).toEqual(['objected', 'published']);
  });
});
