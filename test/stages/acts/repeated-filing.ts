import { describe, expect, it } from '@jest/globals';
import type { PersonName } from '../../support/people.js';
import { draftBody, Story } from '../../support/story.js';
import { ground } from './ground.js';

describe('repeated-filing', () => {
  const at = ground();
  const seen = async (who: PersonName, id: string) =>
    (await (await at.congress.as(who)).get(`suggestions/${id}`).expect(200)).body as Record<string, unknown>;

  describe('连续提出 repeated filing', () => {
    it('shows the chain of earlier suggestions, with what was answered, to whoever may see those', async () => {
      const first = new Story(at.congress);
      await first.assigned();
      await first.replied();
      const second = new Story(at.congress);
      await second.draft({ ...draftBody, priorSuggestionId: first.shown.id }, 'deputyC');
      expect(second.shown).toMatchObject({ filedTimes: 2, earlier: [{ id: first.shown.id, number: 1, replies: [] }] });
      await second.act('deputyC', 'submission');
      const third = new Story(at.congress);
      const shown = await third.draft({ ...draftBody, priorSuggestionId: second.shown.id }, 'deputyC');
      const earlier = [
        { id: second.shown.id, number: null, title: draftBody.title, year: 2026, replies: [] },
        { id: first.shown.id, number: 1, title: draftBody.title, year: 2026, replies: [] },
      ];
      expect(shown).toMatchObject({ filedTimes: 3, earlier });
      await third.act('deputyC', 'submission');
      expect(await seen('deputyAffairs', third.shown.id)).toMatchObject({
        filedTimes: 3,
        earlier: [earlier[0], { ...earlier[1], replies: [{ outcomeClass: 'A', summary: '感谢关心。' }] }],
      });
      expect(await seen('deputyAffairs', first.shown.id)).toMatchObject({ filedTimes: 1, earlier: [] });
    });

    it('names a registered suggestion or one that the drafter sees, and never goes in a circle', async () => {
      const strange = new Story(at.congress);
      await strange.draft(draftBody, 'deputyC');
      const [one, two] = [new Story(at.congress), new Story(at.congress)];
      await one.draft();
      await two.draft({ ...draftBody, priorSuggestionId: one.shown.id });
      const deputy = await at.congress.as('deputy');
      for (const priorSuggestionId of [strange.shown.id, one.shown.id, two.shown.id]) {
        const answer = await deputy.patch(`suggestions/${one.shown.id}`, { priorSuggestionId });
        expect(answer.body).toMatchObject({ status: 400, causes: [{ field: 'priorSuggestionId' }] });
      }
      const emptied = await deputy.patch(`suggestions/${two.shown.id}`, { priorSuggestionId: null }).expect(200);
      expect(emptied.body).toMatchObject({ filedTimes: 1, earlier: [] });
    });
  });
});
