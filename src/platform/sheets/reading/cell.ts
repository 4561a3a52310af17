/** What stands in a cell 单元格. A date is a local date `YYYY-MM-DD`; numbers are kept as they are written in the file. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `day` is the date that it is where a date is meant, counted as its file counts; null where it is none */
  | { readonly kind: 'number'; readonly text: string; readonly day: string | null }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string }
  /** a formula 公式, with the value that it had when the file was saved; it may be stale */
  | { readonly kind: 'formula'; readonly text: string }
  /** an error value such as `#REF!` */
  | { readonly kind: 'error'; readonly text: string };

/** A row 行 that has something in it; `cells` by column, from 0. */
export interface TableRow {
  readonly kind: 'row';
  /** as people count, from 1 */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that are merged 合并单元格; told after the rows of their sheet. Rows and columns from 1, both included. */
export interface Merge {
  readonly kind: 'merge';
  readonly rows: readonly [first: number, last: number];
  readonly range: string;
}

/** A sheet 工作表 of a file. Its items can be read once, and one sheet after the other. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly items: () => AsyncIterable<TableRow | Merge>;
}

/** Whether a row is the head of a table, by the texts of its cells. */
export type IsHead = (titles: readonly string[]) => boolean;

/** How much of a file is read at most. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  /** code units of one cell */
  readonly cellLength: number;
  /** code units of all the texts that the cells of an .xlsx share, which are kept in memory */
  readonly sharedLength: number;
  /** bytes of one part of an .xlsx after it is inflated */
  readonly inflatedBytes: number;
}

/** More than any ledger has. */
export const usualLimits: TableLimits = {
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
  sharedLength: 64 * 1024 * 1024,
  inflatedBytes: 512 * 1024 * 1024,
};

/** The number of a column, from 0, of a reference such as `AB12`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters 列标 of a column, from 0: `A`, `B`, … `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
