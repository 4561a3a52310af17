import { describe, expect, it } from '@jest/globals';
import { ground } from './ground.js';

describe('withdraw', () => {
  const at = ground();
  const reason = '所提问题已经解决。';
  const withdrawal = async (who: 'deputy' | 'deputyAffairs' | 'deputyB', body: object = { reason }) =>
    (await at.congress.as(who)).post(`suggestions/${at.story.shown.id}/withdrawal`, body);

  describe('撤回 withdraw', () => {
    it('ends every assignment and clock, says why, and is seen by the offices', async () => {
      await at.story.assigned([
        { office: 'a', role: 'lead' },
        { office: 'b', role: 'co' },
      ]);
      await at.story.acknowledged('b');
      const shown = await at.story.act('deputy', 'withdrawal', { reason });
      expect(shown).toMatchObject({ state: 'withdrawn', withdrawal: { reason }, concluded: false, permittedActs: [] });
      expect(shown.assignments.map((one) => one.state)).toEqual(['ended', 'ended']);
      expect(shown.clocks.filter((one) => one.state === 'open')).toEqual([]);
      const seen = await (await at.congress.as('head')).get(`suggestions/${shown.id}`).expect(200);
      expect(seen.body).toMatchObject({ withdrawal: { reason } });
      expect(JSON.stringify(seen.body)).not.toContain('accountId');
      const { items } = (await (await at.congress.as('deputy')).get('suggestions?state=withdrawn').expect(200))
        .body as {
        items: object[];
      };
      expect(items).toMatchObject([{ id: shown.id, overdue: false, nextDueOn: null }]);
    });

    it('is of a submitted case, never of a draft', async () => {
      await at.story.draft();
      expect((await withdrawal('deputy')).body).toMatchObject({ status: 409, causes: [{ code: 'wrongCaseState' }] });
      await at.story.act('deputy', 'submission');
      expect((await at.story.act('deputy', 'withdrawal', { reason })).state).toBe('withdrawn');
      expect((await withdrawal('deputy')).status).toBe(409);
    });

    it('needs a reason, and is the lead deputy’s alone', async () => {
      await at.story.submitted();
      expect((await withdrawal('deputy', { reason: ' ' })).body).toMatchObject({ causes: [{ field: 'reason' }] });
      expect((await withdrawal('deputyAffairs')).status).toBe(403);
      expect((await withdrawal('deputyB')).status).toBe(404);
    });

    it('is refused after the first issued reply, though another office has still to answer', async () => {
      await at.story.assigned([
        { office: 'a', role: 'separate' },
        { office: 'c', role: 'separate' },
      ]);
      await at.story.replied('a');
      expect(at.story.shown.state).toBe('handling');
      const { body } = await withdrawal('deputy');
      expect(body).toMatchObject({
        status: 409,
        reasons: ['答复已经作出，不能再撤回；对答复不满意的，请在评价中说明'],
      });
    });

    it('may be of a delegation’s own suggestion', async () => {
      await at.story.draft(undefined, 'delegation');
      await at.story.act('delegation', 'submission');
      expect((await at.story.act('delegation', 'withdrawal', { reason })).state).toBe('withdrawn');
    });
  });
});
