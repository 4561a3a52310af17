import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { csvOf, encodings, type Encoding } from '../../src/platform/sheets/csv.js';
import { asTyped, looksLikeFormula, neutralised } from '../../src/platform/sheets/formula.js';
import { SheetError, type Column, type Value } from '../../src/platform/sheets/table.js';
import { tableOf, xlsxOf, type Book } from '../../src/platform/sheets/xlsx/workbook.js';
import { openedBook, plain } from '../support/workbook.js';

type Row = readonly Value[];

const rare = '𠮷野家㐀、☯ “引号”,\n第二行 <b>&amp;</b> _x0041_';

describe('a workbook .xlsx', () => {
  const columns: Column<Row>[] = [
    { title: '序号', kind: 'whole', value: (row) => row[0] ?? null },
    { title: '标题', kind: 'text', width: 40, note: '不超过 100 个字。', value: (row) => row[1] ?? null },
    { title: '满意率', kind: 'percent', scale: 1, value: (row) => row[2] ?? null },
    { title: '均天数', kind: 'decimal', scale: 2, value: (row) => row[3] ?? null },
    {
      title: '交办日期',
      kind: 'date',
      value: (row) => row[4] ?? null,
      light: (row) => (row[4] === null ? 'red' : null),
    },
    { title: '生成时间', kind: 'instant', value: (row) => row[5] ?? null },
    { title: '评价', kind: 'text', choices: ['满意', '基本满意', '不满意'], value: (row) => row[6] ?? null },
  ];
  const rows: Row[] = [
    [1, rare, '97.5', '12.25', '2026-02-28', '2026-12-31T16:30:00.000Z', '满意'],
    [2, '=HYPERLINK("http://bad","点")', '100.0', '-0.50', '1900-03-01', '2027-01-01T00:00:00+08:00', '=1+1'],
    [3, ' 前后有空格 ', '0.3', null, null, null, null],
    [4, '@SUM(A1)', null, '0.00', '1899-12-31', null, null],
  ];
  let book: ExcelJS.Workbook;

  beforeAll(async () => {
    book = await read({
      head: (count) => ({
        title: '办理台账',
        lines: [
          ['行数', String(count)],
          ['范围', '=全部'],
        ],
      }),
      tables: [tableOf({ name: '台账', columns, rows: [rows.slice(0, 2), rows.slice(2)] })],
    });
  });

  const sheet = () => book.getWorksheet('台账')!;
  const column = (place: number) => [2, 3, 4, 5].map((row) => plain(sheet().getRow(row).getCell(place).value));

  it('has the sheets in their order, the first telling of the rest, the values of drop-downs out of sight', () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['说明', 'visible'],
      ['台账', 'visible'],
      ['选项', 'hidden'],
    ]);
    const head = book.getWorksheet('说明')!;
    expect(head.getCell('A1').value).toBe('办理台账');
    expect([head.getCell('A3').value, head.getCell('B3').value, head.getCell('B4').value]).toEqual([
      '行数',
      '4',
      '=全部',
    ]);
  });

  it('keeps every text as it is, and none becomes a formula', () => {
    expect(column(2)).toEqual([rare, '=HYPERLINK("http://bad","点")', ' 前后有空格 ', '@SUM(A1)']);
    expect(sheet().getCell('B3').type).toBe(ExcelJS.ValueType.String);
    expect(sheet().getCell('B3').style).toMatchObject({ numFmt: '@' });
  });

  it('has numbers and dates as numbers and dates, by the clock of the zone', () => {
    expect(column(1)).toEqual([1, 2, 3, 4]);
    expect(column(3)).toEqual([0.975, 1, 0.003, null]);
    expect(sheet().getCell('C2').numFmt).toBe('0.0%');
    expect(column(4)).toEqual([12.25, -0.5, null, 0]);
    expect(column(5)).toEqual(['2026-02-28', '1900-03-01', null, '1899-12-31']);
    expect(sheet().getCell('E2').type).toBe(ExcelJS.ValueType.Date);
    expect(sheet().getCell('E2').numFmt).toBe('yyyy-mm-dd');
    expect(column(6)).toEqual(['2027-01-01 00:30', '2027-01-01', null, null]);
  });

  it('keeps the titles in sight and on each printed page, filters by each, and fills lights', () => {
    expect(sheet().views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet().pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, paperSize: 9 });
    expect(sheet().pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet().autoFilter).toBe('A1:G5');
    expect(sheet().getColumn(2).width).toBe(40);
    expect(sheet().getCell('E4').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(sheet().getCell('E2').fill).toMatchObject({ pattern: 'none' });
  });

  it('explains a column by a note, and offers the values of another', () => {
    expect(JSON.stringify(sheet().getCell('B1').note)).toContain('不超过 100 个字。');
    expect(sheet().getCell('G2').dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$A$1:$A$3"] });
    expect(book.getWorksheet('选项')!.getColumn(1).values).toEqual([undefined, '满意', '基本满意', '不满意']);
  });

  it('that is too wide for a page is printed on several side by side, each with the leading columns', async () => {
    const wide = Array.from({ length: 20 }, (): Column<Row> => ({
      title: '长',
      kind: 'text',
      width: 30,
      value: () => '长',
    }));
    const made = await read({ tables: [tableOf({ name: '宽', lead: 2, columns: wide, rows: [rows] })] });
    const { views, pageSetup } = made.worksheets[0]!;
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(pageSetup).toMatchObject({ paperSize: 8, fitToWidth: 2, printTitlesRow: '1:1', printTitlesColumn: 'A:B' });
  });

  it('is refused where the sheet cannot have its name or so many rows', async () => {
    const named = (...names: string[]) => read({ tables: names.map((name) => tableOf({ name, columns, rows: [] })) });
    for (const names of [['a/b'], ['选项'], [''], ['长'.repeat(32)], ['台账', '台账']]) {
      await expect(named(...names)).rejects.toThrow(SheetError);
    }
    const many = Array.from({ length: 1_048_576 }, () => rows[0] ?? []);
    await expect(read({ tables: [tableOf({ name: '台账', columns: [], rows: [many] })] })).rejects.toThrow('CSV');
  });

  it('fails with what the rows fail with', async () => {
    async function* failing() {
      yield [rows[0] ?? []];
      throw new Error('数据库断开');
    }
    await expect(read({ tables: [tableOf({ name: '台账', columns, rows: failing() })] })).rejects.toThrow('数据库断开');
  });

  it('takes any text and gives it back, save what XML cannot hold', async () => {
    const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
    const text = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const texts: Column<string>[] = [{ title: '文', kind: 'text', value: (row) => row }];
        const made = await read({ tables: [tableOf({ name: '表', columns: texts, rows: [given] })] });
        const found = given.map((_, place) => plain(made.worksheets[0]?.getRow(place + 2).getCell(1).value) ?? '');
        expect(found).toEqual(given.map((one) => one.toWellFormed().replace(impossible, '\ufffd')));
      }),
      { numRuns: 8 },
    );
  });

  it('holds at most 32,767 characters in a cell, and says where more was', async () => {
    const texts: Column<string>[] = [{ title: '文', kind: 'text', value: (row) => row }];
    const made = await read({ tables: [tableOf({ name: '表', columns: texts, rows: [['长'.repeat(40_000)]] })] });
    const found = String(plain(made.worksheets[0]?.getCell('A2').value));
    expect(found).toHaveLength(32_767);
    expect(found).toMatch(/长……（以下超过单元格的容量，全文见案卷）$/);
  });
});

describe('a table .csv', () => {
  const columns: Column<Row>[] = [
    { title: '标题', kind: 'text', value: (row) => row[0] ?? null },
    { title: '日期', kind: 'date', value: (row) => row[1] ?? null },
    { title: '时间', kind: 'instant', value: (row) => row[2] ?? null },
    { title: '差', kind: 'decimal', value: (row) => row[3] ?? null },
  ];
  const rows: Row[] = [
    [rare, '2026-02-28', '2026-12-31T16:30:00.000Z', '-0.5'],
    ['=1+1', null, null, null],
  ];
  const expected = `标题,日期,时间,差\r\n"${rare.replaceAll('"', '""')}",2026-02-28,2027-01-01 00:30,-0.5\r\n'=1+1,,,\r\n`;

  it.each(Object.keys(encodings) as Encoding[])(
    'is read by others in %s, with the rarest characters',
    async (encoding) => {
      const bytes = await joined(csvOf({ name: '台账', columns, rows: [rows] }, encoding));
      expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(encoding === 'utf-8');
      expect(new TextDecoder(encoding, { fatal: true }).decode(bytes)).toBe(expected);
    },
  );

  it('loses no character of Unicode in GB 18030, save what is for private use', async () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => {
      const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      return code >= 0x20 && !isPrivate && !isSurrogate;
    });
    const text = String.fromCodePoint(0x20) + all.reduce((sum, code) => sum + String.fromCodePoint(code), '');
    const one: Column<string>[] = [{ title: '文', kind: 'text', value: (row) => row }];
    const bytes = await joined(csvOf({ name: '表', columns: one, rows: [[text]] }, 'gb18030'));
    const back = new TextDecoder('gb18030')
      .decode(bytes)
      .slice('文\r\n"'.length, -'"\r\n'.length)
      .replaceAll('""', '"');
    expect(back === text).toBe(true);
  });
});

describe('a formula', () => {
  it.each(['=1+1', '+1', '-1+2', '@A1', '＝1', ' =1', '\t=1', '\r1', '\u00a0=1'])('is seen in %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it('is text in a .csv, and the text that it was when that is read again, whatever apostrophes it has', () => {
    const text = fc.array(fc.constantFrom("'", '=', '+', '-', '1', ' ', '\t', '建'), { maxLength: 6 });
    const property = fc.property(text, (letters) => {
      const said = letters.join('');
      expect(looksLikeFormula(neutralised(said))).toBe(false);
      expect(asTyped(neutralised(said))).toBe(said);
    });
    fc.assert(property, { numRuns: 2_000 });
    expect(neutralised("'=1+1")).toBe("''=1+1");
    expect(neutralised("'建议'")).toBe("'建议'");
  });

  it.each(['', '1', '-1', '-1.50', '1=1', '建议', 'a@b'])('is not seen in %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});

async function read(book: Book): Promise<ExcelJS.Workbook> {
  return openedBook(await joined(xlsxOf(book)));
}

async function joined(portions: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const one of portions) all.push(one);
  return Buffer.concat(all);
}
