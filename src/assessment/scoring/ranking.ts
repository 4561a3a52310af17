import type { Measure } from '../measures/measure.js';
import { compare } from './ratio.js';
import type { Total } from './scores.js';

/** A place 名次: those that are equal share it, and the next ones follow after all of them (1, 2, 2, 4). */
export interface Ranked<T> {
  readonly one: T;
  /** null where there was nothing to assess */
  readonly rank: number | null;
}

/**
 * Ranks what was scored, the best first; what was not assessed has no place. By points they are compared exactly; by grades
 * by the grade, then by how many indicators have the best one.
 */
export function ranked<T extends { readonly total: Total }>(measure: Measure, all: readonly T[]): Ranked<T>[] {
  const order = (one: T, other: T) => compareTotals(measure, one.total, other.total);
  const placed = all.filter((one) => one.total.applies).sort(order);
  const first = (one: T) => placed.findIndex((other) => order(other, one) === 0) + 1;
  const without = all.filter((one) => !one.total.applies);
  return [...placed.map((one) => ({ one, rank: first(one) })), ...without.map((one) => ({ one, rank: null }))];
}

/** Negative where the first is better. A veto comes after everything that is not vetoed. */
function compareTotals({ by, grades }: Measure, one: Total, other: Total): number {
  if (one.vetoed !== other.vetoed) return one.vetoed ? 1 : -1;
  if (by === 'points' && one.points && other.points) return -compare(one.points, other.points);
  const place = ({ grade }: Total) => grades.findIndex(({ code }) => code === grade);
  const best = ({ parts }: Total) => parts.filter((part) => part.grade === grades[0]?.code).length;
  return place(one) - place(other) || best(other) - best(one);
}
