import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story } from '../support/story.js';

interface Barred {
  readonly act: string;
  readonly label: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly causes: readonly { code: string; message: string }[];
}

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set('2026-04-01');
  congress = await freshCongress(service);
  story = new Story(congress);
  await story.assigned();
});
afterAll(() => service.close());

async function barredFor(who: PersonName): Promise<readonly Barred[]> {
  const client = await congress.as(who);
  const { body } = await client.get(`suggestions/${story.shown.id}/barred-acts`).expect(200);
  return (body as { items: Barred[] }).items;
}

describe('暂不能办的事项 what is the reader’s and still barred', () => {
  it('tells the refusal of the act itself beforehand, and no longer once what was missing is there', async () => {
    await story.acknowledged();
    const { id } = story.assignment('a');
    await story.drafted();
    const [barred] = (await barredFor('head')).filter(({ act }) => act === 'reply');
    expect(barred).toMatchObject({ label: '答复', subject: 'assignment', subjectId: id });
    const head = await congress.as('head');
    const refused = await head.post(`assignments/${id}/reply-issue`, { signer: '局长' });
    expect(refused.status).toBe(409);
    expect(barred?.causes).toEqual((refused.body as { causes: unknown }).causes);
    expect(barred?.causes.map(({ code }) => code)).toContain('consulted');
    await story.consulted();
    expect((await barredFor('head')).map(({ act }) => act)).not.toContain('reply');
    await story.office('head', id, 'reply-issue', { signer: '局长' });
  });

  it('leaves out what is another’s, or of another state', async () => {
    const head = await barredFor('head');
    expect(head.filter(({ act }) => ['evaluate', 'register', 'assign'].includes(act))).toEqual([]);
    // The deputy rates when there is an answer: not yet is no thing that anybody could supply.
    expect((await barredFor('deputy')).map(({ act }) => act)).not.toContain('evaluate');
    const stranger = await congress.as('headB');
    await stranger.get(`suggestions/${story.shown.id}/barred-acts`).expect(404);
  });
});
