import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { csvDialect } from '../../http/csv-dialect.js';
import { asTyped } from '../formula.js';
import type { Cell, IsHead, Sheet, TableLimits, TableRow } from './cell.js';
import { TableFault } from './table-fault.js';

/** How a .csv may be written 字符编码, in the order in which they are tried. */
const encodings = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof encodings)[number];

/** How the cells of a .csv may be set off 分隔符: some office programs write semicolons or tabs. */
const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

/** Where the head is looked for: so many rows, within so many bytes. */
const headRows = 10;
const headBytes = 64 * 1024;

/** In what a .csv is written. */
interface Written {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/**
 * A .csv as the only sheet of a file (RFC 4180): in UTF-8, with or without byte order mark, or in GB18030 (GBK, GB2312).
 * @param isHead tells the row of titles; by it the separator is found, which is a comma where there is none.
 * @throws TableFault where it is in neither, or no CSV.
 */
export async function withCsv<T>(
  path: string,
  limits: TableLimits,
  use: (sheets: readonly Sheet[]) => Promise<T>,
  isHead: IsHead,
): Promise<T> {
  const encoding = await encodingOf(path);
  const written = { encoding, separator: await separatorOf(path, encoding, isHead) };
  return use([{ name: 'CSV', hidden: false, items: () => rowsOf(path, written, limits) }]);
}

async function separatorOf(path: string, encoding: Encoding, isHead: IsHead): Promise<Separator> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headBytes), position: 0 });
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
    return separators.find((one) => firstRows(text, one).some(isHead)) ?? ',';
  } finally {
    await file.close();
  }
}

/** None where they cannot be read so. */
function firstRows(text: string, delimiter: Separator): string[][] {
  try {
    return parseAll(text, { ...csvDialect, delimiter, to: headRows });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/** The first encoding in which the whole file makes sense. What makes sense in UTF-8 seldom is anything else. */
async function encodingOf(path: string): Promise<Encoding> {
  for (const encoding of encodings) {
    if (await makesSense(path, encoding)) return encoding;
  }
  throw new TableFault(
    '这份文件既不是可以读取的 .xlsx，也不是 UTF-8 或者 GB18030（GBK）编码的文字。请用表格软件打开检查，另存为 .xlsx 或者 CSV 后再试。',
  );
}

async function makesSense(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    if (first && isUtf16(bytes)) return false;
    first = false;
    try {
      if (decoder.decode(bytes, { stream: true }).includes('\0')) return false;
    } catch {
      return false;
    }
  }
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function isUtf16([one, two]: Buffer): boolean {
  return (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);
}

function decoding(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}

async function* rowsOf(
  path: string,
  { encoding, separator: delimiter }: Written,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const source: Readable = createReadStream(path);
  const options = { ...csvDialect, delimiter, skip_empty_lines: false, info: true, max_record_size: 1_000_000 };
  const records = source.pipe(decoding(encoding)).pipe(parse(options));
  let row = 0;
  try {
    for await (const { record } of records as AsyncIterable<{ record: string[] }>) {
      row += 1;
      if (row > limits.rows) throw new TableFault(`行数过多：最多 ${String(limits.rows)} 行。请分成几个文件。`);
      const cells = cellsOf(record, limits);
      if (cells.size > 0) yield { kind: 'row', row, hidden: false, cells };
    }
  } catch (error) {
    if (error instanceof TableFault) throw error;
    throw new TableFault(`第 ${String(row + 1)} 条记录起不是正确的 CSV：引号没有成对，或者一行过长。请检查后再试。`);
  } finally {
    source.destroy();
  }
}

function cellsOf(record: readonly string[], { columns, cellLength }: TableLimits): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [column, text] of record.slice(0, columns).entries()) {
    if (text.trim() !== '') cells.set(column, { kind: 'text', text: asTyped(text.slice(0, cellLength + 1)) });
  }
  return cells;
}
