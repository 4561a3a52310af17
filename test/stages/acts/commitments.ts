import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonName } from '../../support/people.js';
import { ground } from './ground.js';

describe('commitments', () => {
  const at = ground({ profile: 'zhejiang-2016' });
  beforeEach(async () => {
    await at.story.assigned();
    const commitments = ['2026-09-30', '2026-10-31'].map((dueOn) => ({ text: '建成', measures: '资金', dueOn }));
    await at.story.replied('a', { outcomeClass: 'B', commitments });
    await at.story.rated('satisfied');
  });

  const kept = { report: '已建成开放。', docNo: '住建函〔2026〕30号', signer: '局长' };
  const promiseOf = (position: number) => at.story.shown.commitments[position]?.id ?? '';

  async function post(who: PersonName, path: string, body: object, position = 0) {
    return (await at.congress.as(who)).post(`commitments/${promiseOf(position)}/${path}`, body);
  }

  describe('fulfilCommitment, acceptFulfilment', () => {
    it('close the case with the last one, and make it accomplished', async () => {
      expect(at.story.shown).toMatchObject({ state: 'tracking', accomplished: false });
      for (const position of [0, 1]) {
        await at.story.promise('liaison', position, 'fulfilment', kept);
        expect(at.story.shown.commitments[position]).toMatchObject({
          state: 'reported',
          fulfilments: [{ accepted: null }],
        });
        await at.story.promise('deputyAffairs', position, 'confirmation', { accepted: true, note: '属实。' });
      }
      const classes = [{ toClass: 'B' }, { fromClass: 'B', toClass: 'A', reason: '承诺事项全部落实' }];
      expect(at.story.shown).toMatchObject({ state: 'closed', accomplished: true, classHistory: classes });
    });

    it('ask for docNo and signer where the profile asks for another reply', async () => {
      const answer = await post('liaison', 'fulfilment', { report: '已建成。' });
      expect(answer.body).toMatchObject({ status: 400, causes: [{ field: 'docNo' }, { field: 'signer' }] });
    });

    it('are refused in the wrong order, with the reason', async () => {
      const answer = await post('deputyAffairs', 'confirmation', { accepted: true, note: '属实。' });
      expect(answer.status).toBe(409);
      expect((answer.body as { reasons: string[] }).reasons).toEqual([
        '这项承诺现为「办理中」，须在「已报落实」时才能确认落实',
      ]);
      await at.story.promise('head', 0, 'fulfilment', kept);
      expect((await post('head', 'fulfilment', kept)).status).toBe(409);
    });

    it('are for the own office and for 代表工委 alone', async () => {
      const whom = { liaison: 200, headB: 404, deputy: 403, deputyAffairs: 403, governmentOffice: 403 };
      for (const [who, status] of Object.entries(whom).reverse()) {
        expect([who, (await post(who as PersonName, 'fulfilment', kept)).status]).toEqual([who, status]);
      }
      expect((await post('head', 'confirmation', { accepted: true, note: '属实。' })).status).toBe(403);
    });

    it('tell what is permitted upon each commitment', async () => {
      const shown = (await (await at.congress.as('liaison')).get(`suggestions/${at.story.shown.id}`)).body as {
        commitments: { permittedActs: { act: string; href: string }[] }[];
      };
      const [first] = shown.commitments;
      expect(first?.permittedActs.map((one) => one.act)).toEqual(['fulfilCommitment', 'deferCommitment']);
      expect(first?.permittedActs[0]?.href).toBe(`/api/c/${at.congress.slug}/commitments/${promiseOf(0)}/fulfilment`);
    });

    it('take the version of the suggestion, and no id of another kind', async () => {
      const client = await at.congress.as('liaison');
      const send = (id: string, version: number) =>
        client.post(`commitments/${id}/fulfilment`, kept).set('if-match', `"${String(version)}"`);
      expect((await send(promiseOf(0), at.story.shown.version - 1)).status).toBe(412);
      expect((await send(at.story.assignment('a').id, at.story.shown.version)).status).toBe(404);
      expect((await send('x', at.story.shown.version)).status).toBe(404);
      expect((await send(promiseOf(0), at.story.shown.version)).headers['etag']).toBe(
        `"${String(at.story.shown.version + 1)}"`,
      );
    });
  });

  describe('rejectFulfilment', () => {
    it('opens the commitment again with its date', async () => {
      await at.story.promise('liaison', 0, 'fulfilment', kept);
      await at.story.promise('deputyAffairs', 0, 'confirmation', { accepted: false, note: '照明未装。' });
      const clock = at.story.shown.clocks.find((one) => one.kind === 'commitment');
      expect(clock).toMatchObject({ state: 'open', dueOn: '2026-09-30' });
      expect(at.story.shown.commitments[0]).toMatchObject({ state: 'open', fulfilments: [{ accepted: false }] });
    });

    it.each([{}, { accepted: 'true', note: '属实。' }, { note: '属实。' }, { accepted: true }])(
      'and its twin refuse %j with 400',
      async (body) => {
        await at.story.promise('liaison', 0, 'fulfilment', kept);
        expect((await post('deputyAffairs', 'confirmation', body)).status).toBe(400);
      },
    );
  });

  describe('deferCommitment', () => {
    it('moves the date, keeps the old one and the reason, and explains the clock', async () => {
      await at.story.promise('head', 0, 'deferral', { reason: '汛期。', dueOn: '2026-12-31' });
      const deferrals = [{ fromDueOn: '2026-09-30', dueOn: '2026-12-31', reason: '汛期。' }];
      expect(at.story.shown.commitments[0]).toMatchObject({
        dueOn: '2026-12-31',
        late: true,
        state: 'open',
        deferrals,
      });
      const clock = at.story.shown.clocks.find((one) => one.kind === 'commitment');
      expect(clock).toMatchObject({ dueOn: '2026-12-31', originalDueOn: '2026-09-30', state: 'open' });
      const path = `suggestions/${at.story.shown.id}/clocks/${clock?.id ?? ''}/explanation`;
      const { body } = await (await at.congress.as('deputy')).get(path);
      const { steps } = body as { steps: string[] };
      expect(steps.at(-1)).toContain('到期日：2026-12-31');
      expect(steps.at(-2)).toContain('由2026-09-30改为2026-12-31');
    });

    it.each([
      [{ reason: '汛期。', dueOn: '2026-09-30' }, 'dueOn'],
      [{ reason: '汛期。' }, 'dueOn'],
      [{ dueOn: '2026-12-31' }, 'reason'],
    ])('refuses %j with 400', async (body, field) => {
      const answer = await post('head', 'deferral', body);
      expect(answer.body).toMatchObject({ status: 400, causes: [{ field }] });
    });
  });
});
