import { open } from 'node:fs/promises';
import type { IsHead, Sheet, TableLimits } from './cell.js';
import { usualLimits } from './cell.js';
import { withCsv } from './csv.js';
import { TableFault } from './table-fault.js';
import { withWorkbook } from './workbook.js';

type Use<T> = (sheets: readonly Sheet[]) => Promise<T>;

/** How a file is read. */
interface Reading {
  readonly limits?: TableLimits;
  readonly isHead?: IsHead;
}

/** What a file is, by its first bytes; its name may be a lie. */
type Kind = 'zip' | 'compound' | 'empty' | 'text';

/**
 * Reads a file as a table 表格: an .xlsx, or a .csv in UTF-8 or GB18030, with commas, semicolons or tabs. It is never in memory as a whole.
 * @param path of the file on disk.
 * @param use takes the sheets, in their order; the file is closed when it has ended.
 * @param reading how much of it is read at most, and how its head is told, by which the separator of a .csv is found.
 * @throws TableFault where it is none of these, in a sentence that says what to do.
 */
export async function withTable<T>(
  path: string,
  use: Use<T>,
  { limits = usualLimits, isHead = () => false }: Reading = {},
): Promise<T> {
  const kind = await kindOf(path);
  if (kind === 'empty') throw new TableFault('文件是空的。');
  if (kind === 'compound') {
    throw new TableFault('文件有密码保护，或者是旧版的 .xls、WPS 表格。请去掉密码，另存为 .xlsx 后再试。');
  }
  return kind === 'zip' ? withWorkbook(path, limits, use) : withCsv(path, limits, use, isHead);
}

async function kindOf(path: string): Promise<Kind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8), position: 0 });
    if (bytesRead === 0) return 'empty';
    const head = buffer.subarray(0, bytesRead).toString('hex');
    if (head.startsWith('504b0304') || head.startsWith('504b0506')) return 'zip';
    return head.startsWith('d0cf11e0a1b11ae1') ? 'compound' : 'text';
  } finally {
    await file.close();
  }
}
