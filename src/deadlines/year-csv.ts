import type { Cause } from '../platform/errors/problem.js';
import { csvRows, type CsvText } from '../platform/http/csv.js';
import { badCharacter, lengthOf, nfc } from '../platform/http/text.js';
import type { SpecialDay } from './calendar.js';
import { parseLocalDate } from './local-date.js';
import type { PlacedDay } from './year-check.js';

/** The longest name of a festival, in characters. */
export const longestName = 20;
/** More special days than any year has. */
export const mostDays = 120;

const mostCharacters = 50_000;

const headings: Readonly<Record<string, 'on' | 'kind' | 'name'>> = {
  on: 'on',
  kind: 'kind',
  name: 'name',
  日期: 'on',
  类别: 'kind',
  名称: 'name',
};
const kinds: Readonly<Record<string, SpecialDay['kind']>> = {
  holiday: 'holiday',
  makeUp: 'makeUp',
  放假: 'holiday',
  调休上班: 'makeUp',
};

/** Reads the special days of a year from a table with the headings on, kind, name (日期、类别、名称). */
export function daysFromCsv(text: CsvText): { days: PlacedDay[]; faults: Cause[] } {
  if (text.csv.length > mostCharacters) return { days: [], faults: [fault(1, '表格过大，不像一年的放假安排')] };
  const [head, ...rows] = csvRows(text);
  const columns = head?.cells.map((one) => headings[one]) ?? [];
  const wanted = ['on', 'kind', 'name'] as const;
  if (wanted.some((one) => !columns.includes(one)) || columns.length !== wanted.length) {
    return { days: [], faults: [fault(head?.line ?? 1, '表头须为 on,kind,name（日期,类别,名称）')] };
  }
  if (rows.length === 0)
    return { days: [], faults: [fault(head?.line ?? 1, '表头以下没有一天，须列出全年的放假和调休上班')] };
  if (rows.length > mostDays) return { days: [], faults: [fault(1, `不能超过 ${String(mostDays)} 天`)] };
  const days: PlacedDay[] = [];
  const faults: Cause[] = [];
  for (const { line, cells } of rows) {
    const cell = (name: (typeof wanted)[number]) => cells[columns.indexOf(name)] ?? '';
    const on = parseLocalDate(cell('on'));
    const kind = kinds[cell('kind')];
    const name = nfc(cell('name'));
    const wrong = [
      ...(cells.length === columns.length ? [] : ['须为三列']),
      ...(on ? [] : [`日期须为实际存在的日期，格式为 YYYY-MM-DD（现为「${cell('on').slice(0, 40)}」）`]),
      ...(kind ? [] : [`类别须为 holiday（放假）或 makeUp（调休上班）（现为「${cell('kind').slice(0, 40)}」）`]),
      ...(badCharacter(name) ? ['名称含有不能保存的字符'] : []),
      ...(lengthOf(name) > longestName ? [`名称不能超过 ${String(longestName)} 个字`] : []),
    ];
    faults.push(...wrong.map((message) => fault(line, message)));
    if (on && kind) days.push({ ...placeOf(line), day: { on, kind, name } });
  }
  return { days, faults };
}

function placeOf(line: number) {
  return { place: `第 ${String(line)} 行`, field: `line ${String(line)}` };
}

function fault(line: number, message: string): Cause {
  const { place, field } = placeOf(line);
  return { code: 'invalidRow', field, message: `${place}：${message}` };
}
