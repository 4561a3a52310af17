import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Rounding } from '../../src/congress/profile/profile.js';
import { average, difference, share, shares } from '../../src/reports/rounding.js';

interface Group {
  readonly name: string;
  readonly scale: number;
  readonly rounding: Rounding;
  readonly total: number;
  readonly items: readonly { readonly count: number; readonly percent: string }[];
}
/** What cities have published, with the rule that reproduces what they printed; one printed slip (深圳 6.3) is corrected there. */
const { tables } = JSON.parse(readFileSync('test/rules/golden/published-tables.json', 'utf8')) as {
  tables: readonly { readonly id: string; readonly groups: readonly Group[] }[];
};
const groups = tables.flatMap(({ id, groups: all }) => all.map((group) => ({ id, name: group.name, group })));
const rules = ['HALF_UP', 'LARGEST_REMAINDER', 'ADJUST_LARGEST', 'TRUNCATE'] as const;

describe('published tables', () => {
  it('are there', () => {
    expect(groups.length).toBeGreaterThan(14);
  });

  it.each(groups)('$id: $name, to the last digit', ({ group: { items, total, scale, rounding } }) => {
    const counts = items.map((one) => one.count);
    expect(shares(counts, total, { scale, rounding })).toEqual(items.map((one) => one.percent));
  });

  it('are not all reproduced by half-up: the rule matters', () => {
    expect(share(114, 166, { scale: 2, rounding: 'HALF_UP' })).toBe('68.67');
    expect(share(338, 973, { scale: 2, rounding: 'HALF_UP' })).toBe('34.74');
  });
});

describe('rounding', () => {
  it.each([
    [1, 8, 0, 'HALF_UP', '13'],
    [1, 8, 2, 'HALF_UP', '12.50'],
    [1, 200, 0, 'HALF_UP', '1'],
    [2, 3, 4, 'TRUNCATE', '66.6666'],
    [0, 7, 1, 'LARGEST_REMAINDER', '0.0'],
    [7, 7, 0, 'TRUNCATE', '100'],
    [1, 2_147_483_647, 4, 'HALF_UP', '0.0000'],
  ] as const)('%i of %i at scale %i by %s is %s', (numerator, denominator, scale, rounding, printed) => {
    expect(share(numerator, denominator, { scale, rounding })).toBe(printed);
  });

  it('gives what is left to the largest remainder, of equal ones to the larger part, then to the earlier', () => {
    const precision = { scale: 0, rounding: 'LARGEST_REMAINDER' } as const;
    expect(shares([1, 1, 1], 3, precision)).toEqual(['34', '33', '33']);
    expect(shares([1, 3, 1, 3], 8, precision)).toEqual(['12', '38', '12', '38']);
    expect(shares([1, 7, 1, 7], 16, precision)).toEqual(['6', '44', '6', '44']);
  });

  it('adjusts the first of the largest', () => {
    expect(shares([1, 1, 1], 3, { scale: 0, rounding: 'ADJUST_LARGEST' })).toEqual(['34', '33', '33']);
  });

  it('of nothing over zero is null', () => {
    for (const rounding of rules) {
      expect(share(0, 0, { scale: 1, rounding })).toBeNull();
      expect(average(0, 0, { scale: 1, rounding })).toBeNull();
    }
  });

  it('of averages and differences', () => {
    expect(average(125, 10, { scale: 0, rounding: 'HALF_UP' })).toBe('13');
    expect(average(125, 10, { scale: 0, rounding: 'TRUNCATE' })).toBe('12');
    expect(difference('63.9', '56.7', 1)).toBe('7.2');
    expect(difference('0.0', '0.5', 1)).toBe('-0.5');
    expect(difference('5', '5', 0)).toBe('0');
    expect(difference(null, '5', 0)).toBeNull();
  });

  it('makes parts of a whole add up to a hundred, each within one unit of the truth', () => {
    const parts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0));
    const chosen = fc.constantFrom('LARGEST_REMAINDER' as const, 'ADJUST_LARGEST' as const);
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 4 }), chosen, (counts, scale, rounding) => {
        const whole = counts.reduce((a, b) => a + b, 0);
        const printed = shares(counts, whole, { scale, rounding }).map((one) => BigInt(String(one).replace('.', '')));
        expect(printed.reduce((a, b) => a + b, 0n)).toBe(100n * 10n ** BigInt(scale));
        const off = rounding === 'LARGEST_REMAINDER' ? 1n : BigInt(counts.length);
        printed.forEach((one, place) => {
          const exact = (BigInt(counts[place] ?? 0) * 100n * 10n ** BigInt(scale)) / BigInt(whole);
          const apart = one - exact;
          expect(apart >= -off && apart <= off).toBe(true);
        });
      }),
    );
  });
});
