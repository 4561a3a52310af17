import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Calendars } from '../../src/deadlines/calendars.js';
import { addDays, localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { digestCount, digestsOf, morningSweep, type Told } from '../support/reminded.js';
import { draftBody, Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
const own = ['liaison', 'head', 'deputyAffairs', 'governmentOffice', 'leader', 'deputy'] as const;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.clock.set('2026-03-10');
  congress = await freshCongress(service, { accounts: own });
  story = new Story(congress);
});

const sweep = (day: string, time?: string) => morningSweep(service, congress, [day, time]);
const digests = (who: PersonName) => digestsOf(congress, who);
/** How many digests each has. */
const counts = async (...who: PersonName[]) => Promise.all(who.map(async (one) => (await digests(one)).length));

/** Handed over on 10 March 2026 and acknowledged: the reply is due on Wednesday, 10 June. */
async function handling(): Promise<void> {
  await story.assigned();
  await story.acknowledged();
}

/** Sweeps every day of a span; each digest of a person with its day. */
async function through(from: string, to: string, who: PersonName): Promise<(Told & { day: string })[]> {
  for (let day = localDate(from); day <= to; day = addDays(day, 1)) await sweep(day);
  const inbox = await digests(who);
  return inbox.reverse().map((one) => ({ ...one, day: one.createdAt.slice(0, 10) }));
}

describe('每日提醒 the morning digest', () => {
  it('says what is owed, by whom and when, with the light, and leads to the list', async () => {
    await handling();
    expect(await sweep('2026-06-05')).toBe(2);
    const [digest] = await digests('liaison');
    expect(digest).toMatchObject({
      subject: '每日提醒：七日内到期 1 项',
      href: `${congress.base}/suggestions?sort=due`,
      createdAt: '2026-06-05T00:30:00.000Z',
    });
    expect(digest?.body).toBe(
      [
        '2026-06-05 提醒事项共 1 项：七日内到期 1 项。',
        `【七日内到期】\n1. 第 1 号建议《${draftBody.title}》：应于2026-06-10前（含当日）答复代表，还有 5 天，黄灯；由区住房和城乡建设局（主办）办理`,
      ].join('\n\n'),
    );
    const client = await congress.as('liaison');
    const { body } = await client.get(`suggestions?${digest?.href?.split('?')[1] ?? ''}`).expect(200);
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([story.shown.id]);
  });

  it('goes up the ladder: the liaison first, then the head, then the assigning body; each rung once', async () => {
    await handling();
    const liaison = await through('2026-05-20', '2026-06-20', 'liaison');
    const days = ['2026-05-26', '2026-06-03', '2026-06-05', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-18'];
    expect(liaison.map(({ day }) => day)).toEqual(days);
    const daysOf = async (who: PersonName) => (await digests(who)).map((one) => one.createdAt.slice(0, 10)).reverse();
    expect(await daysOf('head')).toEqual(days.slice(1));
    expect(await daysOf('deputyAffairs')).toEqual(days.slice(5));
    expect(await daysOf('governmentOffice')).toEqual(days.slice(5));
    expect(await counts('leader', 'deputy')).toEqual([0, 0]);
    const last = liaison.at(-1);
    expect(last?.subject).toBe('每日提醒：已逾期 1 项');
    expect(last?.body).toContain('已逾期 8 天，红灯');
    expect(last?.body).toContain('全部逾期事项请到建议列表中查看');
    expect(last?.href).toContain('overdue=true');
  });

  it('is one a person and morning, with groups and counts, also for who has several roles', async () => {
    await handling();
    const second = new Story(congress);
    await second.assigned();
    await second.acknowledged();
    service.clock.set('2026-06-03');
    const third = new Story(congress);
    await third.assigned([{ office: 'a', role: 'lead' }]);
    // The acknowledgement of the third is due on 10 June as well.
    expect(await sweep('2026-06-09')).toBe(2);
    const [digest, ...more] = await digests('head');
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('每日提醒：三日内到期 3 项');
    expect(digest?.body.match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. ']);
    expect(digest?.body).toContain('第 3 号建议');
    await third.acknowledged();
    expect(await sweep('2026-06-11')).toBe(4);
    const [overdue] = await digests('deputyAffairs');
    expect(overdue?.subject).toBe('每日提醒：已逾期 2 项');
  });

  it('goes to a head where the office has no liaison', async () => {
    const other = await freshCongress(service, { accounts: ['head'] });
    const own = new Story(other);
    await own.assigned();
    await own.acknowledged();
    await sweep('2026-05-26');
    expect(await digestsOf(other, 'head')).toHaveLength(1);
  });

  it('leaves nothing claimed that nobody was there to be told of: who comes later is told', async () => {
    const other = await freshCongress(service);
    const own = new Story(other);
    await own.assigned([{ office: 'b', role: 'lead' }]);
    expect(await sweep('2026-03-16')).toBe(0);
    await other.account('liaisonB');
    await sweep('2026-03-17');
    expect(await digestsOf(other, 'liaisonB')).toHaveLength(1);
  });

  it('caps its lines, and counts the rest', async () => {
    await handling();
    const copies = statement(`
      insert into clock (congress_id, id, suggestion_id, kind, assignment_id, anchor_on, due_on, state, provisional,
        calendar_version, source, explanation)
      select congress_id, gen_random_uuid(), suggestion_id, 'reply', assignment_id, anchor_on, due_on, 'open', true,
        calendar_version, source, explanation
      from clock, generate_series(1, 104) where kind = 'reply'`);
    await service.app.get(Database).transaction({ congressId: congress.id }, (tx) => tx.sql(copies));
    await sweep('2026-06-10');
    const [digest] = await digests('liaison');
    expect(digest?.subject).toBe('每日提醒：今日到期 105 项');
    expect(digest?.body).toContain('其余 5 项，请到建议列表中查看。');
    expect(digest?.body).toContain('应于2026-06-10前（含当日，暂定）答复代表，今日到期，红灯');
    expect(digest?.body.match(/^\d+\. /gm)).toHaveLength(100);
  });
});

describe('working mornings', () => {
  beforeEach(handling);

  it.each([
    ['a Saturday', '2026-06-06'],
    ['a Sunday', '2026-06-07'],
    ['端午节', '2026-06-19'],
  ])('on %s nobody is told', async (_name, day) => {
    expect(await sweep(day)).toBe(0);
  });

  it.each(['00:10', '08:29', '18:00', '23:30'])('at %s nobody is told', async (time) => {
    expect(await sweep('2026-06-10', time)).toBe(0);
    expect(await sweep('2026-06-10', '17:59')).toBe(2);
  });

  it('a Saturday that is worked instead of another day is one, by the calendar of the congress', async () => {
    const admin = await congress.as('admin');
    const holiday = (on: string, name: string) => ({ on, kind: 'holiday', name });
    const days = [
      ...shippedCalendar().daysOf(2026),
      { on: '2026-06-06', kind: 'makeUp', name: '' },
      holiday('2026-06-08', '本地节日'),
    ];
    await admin.post('calendar/2026', { days }).expect(200);
    expect(await sweep('2026-06-06')).toBe(2);
    expect(await sweep('2026-06-08')).toBe(0);
  });

  it('what was missed is told once, as it is now', async () => {
    await sweep('2026-06-23');
    const [digest, ...more] = await digests('liaison');
    expect(more).toEqual([]);
    expect(digest?.body).toContain('已逾期 13 天');
  });
});

describe('exactly once', () => {
  beforeEach(handling);

  it('however often and however many at once it runs', async () => {
    await Promise.all([sweep('2026-06-10'), sweep('2026-06-10'), sweep('2026-06-10')]);
    expect(await digestCount(service, congress)).toBe(2);
    expect(await sweep('2026-06-10', '10:30')).toBe(0);
    expect(await counts('liaison', 'head')).toEqual([1, 1]);
  });

  it('also where it is killed before the commit: nothing was told, and all of it is afterwards', async () => {
    const database = service.app.get(Database);
    const real = database.transaction.bind(database);
    database.transaction = (scope, work) =>
      real(scope, async (tx) => {
        const done = await work(tx);
        if (typeof scope === 'object' && scope.congressId === congress.id) throw new Error('killed');
        return done;
      });
    await expect(sweep('2026-06-10').finally(() => (database.transaction = real))).rejects.toThrow('killed');
    expect(await sweep('2026-06-10', '10:30')).toBe(2);
  });

  it('a congress that fails does not hold up the others', async () => {
    const foreign = await freshCongress(service, { accounts: ['liaison', 'head'] });
    const theirs = new Story(foreign);
    service.clock.set('2026-03-10');
    await theirs.assigned();
    await theirs.acknowledged();
    const calendars = service.app.get(Calendars);
    const real = calendars.of.bind(calendars);
    calendars.of = async (owner, tx) => {
      if (owner.congressId === congress.id) throw new Error('为测试而失败');
      return real(owner, tx);
    };
    await expect(sweep('2026-06-10').finally(() => (calendars.of = real))).rejects.toThrow('为测试而失败');
    expect([await digestCount(service, congress), await digestCount(service, foreign)]).toEqual([0, 2]);
    expect(await sweep('2026-06-10', '10:30')).toBe(2);
    expect(await digestCount(service, foreign)).toBe(2);
  });

  it('also where the clock jumped ahead and came back: no rung twice, and none lost', async () => {
    await sweep('2027-03-10');
    const before = await counts('liaison');
    await sweep('2026-06-09');
    await sweep('2026-06-09');
    await sweep('2026-06-08');
    await sweep('2026-06-09');
    await sweep('2026-06-10');
    expect([before, await counts('liaison')]).toEqual([[1], [4]]);
    const rungs = statement('select rung from reminder where due_on = $1::date order by rung');
    const rows = await service.app.get(Database).read({ congressId: congress.id }, rungs, ['2026-06-10']);
    expect(rows.map(({ rung }) => rung as number)).toEqual([-3, -1, 0, 267]);
  });

  it('a date that moved starts its rungs anew', async () => {
    await sweep('2026-06-03');
    const { id } = story.assignment('a');
    await story.office('liaison', id, 'extension-request', { reason: '用地调整。', until: '2026-06-24' });
    await story.office('governmentOffice', id, 'extension-grant', { until: '2026-06-24' });
    for (const day of ['2026-06-05', '2026-06-09', '2026-06-10', '2026-06-17']) await sweep(day);
    const days = (await digests('liaison')).map((one) => one.createdAt.slice(0, 10)).reverse();
    // 9 June is fifteen days before the new date.
    expect(days).toEqual(['2026-06-03', '2026-06-09', '2026-06-17']);
  });

  it('what is done is not told of', async () => {
    await story.replied();
    await sweep('2026-06-10');
    expect(await counts('liaison', 'head')).toEqual([0, 0]);
  });
});
