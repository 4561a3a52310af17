import type { Counting } from './counted.js';
import type { GroupingName } from './levels.js';

/** Of which report, of which group or of everything. */
interface Opened {
  readonly report: string;
  readonly group: { readonly by: GroupingName; readonly key: string } | null;
  readonly query: Counting;
}

/** The addresses of the lists of exactly the cases that each figure counts: a report has hundreds, which differ in the figure alone. */
export function hrefsTo(
  slug: string,
  { report, group, query: { session, from, to, asOf } }: Opened,
): (figure: string) => string {
  const before = `/api/c/${slug}/suggestions?${inAddress({ report })}`;
  const after = inAddress({ groupBy: group?.by, group: group?.key, session, from, to, asOf });
  return (figure) => `${before}&figure=${encodeURIComponent(figure)}&${after}`;
}

function inAddress(given: Readonly<Record<string, string | null | undefined>>): string {
  const parameters = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return new URLSearchParams(Object.fromEntries(parameters)).toString();
}
