import { columnLetters } from '../reading/cell.js';
import { SheetError, type Table } from '../table.js';
import { zipOf, type ZipEntry } from '../zip-file.js';
import { choiceSheet, headSheet, type Head } from './head.js';
import { commentsOf, framesOf, type Note } from './notes.js';
import {
  contentTypes,
  packageRelations,
  relationsOf,
  sheetRelations,
  workbookPart,
  type Part,
} from './package-parts.js';
import { Styles } from './styles.js';
import { Worksheet, type Dropdown } from './worksheet.js';

/** The type of an .xlsx. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a workbook is made of. */
export interface Book {
  /** the first sheet, asked for when all rows are written, so that it can say how many there are; none where absent */
  readonly head?: (rows: number) => Head;
  /** each a sheet, in this order */
  readonly tables: readonly Table<never>[];
}

const headName = '说明';
const choicesName = '选项';

/**
 * A workbook .xlsx (ECMA-376) in portions, made while it is read: of its rows never more than a portion lies in memory. The
 * portions of rows are asked for only as fast as they are taken.
 * @throws SheetError where a sheet cannot have its name or so many rows; whatever the rows throw.
 */
export async function* xlsxOf({ head, tables }: Book): AsyncGenerator<Buffer> {
  const names = [...(head ? [headName] : []), ...tables.map(({ name }) => name)];
  checkNames(names);
  yield* zipOf(partsOf(head, tables));
}

/** A table with a head, for a workbook; the type of its rows is known to its columns alone. */
export function tableOf<Row>(table: Table<Row>): Table<never> {
  return table as unknown as Table<never>;
}

function* partsOf(head: Book['head'], tables: readonly Table<never>[]): Generator<ZipEntry> {
  const styles = new Styles();
  const lists: (readonly string[])[] = [];
  const parts: Part[] = [];
  let rows = 0;
  for (const [index, table] of tables.entries()) {
    const sheet = new Worksheet(table, styles, dropdownsOf(table, lists));
    const number = index + 1;
    yield { name: `xl/worksheets/sheet${String(number)}.xml`, text: sheet.text() };
    parts.push({
      number,
      name: table.name,
      range: sheet.range('$'),
      lead: table.lead ?? 0,
      hidden: false,
      noted: sheet.isNoted,
    });
    if (sheet.isNoted) yield* noteParts(number, table);
    rows += sheet.rows;
  }
  if (head) {
    const number = tables.length + 1;
    yield { name: `xl/worksheets/sheet${String(number)}.xml`, text: [headSheet(head(rows), styles)] };
    parts.unshift({ number, name: headName, range: null, lead: 0, hidden: false, noted: false });
  }
  if (lists.length > 0) {
    const number = tables.length + 2;
    yield { name: `xl/worksheets/sheet${String(number)}.xml`, text: [choiceSheet(lists, styles)] };
    parts.push({ number, name: choicesName, range: null, lead: 0, hidden: true, noted: false });
  }
  yield { name: 'xl/styles.xml', text: [styles.text()] };
  yield { name: 'xl/workbook.xml', text: [workbookPart(parts)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [relationsOf(parts)] };
  yield { name: '_rels/.rels', text: [packageRelations] };
  yield { name: '[Content_Types].xml', text: [contentTypes(parts)] };
}

function* noteParts(number: number, { columns }: Table<never>): Generator<ZipEntry> {
  const notes = columns.flatMap(({ note }, place): Note[] => (note === undefined ? [] : [{ place, text: note }]));
  yield { name: `xl/comments${String(number)}.xml`, text: [commentsOf(notes)] };
  yield { name: `xl/drawings/vmlDrawing${String(number)}.vml`, text: [framesOf(notes)] };
  yield { name: `xl/worksheets/_rels/sheet${String(number)}.xml.rels`, text: [sheetRelations(number)] };
}

/** The drop-downs of a table; their values are put to the lists of the workbook. */
function dropdownsOf({ columns }: Table<never>, lists: (readonly string[])[]): Dropdown[] {
  return columns.flatMap(({ choices = [] }, place): Dropdown[] => {
    if (choices.length === 0) return [];
    const column = columnLetters(lists.push(choices) - 1);
    return [{ place, range: `'${choicesName}'!$${column}$1:$${column}$${String(choices.length)}` }];
  });
}

function checkNames(names: readonly string[]): void {
  const bad = names.find((name) => !/^[^[\]:*?/\\']{1,31}$/u.test(name) || name === choicesName);
  if (bad !== undefined) throw new SheetError(`工作表不能叫「${bad}」`);
  if (new Set(names).size < names.length) throw new SheetError('工作表不能同名');
}
