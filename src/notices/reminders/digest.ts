import { officeRoles } from '../../case-file/states.js';
import type { LightLimits } from '../../congress/profile/profile.js';
import { clockKindRow } from '../../deadlines/clock-kinds.js';
import { lightNames, lightOf } from '../../deadlines/light.js';
import { daysBetween, type LocalDate } from '../../deadlines/local-date.js';
import type { ReportItem } from './report-duties.js';
import type { DueItem } from './standing-clocks.js';

/** A digest 每日提醒 in words. */
export interface Digest {
  readonly subject: string;
  readonly body: string;
  /** below the congress: the list of cases that shows these first or, where there is nothing else, the year's reports */
  readonly path: string;
}

/** What a digest tells of: a date of a case, or a yearly report. */
export type DigestItem = DueItem | ReportItem;

/** How many lines a digest has at most; the rest is counted, and found in the list. */
const mostLines = 100;

/** Groups by the days that are left, the most pressing first. */
const groups: readonly { readonly label: string; readonly atMost: number }[] = [
  { label: '已逾期', atMost: -1 },
  { label: '今日到期', atMost: 0 },
  { label: '三日内到期', atMost: 3 },
  { label: '七日内到期', atMost: 7 },
  { label: '七日以后到期', atMost: Infinity },
];

/**
 * Composes a person's digest of a morning. Pure.
 * @param items never empty; in the order of their due dates.
 */
export function digestOf(items: readonly DigestItem[], on: LocalDate, lights: LightLimits): Digest {
  const grouped = groups
    .map(({ label }, place) => ({ label, items: items.filter((one) => placeOf(one, on) === place) }))
    .filter((group) => group.items.length > 0);
  const counts = grouped.map((group) => `${group.label} ${String(group.items.length)} 项`).join('，');
  let left = mostLines;
  const parts = grouped.flatMap((group) => {
    const shown = group.items.slice(0, left);
    left -= shown.length;
    const lines = shown.map((one, index) => `${String(index + 1)}. ${lineOf(one, on, lights)}`);
    return lines.length > 0 ? [[`【${group.label}】`, ...lines].join('\n')] : [];
  });
  const more = items.length - mostLines;
  const rest = more > 0 ? [`其余 ${String(more)} 项，请到建议列表中查看。`] : [];
  // Each overdue date is told again in a rhythm of its own, so a morning's digest hardly ever has them all.
  const others = items.some((one) => one.dueOn < on)
    ? ['其他逾期事项各按期限定期提醒；全部逾期事项请到建议列表中查看。']
    : [];
  return {
    subject: `每日提醒：${counts}`,
    body: [`${on} 提醒事项共 ${String(items.length)} 项：${counts}。`, ...parts, ...rest, ...others].join('\n\n'),
    path: pathOf(items, on),
  };
}

function pathOf(items: readonly DigestItem[], on: LocalDate): string {
  const cases = items.filter((one) => one.kind !== 'officeReport');
  const [report] = items.filter((one) => one.kind === 'officeReport');
  if (report && cases.length === 0) return `office-reports/${String(report.year)}`;
  return `suggestions?${cases.every((one) => one.dueOn < on) ? 'overdue=true&sort=due' : 'sort=due'}`;
}

function placeOf({ dueOn }: DigestItem, on: LocalDate): number {
  return groups.findIndex(({ atMost }) => daysBetween(on, dueOn) <= atMost);
}

/** 「第 12 号建议《…》：应于2026-06-10前（含当日，暂定）答复代表，还有 3 天，红灯；由区住房和城乡建设局（主办）办理」 */
function lineOf(item: DigestItem, on: LocalDate, lights: LightLimits): string {
  const { dueOn, provisional } = item;
  const left = daysBetween(on, dueOn);
  const far = left < 0 ? `已逾期 ${String(-left)} 天` : left === 0 ? '今日到期' : `还有 ${String(left)} 天`;
  const light = lightNames[lightOf({ dueOn, state: 'open', today: on, lights })];
  const by = `于${dueOn}前（含当日${provisional ? '，暂定' : ''}）`;
  if (item.kind === 'officeReport') {
    const what = `${String(item.year)}年度办理情况报告（承办建议 ${String(item.cases)} 件）：应${by}报送`;
    return `${what}，${far}，${light}；由${item.officeName}报送`;
  }
  const { modal, deed } = clockKindRow(item.kind);
  const numbered = item.number === null ? '' : `第 ${String(item.number)} 号`;
  return `${numbered}建议《${item.title}》：${modal}${by}${deed}，${far}，${light}；${whoOwes(item)}`;
}

function whoOwes({ kind, officeName, officeRole }: DueItem): string {
  const office = officeName === null ? '' : `${officeName}${officeRole ? `（${officeRoles[officeRole]}）` : ''}`;
  switch (clockKindRow(kind).owedBy) {
    case 'office':
      return `由${office}办理`;
    case 'raters':
      return `由评价人评价，答复单位：${officeName ?? ''}`;
    case 'assigningBody':
      return `由交办机构办理${office === '' ? '' : `，涉及${office}`}`;
    case 'deputyAffairs':
      return '由代表工委办理';
  }
}
