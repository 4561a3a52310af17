import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { csvRows, csvTextOf } from '../../../src/platform/http/csv.js';
import { xlsxType } from '../../../src/platform/sheets/xlsx/workbook.js';
import { exportKinds } from '../../../src/documents/exports/kinds/kinds.js';
import { SupervisionLists } from '../../../src/stages/4-supervision/quarter/supervision-lists.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { draftBody, Story } from '../../support/story.js';
import { openedBook, rowsOf } from '../../support/workbook.js';
import { fileOf, linesOf, made } from './taken.js';

let service: TestApp;
let congress: TestCongress;
let promised: Story;

/** A case of three offices, replied by its two with commitments and rated by the lead alone of those who sign; others on their way. */
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service, { profile: 'linan-district' });
  promised = new Story(congress, true);
  await promised.assigned([
    { office: 'b', role: 'co' },
    { office: 'a', role: 'lead' },
  ]);
  await promised.acknowledged('a');
  await promised.acknowledged('b');
  await promised.office('headB', promised.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '再次听取。', attendees: ['甲'] };
  await promised.office('head', promised.assignment('a').id, 'consultations', during);
  const progress = { period: '2026-03', done: '完成选址。', next: '开工。', percent: 40, needsHelp: '协调用地。' };
  await promised.office('head', promised.assignment('a').id, 'progress', progress);
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await promised.replied('a', { outcomeClass: 'B', commitments });
  const leaders = {
    supervisingLeader: { name: '主任甲' },
    leadingLeader: { name: '副区长乙' },
    decidedOn: '2026-03-10',
  };
  await promised.act('deputyAffairs', 'key-designation', leaders);
  const formula = new Story(congress);
  await formula.submitted({ ...draftBody, title: '=HYPERLINK("http://bad")、𠮷㐀' });
}, 60_000);
afterAll(() => service.close());

describe('an export', () => {
  it('is made by a job, told in the inbox, put on record, and handed out under its Chinese name', async () => {
    const staff = await congress.as('deputyAffairs');
    const order = await staff
      .post('exports', { kind: 'ledger', format: 'xlsx', session: congress.sessions.current })
      .expect(202);
    expect(order.body).toMatchObject({
      state: 'waiting',
      done: 0,
      total: null,
      rows: null,
      href: null,
      filters: { session: congress.sessions.current },
    });
    expect(order.headers['location']).toBe(`${congress.base}/exports/${order.body.id}`);
    await staff.get(`exports/${order.body.id}/file`).expect(409);
    const answer = await made(service, staff, { kind: 'ledger', format: 'xlsx' });
    expect(answer).toMatchObject({ state: 'ready', done: 2, total: 2, rows: 2, reason: null });
    const file = await fileOf(staff, answer);
    const name = `办理台账_测试人大 ${congress.slug}_2026-03-10.xlsx`;
    expect(answer.fileName).toBe(name);
    expect(file.headers).toMatchObject({
      'content-type': xlsxType,
      'content-length': String(answer.bytes),
      'content-disposition': `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    });
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(answer.contentHash);
    const { items } = (await staff.get('exports').expect(200)).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([answer.id, order.body.id]);
    const inbox = (await staff.get('inbox').expect(200)).body.items as { subject: string; href: string }[];
    expect(inbox).toContainEqual(
      expect.objectContaining({ subject: '「办理台账」已生成', href: `${congress.base}/exports/${answer.id}` }),
    );
    const record = await (await congress.as('auditor')).get('security-events?kind=exported').expect(200);
    expect(record.text).toContain(answer.contentHash);
    expect(record.body.items[0].sentence).toMatch(/办理台账.*行数：2/);
  });

  it('says on its first sheet by what it was made, when, in which zone, by whom', async () => {
    const staff = await congress.as('deputyAffairs');
    const filters = {
      session: congress.sessions.current,
      office: congress.offices.a,
      key: true,
      overdue: false,
      report: 'summary',
      figure: 'replied',
    };
    const answer = await made(service, staff, { kind: 'ledger', format: 'xlsx', ...filters });
    expect(answer).toMatchObject({ state: 'ready', rows: 1 });
    const head = Object.fromEntries(rowsOf(await openedBook((await fileOf(staff, answer)).body), '说明'));
    expect(head).toMatchObject({
      ...{
        办理台账: null,
        人大: `测试人大 ${congress.slug}`,
        统计指标: '总体情况：已答复',
        届次会议: '第十七届第五次会议',
      },
      ...{ 承办单位: '区住房和城乡建设局', 重点督办: '是', 有期限已逾期: '否', 导出人: 'deputyAffairs', 行数: '1' },
      生成时间: expect.stringMatching(/^2026-03-10 \d\d:\d\d（Asia\/Shanghai，UTC\+08:00）$/),
    });
  });

  it('of the ledger has all that is known of the handling, with dates as dates', async () => {
    const [line] = await linesOf(service, await congress.as('deputyAffairs'), { kind: 'ledger' });
    expect(line).toEqual({
      ...{ 序号: 1, 建议号: 1, 届次会议: '第十七届第五次会议', 会中: '是', 标题: draftBody.title, 状态: '已答复' },
      ...{
        领衔代表: '代表甲',
        附议人数: 1,
        代表团: '锦城代表团',
        类别: '城建环保',
        重点督办: '是',
        督办领导: '主任甲',
      },
      ...{
        交办日期: '2026-03-10',
        承办单位: '区住房和城乡建设局（主办）、区发展和改革局（会办）',
        签收日期: '2026-03-10、2026-03-10',
      },
      ...{ 申请调整与改办: null, 负责领导: '分管副局长、分管副局长', 经办人: '经办人甲、经办人甲' },
      ...{ 办前联系: '2026-03-10', 办中沟通: '2026-03-10', 办后沟通: null, 会办意见日期: '2026-03-10' },
      ...{
        延期原因: null,
        延期至: null,
        答复期限: '2026-06-10',
        答复日期: '2026-03-10',
        '用时（天）': 0,
        文号: '住建函〔2026〕1号',
      },
      ...{
        办理结果: expect.stringMatching(/^B类（/),
        公开: null,
        态度评价: null,
        结果评价: null,
        轮次: 1,
        重新办理期限: null,
      },
      ...{ 承诺事项: '建成场地', 承诺期限: '2026-09-30', 承诺进展: '办理中', 落实日期: null },
      ...{ 最近到期日: expect.stringMatching(/^2026-/), 灯: expect.stringMatching(/灯$/), 备注: null },
    });
  });

  it('as .csv opens in Chinese, in either encoding, and nothing in it is a formula', async () => {
    const staff = await congress.as('deputyAffairs');
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const answer = await made(service, staff, { kind: 'ledger', format: 'csv', encoding });
      const { body, headers } = await fileOf(staff, answer);
      expect(headers['content-type']).toBe('text/csv');
      const text = new TextDecoder(encoding, { fatal: true }).decode(body);
      const [titles, , formula] = csvRows(csvTextOf(Buffer.from(text))).map(({ cells }) => cells);
      expect(titles?.slice(0, 3)).toEqual(['序号', '建议号', '届次会议']);
      expect(formula?.[4]).toBe(`'=HYPERLINK("http://bad")、𠮷㐀`);
    }
  });

  it('of every kind is made for everybody who may have it, empty too', async () => {
    service.clock.set('2026-03-25T08:30:00+08:00');
    await service.app.get(SupervisionLists).run();
    service.clock.set('2026-07-25T08:30:00+08:00');
    const rows: Record<string, (number | null)[]> = {};
    for (const kind of Object.keys(exportKinds)) {
      const body = { kind, format: 'xlsx', ...(kind === 'quarterly-list' ? { quarter: '2026-Q1' } : {}) };
      for (const who of ['deputyAffairs', 'head', 'deputyC'] as const) {
        const client = await congress.as(who);
        const isRefused = kind === 'quarterly-list' && who !== 'deputyAffairs';
        if (isRefused) await client.post('exports', body).expect(403);
        else rows[kind] = [...(rows[kind] ?? []), (await made(service, client, body)).rows];
      }
    }
    expect(rows).toEqual({
      ...{ ledger: [2, 1, 0], 'monthly-progress': [1, 1, 0], 'quarterly-list': [1] },
      ...{ overdue: [expect.any(Number), expect.any(Number), 0], satisfaction: [1, 1, 0], 'past-ledger': [1, 1, 0] },
    });
    expect(rows['overdue']?.[0]).toBeGreaterThan(0);
    const staff = await congress.as('deputyAffairs');
    expect(await linesOf(service, staff, { kind: 'monthly-progress', period: '2026-03' })).toEqual([
      expect.objectContaining({
        月份: '2026-03',
        本月进展: '完成选址。',
        完成进度: 0.4,
        需要人大协调: '是',
        填报人: 'head',
      }),
    ]);
    expect(await linesOf(service, staff, { kind: 'monthly-progress', period: '2026-04' })).toEqual([]);
    const late = await linesOf(service, staff, { kind: 'overdue' });
    expect(late).toContainEqual(expect.objectContaining({ 建议号: 1, 逾期事项: '评价', 承办单位: null }));
    service.clock.set('2026-03-10');
  });
});

describe('an order', () => {
  it('may have its optional fields empty', async () => {
    const nothing = { encoding: null, session: null, key: null, q: null, asOf: null, quarter: null };
    const committee = await congress.as('committee');
    const { body } = await committee.post('exports', { kind: 'ledger', format: 'csv', ...nothing }).expect(202);
    expect(body).toMatchObject({ encoding: 'utf-8', filters: {} });
    await committee.delete(`exports/${body.id}`).expect(204);
  });

  const good = { kind: 'ledger', format: 'xlsx' };
  const id = '01900000-0000-7000-8000-000000000000';
  it.each<[string, object, string]>([
    ['without kind and format', {}, 'kind'],
    ['of an unknown kind', { ...good, kind: 'everything' }, 'kind'],
    ['in an unknown format', { ...good, format: 'pdf' }, 'format'],
    ['in an encoding that .xlsx has not', { ...good, encoding: 'gb18030' }, 'encoding'],
    ['by a session of another congress', { ...good, session: id }, 'session'],
    ['by an office that is none', { ...good, office: id }, 'office'],
    ['by a figure without its report', { ...good, figure: 'replied' }, 'report'],
    ['by an unknown figure', { ...good, report: 'summary', figure: 'nothing' }, 'figure'],
    ['by a day that is not yet', { ...good, report: 'summary', figure: 'replied', asOf: '2099-01-01' }, 'asOf'],
    [
      'by a period that ends before it begins',
      { ...good, report: 'summary', figure: 'replied', from: '2026-03-02', to: '2026-03-01' },
      'from',
    ],
    ['of the quarter without the quarter', { kind: 'quarterly-list', format: 'csv' }, 'quarter'],
    ['of a quarter that is none', { kind: 'quarterly-list', format: 'csv', quarter: '2026-Q5' }, 'quarter'],
    [
      'of a list by what it is not filtered by',
      { kind: 'quarterly-list', format: 'csv', quarter: '2026-Q1', key: true },
      'key',
    ],
    ['of a month that is none', { kind: 'monthly-progress', format: 'csv', period: '2026-13' }, 'period'],
    ['of the ledger by a month', { ...good, period: '2026-03' }, 'period'],
    ['by a field that there is not', { ...good, sort: 'due' }, 'sort'],
  ])('%s is refused, and nothing waits', async (_what, body, field) => {
    const staff = await congress.as('leader');
    const answer = await staff.post('exports', body).expect(400);
    expect((answer.body.causes as { field: string }[]).map((one) => one.field)).toContain(field);
    expect((await staff.get('exports').expect(200)).body.items).toEqual([]);
  });
});
