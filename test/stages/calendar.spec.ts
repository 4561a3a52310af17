import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { Shell } from '../../src/lifecycle/shell.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { leftOut2027 as leftOut, schedule2027, spring } from '../support/schedule-2027.js';
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
  readonly code: string;
  readonly reasons: readonly string[];
}

async function refused(body: object): Promise<readonly string[]> {
  return ((await admin.post('calendar/2027', body).expect(400)).body as Refused).reasons;
}

async function refusedTable(csv: string): Promise<readonly string[]> {
  const answer = await admin.post('calendar/2027').type('text/csv').send(csv).expect(422);
  expect((answer.body as Refused).code).toBe('invalidRows');
  return (answer.body as Refused).reasons;
}

describe('a year of the calendar', () => {
  it('is the shipped one, known and with its make-up days, until the congress sets it', async () => {
    const deputy = await congress.as('deputy');
    const { body } = await deputy.get('calendar/2026').expect(200);
    const { version } = shippedCalendar();
    expect(body).toMatchObject({ year: 2026, known: true, source: 'shipped', version, knownUntil: '2026-12-31' });
    expect(body.days).toContainEqual({ on: '2026-02-28', kind: 'makeUp', name: '春节' });
    expect((await deputy.get('calendar/2027').expect(200)).body).toMatchObject({ known: false, days: [] });
    await deputy.get('calendar/next').expect(404);
  });

  it('is set by an administrator alone, as a whole, and every edition is kept', async () => {
    await (await congress.as('deputyAffairs')).post('calendar/2027', { days: schedule2027 }).expect(403);
    const first = await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    expect(first.body).toMatchObject({
      saved: true,
      calendar: { year: 2027, known: true, source: 'own', edition: 1, knownUntil: '2027-12-31' },
    });
    const again = await admin.post('calendar/2027', { days: [...schedule2027].reverse() }).expect(200);
    expect(again.body).toMatchObject({ saved: false, calendar: { edition: 1 } });
    const fewer = schedule2027.filter(({ on }) => on !== '2027-02-09');
    await admin.post('calendar/2027', { days: fewer }).expect(200);
    const shown = await (await congress.as('deputy')).get('calendar/2027').expect(200);
    expect(shown.body).toMatchObject({ edition: 2, version: `${shippedCalendar().version}+2`, days: fewer });
    const other = await freshCongress(service);
    expect((await (await other.as('deputy')).get('calendar/2027')).body).toMatchObject({ source: 'shipped', days: [] });
  });

  it('is set once, however often the same request comes', async () => {
    const send = () => admin.post('calendar/2027', { days: schedule2027 }).set('idempotency-key', 'one');
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    const preview = admin.post('calendar/2027?preview=true', { days: schedule2027 }).set('idempotency-key', 'one');
    expect((await preview).body).toMatchObject({ status: 409, code: 'keyReused' });
  });

  it('is set one after the other by two who do it at once: each edition is kept', async () => {
    const other = [...schedule2027, ...spring(['2027-02-04'])];
    const answers = await Promise.all([schedule2027, other].map((days) => admin.post('calendar/2027', { days })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.calendar.edition).sort()).toEqual([1, 2]);
    const last = answers.find(({ body }) => body.calendar.edition === 2);
    expect((await admin.get('calendar/2027')).body).toEqual(last?.body.calendar);
  });

  it('is refused with every fault and its place', async () => {
    const days = [
      { on: '2026-12-31', kind: 'holiday', name: '元旦' },
      { on: '2027-01-01', kind: 'holiday', name: '元旦' },
      { on: '2027-01-01', kind: 'makeUp', name: '元旦' },
      { on: '2027-01-02', kind: 'holiday' },
    ];
    expect(await refused({ days })).toEqual([
      '第 1 项：2026-12-31 不在 2027 年',
      '第 3 项：2027-01-01 在第 2 项已经出现过',
      '第 3 项：2027-01-01（星期五）本来就上班，不能列为调休上班',
      '第 4 项：放假须写明节日名称',
      ...leftOut,
    ]);
    expect(await refused({ days: [] })).toEqual(['「放假和调休上班的日子，全年的都要列出」至少要有 1 项（days）']);
    const shapes = [{ on: '2027-02-30', kind: 'rest', name: 'x'.repeat(21), why: 1 }];
    expect(await refused({ days: shapes })).toHaveLength(4);
  });

  it('may not leave a gap: the years that are known, and the next', async () => {
    const later = schedule2027.map((day) => ({ ...day, on: day.on.replace('2027', '2028') }));
    const { body } = await admin.post('calendar/2028', { days: later }).expect(400);
    expect((body as Refused).reasons).toContain('现在可以设置 2004 年至 2027 年的放假安排，须逐年录入');
    await admin.post('calendar/2003', { days: later }).expect(400);
    await admin.post('calendar/99', { days: later }).expect(404);
  });

  it('comes as a table too, with a byte order mark, any line end, Chinese headings or GB 18030', async () => {
    const lines = (kinds: { holiday: string; makeUp: string }) =>
      schedule2027.map(({ on, kind, name }) => `${on},${kinds[kind]},"${name}"`);
    const plain = ['on,kind,name', ...lines({ holiday: 'holiday', makeUp: 'makeUp' })];
    const chinese = ['日期,类别,名称', ...lines({ holiday: '放假', makeUp: '调休上班' })];
    const { body } = await admin
      .post('calendar/2027')
      .type('text/csv')
      .send(`\uFEFF${plain.join('\r\n')}\r\n`)
      .expect(200);
    expect(body).toMatchObject({ saved: true, calendar: { edition: 1, days: schedule2027 } });
    const same = await admin.post('calendar/2027').type('text/csv').send(chinese.join('\n')).expect(200);
    expect(same.body).toMatchObject({ saved: false, calendar: { edition: 1 } });
    // 元旦 in GB 18030
    const bytes = Buffer.concat([
      Buffer.from('on,kind,name\n2027-01-01,holiday,'),
      Buffer.from([0xd4, 0xaa, 0xb5, 0xa9]),
      Buffer.from('\n2027-10-01,holiday,x\n'),
    ]);
    const older = await admin
      .post('calendar/2027?preview=true')
      .type('text/csv')
      .send(bytes as unknown as string)
      .expect(200);
    expect(older.body.calendar.days[0]).toEqual({ on: '2027-01-01', kind: 'holiday', name: '元旦' });
  });

  it('is refused as a table with every line that is wrong, and nothing is saved', async () => {
    const table = [
      'on,kind,name',
      '2027-13-01,holiday,元旦',
      '',
      '2027-01-01,rest,元旦',
      '2027-01-04,makeUp,元旦,多了',
    ];
    expect(await refusedTable(table.join('\n'))).toEqual([
      '第 2 行：日期须为实际存在的日期，格式为 YYYY-MM-DD（现为「2027-13-01」）',
      '第 4 行：类别须为 holiday（放假）或 makeUp（调休上班）（现为「rest」）',
      '第 5 行：须为三列',
      '第 5 行：2027-01-04（星期一）本来就上班，不能列为调休上班',
      '全年放假安排不完整：缺少元旦（2027-01-01 应当放假）',
      ...leftOut,
    ]);
    expect(await refusedTable('')).toEqual(['第 1 行：表头须为 on,kind,name（日期,类别,名称）']);
    const other = await admin.post('offices').type('text/csv').send('a,b').expect(415);
    expect((other.body as Refused).reasons).toEqual(['请求正文须为 application/json。']);
    const form = await admin.post('calendar/2027').type('text/plain').send('on,kind,name').expect(415);
    expect((form.body as Refused).reasons).toEqual(['请求正文须为 application/json，或者 text/csv 的表格。']);
    expect((await admin.get('calendar/2027')).body).toMatchObject({ source: 'shipped' });
  });
});

describe('a preview', () => {
  it('says which dates would move, and changes nothing', async () => {
    const story = new Story(congress);
    await story.assigned();
    const reply = story.shown.clocks.find(({ kind }) => kind === 'reply');
    // Three months from 8 November: 8 February, in the spring festival of 2027.
    expect(reply).toMatchObject({ dueOn: '2027-02-02' });
    await admin.post('calendar/2027', { days: schedule2027, preview: true }).expect(200);
    const days = [...schedule2027, ...spring(['2027-02-02'])];
    const { body } = await admin.post('calendar/2027', { days, preview: true }).expect(200);
    expect(body).toMatchObject({ saved: false, calendar: { known: true, source: 'own' } });
    expect(body.calendar).not.toHaveProperty('edition');
    expect(body.effect).toMatchObject({ moving: 1 });
    const moved = { suggestionId: story.shown.id, number: 1, clockId: reply?.id, kind: 'reply', provisional: false };
    expect(body.effect.items).toEqual([{ ...moved, from: '2027-02-02', to: '2027-02-03' }]);
    expect((await admin.get('calendar/2027')).body).toMatchObject({ source: 'shipped', known: false });
    await admin.post('calendar/2027?preview=yes', { days }).expect(400);
    const both = await admin.post('calendar/2027?preview=true', { days, preview: false }).expect(200);
    expect(both.body).toMatchObject({ saved: false });
  });
});

describe('the calendar of the congress', () => {
  it('counts from the next act on, and costs no flight more', async () => {
    const other = await freshCongress(service);
    const days = [...schedule2027, ...spring(['2027-02-02'])];
    await admin.post('calendar/2027', { days }).expect(200);
    const [own, foreign] = [new Story(congress), new Story(other)];
    for (const story of [own, foreign]) await story.assigned();
    const dateOf = ({ shown }: Story) => shown.clocks.find(({ kind }) => kind === 'reply');
    expect(dateOf(own)).toMatchObject({ dueOn: '2027-02-03', provisional: false });
    expect(dateOf(foreign)).toMatchObject({ dueOn: '2027-02-02', provisional: true });
    const staff = await congress.as('deputyAffairs');
    const urging = () => staff.post(`suggestions/${own.shown.id}/urgings`, { note: '请抓紧。' }).expect(200);
    const [shell, database] = [service.app.get(Shell), service.app.get(Database)];
    await urging();
    const flights: number[] = [];
    shell.verifies = false;
    database.onFlights = (count) => flights.push(count);
    await urging();
    shell.verifies = true;
    database.onFlights = () => undefined;
    expect(flights).toEqual([2]);
  });
});
