import type { Column as Written, Table } from '../../platform/sheets/table.js';
import { tableOf, xlsxOf } from '../../platform/sheets/xlsx/workbook.js';
import type { ImportFormat } from './format.js';
import type { Column, TableFormat } from './reading/columns.js';

/**
 * The template 模板 of a kind of import, to be filled in: a sheet of explanations, then an empty sheet for each table, with notes
 * on its columns and drop-downs where there is something to choose from.
 */
export function templateOf({ label, tables }: ImportFormat): AsyncGenerator<Buffer> {
  const lines = tables.flatMap(({ name, columns }) => columns.map((column) => lineOf(name, column)));
  return xlsxOf({
    head: () => ({ title: `${label}导入模板`, lines: [...general, ...lines] }),
    tables: tables.map((table) => tableOf(empty(table))),
  });
}

const general = [
  ['填写', '每行一件。表头不要改动，没有内容的列也要保留；标有“必填”的列每行都要填写'],
  ['格式', '不要合并单元格，不要用公式；日期写作 2026-03-02'],
  ['检查', '先按“检查”上传，改正所列各处，再导入；有一处错误，一行也不导入'],
] as const;

function lineOf(table: string, { title, required, note }: Column): readonly [string, string] {
  return [`${table}·${title}`, `${required === true ? '必填。' : ''}${note}`];
}

function empty({ name, columns }: TableFormat): Table<never> {
  const filled = columns.filter((one) => !one.optional);
  return { name, columns: filled.map(columnOf), rows: [] };
}

function columnOf({ title, kind = 'text', note, choices, required }: Column): Written<never> {
  const width = { text: 16, date: 14, whole: 8 }[kind];
  return {
    ...{ title, kind, width, note: `${required === true ? '必填。' : ''}${note}`, value: () => null },
    ...(choices ? { choices } : {}),
  };
}
