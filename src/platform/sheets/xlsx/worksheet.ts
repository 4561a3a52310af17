import { localTimes } from '../local-time.js';
import { columnLetters } from '../reading/cell.js';
import { SheetError, type Table } from '../table.js';
import { CellWriter, textCell, widthOf } from './cells.js';
import type { Styles } from './styles.js';
import { declaration, xml } from './xml.js';

/** Rows that a sheet has, the titles among them. */
const mostRows = 1_048_576;
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Points: of a line, and of the highest row that there can be. */
const lineHeight = 15;
const highest = 409;
/** Wider than so many characters, a table is printed on A3, and on so many pages side by side that it can be read. */
const widestA4 = 160;
const widestA3 = 320;

/** Where the drop-downs of a sheet find their values: of column `place` the range `range`. */
export interface Dropdown {
  readonly place: number;
  readonly range: string;
}

/**
 * A sheet with a table: titles that stay in sight and are repeated on each printed page, a filter on each, drop-downs, landscape,
 * as wide as the paper. `rows` says afterwards how many there were.
 */
export class Worksheet<Row> {
  rows = 0;

  constructor(
    private readonly table: Table<Row>,
    private readonly styles: Styles,
    private readonly dropdowns: readonly Dropdown[],
  ) {}

  /** The range of the whole table, once it is written, with `$` or without. */
  range(dollar = ''): string {
    const last = columnLetters(this.table.columns.length - 1);
    return `${dollar}A${dollar}1:${dollar}${last}${dollar}${String(this.rows + 1)}`;
  }

  /** Whether a title carries a note 批注. */
  get isNoted(): boolean {
    return this.table.columns.some(({ note }) => note !== undefined);
  }

  /**
   * The part of the sheet, in portions.
   * @throws SheetError where there are more rows than a sheet has.
   */
  async *text(): AsyncGenerator<string> {
    const local = localTimes(this.table.zone);
    const cells = this.table.columns.map((column, place) => new CellWriter(column, place, this.styles, local));
    yield this.beginning(cells.map(({ style }) => style));
    for await (const portion of this.table.rows) {
      if (this.rows + portion.length >= mostRows)
        throw new SheetError('超过一张工作表的行数（1,048,576），请缩小范围，或者导出为 CSV');
      let text = '';
      for (const row of portion) {
        this.rows += 1;
        const number = this.rows + 1;
        let written = '';
        let lines = 1;
        for (const one of cells) {
          written += one.cell(row, number);
          lines = Math.max(lines, one.lines);
        }
        text += `<row r="${String(number)}"${heightOf(lines)}>${written}</row>`;
      }
      yield text;
    }
    yield this.end();
  }

  private beginning(styles: readonly number[]): string {
    const heading = this.styles.of({ kind: 'heading' });
    const columns = this.table.columns.map((column, place) => {
      const number = String(place + 1);
      return `<col min="${number}" max="${number}" width="${String(widthOf(column))}" style="${String(styles[place])}" customWidth="1"/>`;
    });
    const titles = this.table.columns.map(({ title }, place) => textCell(`${columnLetters(place)}1`, heading, title));
    return [
      `${declaration}<worksheet xmlns="${spreadsheet}" xmlns:r="${relations}">`,
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">',
      `${pane(this.table.lead ?? 0)}</sheetView></sheetViews>`,
      `<cols>${columns.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`,
    ].join('');
  }

  private end(): string {
    const { name, columns } = this.table;
    const wide = columns.reduce((sum, column) => sum + widthOf(column), 0);
    const paper = `paperSize="${wide > widestA4 ? '8' : '9'}" orientation="landscape" fitToWidth="${String(Math.ceil(wide / widestA3))}"`;
    const chosen = this.dropdowns.map(({ place, range }) => {
      const all = `${columnLetters(place)}2:${columnLetters(place)}${String(mostRows)}`;
      return (
        `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="不在选项中"` +
        ` error="请从下拉选项中选择。" sqref="${all}"><formula1>${xml(range)}</formula1></dataValidation>`
      );
    });
    const validations = `<dataValidations count="${String(chosen.length)}">${chosen.join('')}</dataValidations>`;
    return [
      `</sheetData><autoFilter ref="${this.range()}"/>${chosen.length === 0 ? '' : validations}`,
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      `<pageSetup ${paper} fitToHeight="0"/>`,
      `<headerFooter><oddHeader>&amp;C${xml(name.replaceAll('&', '&&'))}</oddHeader>`,
      '<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
      `${this.isNoted ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`,
    ].join('');
  }
}

/** The titles, and the leading columns, stay in sight. */
function pane(lead: number): string {
  const [across, active] = lead === 0 ? ['', 'bottomLeft'] : [` xSplit="${String(lead)}"`, 'bottomRight'];
  return `<pane${across} ySplit="1" topLeftCell="${columnLetters(lead)}2" activePane="${active}" state="frozen"/>`;
}

/** Who opens the sheet should not have to pull the rows apart: not every program does it by itself. */
function heightOf(lines: number): string {
  return lines === 1 ? '' : ` ht="${String(Math.min(lines * lineHeight, highest))}"`;
}
