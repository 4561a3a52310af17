import { readMarks } from '../case-file/facts/marks.js';
import { askedBy } from './assignments.js';
import type { CountedFacts } from './counted.js';
import { filter, whereAll, type CountsWanted, type CountsWritten } from './counting-rows.js';

/**
 * Assignments that are alike, counted once: first they are grouped by the key and by their marks, and then every condition that
 * their marks answer is asked once of each group, where it was asked of each row. What is asked of more than the marks (`askedBy`) is asked of the
 * rows as before, and its sum kept in a column of the group; so the counts are the same whatever a figure asks.
 */
export function alikeRows(facts: CountedFacts, { key, shared, amounts }: CountsWanted): CountsWritten {
  const [told, sums] = [new Set<string>(), new Set<string>(['count(*)'])];
  const counts = amounts.map(({ sum, where }) => {
    const asked = where.map((condition) => ({ condition, by: askedBy(condition) }));
    const [ofRows, ofGroups] = [asked.filter(({ by }) => by === null), asked.filter(({ by }) => by !== null)];
    for (const name of ofGroups.flatMap(({ by }) => by ?? [])) told.add(name);
    const amount = `${sum === undefined ? 'count(*)' : `sum(${facts.on(sum)})`}${filter(conditionsOf(ofRows))}`;
    sums.add(amount);
    return `coalesce(sum(a.sum_${String([...sums].indexOf(amount))})${filter(conditionsOf(ofGroups))}, 0)::int`;
  });
  const besides = [...told].map((name) => `a.${name}`);
  const summed = [...sums].map((sum, place) => `${sum} as sum_${String(place)}`);
  const grouped = ['a.marks', ...besides, ...(key === null ? [] : [`${key} as key`])];
  const texts = [...grouped, ...summed, ...shared];
  const groups = `select ${[...grouped, ...summed].join(', ')} from ${facts.fromAssignments(texts)} ${whereAll(shared)}
    group by ${grouped.map((_, place) => place + 1).join(', ')}`;
  // Not to be merged with what is around it: each mark would be read anew for every condition.
  const read = `select g.*, ${readMarks('g.marks')} from (${groups}) g offset 0`;
  return { from: `(select g.*, ${facts.seen('g')} from (${read}) g) a`, key: key === null ? null : 'a.key', counts };
}

function conditionsOf(asked: readonly { readonly condition: string }[]): string[] {
  return asked.map(({ condition }) => condition);
}
