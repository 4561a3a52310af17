import { columnLetters } from '../reading/cell.js';
import { declaration, xml } from './xml.js';

/** A sheet as the workbook knows it. */
export interface Part {
  readonly number: number;
  readonly name: string;
  /** the range of its table, with `$`; null where it has none */
  readonly range: string | null;
  /** how many columns on the left are repeated on each printed page */
  readonly lead: number;
  readonly hidden: boolean;
  readonly noted: boolean;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `workbook.xml`: the sheets in their order, with the rows that are repeated on each printed page and the ranges that are filtered. */
export function workbookPart(parts: readonly Part[]): string {
  const sheets = parts.map(({ number, name, hidden }) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${xml(name)}" sheetId="${String(number)}"${state} r:id="rId${String(number)}"/>`;
  });
  const named = parts.flatMap(({ name, range, lead }, place) =>
    range === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(place)}" hidden="1">'${xml(name)}'!${range}</definedName>`,
          `<definedName name="_xlnm.Print_Titles" localSheetId="${String(place)}">${repeated(xml(name), lead)}</definedName>`,
        ],
  );
  return [
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>`,
    `${named.length === 0 ? '' : `<definedNames>${named.join('')}</definedNames>`}</workbook>`,
  ].join('');
}

function repeated(name: string, lead: number): string {
  const columns = lead === 0 ? '' : `'${name}'!$A:$${columnLetters(lead - 1)},`;
  return `${columns}'${name}'!$1:$1`;
}

/** What `workbook.xml` refers to. */
export function relationsOf(parts: readonly Part[]): string {
  const sheets = parts.map(({ number }) => relation(number, 'worksheet', `worksheets/sheet${String(number)}.xml`));
  const styles = relation(Math.max(...parts.map(({ number }) => number)) + 1, 'styles', 'styles.xml');
  return relations([...sheets, styles]);
}

/** What the sheet of that number, which has notes, refers to. */
export function sheetRelations(number: number): string {
  return relations([
    relation(1, 'vmlDrawing', `../drawings/vmlDrawing${String(number)}.vml`),
    relation(2, 'comments', `../comments${String(number)}.xml`),
  ]);
}

/** What the archive refers to. */
export const packageRelations = relations([relation(1, 'officeDocument', 'xl/workbook.xml')]);

/** `[Content_Types].xml`. */
export function contentTypes(parts: readonly Part[]): string {
  const sheets = parts.map(({ number }) => override(`/xl/worksheets/sheet${String(number)}.xml`, 'worksheet'));
  const notes = parts.flatMap(({ number, noted }) =>
    noted ? [override(`/xl/comments${String(number)}.xml`, 'comments')] : [],
  );
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...sheets,
    ...notes,
    '</Types>',
  ].join('');
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="${spreadsheet}.${kind}+xml"/>`;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${String(id)}" Type="${office}/${kind}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}
