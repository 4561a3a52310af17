import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Calendars } from '../../src/deadlines/calendars.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { schedule2027, spring } from '../support/schedule-2027.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let admin: Client;
let story: Story;
beforeEach(async () => {
  service.clock.set('2026-11-02');
  congress = await freshCongress(service);
  admin = await congress.as('admin');
  story = new Story(congress);
});
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

interface Clock {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly explanation: string;
}
interface Event {
  readonly act: string;
  readonly role: string;
  readonly label: string;
  readonly says: { readonly reason: string; readonly clocks: readonly object[] };
}

const run = () => service.app.get(Recalculation).run(recalculate);
/** 2 February 2027 is a day off: the reply that was due then is due on the next day. */
const moving = [...schedule2027, ...spring(['2027-02-02'])];
const set = (days: readonly object[]) => admin.post('calendar/2027', { days }).expect(200);

async function clockOf(kind: string, of = story): Promise<Clock> {
  const { body } = await (await congress.as('deputyAffairs')).get(`suggestions/${of.shown.id}`).expect(200);
  const clock = (body as { clocks: Clock[] }).clocks.find((one) => one.kind === kind);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
}

async function recalculations(of = story): Promise<Event[]> {
  const { body } = await (await congress.as('deputyAffairs')).get(`suggestions/${of.shown.id}/timeline`).expect(200);
  return (body as { items: Event[] }).items.filter(({ act }) => act === 'recalculate');
}

/** Rows as the service's role sees them in this congress. */
async function rows<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: service.database.url, options: '-c role=bihuan_service' });
  await client.connect();
  await client.query(`select set_config('app.congress', $1, false)`, [congress.id]);
  const found = await client.query(sql);
  await client.end();
  return found.rows as T[];
}

describe('a change of the calendar', () => {
  it('moves the dates that it concerns, and records the old date, the new one and the reason', async () => {
    await story.assigned();
    expect(await clockOf('reply')).toMatchObject({ dueOn: '2027-02-02', provisional: true });
    await set(moving);
    expect(await run()).toMatchObject({ moved: 1 });
    const reply = await clockOf('reply');
    expect(reply).toMatchObject({ dueOn: '2027-02-03', provisional: false });
    expect(reply.explanation).toContain('期满日2027-02-02为春节假日，顺延至2027-02-03');
    const [event, ...others] = await recalculations();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ role: 'system', label: '期限已按工作日历重算', says: { reason: '工作日历调整' } });
    const said = { clockId: reply.id, kind: 'reply', from: '2027-02-02', to: '2027-02-03', provisional: false };
    expect(event?.says.clocks).toEqual([expect.objectContaining(said)]);
  });

  it('tells those whose date moved, with both dates, and nobody else', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await set(moving);
    await run();
    const told = await rows<{ party: string; subject: string }>(
      `select party, subject from notice where kind = 'recalculate' order by party`,
    );
    expect(told.map(({ party }) => party)).toEqual([`deputy:${congress.deputies.a}`, `office:${congress.offices.a}`]);
    for (const { subject } of told) {
      expect(subject).toMatch(/^第 1 号建议《.+》期限已按工作日历重算，答复期限由2027-02-02改为2027-02-03$/);
    }
  });

  it('only confirms the dates that stand: they are no longer provisional, and nothing is recorded or told', async () => {
    await story.assigned();
    await story.acknowledged();
    const listed = async () => (await (await congress.as('deputyAffairs')).get('suggestions')).body.items as object[];
    expect(await listed()).toMatchObject([{ nextDueOn: '2027-02-02', nextDueProvisional: true }]);
    await set(schedule2027);
    const { version } = story.shown;
    expect(await run()).toMatchObject({ moved: 0 });
    expect(await listed()).toMatchObject([{ nextDueOn: '2027-02-02', nextDueProvisional: false }]);
    expect(await clockOf('reply')).toMatchObject({ dueOn: '2027-02-02', provisional: false });
    expect(await recalculations()).toEqual([]);
    const [{ version: after } = { version: 0 }] = await rows<{ version: number }>('select version from suggestion');
    expect(after).toBe(version);
    expect(await rows(`select 1 from clock where state = 'open' and calendar_version not like '%+1'`)).toEqual([]);
  });

  it('does it once, however often and however many at once it runs', async () => {
    const stories = [story, new Story(congress), new Story(congress)];
    for (const one of stories) await one.assigned();
    await set(moving);
    const done = await Promise.all([run(), run(), run()]);
    expect(done.reduce((sum, { moved }) => sum + moved, 0)).toBe(3);
    expect(await run()).toEqual({ confirmed: 0, moved: 0 });
    for (const one of stories) expect(await recalculations(one)).toHaveLength(1);
  });

  it('goes on where it was stopped', async () => {
    const stories = [story, new Story(congress)];
    for (const one of stories) await one.assigned();
    await set(moving);
    const lifecycle = service.app.get(Lifecycle);
    const perform = lifecycle.perform.bind(lifecycle);
    let left = 1;
    lifecycle.perform = async (call) => {
      if (left-- <= 0) throw new Error('为测试而中断');
      return perform(call);
    };
    expect(await run()).toMatchObject({ moved: 1 });
    lifecycle.perform = perform;
    expect(await run()).toMatchObject({ moved: 1 });
    for (const one of stories) expect(await recalculations(one)).toHaveLength(1);
  });

  it('leaves alone what was agreed, what is done, and other congresses', async () => {
    await story.assigned();
    await story.acknowledged();
    const { id } = story.assignment('a');
    await story.office('liaison', id, 'extension-request', { reason: '用地调整。', until: '2027-02-09' });
    await story.office('governmentOffice', id, 'extension-grant', { until: '2027-02-09' });
    const before = await rows(`select * from clock where kind in ('reply', 'acknowledge') order by id`);
    const other = await freshCongress(service);
    const foreign = new Story(other);
    await foreign.assigned();
    await set(moving);
    await run();
    expect(await rows(`select * from clock where kind in ('reply', 'acknowledge') order by id`)).toEqual(before);
    const { body } = await (await other.as('deputyAffairs')).get(`suggestions/${foreign.shown.id}`);
    expect((body as { clocks: Clock[] }).clocks.find(({ kind }) => kind === 'reply')).toMatchObject({
      dueOn: '2027-02-02',
      provisional: true,
    });
  });

  it('moves dates back as well, and is recorded each time', async () => {
    await story.assigned();
    await set(moving);
    await run();
    await set(schedule2027);
    await run();
    expect(await clockOf('reply')).toMatchObject({ dueOn: '2027-02-02' });
    expect(await recalculations()).toHaveLength(2);
  });

  it('is also one that a release brings', async () => {
    await story.assigned();
    const calendars = service.app.get(Calendars);
    calendars.shipped = shippedCalendar().replacing(2027, moving);
    expect((await run()).moved).toBeGreaterThan(0);
    expect(await clockOf('reply')).toMatchObject({ dueOn: '2027-02-03', provisional: false });
    calendars.shipped = shippedCalendar();
    await run();
    expect(await clockOf('reply')).toMatchObject({ dueOn: '2027-02-02', provisional: true });
  });
});
