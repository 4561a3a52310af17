import { FigureFilter } from '../../case-file/figure-filter.js';
import { readFilters, type ListFilters } from '../../case-file/list-filters.js';
import { caseStates } from '../../case-file/states.js';
import type { Profile } from '../../congress/profile/profile.js';
import { lightNames } from '../../deadlines/light.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Cause } from '../../platform/errors/problem.js';
import { groupings } from '../../reports/levels.js';
import { reportOf } from '../../reports/reports.js';
import type { ExportForm } from './export-form.js';
import { exportKind, type ExportKind } from './kinds/kinds.js';

/** Filters as they are kept: texts by the name of the field. */
export type GivenFilters = Readonly<Record<string, string>>;

/** What the names behind the filters are called in the congress; null where it has no such thing. */
export interface FilterNames extends Record<string, unknown> {
  readonly congress: string;
  readonly session: string | null;
  readonly office: string | null;
  readonly category: string | null;
  readonly deputy: string | null;
}

const named = ['session', 'office', 'category', 'deputy'] as const;
const labels: Readonly<Record<string, string>> = {
  ...{ session: '届次会议', office: '承办单位', category: '类别', deputy: '领衔代表', state: '状态', key: '重点督办' },
  ...{ overdue: '有期限已逾期', light: '灯', q: '标题或建议号', from: '立案日期自', to: '立案日期至', asOf: '截至' },
  ...{ period: '月份', quarter: '季度' },
};
const naming = statement(`
  select (select name from congress where id = $1) as congress,
    ${named.map((table, place) => `(select name from ${table} where congress_id = $1 and id = $${String(place + 2)}::uuid) as ${table}`).join(', ')}`);

/** What a form filters by. */
export function filtersOf({ kind: _kind, format: _format, encoding: _encoding, ...filters }: ExportForm): GivenFilters {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** What is wrong with the filters of a kind, without a look at the database. */
export function filterFaults(kind: ExportKind, given: GivenFilters): Cause[] {
  const { title, takes, ofCases } = exportKind(kind);
  const own = Object.entries(takes).flatMap(([name, { label, required, pattern, hint }]) => {
    const value = given[name];
    if (value === undefined) return required ? [fault(name, `「${label}」必须填写（${name}）`)] : [];
    return pattern.test(value) ? [] : [fault(name, `「${label}」${hint}（${name}）`)];
  });
  const isKnown = (name: string) => Object.hasOwn(takes, name) || (ofCases && name !== 'period' && name !== 'quarter');
  const strange = Object.keys(given).filter((name) => !isKnown(name));
  return [...own, ...strange.map((name) => fault(name, `「${title}」不按此项筛选（${name}）`))];
}

/** The filters of the list of suggestions among those that were given. @throws Problem invalidInput naming every one at fault. */
export function listFilters(
  kind: ExportKind,
  given: GivenFilters,
  figures: FigureFilter,
  reading: { readonly today: string; readonly profile: Profile },
): ListFilters {
  const { takes } = exportKind(kind);
  const own = Object.entries(given).filter(([name]) => !Object.hasOwn(takes, name));
  return readFilters(Object.fromEntries(own), figures, reading);
}

/** Looks up what the filters name. */
export async function namesOf(tx: Tx, congressId: string, given: GivenFilters): Promise<FilterNames> {
  const [names] = await tx.sql<FilterNames>(naming, [congressId, ...named.map((name) => given[name] ?? null)]);
  if (!names) throw new Error('a statement without a table has one row');
  return names;
}

/** What a filter names and the congress does not have. */
export function unknownNames(given: GivenFilters, names: FilterNames): Cause[] {
  const missing = named.filter((name) => given[name] !== undefined && names[name] === null);
  return missing.map((name) => fault(name, `「${labels[name] ?? name}」不是本级人大的（${name}）`));
}

/** Filters in the words of the head sheet; one line says it where there are none. */
export function filtersInWords(
  given: GivenFilters,
  names: FilterNames,
  profile: Profile,
): (readonly [string, string])[] {
  const { report, figure, groupBy, group, ...others } = given;
  const said = Object.entries(others).map(
    ([name, value]) => [labels[name] ?? name, inWords(name, value, names)] as const,
  );
  const opened =
    report === undefined ? [] : [['统计指标', figureInWords({ report, figure, groupBy, group }, profile)] as const];
  return said.length + opened.length === 0 ? [['范围', '全部']] : [...opened, ...said];
}

function inWords(name: string, value: string, names: FilterNames): string {
  const one = named.find((known) => known === name);
  if (one) return names[one] ?? value;
  if (name === 'state') return caseStates[value as keyof typeof caseStates];
  if (name === 'light') return lightNames[value as keyof typeof lightNames];
  return value === 'true' ? '是' : value === 'false' ? '否' : value;
}

function figureInWords(
  { report = '', figure = '', groupBy, group }: Record<string, string | undefined>,
  profile: Profile,
) {
  const found = reportOf(report, profile);
  const title = `${found?.title ?? report}：${found?.figures[figure]?.title ?? figure}`;
  if (group === undefined) return title;
  const by = groupBy ?? found?.groupings[0] ?? '';
  const way = Object.hasOwn(groupings, by) ? groupings[by as keyof typeof groupings].title : by;
  return `${title}（${way} ${group}）`;
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message };
}
