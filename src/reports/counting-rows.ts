import type { CountedFacts } from './counted.js';
import type { LevelName } from './levels.js';

/** What a column counts: rows, so much of each, or different values; where all conditions hold. */
export interface Amount {
  readonly sum?: string;
  readonly distinct?: string;
  readonly where: readonly string[];
}

/** What is to be counted: of which rows, by which key, and each amount. */
export interface CountsWanted {
  readonly level: LevelName;
  readonly key: string | null;
  /** what all amounts demand */
  readonly shared: readonly string[];
  readonly amounts: readonly Amount[];
}

/** The same in SQL: where the rows come from, their key, and each amount in the order in which it was wanted. */
export interface CountsWritten {
  readonly from: string;
  readonly key: string | null;
  readonly counts: readonly string[];
}

/** Every row by itself 逐行. */
export function rowByRow(facts: CountedFacts, { level, key, shared, amounts }: CountsWanted): CountsWritten {
  const counts = amounts.map(({ sum, distinct, where }) => {
    if (distinct) return `json_agg(${distinct})${filter(where)}`;
    if (sum) return `coalesce(sum(${facts.on(sum)})${filter(where)}, 0)::int`;
    return `(count(*)${filter(where)})::int`;
  });
  return { from: `${facts.from(level)} ${whereAll(shared)}`, key, counts };
}

/** A `where` of conditions that all hold, or nothing. */
export function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
}

/** What an aggregate counts. */
export function filter(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` filter (${whereAll(conditions)})`;
}
