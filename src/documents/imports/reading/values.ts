import type { Cell } from '../../../platform/sheets/reading/cell.js';
import { dateOfSerial } from '../../../platform/sheets/reading/serial-date.js';
import { badCharacter, inOneLine, isLocalDate, lengthOf, nfc } from '../../../platform/http/text.js';
import type { Findings } from './findings.js';
import { isUnreadable, type FoundRow } from './table-rows.js';

/** Reads the cells of one row; what cannot be read is a fault at its place, and undefined. */
export class RowReader {
  failed = false;

  constructor(
    readonly found: FoundRow,
    private readonly findings: Findings,
  ) {}

  fault(column: string | null, message: string): undefined {
    this.failed = true;
    this.findings.fault({ sheet: this.found.sheet, row: this.found.row, column }, message);
    return undefined;
  }

  warn(column: string, message: string): void {
    this.findings.warn({ sheet: this.found.sheet, row: this.found.row, column }, message);
  }

  /** A text in one line, as names and titles are, however the cell was broken to fit its width; undefined where it is empty. */
  text(column: string, most: number): string | undefined {
    const text = this.prose(column, most);
    return text === undefined ? undefined : inOneLine(text);
  }

  /** A text in NFC with its lines, without blanks at its ends; undefined where the cell is empty. */
  prose(column: string, most: number): string | undefined {
    const cell = this.cell(column);
    if (!cell) return undefined;
    const text = nfc(cell.text).trim();
    const bad = badCharacter(text);
    if (bad) return this.fault(column, bad);
    return lengthOf(text) > most ? this.fault(column, `不能超过 ${String(most)} 个字`) : text;
  }

  /** Several texts in one cell, set off by 、 or the like, none of them empty. */
  texts(column: string, most: number): string[] {
    const text = this.prose(column, 2_000) ?? '';
    const parts = text.split(/[、,，;；\n\r]+/).map((one) => one.trim());
    const found = parts.filter((one) => one !== '');
    if (found.some((one) => lengthOf(one) > most)) this.fault(column, `每一项不能超过 ${String(most)} 个字`);
    return found;
  }

  /** A whole number from 1 on; `第12号` is 12. */
  whole(column: string, most: number): number | undefined {
    const text = this.text(column, 40);
    if (text === undefined) return undefined;
    const digits = /^(?:第\s*)?0*(\d{1,9})\s*(?:号|件)?$/.exec(text.normalize('NFKC'))?.[1];
    const number = Number(digits);
    if (digits === undefined || number < 1 || number > most) {
      return this.fault(column, `「${text}」须为 1 到 ${String(most)} 之间的整数`);
    }
    return number;
  }

  /** A local date: a date of the sheet, a serial number, or as people write it: 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日, 20240305. */
  date(column: string): string | undefined {
    const cell = this.cell(column);
    return cell && this.dateIn(column, cell);
  }

  /** Several dates in one cell, set off by 、 or ； */
  dates(column: string): string[] {
    const cell = this.cell(column);
    if (!cell) return [];
    if (cell.kind !== 'text') return [this.dateIn(column, cell) ?? ''].filter((one) => one !== '');
    const parts = cell.text.split(/[、，,;；\n\r]+/).filter((one) => one.trim() !== '');
    return parts.flatMap((text) => this.dateIn(column, { kind: 'text', text }) ?? []);
  }

  yesNo(column: string): boolean | undefined {
    return this.choice(column, { 是: true, 否: false });
  }

  /** One of a closed list of words, by what each stands for. */
  choice<T>(column: string, values: Readonly<Record<string, T>>): T | undefined {
    const text = this.text(column, 40);
    if (text === undefined) return undefined;
    if (Object.hasOwn(values, text)) return values[text];
    return this.fault(column, `「${text}」须为下列之一：${Object.keys(values).join('、')}`);
  }

  require(column: string): void {
    if (!this.found.cells.has(column)) this.fault(column, '必须填写');
  }

  private cell(column: string): Cell | undefined {
    const cell = this.found.cells.get(column);
    if (!cell || !isUnreadable(cell)) return cell;
    this.failed = true;
    return undefined;
  }

  private dateIn(column: string, cell: Cell): string | undefined {
    const said = cell.text.normalize('NFKC').trim();
    const day = serialDay(cell, said);
    if (day) return this.known(column, day, said);
    const match =
      /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/.exec(
        said,
      );
    const [, year, month = match?.[4], ofMonth = match?.[5]] = match ?? [];
    const date = match ? `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(ofMonth ?? '').padStart(2, '0')}` : '';
    return this.known(column, date, said);
  }

  private known(column: string, date: string, said: string): string | undefined {
    return isLocalDate(date) ? date : this.fault(column, `「${said}」不是日期，须为 2024-03-05 这样的日期`);
  }
}

/** The day of a serial number of five digits: of a number as its file counts, of a text that was one as most files do. */
function serialDay(cell: Cell, said: string): string | null {
  if (cell.kind === 'number') return /^\d{5}(\.\d+)?$/.test(said) ? cell.day : null;
  return /^\d{5}$/.test(said) ? dateOfSerial(Number(said), 1900) : null;
}
