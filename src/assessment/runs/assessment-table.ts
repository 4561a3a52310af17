import { buffer } from 'node:stream/consumers';
import { timeInWords } from '../../platform/sheets/local-time.js';
import { csvOf } from '../../platform/sheets/csv.js';
import type { Column, Table } from '../../platform/sheets/table.js';
import type { Head } from '../../platform/sheets/xlsx/head.js';
import { tableOf, xlsxOf } from '../../platform/sheets/xlsx/workbook.js';
import type { AssessmentResultAnswer, AssessmentSheetAnswer, ResultPartAnswer } from './assessment-answers.js';

/** Forms in which an assessment may be taken out. */
export type TableForm = 'csv' | 'xlsx';

/** Who takes it out, when, and in which zone that is told. */
export interface Taking {
  readonly by: string;
  readonly at: Date;
  readonly zone: string;
}

/** A number behind a score: the line of an office, of an indicator, of a question. */
interface Line {
  readonly result: AssessmentResultAnswer;
  readonly part: ResultPartAnswer;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * An assessment as a table 考核的表格: a line for each number behind each score of each office. In .xlsx 说明 stands before it,
 * and for each section a sheet with a line for each office and a column for each indicator.
 * @returns the file, and how many lines it has.
 */
export async function assessmentTable(
  sheet: AssessmentSheetAnswer,
  form: TableForm,
  taking: Taking,
): Promise<{ readonly file: Buffer; readonly rows: number }> {
  const lines = sheet.results.flatMap(linesOf);
  const details = { name: '明细', columns: lineColumns(sheet), lead: 4, rows: [lines] };
  if (form === 'csv') return { file: await buffer(csvOf(details)), rows: lines.length };
  const sections = [...new Set(sheet.results.map((one) => one.section))];
  const tables = sections.map((section, index) =>
    sectionTable(
      sheet.results.filter((one) => one.section === section),
      index + 1,
    ),
  );
  const made = xlsxOf({
    head: () => headOf(sheet, taking, lines.length),
    tables: [...tables.map(tableOf), tableOf(details)],
  });
  return { file: await buffer(made), rows: lines.length };
}

function linesOf(result: AssessmentResultAnswer): Line[] {
  return result.parts.flatMap((part) => [
    ...part.questions.map(({ title, numerator, denominator }) => ({ result, part, title, numerator, denominator })),
    ...(part.judged
      ? [{ result, part, title: judgedTitle, numerator: part.judged.sum, denominator: part.judged.given }]
      : []),
  ]);
}

const judgedTitle = '人工评分（所评分数之和、件数）';

function officeColumns<Row>(of: (row: Row) => AssessmentResultAnswer): Column<Row>[] {
  return [
    { title: '部分', kind: 'text', width: 16, value: (row) => of(row).sectionName },
    { title: '名次', kind: 'whole', width: 8, value: (row) => of(row).rank },
    { title: '参加排名单位数', kind: 'whole', value: (row) => of(row).ranked },
    { title: '承办单位', kind: 'text', width: 24, value: (row) => of(row).office.name },
    { title: '件次', kind: 'whole', width: 8, value: (row) => of(row).items },
    { title: '等次', kind: 'text', width: 10, value: (row) => of(row).gradeLabel ?? '不适用' },
    { title: '总分', kind: 'decimal', scale: 2, value: (row) => of(row).points },
    { title: '一票否决', kind: 'text', width: 10, value: (row) => (of(row).vetoed ? '是' : '否') },
  ];
}

function lineColumns({ asOf, measure, stateLabel }: AssessmentSheetAnswer): Column<Line>[] {
  return [
    ...officeColumns<Line>(({ result }) => result),
    { title: '指标', kind: 'text', width: 24, value: ({ part }) => part.name },
    { title: '指标等次', kind: 'text', value: ({ part }) => part.gradeLabel },
    { title: '指标得分', kind: 'decimal', scale: 2, value: ({ part }) => part.points },
    { title: '满分', kind: 'whole', width: 8, value: ({ part }) => part.most },
    { title: '计数问题', kind: 'text', width: 30, value: ({ title }) => title },
    { title: '分子', kind: 'whole', width: 8, value: ({ numerator }) => numerator },
    { title: '分母', kind: 'whole', width: 8, value: ({ denominator }) => denominator },
    { title: '截至', kind: 'date', value: () => asOf },
    { title: '考核办法', kind: 'text', width: 24, value: () => measure.name },
    { title: '版本', kind: 'whole', width: 8, value: () => measure.version },
    { title: '状态', kind: 'text', value: () => stateLabel },
  ];
}

/** The offices of one section, each a line, with a column for each indicator: its points where it has some, otherwise its grade. */
function sectionTable(results: readonly AssessmentResultAnswer[], number: number): Table<AssessmentResultAnswer> {
  const parts = new Map(results.flatMap((one) => one.parts).map((part) => [part.code, part]));
  const indicators = [...parts.values()].map(({ code, name, most }): Column<AssessmentResultAnswer> => {
    const partOf = (row: AssessmentResultAnswer) => row.parts.find((one) => one.code === code);
    const scored = results.some((row) => (partOf(row)?.points ?? null) !== null);
    const title = most === null ? name : `${name}（满分 ${String(most)}）`;
    const value = (row: AssessmentResultAnswer) => partOf(row)?.points ?? partOf(row)?.gradeLabel ?? null;
    return { title, kind: scored ? 'decimal' : 'text', scale: 2, value };
  });
  const columns = [...officeColumns<AssessmentResultAnswer>((result) => result), ...indicators];
  return { name: sheetName(number, results[0]?.sectionName ?? ''), columns, lead: 4, rows: [results] };
}

/** A section may be called what a sheet may not. */
function sheetName(number: number, section: string): string {
  return `${String(number)} ${section.replace(/[\\/?*[\]:']/g, ' ')}`.slice(0, 31).toWellFormed();
}

function headOf(sheet: AssessmentSheetAnswer, { by, at, zone }: Taking, rows: number): Head {
  const { title, year, measure, session, from, to, asOf, stateLabel, publishedOn, frozenOn, approvedOn } = sheet;
  return {
    title,
    lines: [
      ['年度', String(year)],
      ['考核办法', `${measure.name}，第 ${String(measure.version)} 版`],
      ['届次会议', session?.name ?? '不限'],
      ['立案日期', from === null && to === null ? '不限' : `${from ?? '不限'} 至 ${to ?? '不限'}`],
      ['截至', asOf],
      ['状态', stateLabel],
      ['公布日期', publishedOn ?? '没有公布'],
      ['定稿日期', frozenOn ?? '没有定稿'],
      ['批准', approvedOn === null ? '没有批准' : `${sheet.approvedBy ?? ''}，${approvedOn}`],
      ['定稿内容的摘要', sheet.contentHash ?? '没有定稿'],
      ...sheet.warnings.map((one) => ['须注意', one] as const),
      ['生成时间', timeInWords(at.toISOString(), zone)],
      ['导出人', by],
      ['明细行数', String(rows)],
    ],
  };
}
