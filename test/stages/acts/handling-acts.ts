import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonName } from '../../support/people.js';
import { ground } from './ground.js';

describe('handling-acts', () => {
  const at = ground({ profile: 'zhejiang-2016' });
  beforeEach(async () => {
    at.service.clock.set('2026-03-02');
    await at.story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await at.story.acknowledged('a');
    await at.story.acknowledged('b');
  });

  async function post(who: PersonName, office: 'a' | 'b', path: string, body: object) {
    const answer = await (
      await at.congress.as(who)
    ).post(`assignments/${at.story.assignment(office).id}/${path}`, body);
    return answer as unknown as {
      status: number;
      body: { reasons: string[]; causes: { code: string; field?: string }[] };
    };
  }

  const clock = (kind: string, office: 'a' | 'b') =>
    at.story.shown.clocks.find((one) => one.kind === kind && one.assignmentId === at.story.assignment(office).id);
  const asked = { reason: '涉及用地调整。', until: '2026-08-31' };

  describe('requestExtension, grantExtension, refuseExtension', () => {
    it('move the reply clock once, and it explains itself', async () => {
      at.service.clock.set('2026-05-20');
      await at.story.office('liaison', at.story.assignment('a').id, 'extension-request', asked);
      await at.story.office('governmentOffice', at.story.assignment('a').id, 'extension-grant', {
        until: '2026-08-31',
      });
      expect(clock('reply', 'a')).toMatchObject({ dueOn: '2026-08-31', originalDueOn: '2026-06-02', state: 'open' });
      expect(at.story.assignment('a')).toMatchObject({
        extensions: [{ state: 'granted', grantedUntil: '2026-08-31' }],
      });
      const path = `suggestions/${at.story.shown.id}/clocks/${clock('reply', 'a')?.id ?? ''}/explanation`;
      const { body } = await (await at.congress.as('deputy')).get(path).expect(200);
      const { steps } = body as { steps: string[] };
      expect(steps.at(-1)).toContain('到期日：2026-08-31');
      expect(steps.at(-2)).toContain('经交办机构同意，到期日由2026-06-02改为2026-08-31');
      const again = await post('liaison', 'a', 'extension-request', { ...asked, until: '2026-09-01' });
      expect(again).toMatchObject({ status: 409, body: { causes: [{ code: 'notExtended' }] } });
    });

    it('refuse a day beyond six months from the first hand-over with 400', async () => {
      const answer = await post('head', 'a', 'extension-request', { ...asked, until: '2026-09-03' });
      expect(answer).toMatchObject({ status: 400, body: { causes: [{ field: 'until' }] } });
      expect((await post('head', 'a', 'extension-request', { ...asked, until: '2026-06-02' })).status).toBe(400);
    });

    it('refuse a request after the due date, and a second one while the first waits', async () => {
      await at.story.office('head', at.story.assignment('a').id, 'extension-request', asked);
      const second = await post('head', 'a', 'extension-request', asked);
      expect(second.body.reasons).toEqual(['已有延期申请等待决定，请等交办机构决定']);
      await at.story.office('deputyAffairs', at.story.assignment('a').id, 'extension-refusal', {
        reason: '请按期答复。',
      });
      at.service.clock.set('2026-06-03');
      const late = await post('head', 'a', 'extension-request', asked);
      expect(late.body.reasons).toEqual(['答复期限 2026-06-02 已过，延期须在期限届满前申请；请尽快答复']);
    });

    it('are for the own office, and for the assigning body', async () => {
      expect((await post('headB', 'a', 'extension-request', asked)).status).toBe(403);
      expect((await post('headC', 'a', 'extension-request', asked)).status).toBe(404);
      expect((await post('headB', 'b', 'extension-request', asked)).status).toBe(409);
      expect((await post('head', 'a', 'extension-grant', { until: asked.until })).status).toBe(403);
      expect((await post('deputyAffairs', 'a', 'extension-grant', { until: asked.until })).status).toBe(409);
      expect((await post('deputyAffairs', 'a', 'extension-refusal', {})).status).toBe(400);
    });
  });

  describe('returnCoOpinion', () => {
    it('sends the opinion back, and the clock runs again', async () => {
      const { id } = at.story.assignment('b');
      await at.story.office('headB', id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
      expect(clock('coOpinion', 'b')?.state).toBe('met');
      expect((await post('headB', 'b', 'co-opinion-return', { reason: '请补充。' })).status).toBe(403);
      expect((await post('head', 'b', 'co-opinion-return', {})).status).toBe(400);
      await at.story.office('liaison', id, 'co-opinion-return', { reason: '请补充用地意见。' });
      expect(at.story.assignment('b').state).toBe('acknowledged');
      expect(clock('coOpinion', 'b')).toMatchObject({ state: 'open', dueOn: '2026-05-06' });
      expect(at.story.shown).toMatchObject({
        coOpinions: [{ returnedOn: '2026-03-02', returnReason: '请补充用地意见。' }],
      });
      await at.story.consulted('a', '2026-03-02');
      await at.story.drafted('a');
      const reply = await post('head', 'a', 'reply-issue', { signer: '局长' });
      expect(reply).toMatchObject({ status: 409, body: { causes: [{ code: 'opinionsIn' }] } });
    });
  });

  describe('plan, reportProgress', () => {
    it('keep the earlier plan on record, and one report for each month', async () => {
      const { id } = at.story.assignment('a');
      for (const dueOn of ['2026-04-15', '2026-05-15']) {
        await at.story.office('liaison', id, 'plan', { milestones: [{ title: '踏勘', dueOn }] });
      }
      const month = { period: '2026-03', done: '踏勘', next: '设计', percent: 30 };
      for (const percent of [30, 50]) await at.story.office('liaison', id, 'progress', { ...month, percent });
      const plans = [{ current: false }, { current: true, milestones: [{ title: '踏勘', dueOn: '2026-05-15' }] }];
      expect(at.story.assignment('a')).toMatchObject({ plans, progress: [{ period: '2026-03', percent: 50 }] });
    });

    it.each([
      ['plan', { milestones: [] }, 'milestones'],
      ['plan', { milestones: [{ title: '踏勘', dueOn: '2026-02-30' }] }, 'milestones[0].dueOn'],
      ['progress', { period: '2026-04', done: '踏勘', next: '设计', percent: 30 }, 'period'],
      ['progress', { period: '2026-3', done: '踏勘', next: '设计', percent: 30 }, 'period'],
      ['progress', { period: '2026-03', done: '踏勘', next: '设计', percent: 101 }, 'percent'],
    ])('%s refuses %j with 400', async (path, body, field) => {
      const answer = await post('liaison', 'a', path, body);
      expect(answer).toMatchObject({ status: 400, body: { causes: [{ field }] } });
    });

    it('are of the own office', async () => {
      expect((await post('headB', 'a', 'plan', { milestones: [{ title: '踏勘', dueOn: '2026-04-15' }] })).status).toBe(
        403,
      );
    });
  });
});
