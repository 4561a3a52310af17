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
  const csv = `\uFEFF${[header, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
  return { csv, rows: lines.length };
}

function cellsOf({ title, value, unit, numerator, denominator, denominatorName }: FigureAnswer): string[] {
  const whole = denominatorName === null ? [] : [String(denominator), denominators[denominatorName].label];
  return [title, value ?? '', unit, String(numerator), ...(whole.length === 0 ? ['', ''] : whole)];
}

/** Quoted where need be; what an office program would take for a formula, and is no number, becomes text. */
function cell(value: string): string {
  const isFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(value) && !/^-?\d+(\.\d+)?$/.test(value);
  const said = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
}
