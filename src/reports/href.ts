import type { Counting } from './counted.js';
import type { GroupingName } from './levels.js';

/** Which figure, of which group or of everything. */
interface Opened {
  readonly report: string;
  readonly figure: string;
  readonly group: { readonly by: GroupingName; readonly key: string } | null;
  readonly query: Counting;
}

/** The address of the list of exactly the cases that a figure counts. */
export function hrefTo(slug: string, { report, figure, group, query: { session, from, to, asOf } }: Opened): string {
  const given = { report, figure, groupBy: group?.by, group: group?.key, session, from, to, asOf };
  const parameters = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return `/api/c/${slug}/suggestions?${new URLSearchParams(Object.fromEntries(parameters)).toString()}`;
}
