import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonName } from '../../support/people.js';
import { ground } from './ground.js';

describe('publication', () => {
  const at = ground();
  beforeEach(() => at.story.assigned());

  const post = async (who: PersonName, body: object) =>
    (await at.congress.as(who)).post(`suggestions/${at.story.shown.id}/publication`, body);
  const seenBy = async (who: PersonName) => {
    const client = await at.congress.as(who);
    const listed = (await client.get('suggestions')).body as { items: { id: string }[] };
    const { status } = await client.get(`suggestions/${at.story.shown.id}`);
    return [status, listed.items.some((one) => one.id === at.story.shown.id)];
  };

  describe('publish, unpublish', () => {
    it('are refused before the reply, and for anybody but 代表工委', async () => {
      const early = await post('deputyAffairs', { scope: 'full' });
      expect(early.status).toBe(409);
      expect((early.body as { reasons: string[] }).reasons[0]).toContain(
        '须在「已答复」、「跟踪办理」、「办结」时才能公开',
      );
      expect((await post('head', { scope: 'full' })).status).toBe(403);
      expect((await post('deputyC', { scope: 'full' })).status).toBe(404);
    });

    it('deliver the reply to the submitter', async () => {
      await at.story.replied();
      const deliveries = [{ kind: 'deputy', id: at.congress.deputies.a, deliveredOn: expect.any(String) }];
      expect(at.story.shown).toMatchObject({ publication: null, replies: [{ deliveries }] });
    });

    it.each([
      [{ scope: 'none' }, 'reason'],
      [{ scope: 'secret' }, 'scope'],
      [{}, 'scope'],
      [{ scope: null }, 'scope'],
    ])('refuse %j with 400', async (body, field) => {
      const answer = await post('deputyAffairs', body);
      expect(answer.body).toMatchObject({ status: 400, causes: [{ field }] });
    });

    it('open the case to other deputies while it is published in full', async () => {
      await at.story.replied();
      expect(await seenBy('deputyC')).toEqual([404, false]);
      await at.story.act('deputyAffairs', 'publication', { scope: 'full' });
      expect(at.story.shown).toMatchObject({ publication: { scope: 'full', scopeLabel: '全文公开', reason: null } });
      expect(await seenBy('deputyC')).toEqual([200, true]);
      expect(await seenBy('headC')).toEqual([404, false]);
      await at.story.act('deputyAffairs', 'publication', { scope: 'none', reason: '涉及商业秘密。' });
      expect(at.story.shown).toMatchObject({ publication: { scope: 'none', reason: '涉及商业秘密。' } });
      expect(await seenBy('deputyC')).toEqual([404, false]);
    });
  });
});
