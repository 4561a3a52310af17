import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { leftOut2027, schedule2027, spring } from '../support/schedule-2027.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let admin: Client;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  congress = await freshCongress(service);
  admin = await congress.as('admin');
  service.clock.set('2026-11-02');
});
afterAll(() => service.close());

interface Refused {
  readonly reasons: readonly string[];
}

describe('a year that leaves festivals out', () => {
  const two = schedule2027.filter(({ name }) => name === '元旦' || name === '国庆节');

  it('is refused with each of them, by name and day, unless it is stated to be whole', async () => {
    const { reasons } = (await admin.post('calendar/2027', { days: two }).expect(400)).body as Refused;
    expect(reasons).toEqual(leftOut2027.filter((one) => !one.includes('国庆节')));
    expect((await admin.get('calendar/2027')).body).toMatchObject({ known: false, source: 'shipped' });
    const { body } = await admin.post('calendar/2027', { days: two, complete: true }).expect(200);
    expect(body).toMatchObject({ saved: true, calendar: { known: true, knownUntil: '2027-12-31' } });
    expect((await admin.get('calendar/2027')).body).toEqual(body.calendar);
    const again = await admin.post('calendar/2027', { days: two, complete: true }).expect(200);
    expect(again.body).toMatchObject({ saved: false, calendar: { edition: 1 } });
  });

  it('is refused as a table with nothing in it, also as a preview, and leaves the year as it was', async () => {
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    for (const address of ['calendar/2027', 'calendar/2027?complete=true', 'calendar/2026?preview=true']) {
      for (const table of ['on,kind,name', '日期,类别,名称\n\n']) {
        const { body } = await admin.post(address).type('text/csv').send(table).expect(422);
        expect(body).toMatchObject({ reasons: ['第 1 行：表头以下没有一天，须列出全年的放假和调休上班'] });
      }
    }
    expect((await admin.get('calendar/2027')).body).toMatchObject({
      known: true,
      days: { length: schedule2027.length },
    });
  });

  it('is previewed with what is missing, and with the dates that would become final', async () => {
    const story = new Story(congress);
    await story.assigned();
    const { body } = await admin.post('calendar/2027', { days: two, preview: true }).expect(200);
    expect(body.calendar.missing).toEqual([
      { festival: '春节', days: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'] },
      { festival: '清明节', days: ['2027-04-05'] },
      { festival: '劳动节', days: ['2027-05-01', '2027-05-02'] },
      { festival: '端午节', days: ['2027-06-09'] },
      { festival: '中秋节', days: ['2027-09-15'] },
    ]);
    const provisional = story.shown.clocks.filter((one) => one.state === 'open' && one.provisional);
    expect(provisional.map(({ kind }) => kind)).toContain('reply');
    expect(body.effect).toMatchObject({ becomingFinal: provisional.length, becomingProvisional: 0 });
    expect(body.effect.settling).toContainEqual(
      expect.objectContaining({ kind: 'reply', from: '2027-02-02', to: '2027-02-02', provisional: false }),
    );
    expect((await admin.get('calendar/2027')).body).toMatchObject({ known: false });
  });
});

describe('a year that was set', () => {
  const withdraw = (year: number, body: object = { reason: '正式通知尚未公布。' }) =>
    admin.post(`calendar/${String(year)}/withdrawal`, body);

  it('is withdrawn with the reason: it is not known again, and the dates follow, which is on record', async () => {
    const story = new Story(congress);
    await admin.post('calendar/2027', { days: [...schedule2027, ...spring(['2027-02-02'])] }).expect(200);
    await story.assigned();
    const reply = () => story.shown.clocks.find(({ kind }) => kind === 'reply');
    expect(reply()).toMatchObject({ dueOn: '2027-02-03', provisional: false });
    const preview = await withdraw(2027, { reason: '甲', preview: true }).expect(200);
    expect(preview.body).toMatchObject({ saved: false, calendar: { known: false }, effect: { moving: 1 } });
    expect(preview.body.effect.becomingProvisional).toBeGreaterThan(0);
    expect((await withdraw(2027).expect(200)).body).toMatchObject({
      saved: true,
      calendar: {
        known: false,
        source: 'shipped',
        edition: 2,
        withdrawn: '正式通知尚未公布。',
        knownUntil: '2026-12-31',
      },
    });
    await service.app.get(Recalculation).run(recalculate);
    const staff = await congress.as('deputyAffairs');
    const { body } = await staff.get(`suggestions/${story.shown.id}`).expect(200);
    const { clocks } = body as Story['shown'];
    expect(clocks.find(({ kind }) => kind === 'reply')).toMatchObject({ dueOn: '2027-02-02', provisional: true });
    const timeline = await staff.get(`suggestions/${story.shown.id}/timeline`);
    expect(JSON.stringify(timeline.body)).toContain('"from":"2027-02-03","to":"2027-02-02"');
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    expect((await admin.get('calendar/2027')).body).toMatchObject({ known: true, edition: 3, source: 'own' });
  });

  it('is withdrawn by an administrator alone, with a reason, and not where there is nothing, or a later one hangs on it', async () => {
    const reasons = async (year: number) => ((await withdraw(year).expect(409)).body as Refused).reasons;
    expect(await reasons(2027)).toEqual(['2027 年没有本级设置的放假安排，没有可以撤回的']);
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    const later = [{ on: '2028-01-03', kind: 'holiday', name: '元旦' }];
    await admin.post('calendar/2028', { days: later, complete: true }).expect(200);
    expect(await reasons(2027)).toEqual(['2028 年的放假安排已经设置，请先撤回 2028 年的']);
    await (await congress.as('deputyAffairs')).post('calendar/2028/withdrawal', { reason: '甲' }).expect(403);
    await withdraw(2028, {}).expect(400);
    await withdraw(2028).expect(200);
    await withdraw(2027).expect(200);
    await admin.post('calendar/x/withdrawal', { reason: '甲' }).expect(404);
  });
});
