import { byteOrderMark, csvLine } from '../platform/sheets/csv.js';
import { denominators } from './denominators.js';
import type { FigureAnswer, ReportAnswer } from './report-answers.js';

const header = ['分组代码', '分组', '指标代码', '指标', '数值', '单位', '分子', '分母', '分母名称', '截至'];

/** A report as a table (RFC 4180, with a byte order mark, as office programs want it): a line for each figure of each group, and how many. */
export function reportCsv({ figures, groups, filters }: ReportAnswer): { csv: string; rows: number } {
  const parts = [{ key: '', label: '合计', figures }, ...groups];
  const lines = parts.flatMap((part) =>
    Object.entries(part.figures).map(([name, figure]) => [
      part.key,
      part.label,
      name,
      ...cellsOf(figure),
      filters.asOf,
    ]),
  );
  return { csv: csvText([header, ...lines]), rows: lines.length };
}

/** Lines of cells as the text of a table (RFC 4180), with a byte order mark. */
function csvText(lines: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${lines.map(csvLine).join('')}`;
}

function cellsOf({ title, value, unit, numerator, denominator, denominatorName }: FigureAnswer): string[] {
  const whole = denominatorName === null ? [] : [String(denominator), denominators[denominatorName].label];
  return [title, value ?? '', unit, String(numerator), ...(whole.length === 0 ? ['', ''] : whole)];
}
