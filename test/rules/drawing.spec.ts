import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { drawn, hashOf, sizeOf } from '../../src/stages/4-supervision/look-backs/drawing.js';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 40 });
const seed = fc.string({ unit: fc.constantFrom(...'abcXYZ019-:$`"\\%'), minLength: 1, maxLength: 64 });
const population = [
  '01900000-0000-7000-8000-00000000000a',
  '01900000-0000-7000-8000-00000000000b',
  '01900000-0000-7000-8000-00000000000c',
  '01900000-0000-7000-8000-00000000000d',
];

describe('a draw 抽取', () => {
  it('is the same for the same seed, in whatever order the population comes', () => {
    fc.assert(
      fc.property(ids, seed, fc.nat(50), fc.infiniteStream(fc.nat()), (of, by, size, noise) => {
        const shuffled = of.map((id) => ({ id, at: noise.next().value })).sort((one, other) => one.at - other.at);
        const again = shuffled.map((one) => one.id);
        expect(drawn(again, by, size)).toEqual(drawn(of, by, size));
        expect(hashOf(again)).toBe(hashOf(of));
      }),
    );
  });

  it('is as large as asked, or all there is; of the population, none twice', () => {
    fc.assert(
      fc.property(ids, seed, fc.nat(50), (of, by, size) => {
        const sample = drawn(of, by, size);
        expect(sample).toHaveLength(Math.min(size, of.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(sample.filter((id) => !of.includes(id))).toEqual([]);
      }),
    );
  });

  it('grows without replacing anybody, and another who joins puts out at most one', () => {
    fc.assert(
      fc.property(ids, seed, fc.nat(50), fc.uuid(), (of, by, size, newcomer) => {
        const sample = drawn(of, by, size);
        expect(drawn(of, by, size + 1).slice(0, size)).toEqual(sample);
        const joined = drawn([...new Set([...of, newcomer])], by, size);
        expect(sample.filter((id) => !joined.includes(id)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives everybody the same chance, whatever his place', () => {
    const hits = new Map(population.map((id) => [id, 0]));
    for (let by = 0; by < 4_000; by += 1) {
      for (const id of drawn(population, String(by), 1)) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    // 1,000 each; the seeds are fixed, so are the counts.
    expect([...hits.values()].filter((many) => Math.abs(many - 1_000) > 100)).toEqual([]);
    expect([...hits.values()].reduce((sum, many) => sum + many, 0)).toBe(4_000);
  });

  it('can be drawn again with a shell, as its description says', () => {
    const script =
      'while read -r id; do echo "$(printf \'%s:%s\' "$SEED" "$id" | sha256sum | cut -c1-64) $id"; done |' +
      ' LC_ALL=C sort | head -n "$SIZE" | cut -c66-';
    const input = population.map((id) => `${id}\n`).join('');
    const env = { ...process.env, SEED: '2026-12-10 种子', SIZE: '3' };
    const out = execFileSync('sh', ['-c', script], { input, env, encoding: 'utf8' });
    expect(drawn(population, '2026-12-10 种子', 3)).toEqual(out.trim().split('\n'));
    expect(execFileSync('sha256sum', { input, encoding: 'utf8' }).slice(0, 64)).toBe(hashOf(population));
  });

  it('of so many per cent is rounded up, so that of one there is one', () => {
    expect([0, 1, 4, 5, 6, 100].map((many) => sizeOf({ percent: 20 }, many))).toEqual([0, 1, 1, 1, 2, 20]);
    expect(sizeOf({ percent: 100 }, 7)).toBe(7);
    expect(sizeOf({ count: 3 }, 7)).toBe(3);
  });
});
