import { beforeEach, describe, expect, it } from '@jest/globals';
import { freshCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';
import { ground } from './ground.js';

describe('cosign', () => {
  const at = ground();
  beforeEach(async () => {
    await at.story.draft();
  });

  const cosigners = (who: PersonName, deputyIds: readonly string[]) => sent(who, 'cosigners', { deputyIds });
  const answered = (who: PersonName, body: object) => sent(who, 'cosignature', body);
  const sent = async (who: PersonName, path: string, body: object) =>
    (await at.congress.as(who)).post(`suggestions/${at.story.shown.id}/${path}`, body);
  const seenBy = async (who: PersonName) => (await at.congress.as(who)).get(`suggestions/${at.story.shown.id}`);
  const listed = async (who: PersonName) =>
    ((await (await at.congress.as(who)).get('suggestions').expect(200)).body as { items: { id: string }[] }).items.map(
      (one) => one.id,
    );

  describe('附议 co-signing', () => {
    it('lets the invited deputies read the draft, and nobody else', async () => {
      await at.story.act('deputy', 'cosigners', { deputyIds: [at.congress.deputies.b] });
      expect((await seenBy('deputyB')).body).toMatchObject({
        state: 'draft',
        cosigners: [
          { id: at.congress.deputies.b, name: '代表乙', state: 'invited', stateLabel: '待确认', answeredOn: null },
        ],
        permittedActs: [{ act: 'cosign' }, { act: 'declineCosign' }],
      });
      expect(await listed('deputyB')).toEqual([at.story.shown.id]);
      for (const who of ['deputyC', 'delegation', 'deputyAffairs'] as const)
        expect((await seenBy(who)).status).toBe(404);
    });

    it('asks only active deputies of this congress, and not the lead deputy', async () => {
      const other = await freshCongress(at.service);
      const { a, b } = at.congress.deputies;
      const answer = await cosigners('deputy', [a, other.deputies.b, b]);
      expect(answer.status).toBe(400);
      expect((answer.body as { causes: { field: string }[] }).causes.map((one) => one.field)).toEqual([
        'deputyIds[0]',
        'deputyIds[1]',
      ]);
      expect((await cosigners('deputy', [])).status).toBe(400);
      expect((await cosigners('deputy', [b, b])).status).toBe(400);
      expect((await answered('deputy', { agree: true })).status).toBe(403);
      expect((await answered('deputyB', { agree: true })).status).toBe(404);
    });

    it('asks again when the text has changed after the first confirmation', async () => {
      await at.story.cosigned();
      const deputy = await at.congress.as('deputy');
      const changed = await deputy.patch(`suggestions/${at.story.shown.id}`, { title: '改过的标题' }).expect(200);
      expect(changed.body).toMatchObject({ cosigners: [{ state: 'invited', answeredOn: null }] });
      await answered('deputyB', { agree: true });
      const same = await deputy.patch(`suggestions/${at.story.shown.id}`, { stationName: '联络站' }).expect(200);
      expect(same.body).toMatchObject({ cosigners: [{ state: 'confirmed' }] });
    });

    it('is of the draft: submission drops the unconfirmed, and co-signing after it is refused with the reason', async () => {
      await at.story.act('deputy', 'cosigners', { deputyIds: [at.congress.deputies.b, at.congress.deputies.c] });
      await at.story.act('deputyB', 'cosignature', { agree: true });
      await at.story.act('deputy', 'submission');
      expect((await seenBy('deputyAffairs')).body).toMatchObject({ cosigners: [{ id: at.congress.deputies.b }] });
      expect((await seenBy('deputy')).body).toMatchObject({
        cosigners: [{ state: 'confirmed' }, { state: 'dropped' }],
      });
      expect((await answered('deputyC', { agree: true })).status).toBe(404);
      const late = await answered('deputyB', { agree: true });
      expect(late.body).toMatchObject({ status: 409, reasons: ['这件建议现为「已提交」，须在「草稿」时才能附议'] });
      expect(await listed('deputyB')).toEqual([at.story.shown.id]);
      expect(await listed('deputyC')).toEqual([]);
    });

    it('can be taken back until registration, and the name is gone then', async () => {
      await at.story.cosigned();
      await at.story.act('deputy', 'submission');
      expect(await at.story.act('deputyB', 'cosignature', { agree: false })).toMatchObject({ cosigners: [] });
      expect((await seenBy('deputyB')).status).toBe(404);
      expect((await seenBy('deputy')).body).toMatchObject({ cosigners: [{ state: 'declined' }] });
      const other = new Story(at.congress, true);
      at.story = other;
      await other.registered();
      expect((await answered('deputyB', { agree: false })).body).toMatchObject({ status: 409 });
    });

    it('stays through a return where the text stays the same', async () => {
      await at.story.cosigned();
      await at.story.act('deputy', 'submission');
      await at.story.act('deputyAffairs', 'return', { reason: '请核对。' });
      expect((await seenBy('deputyB')).body).toMatchObject({ state: 'draft', cosigners: [{ state: 'confirmed' }] });
      expect(await at.story.act('deputy', 'submission')).toMatchObject({ cosigners: [{ state: 'confirmed' }] });
    });

    it('is said with agree true or false, and with nothing else', async () => {
      await at.story.act('deputy', 'cosigners', { deputyIds: [at.congress.deputies.b] });
      for (const body of [{}, { agree: 'true' }, { agree: null }]) {
        expect((await answered('deputyB', body)).body).toMatchObject({ status: 400, causes: [{ field: 'agree' }] });
      }
    });
  });
});
