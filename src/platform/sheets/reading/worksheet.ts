import type { Readable } from 'node:stream';
import { columnOf, type Cell, type Merge, type TableLimits, type TableRow } from './cell.js';
import { dateOfSerial, type DateSystem } from './serial-date.js';
import { TableFault } from './table-fault.js';
import { readXml, unescaped } from './xml.js';

/** What a worksheet's cells refer to. */
export interface Book {
  readonly dateSystem: DateSystem;
  /** texts that cells share 共享字符串 */
  readonly texts: readonly string[];
  /** whether the format of a style shows a date */
  readonly dateStyles: readonly boolean[];
  readonly limits: TableLimits;
}

/** A cell while it is read. */
interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
  inline: string;
}

/** Reads the rows of one sheet 工作表, as they come; then the merged cells. @throws TableFault where it is broken, or too long. */
export async function* readSheet(part: () => Promise<Readable>, book: Book): AsyncGenerator<TableRow | Merge> {
  const taker = new SheetTaker(book);
  for await (const _turn of readXml(await part(), taker)) yield* taker.take();
}

class SheetTaker {
  private found: (TableRow | Merge)[] = [];
  private row = 0;
  private hidden = false;
  private next = 0;
  private cells = new Map<number, Cell>();
  private cell: Open | null = null;
  private into: 'value' | 'inline' | null = null;
  private inPhonetic = false;

  constructor(private readonly book: Book) {}

  take(): (TableRow | Merge)[] {
    return this.found.splice(0);
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.begin(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'v') this.into = 'value';
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.into = this.inPhonetic ? null : 'inline';
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
  };

  readonly text = (text: string): void => {
    if (!this.cell || !this.into) return;
    if (this.cell[this.into].length <= this.book.limits.cellLength) this.cell[this.into] += text;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.into = null;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.size > 0) {
      this.found.push({ kind: 'row', row: this.row, hidden: this.hidden, cells: this.cells });
    }
  };

  private begin({ r, hidden }: Readonly<Record<string, string>>): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    if (this.row > this.book.limits.rows || !Number.isInteger(this.row)) {
      throw new TableFault(`行数过多：一个工作表最多 ${String(this.book.limits.rows)} 行。请分成几个文件。`);
    }
    this.hidden = /^(1|true)$/.test(hidden ?? '');
    this.next = 0;
    this.cells = new Map();
  }

  private beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.next : columnOf(r);
    this.next = column + 1;
    this.cell = { column, type: t ?? 'n', style: Number(s ?? 0), formula: false, value: '', inline: '' };
  }

  private endCell(): void {
    const one = this.cell;
    this.cell = null;
    if (!one || one.column < 0 || one.column >= this.book.limits.columns) return;
    const cell = this.read(one);
    if (cell && (cell.kind !== 'text' || cell.text !== '')) this.cells.set(one.column, cell);
  }

  private read({ type, style, formula, value, inline }: Open): Cell | null {
    if (formula) return { kind: 'formula', text: value };
    if (type === 's') return { kind: 'text', text: this.book.texts[Number(value)] ?? '' };
    if (type === 'inlineStr') return { kind: 'text', text: unescaped(inline) };
    if (type === 'str') return { kind: 'text', text: unescaped(value) };
    if (value === '') return null;
    if (type === 'b') return { kind: 'boolean', text: value === '1' ? '是' : '否' };
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'd') return { kind: 'date', text: value.slice(0, 10) };
    const day = dateOfSerial(Number(value), this.book.dateSystem);
    if (day !== null && this.book.dateStyles[style]) return { kind: 'date', text: day };
    return { kind: 'number', text: plainNumber(value), day };
  }

  private merge(range: string): void {
    const rows = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const [first = 0, last = first] = rows;
    this.found.push({ kind: 'merge', rows: [first, last], range });
  }
}

/** `1E3` and `12.0` as people write them; what is no number stays as it is. */
function plainNumber(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) && Number.isSafeInteger(number) ? String(number) : value;
}
