import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { xlsxType } from '../../../src/platform/sheets/xlsx/workbook.js';
import { csvRows, CsvText } from '../../../src/platform/http/csv.js';
import { asFile, openedBook, rowsOf } from '../../support/workbook.js';
import { draftBody, Story } from '../../support/story.js';
import { opened, report } from './reading.js';

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

/** Cases of the session before: one of two replied. Of this one: two of three. */
it('a session is set beside the one before it, in percentage points of what is printed', async () => {
  congress = await freshCongress(service);
  service.clock.set('2025-03-05');
  await (await answered('2025-03-05')).rated('satisfied');
  await new Story(congress).registered();
  service.clock.set('2026-03-10');
  await answered('2026-03-10');
  await answered('2026-03-10');
  await new Story(congress).registered();
  const staff = await congress.as('deputyAffairs');
  const shown = await report(staff, 'year-on-year');
  expect(shown.groups.map((one) => [one.key, one.label, one.figures['replied']?.value])).toEqual([
    [congress.sessions.current, '第十七届第五次会议', '66.7'],
    [congress.sessions.former, '第十七届第四次会议', '50.0'],
  ]);
  expect(shown.figures).toMatchObject({
    replied: { value: '16.7', numerator: 2, denominator: 3, unit: '百分点' },
    concluded: { value: '-50.0', numerator: 0, denominator: 3 },
    satisfaction: { value: null },
  });
  const [, before] = shown.groups;
  for (const figures of [shown.figures, before?.figures ?? {}]) {
    const figure = figures['replied'];
    if (!figure) throw new Error('no figure');
    expect(await opened(staff, figure)).toHaveLength(figure.numerator);
  }
  const first = await report(staff, `year-on-year?session=${congress.sessions.former}`);
  expect(first.groups.map((one) => one.key)).toEqual([congress.sessions.former]);
  expect(first.figures['replied']?.value).toBeNull();
  const refused = await staff.get('reports/year-on-year?from=2026-01-01').expect(400);
  expect(refused.body).toMatchObject({ causes: [{ field: 'from' }] });
});

async function answered(heldOn: string): Promise<Story> {
  const story = new Story(congress);
  await story.assigned();
  await story.replied('a', {}, heldOn);
  return story;
}

/** By the title of the report, the congress, and the day. */
function savedAs(form: string): string {
  const name = encodeURIComponent(`类别构成_测试人大 ${congress.slug}_2026-03-10.${form}`);
  return `attachment; filename="categories-2026-03-10.${form}"; filename*=UTF-8''${name}`;
}

it('every report is also a table', async () => {
  const staff = await congress.as('deputyAffairs');
  const answer = await staff.get('reports/categories.csv?scale=2').expect(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.text).toContain('城建环保,filed,占立案,100.00,%,5,5,立案件数');
  expect(answer.headers).toMatchObject({ 'content-disposition': savedAs('csv'), 'cache-control': 'no-store' });
  const auditor = await congress.as('auditor');
  const record = await auditor.get('security-events?kind=exported').expect(200);
  const [told] = (record.body as { items: { sentence: string }[] }).items;
  expect(JSON.stringify(told)).toMatch(/scale=2/);
  await staff.get('reports/nothing.csv').expect(404);
  await staff.get('reports/categories.csv?scale=9').expect(400);
  await staff.get('reports/categories.xml').expect(404);
});

it('every report is also a workbook', async () => {
  const staff = await congress.as('deputyAffairs');
  const answer = await asFile(staff.get('reports/categories.xlsx?scale=2')).expect(200);
  expect(answer.headers).toMatchObject({ 'content-type': xlsxType, 'content-disposition': savedAs('xlsx') });
  const book = await openedBook(answer.body as Buffer);
  const [titles, whole, first] = rowsOf(book, '一览');
  expect(titles?.slice(0, 2)).toEqual(['类别', '占立案（占立案件数）']);
  expect([whole?.[0], first?.slice(0, 2)]).toEqual(['合计', ['城建环保', 1]]);
  expect(book.getWorksheet('一览')?.getCell('B3').numFmt).toBe('0.00%');
  const table = await staff.get('reports/categories.csv?scale=2').expect(200);
  const lines = rowsOf(book, '明细').map((cells) => cells.map((cell) => String(cell ?? '')));
  const exact = csvRows(new CsvText(table.text)).map(({ cells }) =>
    cells.map((cell) => cell.replace(/\.?0+$/, (end) => (/\./.test(end) ? '' : end))),
  );
  expect(lines).toEqual(exact);
  expect(Object.fromEntries(rowsOf(book, '说明'))).toMatchObject({
    截至: '2026-03-10',
    小数位数: '2',
    明细行数: String(lines.length - 1),
  });
  await staff.get('reports/nothing.xlsx').expect(404);
  await staff.get('reports/categories.xlsx?scale=9').expect(400);
  const record = await (await congress.as('auditor')).get('security-events?kind=exported').expect(200);
  expect((record.body as { items: object[] }).items).toHaveLength(3);
});

it('a station that is called as those without one opens its own cases', async () => {
  congress = await freshCongress(service);
  for (const stationName of ['none', 'none*', null]) {
    const story = new Story(congress);
    await story.submitted({ ...draftBody, residentRequest: true, ...(stationName ? { stationName } : {}) });
    await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  }
  const staff = await congress.as('deputyAffairs');
  const { groups } = await report(staff, 'stations?groupBy=station');
  expect(groups.map((one) => one.label).sort()).toEqual(['none', 'none*', '未注明联络站']);
  const found = await Promise.all(
    groups.map(async ({ figures }) => opened(staff, Object.values(figures)[0] ?? fail())),
  );
  expect(found.map((one) => one.length)).toEqual([1, 1, 1]);
  expect(new Set(found.flat()).size).toBe(3);
});

function fail(): never {
  throw new Error('no figure');
}
