import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  columnLetters,
  columnOf,
  usualLimits,
  type IsHead,
  type Sheet,
  type TableRow,
} from '../../src/platform/sheets/reading/cell.js';
import { withTable } from '../../src/platform/sheets/reading/read-table.js';
import { dateOfSerial, isDateFormat } from '../../src/platform/sheets/reading/serial-date.js';
import { TableFault } from '../../src/platform/sheets/reading/table-fault.js';
import { zipOfParts } from '../support/zip.js';

/** Tables as people send them, and as nobody should. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '表格 '));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(bytes: Buffer): Promise<string> {
  const file = path.join(folder, `${String(Math.random()).slice(2)}.bin`);
  await writeFile(file, bytes);
  return file;
}

/** All that is read of a file: sheet, row, column letter, kind and text. */
async function readAll(bytes: Buffer, limits = usualLimits, isHead?: IsHead): Promise<string[]> {
  return withTable(
    await kept(bytes),
    async (sheets) => {
      const said: string[] = [];
      for (const sheet of sheets) said.push(...(await ofSheet(sheet)));
      return said;
    },
    { limits, ...(isHead ? { isHead } : {}) },
  );
}

async function ofSheet(sheet: Sheet): Promise<string[]> {
  const said = [`[${sheet.name}${sheet.hidden ? ' 隐藏' : ''}]`];
  for await (const item of sheet.items())
    said.push(...(item.kind === 'merge' ? [`合并 ${item.range}`] : cellsOf(item)));
  return said;
}

function cellsOf({ row, hidden, cells }: TableRow): string[] {
  return [...cells].map(
    ([column, { kind, text }]) => `${columnLetters(column)}${String(row)}${hidden ? ' 隐藏' : ''} ${kind} ${text}`,
  );
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('an .xlsx', () => {
  it.each([false, true])('is read cell by cell, with dates of either system (1904: %s)', async (date1904) => {
    const bytes = await workbook((book) => {
      book.properties.date1904 = date1904;
      const sheet = book.addWorksheet('往年台账');
      sheet.addRow(['编号', '𠮷田 㐀', 12, new Date(Date.UTC(2024, 1, 29)), true, { formula: 'A1+1', result: 3 }]);
      sheet.addRow([{ richText: [{ text: '甲' }, { text: '乙' }] }, 'a_x000D_b', { error: '#REF!' }, 1.5]);
      sheet.getRow(2).hidden = true;
      sheet.mergeCells('A4:B5');
      sheet.getCell('A4').value = '合并的';
      book.addWorksheet('草稿', { state: 'hidden' }).addRow(['不看']);
    });
    expect(await readAll(bytes)).toEqual([
      ...['[往年台账]', 'A1 text 编号', 'B1 text 𠮷田 㐀', 'C1 number 12', 'D1 date 2024-02-29', 'E1 boolean 是'],
      ...['F1 formula 3', 'A2 隐藏 text 甲乙', 'B2 隐藏 text a\rb', 'C2 隐藏 error #REF!', 'D2 隐藏 number 1.5'],
      ...['A4 text 合并的', '合并 A4:B5', '[草稿 隐藏]', 'A1 text 不看'],
    ]);
  });

  it('with inline texts, other prefixes, no references and ISO dates is read too', async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row>
      <x:c t="inlineStr"><x:is><x:t>直接的</x:t><x:rPh><x:t>读音</x:t></x:rPh></x:is></x:c><x:c t="d"><x:v>2024-03-05T00:00:00</x:v></x:c>
      <x:c t="str"><x:v>字</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await readAll(xlsx(sheet))).toEqual(['[表]', 'A1 text 直接的', 'B1 date 2024-03-05', 'C1 text 字']);
  });

  it.each([
    ['macros', () => xlsx('<worksheet/>', { 'xl/vbaProject.bin': 'x' }), /宏/],
    ['a ZIP of something else', () => zipOfParts({ 'readme.txt': 'hello' }), /不是 \.xlsx/],
    ['a broken ZIP', () => xlsx('<worksheet/>').subarray(0, 300), /损坏/],
    ['broken XML', () => xlsx('<worksheet><sheetData><row>'), /损坏/],
    ['entities', () => xlsx('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'), /损坏/],
    ['no UTF-8', () => xlsx(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe])), /损坏/],
    ['a password', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /密码/],
    ['nothing', () => Buffer.alloc(0), /空的/],
    ['a cell without end', () => xlsx(inCell(`<is><t>${'A'.repeat(3_000_000)}</t></is>`)), /过长/],
    ['marked text without end', () => xlsx(inCell(`<is><t><![CDATA[${'<'.repeat(3_000_000)}]]></t></is>`)), /过长/],
    ['an attribute without end', () => xlsx(inCell(`<is x="${'A'.repeat(3_000_000)}"/>`)), /过长/],
    ['a remark without end', () => xlsx(inCell(`<!--${'<'.repeat(3_000_000)}-->`)), /过长/],
    ['tags in tags in tags', () => xlsx(inCell('<a>'.repeat(200) + '</a>'.repeat(200))), /损坏/],
    ['a row beyond all', () => xlsx('<worksheet><sheetData><row r="9999999"/></sheetData></worksheet>'), /行数过多/],
  ])('with %s is refused in a sentence', async (_what, make, told) => {
    await expect(readAll(make())).rejects.toThrow(told);
    await expect(readAll(make())).rejects.toBeInstanceOf(TableFault);
  });

  it('whose shared texts are beyond all is not read on', async () => {
    const shared = { 'xl/sharedStrings.xml': `<sst>${'<si><t>甲乙丙</t></si>'.repeat(1_000)}</sst>` };
    await expect(readAll(xlsx('<worksheet/>', shared))).resolves.toEqual(['[表]']);
    const limits = { ...usualLimits, sharedLength: 5_000 };
    await expect(readAll(xlsx('<worksheet/>', shared), limits)).rejects.toThrow(/文字过多/);
  });

  it('that inflates beyond the limit is not read on, also where it lies about its size', async () => {
    const large = `<worksheet>${' '.repeat(3_000_000)}</worksheet>`;
    const limits = { ...usualLimits, inflatedBytes: 1_000_000 };
    await expect(readAll(xlsx(large), limits)).rejects.toThrow(/过大|损坏/);
    const lying = zipOfParts({ ...parts(large) }, { claimedSize: 100 });
    await expect(readAll(lying, limits)).rejects.toThrow(/过大|损坏/);
  });

  it('spoilt in any place is read or refused, and never anything else', async () => {
    const whole = await workbook((book) =>
      book.addWorksheet('表').addRows([
        ['编号', new Date(0)],
        ['甲', 2],
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ change;
        try {
          await readAll(spoilt);
        } catch (error) {
          expect(error).toBeInstanceOf(TableFault);
        }
      }),
      { numRuns: 150, seed: 20260310 },
    );
  });
});

describe('a .csv', () => {
  const text = '编号,标题\r\n1,"多行\n的,标题"\r\n\r\n2,𠮷\r\n';
  const read = [
    '[CSV]',
    'A1 text 编号',
    'B1 text 标题',
    'A2 text 1',
    'B2 text 多行\n的,标题',
    'A4 text 2',
    'B4 text 𠮷',
  ];

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
  ])('in %s is read', async (_encoding, bytes) => {
    expect(await readAll(bytes)).toEqual(read);
  });

  it.each([',', ';', '\t'])(
    'with %j between its cells is read, by its head, whatever stands in them',
    async (separator) => {
      const table = ['2025 年台账;a,b', ['编号', '"标题"'].join(separator), ['1', '"甲,乙;丙\t丁"'].join(separator)];
      const isHead = (titles: readonly string[]) => titles.includes('编号') && titles.includes('标题');
      const bytes = Buffer.from(table.join('\n'));
      const [, ...cells] = await readAll(bytes, usualLimits, isHead);
      expect(cells.filter((one) => !/^[A-Z]1 /.test(one))).toEqual([
        ...['A2 text 编号', 'B2 text 标题', 'A3 text 1', 'B3 text 甲,乙;丙\t丁'],
      ]);
    },
  );

  it('whose head is not told has commas', async () => {
    expect(await readAll(Buffer.from('编号;标题\n1;2'))).toEqual(['[CSV]', 'A1 text 编号;标题', 'A2 text 1;2']);
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), /编码/],
    ['bytes of no text', Buffer.from([0x41, 0x00, 0xff, 0xff, 0x80]), /编码/],
    ['an open quote', Buffer.from('编号,"标题\n1,2\n'), /引号/],
  ])('of %s is refused in a sentence', async (_what, bytes, told) => {
    await expect(readAll(bytes)).rejects.toThrow(told);
  });
});

describe('dates as numbers', () => {
  it('are the days that spreadsheets show', () => {
    expect([1, 59, 60, 61, 45_351].map((one) => dateOfSerial(one, 1900))).toEqual([
      ...['1900-01-01', '1900-02-28', null, '1900-03-01', '2024-02-29'],
    ]);
    expect([0, 43_889].map((one) => dateOfSerial(one, 1904))).toEqual(['1904-01-01', '2024-02-29']);
    expect([-1, Number.NaN, 3_000_000].map((one) => dateOfSerial(one, 1900))).toEqual([null, null, null]);
  });

  it.each([
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy/m/d', true],
    ['General', false],
    ['0.00_);[Red](0.00)', false],
    ['"day" 0', false],
    ['h:mm:ss', false],
    ['m/d', true],
  ])('are told by the format %s', (code, isDate) => {
    expect(isDateFormat(200, code)).toBe(isDate);
  });

  it('letters and numbers of columns belong together', () => {
    fc.assert(fc.property(fc.nat(16_000), (column) => columnOf(`${columnLetters(column)}7`) === column));
  });
});

function parts(sheet: string | Buffer): Record<string, string | Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
}

function inCell(content: string): string {
  return `<worksheet><sheetData><row><c t="inlineStr">${content}</c></row></sheetData></worksheet>`;
}

function xlsx(sheet: string | Buffer, more: Record<string, string> = {}): Buffer {
  return zipOfParts({ ...parts(sheet), ...more });
}
