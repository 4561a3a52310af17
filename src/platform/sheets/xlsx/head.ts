import { columnLetters } from '../reading/cell.js';
import { textCell } from './cells.js';
import type { Styles } from './styles.js';
import { declaration } from './xml.js';

/** The first sheet 说明: what the workbook is, and what is to be known of it. */
export interface Head {
  readonly title: string;
  /** what stands on the left and on the right of each line */
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** The part of the sheet 说明. */
export function headSheet({ title, lines }: Head, styles: Styles): string {
  const heading = styles.of({ kind: 'heading' });
  const plain = styles.of({ kind: 'text' });
  const rows = lines.map(([label, text], place) => {
    const number = String(place + 3);
    return `<row r="${number}">${textCell(`A${number}`, heading, label)}${textCell(`B${number}`, plain, text)}</row>`;
  });
  return [
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    '<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>',
    `<sheetData><row r="1" ht="24" customHeight="1">${textCell('A1', styles.of({ kind: 'title' }), title)}</row>${rows.join('')}</sheetData>`,
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** The hidden sheet of the values of drop-downs, one column for each list. */
export function choiceSheet(lists: readonly (readonly string[])[], styles: Styles): string {
  const plain = styles.of({ kind: 'text' });
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const number = String(row + 1);
    const cells = lists.map((values, place) => {
      const value = values[row];
      return value === undefined ? '' : textCell(`${columnLetters(place)}${number}`, plain, value);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  return (
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetData>${rows.join('')}</sheetData></worksheet>`
  );
}
