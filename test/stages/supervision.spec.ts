import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story } from '../support/story.js';

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
});
afterAll(() => service.close());

/** What somebody is answered who posts below the case. */
async function answered(who: PersonName, path: string, body: object) {
  const client = await congress.as(who);
  const { status, body: told } = await client.post(`suggestions/${story.shown.id}/${path}`, body);
  const { causes = [] } = told as { causes?: { code: string; field?: string }[] };
  return [status, ...causes.map((one) => one.field ?? one.code)];
}

describe('督办活动 inspect', () => {
  const body = { form: 'visit', heldOn: '2026-03-31', findings: '器材已到位，照明尚未安装。' };

  it('is recorded with form, day and findings, and moves nothing', async () => {
    await story.assigned();
    await story.act('deputy', 'inspections', body);
    const shown = await story.act('committee', 'inspections', { ...body, form: 'interview' });
    expect(shown).toMatchObject({
      state: 'assigned',
      inspections: [
        { ...body, formLabel: '现场走访', recordedOn: '2026-04-01', role: 'deputy' },
        { form: 'interview', formLabel: '约见部门', role: 'committee' },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain('accountId');
  });

  it('is for deputyAffairs, committee, leader and the lead deputy; not before the hand-over, nor in the future', async () => {
    await story.registered();
    expect(await answered('deputyAffairs', 'inspections', body)).toEqual([409, 'wrongCaseState']);
    await story.assigned();
    for (const who of ['head', 'governmentOffice', 'delegation', 'auditor'] as const) {
      expect(await answered(who, 'inspections', body)).toEqual([403]);
    }
    expect(await answered('deputyB', 'inspections', body)).toEqual([404]);
    expect(await answered('leader', 'inspections', { ...body, heldOn: '2026-04-02' })).toEqual([400, 'heldOn']);
    expect(await answered('leader', 'inspections', { form: 'drone' })).toEqual([400, 'form', 'heldOn', 'findings']);
  });
});
