import { readMarks } from '../case-file/facts/marks.js';
import { askedBy } from './assignments.js';
import type { CountedFacts } from './counted.js';
import { filter, whereAll, type CountedRows, type CountingRows } from './counting-rows.js';

/**
 * Assignments that are alike, counted once: first they are grouped by the key and by their marks, and then every condition that
 * their marks answer is asked once of each group, where it was asked of each row. What is asked of more than the marks (`askedBy`) is asked of the
 * rows as before, and its sum kept in a column of the group; so the counts are the same whatever a figure asks.
 */
export function alikeRows(facts: CountedFacts, { key, shared, amounts }: CountedRows): CountingRows {
  const [told, sums] = [new Set<string>(), new Set<string>(['count(*)'])];
  const counts = amounts.map(({ sum, where }) => {
    const ofGroups = where.filter((one) => askedBy(one) !== null);
    for (const name of ofGroups.flatMap((one) => askedBy(one) ?? [])) told.add(name);
    const amount = `${sum === undefined ? 'count(*)' : `sum(${facts.on(sum)})`}${filter(where.filter((one) => !ofGroups.includes(one)))}`;
    sums.add(amount);
    return `coalesce(sum(a.sum_${String([...sums].indexOf(amount))})${filter(ofGroups)}, 0)::int`;
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
