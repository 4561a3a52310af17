import type { Finding } from '../api/types';

/** The same thing found 同样的问题 in a column, and in which rows. */
export interface FindingGroup {
  readonly key: string;
  readonly sheet: string;
  readonly column: string | null;
  readonly message: string;
  /** as people count them in the table; empty where it is of no row */
  readonly rows: readonly number[];
}

/** Findings that say the same of the same column as one, in the order of the table: a name that is wrong in 300 rows is mended once. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { rows: number[] }>();
  for (const { sheet, row, column, message } of findings) {
    const key = JSON.stringify([sheet, column, message]);
    const group = groups.get(key) ?? { key, sheet, column, message, rows: [] };
    if (row !== null) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Rows 行号 in words, neighbours drawn together: `第 3、5–9 行`; empty where there are none. */
export function rowsInWords(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const told = runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return told.length === 0 ? '' : `第 ${told.join('、')} 行`;
}

/** So many are listed; one more says how many are left out. */
export const mostListed = 1000;

/** How many were found. */
export function countInWords(findings: readonly Finding[]): string {
  return findings.length > mostListed ? `${String(mostListed)} 多处` : `${String(findings.length)} 处`;
}
