import { timeInWords } from '../platform/sheets/local-time.js';
import type { Column } from '../platform/sheets/table.js';
import type { Head } from '../platform/sheets/xlsx/head.js';
import { tableOf, xlsxOf } from '../platform/sheets/xlsx/workbook.js';
import { denominators } from './denominators.js';
import { groupingRow } from './levels.js';
import type { FigureAnswer, GroupAnswer, ReportAnswer } from './report-answers.js';
import { roundings } from './report-query.js';

/** Who takes a report out, and in which zone its time is told. */
export interface Taking {
  readonly by: string;
  readonly zone: string;
}

/** A figure of a group, as a line. */
interface Line {
  readonly group: GroupAnswer;
  readonly name: string;
  readonly figure: FigureAnswer;
}

const denominatorOf = ({ denominatorName: name }: FigureAnswer) => (name === null ? null : denominators[name].label);

/**
 * A report as a workbook .xlsx: 说明 says by what it was made; in 一览 each group is a row and each figure a column; 明细 has each
 * figure with numerator and denominator, as the .csv has.
 * @returns the workbook in portions, and how many lines 明细 has.
 */
export function reportXlsx(report: ReportAnswer, taking: Taking): { made: AsyncGenerator<Buffer>; rows: number } {
  const parts: GroupAnswer[] = [{ key: '', label: '合计', figures: report.figures }, ...report.groups];
  const lines = parts.flatMap((group) =>
    Object.entries(group.figures).map(([name, figure]): Line => ({ group, name, figure })),
  );
  const made = xlsxOf({
    head: () => headOf(report, taking, lines.length),
    tables: [
      tableOf({ name: '一览', columns: viewColumns(report, parts), rows: [parts] }),
      tableOf({ name: '明细', columns: lineColumns(report), rows: [lines] }),
    ],
  });
  return { made, rows: lines.length };
}

function headOf(
  { title, filters, generatedAt, inconsistencies }: ReportAnswer,
  { by, zone }: Taking,
  rows: number,
): Head {
  const { session, from, to, asOf, groupBy, scale, rounding } = filters;
  return {
    title,
    lines: [
      ['届次会议', session?.name ?? '不限'],
      ['立案日期', from === null && to === null ? '不限' : `${from ?? '不限'} 至 ${to ?? '不限'}`],
      ['截至', asOf],
      ['分组方式', groupBy === null ? '不分组' : groupingRow(groupBy).title],
      ['小数位数', String(scale)],
      ['取舍方法', roundings[rounding]],
      ...inconsistencies.map((one) => ['须注意', one] as const),
      ['生成时间', timeInWords(generatedAt, zone)],
      ['导出人', by],
      ['明细行数', String(rows)],
    ],
  };
}

function viewColumns({ filters: { groupBy } }: ReportAnswer, parts: readonly GroupAnswer[]): Column<GroupAnswer>[] {
  const names = new Set(parts.flatMap(({ figures }) => Object.keys(figures)));
  const group = groupBy === null ? '分组' : groupingRow(groupBy).title;
  return [
    { title: group, kind: 'text', width: 24, value: ({ label }) => label },
    ...[...names].map((name) => viewColumn(name, parts)),
  ];
}

/** A figure as a column. Where the groups have it in another unit than the whole (同比), the title says so. */
function viewColumn(name: string, parts: readonly GroupAnswer[]): Column<GroupAnswer> {
  const given = parts.flatMap(({ figures }) => figures[name] ?? []);
  const [first] = given;
  const units = [...new Set(given.map(({ unit }) => unit))];
  const of = first ? denominatorOf(first) : null;
  const said = units.length === 1 && units[0] === '%' ? '' : units.filter((unit) => unit !== '').join('、');
  const more = [...(said === '' ? [] : [said]), ...(of === null ? [] : [`占${of}`])].join('，');
  const isCount = first?.denominatorName === null;
  return {
    title: `${first?.title ?? name}${more === '' ? '' : `（${more}）`}`,
    kind: isCount ? 'whole' : units.length === 1 && units[0] === '%' ? 'percent' : 'decimal',
    width: 14,
    scale: first?.scale,
    value: ({ figures }) => (isCount ? (figures[name]?.numerator ?? null) : (figures[name]?.value ?? null)),
  };
}

function lineColumns({ filters: { asOf, scale } }: ReportAnswer): Column<Line>[] {
  return [
    { title: '分组代码', kind: 'text', value: ({ group }) => group.key },
    { title: '分组', kind: 'text', width: 24, value: ({ group }) => group.label },
    { title: '指标代码', kind: 'text', value: ({ name }) => name },
    { title: '指标', kind: 'text', width: 24, value: ({ figure }) => figure.title },
    { title: '数值', kind: 'decimal', scale, value: ({ figure }) => figure.value },
    { title: '单位', kind: 'text', width: 8, value: ({ figure }) => figure.unit },
    { title: '分子', kind: 'whole', value: ({ figure }) => figure.numerator },
    {
      title: '分母',
      kind: 'whole',
      value: ({ figure }) => (denominatorOf(figure) === null ? null : figure.denominator),
    },
    { title: '分母名称', kind: 'text', width: 20, value: ({ figure }) => denominatorOf(figure) },
    { title: '截至', kind: 'date', value: () => asOf },
  ];
}
