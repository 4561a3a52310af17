import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csvRows, csvTextOf } from '../../../src/platform/http/csv.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { asFile, openedBook, rowsOf } from '../../support/workbook.js';
import { Assessments, type Sheet } from './ground.js';

let service: TestApp;
let congress: TestCongress;
let draft: Sheet & { readonly title: string; readonly measure: { readonly name: string } };
beforeAll(async () => {
  service = await startApp();
  service.clock.set('2026-03-10');
  congress = await freshCongress(service);
  const desk = new Assessments(service, congress);
  const common = { given: '2026-03-10', answered: '2026-03-20', rated: 'satisfied' } as const;
  await desk.handled({ ...common, signed: '2026-03-17' });
  await desk.handled({ ...common, signed: '2026-03-18' });
  service.clock.set('2026-12-01');
  draft = (await desk.computed('shenzhen-2007', { from: '2026-01-01', to: '2026-12-31' })) as typeof draft;
}, 60_000);
afterAll(() => service.close());

const fileOf = async (form: string): Promise<Buffer> =>
  (await asFile((await congress.as('leader')).get(`assessments/${draft.id}.${form}`)).expect(200)).body as Buffer;

describe('an assessment as a table', () => {
  it('has as .csv a line for each number behind each score', async () => {
    const [titles = [], ...lines] = csvRows(csvTextOf(await fileOf('csv'))).map(({ cells }) => cells);
    const line = lines.find((one) => one[3] === '区住房和城乡建设局');
    expect(Object.fromEntries(titles.map((title, index) => [title, line?.[index]]))).toEqual({
      ...{ 部分: '主办、分别办理', 名次: '1', 参加排名单位数: '1', 承办单位: '区住房和城乡建设局', 件次: '2' },
      ...{
        等次: '不合格',
        总分: '',
        一票否决: '否',
        指标: '七日内网上签收',
        指标等次: '不合格',
        指标得分: '',
        满分: '',
      },
      ...{
        计数问题: '交办后 7 天内签收（申请过调整的不计）',
        分子: '1',
        分母: '2',
        截至: '2026-12-01',
        考核办法: draft.measure.name,
      },
      ...{ 版本: '1', 状态: '试算' },
    });
  });

  it('is the same as a workbook, with a head and a line for each office', async () => {
    const book = await openedBook(await fileOf('xlsx'));
    expect(book.worksheets.map((one) => one.name)).toEqual(['说明', '1 主办、分别办理', '2 会办', '明细']);
    const [titles = [], ...lines] = csvRows(csvTextOf(await fileOf('csv'))).map(({ cells }) => cells);
    const [head, ...rows] = rowsOf(book, '明细');
    expect(head).toEqual(titles);
    expect(rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(lines);
    const [columns = [], ...results] = rowsOf(book, '1 主办、分别办理');
    expect(columns.slice(0, 8)).toEqual(titles.slice(0, 8));
    expect(results).toHaveLength(draft.results.filter((one) => one.section === 'lead').length);
    const best = results.find((one) => one[3] === '区住房和城乡建设局') ?? [];
    expect(best.slice(8)).toEqual(columns.slice(8).map((title) => (title === '七日内网上签收' ? '不合格' : '良好')));
    const about = rowsOf(book, '说明').flat();
    expect(about).toEqual(expect.arrayContaining([draft.title, '试算', 'leader', String(lines.length)]));
  });

  it('has a sheet for each section, with a column for each of its indicators and its marks', async () => {
    const desk = new Assessments(service, congress);
    const { id } = await desk.computed('quantified-24', { from: '2026-01-01', to: '2026-12-31' });
    const client = await congress.as('deputyAffairs');
    const book = await openedBook((await asFile(client.get(`assessments/${id}.xlsx`)).expect(200)).body as Buffer);
    const sheet = await desk.seen(id);
    for (const result of sheet.results as unknown as Marked[]) {
      const name = book.worksheets.map((one) => one.name).find((one) => one.endsWith(result.sectionName)) ?? '';
      const [titles = [], ...rows] = rowsOf(book, name);
      const row = rows.find((one) => one[3] === result.office.name) ?? [];
      const marks = Object.fromEntries(titles.slice(8).map((title, index) => [title, row[index + 8]]));
      const expected = result.parts.map(({ name: part, most, points }) => {
        return [most === null ? part : `${part}（满分 ${String(most)}）`, points === null ? null : Number(points)];
      });
      expect(marks).toEqual(Object.fromEntries(expected));
    }
  });

  it('is saved under its title, the congress and its day', async () => {
    const { headers } = await asFile((await congress.as('leader')).get(`assessments/${draft.id}.xlsx`)).expect(200);
    const name = encodeURIComponent(`${draft.title}_测试人大 ${congress.slug}_2026-12-01.xlsx`);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="assessment-2026-12-01.xlsx"; filename*=UTF-8''${name}`,
    );
  });

  it('is on the record each time', async () => {
    const auditor = await congress.as('auditor');
    const before = await exported(auditor);
    await fileOf('xlsx');
    expect(await exported(auditor)).toBe(before + 1);
  });
});

describe('the lines of an assessment', () => {
  it.each([
    ['section=nonsense', 'section', '须为这个考核办法的部分之一：lead、co'],
    ['question=nonsense', 'question', '须为这个考核办法的计数问题之一：acknowledgedWithin.7d、'],
    // It is asked of who leads alone.
    ['section=co&question=rated.result.dissatisfied', 'question', '须为这个部分的计数问题之一：'],
    ['section=lead&section=co', 'section', '须为'],
  ])('are refused for %s, by the name of the parameter', async (query, field, told) => {
    const answer = await (await congress.as('leader')).get(`assessments/${draft.id}/lines?${query}`).expect(400);
    const [cause, ...others] = (answer.body as { causes: { field: string; message: string }[] }).causes;
    expect([cause?.field, others]).toEqual([field, []]);
    expect(cause?.message).toContain(`查询参数「${field}」${told}`);
  });

  it('of a question and a section that are there may be none', async () => {
    const leader = await congress.as('leader');
    const answer = await leader.get(`assessments/${draft.id}/lines?section=co`).expect(200);
    expect(answer.body).toEqual({ items: [], nextCursor: null });
  });
});

interface Marked {
  readonly sectionName: string;
  readonly office: { readonly name: string };
  readonly parts: readonly { readonly name: string; readonly most: number | null; readonly points: string | null }[];
}

async function exported(auditor: Awaited<ReturnType<TestCongress['as']>>): Promise<number> {
  const { items } = (await auditor.get('security-events?kind=exported&limit=100').expect(200)).body as {
    items: object[];
  };
  return items.length;
}
