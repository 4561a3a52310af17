import ExcelJS from 'exceljs';
import type { Test } from 'supertest';
import { unescaped } from '../../src/platform/sheets/reading/xml.js';

/** Waits for an answer that is a file. */
export function asFile(test: Test): Test {
  return test.buffer(true).parse((response, done) => {
    const portions: Buffer[] = [];
    response.on('data', (portion: Buffer) => portions.push(portion));
    response.on('end', () => done(null, Buffer.concat(portions)));
  });
}

/** A workbook as another program reads it. */
export async function openedBook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

/** The rows of a sheet: texts and numbers as they are, dates as `YYYY-MM-DD` or with their time, null where there is nothing. */
export function rowsOf(book: ExcelJS.Workbook, name: string): (string | number | null)[][] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`there is no sheet ${name} but ${book.worksheets.map((one) => one.name).join()}`);
  const width = sheet.columnCount;
  return Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: width }, (_cell, place) => plain(sheet.getRow(row + 1).getCell(place + 1).value)),
  );
}

/** What a cell says. Of texts in cells exceljs leaves it to us to read `_x0041_` as the character that it stands for. */
export function plain(value: ExcelJS.CellValue | undefined): string | number | null {
  if (value instanceof Date)
    return value.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').replace(':00.000Z', '');
  if (typeof value === 'string') return unescaped(value);
  return typeof value === 'number' ? value : value === null || value === undefined ? null : JSON.stringify(value);
}
