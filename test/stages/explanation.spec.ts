import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Calendars } from '../../src/deadlines/calendars.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { CoverageSweep } from '../../src/lifecycle/calendar/coverage-sweep.js';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { schedule2027, spring } from '../support/schedule-2027.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set('2026-11-02');
  congress = await freshCongress(service);
  story = new Story(congress);
});
afterAll(() => service.close());

interface Explained {
  readonly dueOn: string;
  readonly originalDueOn?: string;
  readonly calendarVersion: string;
  readonly steps: readonly string[];
}

const run = () => service.app.get(Recalculation).run(recalculate);
const set = async (days: readonly object[]) => (await congress.as('admin')).post('calendar/2027', { days }).expect(200);

async function explained(id: string): Promise<Explained> {
  const staff = await congress.as('deputyAffairs');
  const { body } = await staff.get(`suggestions/${story.shown.id}/clocks/${id}/explanation`).expect(200);
  return body as Explained;
}

async function clocks(): Promise<Story['shown']['clocks']> {
  const { body } = await (await congress.as('deputyAffairs')).get(`suggestions/${story.shown.id}`).expect(200);
  return (body as Story['shown']).clocks;
}

/** The steps of every clock of the case lead to its date, as it stands in the database. */
async function allExplained(): Promise<void> {
  for (const { id, kind } of await clocks()) {
    const { dueOn, originalDueOn, steps } = await explained(id);
    const [, inForce] = /^到期日：(\S{10})（/.exec(steps.at(-1) ?? '') ?? [];
    const [, first] = /^原到期日：(\S{10})（/.exec(steps.find((one) => one.startsWith('原到期日：')) ?? '') ?? [];
    expect([kind, inForce, first]).toEqual([kind, dueOn, originalDueOn]);
  }
}

describe('the explanation of a date', () => {
  it('leads to the date of every clock, through objection, re-assignment, extension and a changed calendar', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await allExplained();
    await story.office('head', story.assignment('a').id, 'reassignment-request', { reason: '不属本单位职责。' });
    service.clock.set('2026-11-09');
    const to = { officeId: congress.offices.c, reason: '改由财政局办理。' };
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', to);
    await allExplained();
    await set([...schedule2027, ...spring(['2027-02-18', '2027-02-19'])]);
    await run();
    await allExplained();
    await story.acknowledged('c');
    const { id } = story.assignment('c');
    await story.office('headC', id, 'extension-request', { reason: '用地调整。', until: '2027-03-09' });
    await story.office('governmentOffice', id, 'extension-grant', { until: '2027-03-09' });
    await set(schedule2027);
    await run();
    await allExplained();
    const reply = (await clocks()).find((one) => one.kind === 'reply' && one.assignmentId === id);
    const { steps, originalDueOn } = await explained(reply?.id ?? '');
    expect(originalDueOn).toBe('2027-02-15');
    expect(steps.at(-2)).toContain('经交办机构同意，到期日由2027-02-15改为2027-03-09');
  });

  it('tells each day that was left out, the months’ end, the year that is not known, and that it was counted again', async () => {
    service.clock.set('2026-11-05');
    await story.assigned();
    const reply = (await clocks()).find((one) => one.kind === 'reply');
    const before = await explained(reply?.id ?? '');
    expect(before.steps).toContain('2027年放假安排尚未公布，按周末推算，公布后重新推算');
    await set(schedule2027);
    service.clock.set('2026-11-12');
    await run();
    const after = await explained(reply?.id ?? '');
    expect(after).toMatchObject({ dueOn: '2027-02-15', calendarVersion: `${shippedCalendar().version}+1` });
    expect(after.steps).toContain('2027-02-12（星期五）：春节假日，顺延（民法典第二百零三条）');
    expect(after.steps.at(-2)).toBe('重算：2026-11-12因工作日历调整，到期日由2027-02-09改为2027-02-15');
  });

  it('of what is done stays as it was, by the calendar of its day, also after the next release', async () => {
    await story.assigned();
    await story.acknowledged();
    const done = (await clocks()).find((one) => one.kind === 'acknowledge');
    const before = await explained(done?.id ?? '');
    const calendars = service.app.get(Calendars);
    const empty = { days: [], complete: false };
    calendars.shipped = shippedCalendar().overlaid({ edition: 9, years: new Map([[2026, empty]]) });
    expect(await explained(done?.id ?? '')).toEqual(before);
    calendars.shipped = shippedCalendar();
    await set(schedule2027);
    await run();
    expect(await explained(done?.id ?? '')).toEqual(before);
  });
});

describe('the end of the calendar', () => {
  it('is told to the administrators of each congress, with the year that is missing', async () => {
    const admin = await congress.as('admin');
    const told = async () => ((await admin.get('inbox').expect(200)).body as { items: object[] }).items;
    const sweep = service.app.get(CoverageSweep);
    service.clock.set('2026-10-31T09:00:00+08:00');
    expect([await sweep.run(), await told()]).toEqual([0, []]);
    service.clock.set('2026-11-01T08:40:00+08:00');
    expect([await sweep.run(), await told()]).toEqual([0, []]);
    service.clock.set('2026-11-02T08:40:00+08:00');
    await sweep.run();
    await sweep.run();
    const subject = '请录入 2027 年放假安排';
    expect(await told()).toEqual([
      expect.objectContaining({ subject, href: `/api/c/${congress.slug}/calendar/2027`, readAt: null }),
    ]);
    service.clock.set('2026-11-09T09:00:00+08:00');
    await sweep.run();
    expect(await told()).toHaveLength(2);
    await set(schedule2027);
    service.clock.set('2026-11-20T09:00:00+08:00');
    await sweep.run();
    expect(await told()).toHaveLength(2);
  });

  it('is told in the others also where one congress fails', async () => {
    const other = await freshCongress(service);
    const admin = await other.as('admin');
    const calendars = service.app.get(Calendars);
    const real = calendars.of.bind(calendars);
    calendars.of = async (owner, tx) => {
      if (owner.congressId === congress.id) throw new Error('为测试而失败');
      return real(owner, tx);
    };
    service.clock.set('2026-11-02T08:40:00+08:00');
    const swept = service.app.get(CoverageSweep).run();
    await expect(swept).rejects.toThrow('为测试而失败');
    calendars.of = real;
    expect(((await admin.get('inbox').expect(200)).body as { items: object[] }).items).toHaveLength(1);
  });
});
