import { looksLikeFormula } from '../formula.js';
import { columnLetters } from '../reading/cell.js';
import type { Column, Kind, Light } from '../table.js';
import type { Styles } from './styles.js';
import { cellText } from './xml.js';

const dayMs = 86_400_000;
/** Day 0 of a workbook lies so many days before 1970-01-01, from 1900-03-01 on: before, its calendar has a day too many. */
const epoch = 25_569;
const firstDay = '1900-03-01';
const usualWidths: Readonly<Record<Kind, number>> = {
  text: 16,
  whole: 8,
  decimal: 10,
  percent: 10,
  date: 12,
  instant: 17,
};
/** Characters that a cell can hold. */
const mostText = 32_767;
const cutOff = '……（以下超过单元格的容量，全文见案卷）';
/** Digits that a number in a workbook keeps; one with more stays a text. */
const mostDigits = 15;

/** How wide a column is, in characters of the standard font. */
export function widthOf({ title, kind, width }: Pick<Column<never>, 'title' | 'kind' | 'width'>): number {
  return width ?? Math.max(usualWidths[kind], [...title].length * 2 + 3);
}

/** A cell with a text. */
export function textCell(reference: string, style: number, text: string): string {
  const held = text.length > mostText ? text.slice(0, mostText - cutOff.length).toWellFormed() + cutOff : text;
  const space = held.trim() === held && !held.includes('\n') ? '' : ' xml:space="preserve"';
  return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t${space}>${cellText(held)}</t></is></c>`;
}

/** Writes the cells of one column. */
export class CellWriter<Row> {
  /** how many lines the cell takes that was written last */
  lines = 1;

  private readonly letters: string;
  private readonly width: number;
  private readonly plain = new Map<Light | null, number>();
  private readonly texts = new Map<Light | null, number>();
  private readonly quoted = new Map<Light | null, number>();

  constructor(
    private readonly column: Column<Row>,
    place: number,
    private readonly styles: Styles,
    private readonly local: (instant: string) => string,
  ) {
    this.letters = columnLetters(place);
    this.width = widthOf(column);
  }

  /** The style of the column's empty cells. */
  get style(): number {
    return this.styleOf(this.plain, this.column.kind, null);
  }

  /** The cell of a row; `number` is that of the row, from 1. */
  cell(row: Row, number: number): string {
    this.lines = 1;
    const value = this.column.value(row);
    const light = this.column.light?.(row) ?? null;
    const reference = `${this.letters}${String(number)}`;
    if (value === null) return `<c r="${reference}" s="${String(this.styleOf(this.plain, this.column.kind, light))}"/>`;
    const counted = this.number(value);
    if (counted === null) {
      const text = String(value);
      this.lines = linesOf(text, this.width);
      const style = this.styleOf(looksLikeFormula(text) ? this.quoted : this.texts, 'text', light);
      return textCell(reference, style, text);
    }
    const style = this.styleOf(this.plain, this.column.kind, light);
    return `<c r="${reference}" s="${String(style)}"><v>${counted}</v></c>`;
  }

  private styleOf(known: Map<Light | null, number>, kind: Kind, light: Light | null): number {
    const found = known.get(light);
    if (found !== undefined) return found;
    const number = this.styles.of({ kind, scale: this.column.scale, light, quoted: known === this.quoted });
    known.set(light, number);
    return number;
  }

  /** The number by which a workbook writes a value; null where it is to be a text. */
  private number(value: string | number): string | null {
    switch (this.column.kind) {
      case 'text':
        return null;
      case 'date':
        return dayOf(String(value));
      case 'instant':
        return timeOf(this.local(String(value)));
      case 'percent':
        return decimal(hundredth(String(value)));
      default:
        return decimal(String(value));
    }
  }
}

/** Lines that a text takes in a column so wide: a Chinese character is as wide as two others. */
function linesOf(text: string, width: number): number {
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  const wide = (line: string) => line.length + line.replace(/[\u0020-\u024f]+/g, '').length;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width - 1))), 0);
}

function dayOf(date: string): string | null {
  const day = Date.parse(date) / dayMs;
  return date >= firstDay && Number.isInteger(day) ? String(day + epoch) : null;
}

/** Of `YYYY-MM-DD HH:mm:ss`, as if it were a time of UTC: a workbook knows no zones, so nothing is shifted. */
function timeOf(local: string): string | null {
  const day = Date.parse(`${local.replace(' ', 'T')}Z`) / dayMs + epoch;
  return local >= firstDay && Number.isFinite(day) ? String(day) : null;
}

/** A hundredth of a decimal text, by moving the point: nothing is lost to binary fractions. */
function hundredth(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${rest}`;
}

function decimal(text: string): string | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  return text.replace(/^-?0*|\./g, '').length > mostDigits ? null : text;
}
