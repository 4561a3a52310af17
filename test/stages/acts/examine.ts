import { describe, expect, it } from '@jest/globals';
import { administrator, freshCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';
import { ground } from './ground.js';

describe('examine', () => {
  const at = ground();
  const pass = { political: 'pass', legal: 'pass', quality: 'pass', opinion: '同意提交。' };
  const fail = { ...pass, legal: 'fail', opinion: '涉及在审案件。' };
  const sent = async (who: PersonName, path: string, body: object) =>
    (await at.congress.as(who)).post(`suggestions/${at.story.shown.id}/${path}`, body);
  const register = () => sent('deputyAffairs', 'registration', { categoryCode: 'cjhb' });

  describe('代表团审查 examine', () => {
    it('is one address; the three checks tell which act it is', async () => {
      await at.story.submitted();
      expect(await at.story.act('delegation', 'examination', pass)).toMatchObject({
        examinations: [{ ...pass, passed: true, textVersion: 1, role: 'delegation' }],
      });
      await at.story.act('deputyAffairs', 'examination', fail);
      const timeline = await (
        await at.congress.as('deputy')
      )
        .get(`suggestions/${at.story.shown.id}/timeline`)
        .expect(200);
      const { items } = timeline.body as { items: { act: string }[] };
      expect(items.slice(-2).map((one) => one.act)).toEqual(['examinePass', 'examineFail']);
    });

    it('that failed bars registration until the text is revised', async () => {
      await at.story.submitted();
      await at.story.act('delegation', 'examination', fail);
      expect((await register()).body).toMatchObject({ status: 409, causes: [{ code: 'noFailedCheck' }] });
      await at.story.act('deputyAffairs', 'return', { reason: '请修改。' });
      const deputy = await at.congress.as('deputy');
      await deputy.patch(`suggestions/${at.story.shown.id}`, { cause: '改过的案由。' }).expect(200);
      await at.story.act('deputy', 'submission');
      expect((await register()).status).toBe(200);
    });

    it('must have passed where the rules in force ask for it', async () => {
      const chief = await administrator(at.service);
      const { body } = await chief.get('/api/profiles/national').expect(200);
      const { version: _v, ...profile } = body as Record<string, unknown>;
      const examinationRequired = { value: true, source: '本级规定', verified: false };
      await chief.post('/api/profiles', { ...profile, key: 'examined', examinationRequired }).expect(201);
      at.congress = await freshCongress(at.service, { profile: 'examined' });
      at.story = new Story(at.congress);
      await at.story.submitted();
      expect((await register()).body).toMatchObject({ status: 409, causes: [{ code: 'examined' }] });
      await at.story.act('delegation', 'examination', pass);
      expect((await register()).status).toBe(200);
    });

    it('is by the lead deputy’s delegation or 代表工委; of a delegation’s own suggestion by 代表工委 alone', async () => {
      await at.story.submitted();
      expect((await sent('delegationB', 'examination', pass)).status).toBe(404);
      expect((await sent('deputy', 'examination', pass)).status).toBe(403);
      await at.story.draft(undefined, 'delegation');
      await at.story.act('delegation', 'submission');
      expect((await sent('delegation', 'examination', pass)).status).toBe(403);
      expect((await sent('deputyAffairs', 'examination', pass)).status).toBe(200);
    });

    it('needs all three checks and an opinion, each told', async () => {
      await at.story.submitted();
      const answer = await sent('delegation', 'examination', { political: 'pass', legal: 'maybe' });
      expect(answer.status).toBe(400);
      const fields = (answer.body as { causes: { field: string }[] }).causes.map((one) => one.field);
      expect(fields.sort()).toEqual(['legal', 'opinion', 'quality']);
    });
  });
});
