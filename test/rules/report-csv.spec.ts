import { expect, it } from '@jest/globals';
import { csvRows, CsvText } from '../../src/platform/http/csv.js';
import type { FigureAnswer, ReportAnswer } from '../../src/reports/report-answers.js';
import { reportCsv } from '../../src/reports/report-csv.js';

const figure: FigureAnswer = {
  ...{ title: '办结率', value: '-2.5', numerator: 1, denominator: 40, denominatorName: 'FILED', unit: '百分点' },
  ...{ scale: 1, rounding: 'HALF_UP', href: '' },
};

it('a table has a line for each figure, quotes what needs it, and lets nothing be taken for a formula', () => {
  const label = '=HYPERLINK("http://example.invalid"),甲';
  const filters = { asOf: '2026-03-10' } as ReportAnswer['filters'];
  const count = { ...figure, value: null, denominator: 0, denominatorName: null, unit: '' };
  const parts = { figures: { concluded: figure }, groups: [{ key: 'x', label, figures: { events: count } }], filters };
  const report: ReportAnswer = { ...parts, name: 'x', title: 'x', generatedAt: '', inconsistencies: [] };
  const { csv: text, rows } = reportCsv(report);
  expect(rows).toBe(2);
  expect(text.startsWith('\uFEFF分组代码,')).toBe(true);
  const [, whole, group] = csvRows(new CsvText(text)).map((row) => row.cells);
  expect(whole).toEqual(['', '合计', 'concluded', '办结率', '-2.5', '百分点', '1', '40', '立案件数', '2026-03-10']);
  expect(group).toEqual(['x', `'${label}`, 'events', '办结率', '', '', '1', '', '', '2026-03-10']);
});

it.each(['=1+1', '+1', '-a', '@a', '＝1+1', '＋1', '－a', '＠a', '\t1', '\n=1', '\r=1', ' =1', '\u3000=1'])(
  'what an office program may take for a formula becomes text: %j',
  (label) => {
    const parts = { figures: {}, groups: [{ key: 'x', label, figures: { events: figure } }] };
    const filters = { asOf: '2026-03-10' } as ReportAnswer['filters'];
    const report: ReportAnswer = { ...parts, filters, name: 'x', title: 'x', generatedAt: '', inconsistencies: [] };
    expect(reportCsv(report).csv).toContain(`'${label}`);
  },
);
