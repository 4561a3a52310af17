import type { LocationQuery, RouteLocationRaw } from 'vue-router';
import { answered, api } from '../api/client';
import { denominators } from '../api/choices.json';
import type { Figure, Report, ReportQuery } from '../api/types';
import { dateInWords } from '../case/dates';

const labels = new Map(denominators.map(({ value, label }) => [value, label]));

/** A report 统计报表 as of a day. @throws Problem */
export function readReport(congress: string, name: string, query: ReportQuery): Promise<Report> {
  return answered(api.GET('/api/c/{congress}/reports/{name}', { params: { path: { congress, name }, query } }));
}

/** The denominator 分母 of a figure in words; empty where it is a mere number. */
export function denominatorInWords({ denominatorName }: Figure): string {
  return labels.get(denominatorName ?? '') ?? '';
}

/** In what a figure is counted 单位: cases, replies and assignments, promises; empty where only its title says. */
export function unitOf(figure: Figure): string {
  const label = denominatorInWords(figure).replace(/（.*）$/, '');
  if (label.endsWith('件次')) return '件次';
  if (label.endsWith('事项数')) return '项';
  return label === '' ? '' : '件';
}

/** Whether people read a figure as a share, as its title says: 办结率, 占立案, 平均答复用时. Of the others they read how many. */
export function isRate({ title }: Figure): boolean {
  return /率|^占|^平均/.test(title);
}

/** The value of a share: 97.5%; of nothing over zero it is 「—」. */
export function shareInWords({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  return value === null ? '—' : `${value}${unit === '百分点' ? ' 个百分点' : unit === '天' ? ' 天' : unit}`;
}

/** Numerator and denominator: 39 / 40 件. */
export function partsInWords(figure: Figure): string {
  return `${String(figure.numerator)} / ${String(figure.denominator)} ${unitOf(figure)}`;
}

/** Which cases a report counts 统计范围, and as of which day. */
export function scopeInWords({ filters: { session, from, to, asOf } }: Report): string {
  const days = from || to ? `，立案日期 ${dateInWords(from) || '不限'}至${dateInWords(to) || '今'}` : '';
  return `${session?.name ?? '不分届次'}${days}，截至 ${dateInWords(asOf)}`;
}

/** Where the cases behind a figure are listed 所计的建议. */
export function casesOf(congress: string, { href }: Figure): RouteLocationRaw {
  const query = Object.fromEntries(new URL(href, window.location.origin).searchParams);
  return { name: 'cases', params: { congress }, query };
}

/** The report whose figure a list of cases opens, by the address of the list; null where it opens none. */
export function openedIn(query: LocationQuery): { readonly name: string; readonly query: ReportQuery } | null {
  const told = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined);
  const name = told('report');
  if (name === undefined) return null;
  const given = ['session', 'from', 'to', 'asOf', 'groupBy'].map((one) => [one, told(one)] as const);
  return { name, query: Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
}

/** The figures of a group by its key, or of everything; a comparison of sessions keeps the session's own as a group. */
export function figuresIn(
  report: Report,
  key: string,
): { readonly label: string; readonly figures: Report['figures'] } {
  return report.groups.find((one) => one.key === key) ?? { label: '', figures: report.figures };
}
