import { beforeEach, describe, expect, it } from '@jest/globals';
import { freshCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { draftBody, Story } from '../../support/story.js';
import { ground } from './ground.js';

describe('joint-handling', () => {
  const at = ground();
  let one: Story;
  let other: Story;
  beforeEach(async () => {
    [one, other] = [new Story(at.congress), new Story(at.congress)];
    await one.assigned();
    await other.assigned([{ office: 'c', role: 'lead' }]);
  });

  const seen = async (who: PersonName, { shown }: Story) =>
    (await (await at.congress.as(who)).get(`suggestions/${shown.id}`).expect(200)).body as Record<string, unknown>;
  const joined = async (withIds: readonly string[], who: PersonName = 'deputyAffairs') =>
    (await at.congress.as(who)).post(`suggestions/${one.shown.id}/joint-handling`, { withIds });
  const named = ({ shown: { id, number } }: Story) => ({ id, number, title: draftBody.title });

  describe('并案办理 handleTogether', () => {
    it('links both cases, is shown on both sides, and changes nothing else', async () => {
      const before = await seen('deputyAffairs', other);
      const shown = await one.act('deputyAffairs', 'joint-handling', { withIds: [other.shown.id] });
      expect(shown).toMatchObject({ state: 'assigned', number: 1, jointHandling: [named(other)] });
      expect((await seen('deputy', one))['jointHandling']).toEqual([named(other)]);
      const { jointHandling, ...rest } = await seen('deputyAffairs', other);
      expect(jointHandling).toEqual([named(one)]);
      const { jointHandling: _none, ...untouched } = before;
      expect(rest).toEqual(untouched);
      await other.replied('c');
      expect((await seen('deputyAffairs', one))['replies']).toEqual([]);
    });

    it('is linked once, whichever side says it', async () => {
      await one.act('deputyAffairs', 'joint-handling', { withIds: [other.shown.id] });
      const again = await other.act('deputyAffairs', 'joint-handling', { withIds: [one.shown.id] });
      expect(again).toMatchObject({ jointHandling: [named(one)] });
      expect((await seen('deputyAffairs', one))['jointHandling']).toEqual([named(other)]);
    });

    it('is of registered cases that have not ended, of this congress, never of the case itself', async () => {
      const draft = new Story(at.congress);
      await draft.draft();
      const closed = new Story(at.congress);
      await closed.assigned();
      await closed.replied();
      await closed.rated('satisfied');
      const foreign = new Story(await freshCongress(at.service));
      await foreign.registered();
      const wrong = [one, draft, closed, foreign].map(({ shown }) => shown.id);
      const answer = await joined([...wrong, other.shown.id]);
      expect(answer.status).toBe(400);
      expect((answer.body as { causes: { field: string }[] }).causes.map(({ field }) => field)).toEqual(
        wrong.map((_id, index) => `withIds[${String(index)}]`),
      );
      expect((await seen('deputyAffairs', one))['jointHandling']).toEqual([]);
      expect((await joined([])).status).toBe(400);
    });

    it('is by 代表工委 alone', async () => {
      expect((await joined([other.shown.id], 'governmentOffice')).status).toBe(403);
      expect((await joined([other.shown.id], 'deputy')).status).toBe(403);
    });
  });
});
