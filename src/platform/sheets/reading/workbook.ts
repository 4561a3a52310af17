import { posix } from 'node:path';
import type { Sheet, TableLimits } from './cell.js';
import { isDateFormat, type DateSystem } from './serial-date.js';
import { readSheet, type Book } from './worksheet.js';
import { readWholeXml, unescaped } from './xml.js';
import { TableFault } from './table-fault.js';
import { Parts } from './zip.js';

interface SheetRef {
  readonly name: string;
  readonly state: string;
  readonly relation: string;
}

const workbookPart = 'xl/workbook.xml';

/**
 * Reads an .xlsx 工作簿 (ECMA-376): its sheets, in their order. Rows are streamed; in memory are the shared texts alone.
 * @param path of the file on disk.
 * @param use takes the sheets; the file is closed when it has ended.
 * @throws TableFault where it is none, is broken, encrypted, too large, or carries macros.
 */
export async function withWorkbook<T>(
  path: string,
  limits: TableLimits,
  use: (sheets: readonly Sheet[]) => Promise<T>,
): Promise<T> {
  const parts = await Parts.open(path, limits.inflatedBytes);
  try {
    refuseOthers(parts);
    const { sheets, dateSystem } = await readWorkbook(parts);
    const targets = await readRelations(parts);
    const texts = await readTexts(parts, limits);
    const dateStyles = await readStyles(parts);
    const book: Book = { dateSystem, texts, dateStyles, limits };
    return await use(
      sheets.flatMap(({ name, state, relation }) => {
        const target = targets.get(relation);
        if (!target || !parts.has(target)) return [];
        return [{ name, hidden: state !== 'visible', items: () => readSheet(() => parts.stream(target), book) }];
      }),
    );
  } finally {
    parts.close();
  }
}

function refuseOthers(parts: Parts): void {
  if (parts.names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) {
    throw new TableFault('文件中有宏，不予读取。请另存为不含宏的 .xlsx 文件后再试。');
  }
  if (!parts.has(workbookPart)) {
    throw new TableFault('这不是 .xlsx 文件。请用办公软件另存为 .xlsx，或者 .csv 后再试。');
  }
}

async function readWorkbook(parts: Parts): Promise<{ sheets: SheetRef[]; dateSystem: DateSystem }> {
  const sheets: SheetRef[] = [];
  let dateSystem: DateSystem = 1900;
  await readWholeXml(await parts.stream(workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true|on)$/.test(attributes['date1904'] ?? '')) dateSystem = 1904;
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', state: attributes['state'] ?? 'visible', relation });
    },
  });
  return { sheets, dateSystem };
}

/** Where each sheet lies, by the id of its relation. */
async function readRelations(parts: Parts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  if (!parts.has(part)) return targets;
  await readWholeXml(await parts.stream(part), {
    open: (name, { Id, Target, Type }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (!Type?.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

async function readTexts(parts: Parts, limits: TableLimits): Promise<string[]> {
  const part = parts.names.find((name) => name.toLowerCase() === 'xl/sharedstrings.xml');
  const texts: string[] = [];
  if (part === undefined) return texts;
  let [said, inText, inPhonetic, kept] = ['', false, false, 0];
  await readWholeXml(await parts.stream(part), {
    open: (name) => {
      if (name === 'si') said = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText && said.length <= limits.cellLength) said += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      texts.push(unescaped(said));
      kept += said.length + 8;
      if (kept > limits.sharedLength) throw new TableFault('表格中的文字过多，不予读取。请分成几个文件后再试。');
    },
  });
  return texts;
}

async function readStyles(parts: Parts): Promise<boolean[]> {
  const part = 'xl/styles.xml';
  const styles: boolean[] = [];
  if (!parts.has(part)) return styles;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  await readWholeXml(await parts.stream(part), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      const id = Number(numFmtId ?? 0);
      if (name === 'xf' && inCellFormats) styles.push(isDateFormat(id, formats.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
