import {
  columnLetters,
  type Cell,
  type Merge,
  type Sheet,
  type TableRow,
} from '../../../platform/sheets/reading/cell.js';
import { isHeadOf, knownTitles, plainTitle, type Column, type TableFormat } from './columns.js';
import type { Findings } from './findings.js';

/** A row of a table that was found in a file, its cells by the titles of their columns, those that are told as faults too. */
export interface FoundRow {
  readonly format: TableFormat;
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The titles are looked for in the first rows: above them there may be a heading. */
const mostHeading = 10;

/** A table in a sheet, once its titles are found. */
interface Header {
  readonly format: TableFormat;
  readonly row: number;
  readonly columns: ReadonlyMap<number, Column>;
  /** every column that has a title, also one that is a fault */
  readonly titled: ReadonlySet<number>;
}

/** Of a column without a title so many cells are told one by one, the others by their number. */
const mostUntitled = 10;

/**
 * Finds tables in the sheets of a file, by their titles, and reads their rows. What is no table, hidden sheets, hidden rows and
 * cells below no title are told as warnings; merged cells, formulas, error values, unknown and missing columns as faults.
 */
export async function* rowsOf(
  sheets: readonly Sheet[],
  formats: readonly TableFormat[],
  findings: Findings,
): AsyncGenerator<FoundRow> {
  let tables = 0;
  findings.begin(sheets.map((one) => one.name));
  for (const sheet of sheets) {
    if (sheet.hidden) {
      findings.warn({ sheet: sheet.name, row: null, column: null }, '隐藏的工作表，没有读取');
      continue;
    }
    const reader = new SheetReader(sheet.name, formats, findings);
    for await (const item of sheet.items()) {
      const found = reader.take(item);
      if (found) yield found;
    }
    reader.end();
    if (reader.header) tables += 1;
    else if (sheets.length > 1 && sheet.name !== explanations) {
      findings.warn({ sheet: sheet.name, row: null, column: null }, '没有可以识别的表头，没有读取');
    }
  }
  if (tables > 0) return;
  const titles = formats.map(({ name, columns }) => `${name}（${columns.map((one) => one.title).join('、')}）`);
  findings.fault({ sheet: '', row: null, column: null }, `没有找到表头。表头须为：${titles.join('；或者')}`);
}

/** What the sheet of explanations in our templates is called. */
export const explanations = '说明';

class SheetReader {
  header: Header | null = null;
  private looked = 0;
  /** how many cells there are in each column that has no title */
  private readonly untitled = new Map<number, number>();

  constructor(
    private readonly sheet: string,
    private readonly formats: readonly TableFormat[],
    private readonly findings: Findings,
  ) {}

  take(item: TableRow | Merge): FoundRow | null {
    if (item.kind === 'merge') this.merged(item);
    else if (this.header) return this.row(item, this.header);
    else if ((this.looked += 1) <= mostHeading) this.header = this.headerIn(item);
    return null;
  }

  /** Tells what there was more of than was told. */
  end(): void {
    for (const [index, cells] of this.untitled) {
      if (cells <= mostUntitled) continue;
      const place = { sheet: this.sheet, row: null, column: columnTold(index) };
      this.findings.warn(place, `没有表头的这一列还有 ${String(cells - mostUntitled)} 格，没有读取`);
    }
  }

  private headerIn({ row, cells }: TableRow): Header | null {
    const titles = [...cells].map(([column, { text }]) => [column, plainTitle(text)] as const);
    const texts = titles.map(([, title]) => title);
    const [format] = [...this.formats].sort((a, b) => knownTitles(texts, b) - knownTitles(texts, a));
    if (!format || !isHeadOf(texts, format)) return null;
    const columns = new Map<number, Column>();
    for (const [index, title] of titles) {
      const column = format.columns.find((one) => one.title === title);
      const place = { sheet: this.sheet, row, column: title };
      if (!column) this.findings.fault(place, `没有「${title}」这一列。可以有的列：${titlesOf(format)}`);
      else if ([...columns.values()].includes(column)) this.findings.fault(place, `「${title}」这一列重复`);
      else columns.set(index, column);
    }
    for (const { title, optional } of format.columns) {
      if (optional || texts.includes(title)) continue;
      this.findings.fault({ sheet: this.sheet, row, column: title }, `缺少「${title}」这一列；没有内容的，列也要保留`);
    }
    return { format, row, columns, titled: new Set(cells.keys()) };
  }

  private row({ row, hidden, cells }: TableRow, { format, columns, titled }: Header): FoundRow | null {
    const found = new Map<string, Cell>();
    for (const [index, cell] of cells) {
      const title = columns.get(index)?.title;
      if (!titled.has(index)) this.beyond(row, index, cell);
      if (title === undefined) continue;
      const place = { sheet: this.sheet, row, column: title };
      if (cell.kind === 'formula') this.findings.fault(place, '是公式，请把公式的结果粘贴为数值');
      if (cell.kind === 'error') this.findings.fault(place, `是错误值 ${cell.text}，请改正`);
      if (cell.text.trim() !== '' || isUnreadable(cell)) found.set(title, cell);
    }
    if (found.size === 0) return null;
    if (hidden) this.findings.warn({ sheet: this.sheet, row, column: null }, '是隐藏的行，也已读取');
    return { format, sheet: this.sheet, row, cells: found };
  }

  private beyond(row: number, index: number, { text }: Cell): void {
    if (text.trim() === '') return;
    const cells = (this.untitled.get(index) ?? 0) + 1;
    this.untitled.set(index, cells);
    if (cells > mostUntitled) return;
    const said = [...text.trim()].slice(0, 40).join('');
    const place = { sheet: this.sheet, row, column: columnTold(index) };
    this.findings.warn(
      place,
      `「${said}」所在的列没有表头，没有读取。要读取的，请移到有表头的列；.csv 中带逗号的文字，须用引号括起来`,
    );
  }

  private merged({ rows: [first, last], range }: Merge): void {
    if (!this.header || last < this.header.row) return;
    this.findings.fault(
      { sheet: this.sheet, row: first, column: null },
      `单元格 ${range} 是合并的，请取消合并，每格分别填写`,
    );
  }
}

/** What is a fault whatever it says; that it is told already. */
export function isUnreadable({ kind }: Cell): boolean {
  return kind === 'formula' || kind === 'error';
}

function columnTold(index: number): string {
  return `${columnLetters(index)} 列`;
}

function titlesOf({ columns }: TableFormat): string {
  return columns.map((one) => one.title).join('、');
}
