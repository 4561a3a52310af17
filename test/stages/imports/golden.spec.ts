import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { national } from '../../../src/congress/profile/national.js';
import { checkout } from '../../../src/platform/config/checkout.js';
import { startApp, type TestApp } from '../../support/app.js';
import { administrator, administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';
import { importLedger, type LedgerRow } from '../../support/imports.js';
import { report, type ShownFigure, type ShownReport } from '../reports/reading.js';

/**
 * Year tables that real cities published 公布过的年度统计表, each expanded to a ledger with one row a suggestion, imported through the
 * API, and reproduced to the last digit by the reports.
 */
interface Item {
  readonly label: string;
  readonly count: number;
  readonly percent: string;
}

interface Group {
  readonly name: string;
  readonly scale: number;
  readonly rounding: string;
  readonly total: number;
  readonly items: readonly Item[];
  readonly denominator?: string;
}

interface Table {
  readonly id: string;
  readonly total: number;
  readonly groups: readonly Group[];
}

const file = path.join(checkout, 'test/rules/golden/published-tables.json');
const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: readonly Table[] };

/** Which report prints a table, which figure of it in which group, and which rows of the ledger it is about. */
interface Printed {
  readonly path: string;
  readonly figure: (shown: ShownReport, label: string) => ShownFigure | undefined;
  readonly column: string | null;
  readonly rows: 'all' | 'government' | 'others' | 'instances';
}

const inGroup = (figure: string) => (shown: ShownReport, label: string) =>
  shown.groups.find((one) => one.label === label || one.key === label)?.figures[figure];
const rated = (axis: string) => (shown: ShownReport, label: string) =>
  shown.figures[`last${axis}${label === '满意' ? 'Satisfied' : 'BasicallySatisfied'}`];

function printedAs({ name, denominator }: Group): Printed {
  if (name.includes('satisfaction with the work')) {
    return { path: 'satisfaction', figure: rated('Attitude'), column: '态度评价', rows: 'government' };
  }
  if (name.includes('satisfaction with the result')) {
    return { path: 'satisfaction', figure: rated('Result'), column: '结果评价', rows: 'government' };
  }
  if (name.startsWith('share'))
    return { path: 'outcomes?groupBy=handler', figure: inGroup('filed'), column: null, rows: 'all' };
  const ofGovernment = denominator === 'GOV_HANDLED';
  const rows = name.includes('by others') ? 'others' : ofGovernment ? 'government' : 'all';
  const figure = { all: 'filed', government: 'government', others: 'others' }[rows];
  if (name.startsWith('category')) {
    return { path: 'categories?groupBy=category', figure: inGroup(figure), column: '类别', rows };
  }
  const of = denominator === 'REPLY_INSTANCES' ? ('instances' as const) : rows;
  return {
    path: 'outcomes?groupBy=class',
    figure: inGroup(of === 'instances' ? of : figure),
    column: '办理结果',
    rows: of,
  };
}

/** How many rows the government handles: as many as the tables of it say, all where none does. */
function governed({ total, groups }: Table): number {
  return groups.find((one) => one.denominator === 'GOV_HANDLED')?.total ?? total;
}

/** The values of a column, in order: each label as often as it was counted. */
const spread = ({ items }: Group) => items.flatMap(({ label, count }) => Array.from({ length: count }, () => label));

/** A ledger of which the tables are true. */
function ledgerOf(table: Table): LedgerRow[] {
  const government = governed(table);
  const rows = Array.from({ length: table.total }, (_, index): Record<string, string> => ({
    ...{ 届次: '第十七届第四次会议', 编号: String(index + 1), 标题: `关于第 ${String(index + 1)} 项工作的建议` },
    ...{
      交办日期: '2025-04-01',
      主办单位: index < government ? '区住房和城乡建设局' : '区人民法院',
      答复日期: '2025-06-20',
    },
  }));
  for (const group of table.groups) {
    const { column, rows: of } = printedAs(group);
    if (column === null) continue;
    // The whole is told by its parts where they are published too.
    if (of === 'all' && column === '办理结果' && table.groups.some((one) => printedAs(one).rows === 'others')) continue;
    const values = spread(group);
    if (of === 'instances') spreadInstances(rows, values);
    else {
      const first = of === 'others' ? government : 0;
      for (const [index, value] of values.entries()) Object.assign(rows[first + index] ?? {}, { [column]: value });
    }
  }
  return rows;
}

/** More replies than suggestions: some are handled by two offices separately. */
function spreadInstances(rows: Record<string, string>[], values: readonly string[]): void {
  const twice = values.length - rows.length;
  let next = 0;
  for (const [index, row] of rows.entries()) {
    const own = index < twice ? [values[next], values[next + 1]] : [values[next]];
    next += own.length;
    if (own.length > 1) row['主办单位'] = '区住房和城乡建设局、区财政局';
    row['办理结果'] = own.join('、');
  }
}

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

/** A congress with the categories and the classes of a table. */
async function congressOf(table: Table): Promise<TestCongress> {
  const classes = table.groups.filter((one) => printedAs(one).column === '办理结果').flatMap((one) => one.items);
  const codes = [...new Set(classes.map((one) => one.label))];
  const known = national.outcomeClasses.value.map((one) => one.code);
  const congress = await freshCongress(
    service,
    codes.every((one) => known.includes(one)) ? {} : { profile: await schemeOf(table.id, codes) },
  );
  const admin = await administratorIn(service, congress);
  const categories = table.groups.filter((one) => printedAs(one).column === '类别').flatMap((one) => one.items);
  for (const [index, { label }] of categories.entries()) {
    const answer = await admin.post('categories', { code: `k${String(index)}`, name: label });
    expect([201, 409]).toContain(answer.status);
  }
  return congress;
}

/** An outcome scheme is data: a place with two groups only has a profile that says so. */
async function schemeOf(id: string, codes: readonly string[]): Promise<string> {
  const [model] = national.outcomeClasses.value;
  const value = codes.map((code, index) => ({
    ...model,
    code,
    name: code,
    definition: code,
    countsAsSolved: index === 0,
  }));
  const profile = { ...national, key: `scheme-${id}`, outcomeClasses: { ...national.outcomeClasses, value } };
  await (await administrator(service)).post('/api/profiles', profile).expect(201);
  return profile.key;
}

describe('公布过的年度统计表： published tables through import and report', () => {
  it.each(tables)('$id is reproduced to the last digit', async (table) => {
    const congress = await congressOf(table);
    const staff = await congress.as('deputyAffairs');
    const taken = await importLedger(staff, ledgerOf(table));
    expect(taken).toMatchObject({ rows: table.total, faults: [], warnings: [] });
    for (const group of table.groups) {
      const { path: at, figure } = printedAs(group);
      const query = `${at}${at.includes('?') ? '&' : '?'}scale=${String(group.scale)}&rounding=${group.rounding}`;
      const shown = await report(staff, query);
      for (const { label, count, percent } of group.items) {
        const found = figure(shown, label);
        const [value, numerator, denominator] = [found?.value, found?.numerator, found?.denominator];
        expect([group.name, label, value, numerator, denominator]).toEqual([
          group.name,
          label,
          percent,
          count,
          group.total,
        ]);
      }
    }
    const summary = await report(staff, 'summary');
    expect(summary.figures['filed']).toMatchObject({ numerator: table.total });
    expect(summary.inconsistencies).toEqual([]);
  });
});
