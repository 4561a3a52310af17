import type { ReportQuery } from '../api/types';

/** A session 届次会议 that can be chosen. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
}

/** What the address says of which cases are counted: a session's id, a year, `all`, or empty for the latest session. */
export type Range = string;

/** The ranges 统计范围 that can be chosen: sessions, the latest first as they come, then the years in which they began, then all. */
export function rangesOf(sessions: readonly Session[]) {
  const years = [...new Set(sessions.map(({ startsOn }) => startsOn.slice(0, 4)))];
  return [
    ...sessions.map(({ id, name }) => ({ value: id, label: name })),
    ...years.map((year) => ({ value: year, label: `${year} 年立案的` })),
    { value: 'all', label: '全部，不分届次' },
  ];
}

/** A range as a report is asked for it; the latest session is the one that the service itself names. */
export function queryOf(range: Range, latest: string | null): ReportQuery {
  if (/^\d{4}$/.test(range)) return { from: `${range}-01-01`, to: `${range}-12-31` };
  if (range === 'all') return {};
  const session = range === '' ? latest : range;
  return session === null ? {} : { session };
}

/** Whether a range can be set beside the session before it 同比. */
export function compares(range: Range): boolean {
  return range !== 'all' && !/^\d{4}$/.test(range);
}
