import iconv from 'iconv-lite';
import { neutralised } from './formula.js';
import { localTimes } from './local-time.js';
import type { Column, Table, Value } from './table.js';

/** Encodings of a .csv, as people call them. */
export const encodings = { 'utf-8': 'UTF-8（有 BOM）', gb18030: 'GB 18030（国标编码）' } as const;
export type Encoding = keyof typeof encodings;

/** One line of a table (RFC 4180). What an office program would take for a formula becomes text, by an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** The mark by which office programs know UTF-8; without it they read Chinese as something else. */
export const byteOrderMark = '\uFEFF';

/**
 * A table as .csv, in portions: the titles, then a line for each row.
 * @param encoding UTF-8 with a byte order mark, or GB 18030, which has every character of Unicode too.
 */
export async function* csvOf<Row>(table: Table<Row>, encoding: Encoding = 'utf-8'): AsyncGenerator<Buffer> {
  const bytes = (text: string) => (encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  yield bytes(`${encoding === 'utf-8' ? byteOrderMark : ''}${csvLine(table.columns.map(({ title }) => title))}`);
  const local = localTimes(table.zone);
  const cells = table.columns.map((column) => (row: Row) => textOf(column, column.value(row), local));
  for await (const rows of table.rows) yield bytes(rows.map((row) => csvLine(cells.map((cell) => cell(row)))).join(''));
}

function cellOf(text: string): string {
  const said = neutralised(text);
  return /[",;\t\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
}

function textOf<Row>({ kind }: Column<Row>, value: Value, local: (instant: string) => string): string {
  if (value === null) return '';
  if (kind === 'instant') return local(String(value)).slice(0, 16);
  // A surrogate without its pair is in no encoding.
  return kind === 'text' ? String(value).toWellFormed() : String(value);
}
