import type { Profile, Rounding } from '../congress/profile/profile.js';
import type { Cause } from '../platform/errors/problem.js';
import { parameterFault, unknownParameter } from '../platform/http/parameter.js';
import { isLocalDate, isUuid } from '../platform/http/text.js';
import type { Counting, Group } from './counted.js';
import type { Figure, Report } from './figure.js';
import { levelOf } from './counted.js';
import { groupingRow, noKey, type GroupingName } from './levels.js';
import { reportOf } from './reports.js';

/** How percentages may be rounded, in words. */
export const roundings: Readonly<Record<Rounding, string>> = {
  HALF_UP: '四舍五入',
  LARGEST_REMAINDER: '最大余数法，各部分之和为 100',
  ADJUST_LARGEST: '四舍五入后调整最大项，使各部分之和为 100',
  TRUNCATE: '舍去尾数',
};

/** What a report is asked for. */
export interface ReportQuery extends Counting {
  readonly by: GroupingName | null;
  readonly scale: number;
  readonly rounding: Rounding;
}

/** What stands in the place of what was not asked for. */
export interface Usual {
  readonly today: string;
  readonly profile: Profile;
}

/** A figure that a list is asked to open. */
export interface OpenedFigure extends Counting {
  readonly report: Report;
  readonly figure: Figure;
  readonly group: Group | null;
}

const usualScale = 1;
type Query = Readonly<Record<string, unknown>>;
type Read = (value: string) => string | null;

const day: Read = (value) => (isLocalDate(value) ? null : '须为实际存在的日期（1900 年到 2200 年），格式为 YYYY-MM-DD');
const id: Read = (value) => (isUuid(value) ? null : '须为有效的编号（UUID）');
const oneOf =
  (values: readonly string[]): Read =>
  (value) =>
    values.includes(value) ? null : `须为下列之一：${values.join('、')}`;
const scale: Read = (value) => (/^[0-4]$/.test(value) ? null : '须为 0 到 4 之间的整数');

/** The parameters for people. */
const labels: Readonly<Record<string, string>> = {
  ...{ session: '届次会议', from: '立案日期自', to: '立案日期至', asOf: '截至日', year: '年度' },
  ...{ groupBy: '分组', scale: '小数位数', rounding: '取舍方法' },
};

/** The parameters that say which cases are counted, and when. */
const ofCounting: Readonly<Record<string, Read>> = { session: id, from: day, to: day, asOf: day };

/** Reads the query of a report. @returns all that is wrong with it, unknown parameters too, or what is asked for. */
export function readReportQuery(report: Report, query: Query, usual: Usual): ReportQuery | Cause[] {
  const names = groupingsOf(report);
  const parameters = {
    ...ofCounting,
    groupBy: oneOf(names),
    scale,
    rounding: oneOf(Object.keys(roundings)),
  };
  const faults = [...faultsOf(query, parameters), ...periodFaults(query, usual), ...comparisonFaults(report, query)];
  if (faults.length > 0) return faults;
  const given = query as Readonly<Record<string, string | undefined>>;
  return {
    ...countingOf(given, usual),
    by: (given['groupBy'] as GroupingName | undefined) ?? report.groupings[0] ?? null,
    scale: Number(given['scale'] ?? usualScale),
    rounding: (given['rounding'] as Rounding | undefined) ?? usual.profile.rounding.value,
  };
}

/** The ways in which a report can be grouped, by name. */
export function groupingsOf({ groupings }: Report): GroupingName[] {
  return groupings.filter((one) => one !== null);
}

/** The parameters of a list that open a figure, without `session`, which every list takes. */
export const openingParameters = ['report', 'figure', 'groupBy', 'group', 'from', 'to', 'asOf'] as const;

/** Reads what a list is asked to open. @returns all that is wrong with it; null where it is to open no figure. */
export function readOpening(query: Query, usual: Usual): OpenedFigure | Cause[] | null {
  const given = Object.keys(query).filter((name) => (openingParameters as readonly string[]).includes(name));
  if (given.length === 0) return null;
  const report = typeof query['report'] === 'string' ? reportOf(query['report'], usual.profile) : undefined;
  if (!report) return [fault('report', '须为统计报表的名称，各项指标的查询参数须与它一起用')];
  const parameters = {
    ...{ from: day, to: day, asOf: day, report: () => null, group: () => null },
    figure: oneOf(Object.keys(report.figures)),
    groupBy: oneOf(groupingsOf(report)),
  };
  const opening = Object.fromEntries(given.map((name) => [name, query[name]]));
  const faults = [...faultsOf(opening, parameters), ...periodFaults(query, usual)];
  if (query['figure'] === undefined) faults.push(fault('figure', '必须填写：要打开哪一项指标'));
  const found = groupOf(report, query);
  if (faults.length > 0 || Array.isArray(found)) return [...faults, ...(Array.isArray(found) ? found : [])];
  const figure = report.figures[String(query['figure'])];
  if (!figure) return [fault('figure', '没有这项指标')];
  const texts = query as Readonly<Record<string, string | undefined>>;
  if (found && groupingRow(found.by).keys[levelOf(figure)] === undefined) {
    return [fault('groupBy', '这项指标不能这样分组')];
  }
  return { ...countingOf(texts, usual), report, figure, group: found };
}

function groupOf(report: Report, { group, groupBy }: Query): Group | null | Cause[] {
  if (typeof group !== 'string') return groupBy === undefined ? null : [fault('groupBy', '须与 group 一起用')];
  const by = (groupBy ?? report.groupings[0]) as GroupingName | null | undefined;
  if (!by || !Object.hasOwn(groupingNames(report), by)) return [fault('group', '须与 groupBy 一起用')];
  if (group === noKey) return { by, key: null };
  const { title, keyOf } = groupingRow(by);
  const key = keyOf ? keyOf(group) : group;
  return key === null ? [fault('group', `不是「${title}」这种分组的代码`)] : { by, key };
}

function groupingNames(report: Report): Record<string, true> {
  return Object.fromEntries(groupingsOf(report).map((one) => [one, true]));
}

function countingOf(given: Readonly<Record<string, string | undefined>>, { today }: Pick<Usual, 'today'>): Counting {
  const { session = null, from = null, to = null, asOf = today } = given;
  return { session, from, to, asOf, current: asOf === today };
}

function faultsOf(query: Query, parameters: Readonly<Record<string, Read>>): Cause[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const read = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!read) return [unknownParameter(name)];
    const told = typeof value === 'string' ? read(value) : '只能出现一次';
    return told ? [fault(name, told)] : [];
  });
}

/** A session is set beside the one before; days of registration would leave nothing of that. */
function comparisonFaults({ compares }: Report, query: Query): Cause[] {
  const given = (['from', 'to'] as const).filter((name) => compares && query[name] !== undefined);
  return given.map((name) => fault(name, '不能用于同比：同比按届次会议比较'));
}

function periodFaults({ from, to, asOf }: Query, { today }: Pick<Usual, 'today'>): Cause[] {
  const faults: Cause[] = [];
  if (isLocalDate(from) && isLocalDate(to) && String(from) > String(to))
    faults.push(fault('from', '不能晚于「立案日期至」'));
  if (isLocalDate(asOf) && String(asOf) > today) faults.push(fault('asOf', `不能晚于今天（${today}）`));
  return faults;
}

/** What is wrong with a parameter of a report, in words. */
export function fault(name: string, told: string): Cause {
  return parameterFault(name, told, labels[name]);
}
