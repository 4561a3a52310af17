import { createHash } from 'node:crypto';
import type { SampleSize } from '../../../congress/profile/profile.js';

/**
 * Draws a sample 抽取: each id is given the SHA-256 of `seed:id` in hexadecimal, and the `size` smallest are drawn, in this
 * order. It depends on nothing but the seed and the set of ids, so anybody can draw the same sample again:
 *
 *     while read -r id; do echo "$(printf '%s:%s' "$SEED" "$id" | sha256sum | cut -c1-64) $id"; done < population.txt |
 *       LC_ALL=C sort | head -n "$SIZE"
 *
 * @param population ids in any order, none twice.
 * @param size more than there are: all of them.
 */
export function drawn(population: readonly string[], seed: string, size: number): string[] {
  const lots = population.map((id) => `${sha256(`${seed}:${id}`)} ${id}`);
  return lots
    .sort()
    .slice(0, size)
    .map((lot) => lot.slice(65));
}

/**
 * The fingerprint of what is drawn from 抽取范围: SHA-256 of the ids in ascending order, each with a line feed: what `sha256sum`
 * says of a file of them.
 */
export function hashOf(population: readonly string[]): string {
  return sha256(
    [...population]
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  );
}

/** How many are drawn out of so many: at least one where there is any; per cents are rounded up. May exceed the population. */
export function sizeOf(sample: SampleSize, population: number): number {
  return 'count' in sample ? sample.count : Math.ceil((population * sample.percent) / 100);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
