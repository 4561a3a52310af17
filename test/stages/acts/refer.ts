import { describe, expect, it } from '@jest/globals';
import { ground } from './ground.js';

describe('refer', () => {
  const at = ground();
  const body = { to: 'higherLevel', reason: '属于上级职权范围。' };
  const referral = async (who: 'deputyAffairs' | 'delegation', sent: object = body) =>
    (await at.congress.as(who)).post(`suggestions/${at.story.shown.id}/referral`, sent);

  describe('转送 refer', () => {
    it('ends the case without a number, and the deputy reads where it went and why', async () => {
      await at.story.submitted();
      await at.story.act('deputyAffairs', 'referral', body);
      const seen = await (await at.congress.as('deputy')).get(`suggestions/${at.story.shown.id}`).expect(200);
      expect(seen.body).toMatchObject({
        ...{ state: 'referred', stateLabel: '转送', number: null, permittedActs: [] },
        referral: { to: 'higherLevel', toLabel: '转上级人大', reason: body.reason },
      });
    });

    it('is by 代表工委 alone, of a submitted case alone, to one of three places, with a reason', async () => {
      await at.story.submitted();
      expect((await referral('delegation')).status).toBe(403);
      const answer = await referral('deputyAffairs', { to: 'court' });
      expect(answer.status).toBe(400);
      expect((answer.body as { causes: { field: string }[] }).causes.map((one) => one.field).sort()).toEqual([
        ...['reason', 'to'],
      ]);
      await at.story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
      expect((await referral('deputyAffairs')).body).toMatchObject({
        status: 409,
        causes: [{ code: 'wrongCaseState' }],
      });
    });
  });
});
