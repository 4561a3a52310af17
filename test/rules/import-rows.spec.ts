import { describe, expect, it } from '@jest/globals';
import { Findings, type Finding } from '../../src/documents/imports/reading/findings.js';
import { RowReader } from '../../src/documents/imports/reading/values.js';
import { rowsOf } from '../../src/documents/imports/reading/table-rows.js';
import type { Cell, Sheet, TableRow } from '../../src/platform/sheets/reading/cell.js';

const format = { name: '名单', columns: ['姓名', '电话'].map((title) => ({ title, note: '' })) };

/** A sheet of texts; an empty text is an empty cell. */
function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  async function* items() {
    for (const [at, texts] of rows.entries()) {
      const cells = new Map(texts.flatMap((text, column) => (text ? [[column, { kind: 'text', text } as const]] : [])));
      yield await Promise.resolve<TableRow>({ kind: 'row', row: at + 1, hidden: false, cells });
    }
  }
  return { name: '表', hidden: false, items };
}

async function read(rows: readonly (readonly string[])[]): Promise<{ read: string[]; warnings: Finding[] }> {
  const findings = new Findings();
  const found: string[] = [];
  for await (const { cells } of rowsOf([sheetOf(rows)], [format], findings)) {
    found.push([...cells.values()].map((one) => one.text).join(' '));
  }
  expect(findings.faults).toEqual([]);
  return { read: found, warnings: findings.warnings };
}

describe('a cell below no title', () => {
  it('is told where it stands, beyond the last title, between titles, and alone in its row', async () => {
    const { read: found, warnings } = await read([
      ['姓名', '', '电话'],
      ['甲', '插话', '1', '', '备注一'],
      ['', '', '', '脚注'],
      ['乙', '', '2'],
    ]);
    expect(found).toEqual(['甲 1', '乙 2']);
    expect(warnings.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['表', 2, 'B 列'],
      ['表', 2, 'E 列'],
      ['表', 3, 'D 列'],
    ]);
    expect(warnings[1]?.message).toMatch(/^「备注一」所在的列没有表头，没有读取/);
  });

  it('is told without what the database cannot keep', async () => {
    const { warnings } = await read([
      ['姓名', '电话'],
      ['甲', '1', 'a\u0000b\ud800c'],
    ]);
    expect(warnings[0]?.message).toMatch(/^「a b c」/);
  });

  it('in a whole column of them leaves room for other warnings', async () => {
    const rows = Array.from({ length: 400 }, () => ['甲', '1', '备注']);
    const { read: found, warnings } = await read([['姓名', '电话'], ...rows]);
    expect([found.length, warnings.length]).toEqual([400, 11]);
    const rest = warnings.find((one) => one.row === null);
    expect(rest).toMatchObject({ column: 'C 列', message: '没有表头的这一列还有 390 格，没有读取' });
  });
});

describe('a date', () => {
  const dateOf = (cell: Cell) => {
    const found = { format, sheet: '表', row: 2, cells: new Map([['日期', cell]]) };
    return new RowReader(found, new Findings()).date('日期');
  };

  it.each<[string, Cell, string | undefined]>([
    ['a number of a file that counts from 1904', { kind: 'number', text: '43921', day: '2024-04-01' }, '2024-04-01'],
    ['a number of a file that counts from 1900', { kind: 'number', text: '45383', day: '2024-04-01' }, '2024-04-01'],
    ['a number that came as a text', { kind: 'text', text: '45383' }, '2024-04-01'],
    ['a number with a time', { kind: 'number', text: '45383.5', day: '2024-04-01' }, '2024-04-01'],
    ['digits as people write them', { kind: 'number', text: '20240401', day: null }, '2024-04-01'],
    ['a small number', { kind: 'number', text: '12', day: '1900-01-12' }, undefined],
  ])('that is %s is read', (_what, cell, day) => {
    expect(dateOf(cell)).toBe(day);
  });
});

describe('a cell that was broken into lines', () => {
  const reader = (texts: Readonly<Record<string, string>>) => {
    const cells = new Map(Object.entries(texts).map(([column, text]) => [column, { kind: 'text', text } as const]));
    return new RowReader({ sheet: '表', row: 2, cells, format }, new Findings());
  };

  it.each([
    ['区住房和\n城乡建设局', '区住房和城乡建设局'],
    ['关于加强监管的建议\r\n（第二次提出）', '关于加强监管的建议（第二次提出）'],
    ['建设 5G\nbase\nstation 的建议', '建设 5G base station 的建议'],
    ['a\nb\n\nc', 'a b c'],
    ['第一行 \u2028 第二行', '第一行第二行'],
  ])('is one text: %j', (broken, whole) => {
    expect(reader({ 标题: broken }).text('标题', 200)).toBe(whole);
  });

  it('keeps its lines where they are paragraphs, and tells several texts apart', () => {
    const row = reader({ 案由: '第一段\n第二段', 会办单位: '甲局\n乙局' });
    expect(row.prose('案由', 200)).toBe('第一段\n第二段');
    expect(row.texts('会办单位', 200)).toEqual(['甲局', '乙局']);
  });
});
