import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidatesOf } from '../../src/assessment/awards/candidates.js';
import { shaanxiOffices } from '../../src/assessment/measures/awards-of-shaanxi.js';
import { quantified24 } from '../../src/assessment/measures/quantified-24.js';
import type { ResultBody } from '../../src/assessment/runs/result.js';
import { quotaOf, quotaRange } from '../../src/assessment/scoring/quota.js';

const { fewest, most } = shaanxiOffices;

describe('20 to 25 % of the offices', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0],
    [3, 0, 0],
    [4, 1, 1],
    [5, 1, 1],
    [8, 2, 2],
    [19, 4, 4],
    [20, 4, 5],
    [97, 20, 24],
    [100, 20, 25],
  ])('of %i are %i to %i', (of, from, to) => {
    expect(quotaRange(fewest, most, of)).toEqual({ fewest: from, most: to });
  });

  it('are made whole by the rule, and at least so many as it says', () => {
    expect(['down', 'up', 'halfUp'].map((rounding) => quotaOf({ ...most, rounding: rounding as 'up' }, 6))).toEqual([
      1, 2, 2,
    ]);
    expect(quotaOf({ percent: 1, rounding: 'up', least: 1 }, 305)).toBe(4);
    expect(quotaOf({ percent: 1, rounding: 'down', least: 1 }, 40)).toBe(1);
    expect(quotaOf({ percent: 1, rounding: 'down', least: 3 }, 2)).toBe(2);
  });

  it('are never more than there are, and the bounds never cross', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (of, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const range = quotaRange({ ...fewest, percent: low }, { ...most, percent: high }, of);
        return range.fewest <= range.most && range.most <= of && range.fewest >= 0;
      }),
    );
  });
});

/** An office by its place, how many are dissatisfied and content of how many ratings. */
function result(
  id: string,
  rank: number | null,
  rated: { dissatisfied?: number; content?: number; of?: number } = {},
  more: Partial<ResultBody> = {},
) {
  const { dissatisfied = 0, content = 5, of = 5 } = rated;
  const bars = [dissatisfied, content].map((numerator, at) => ({
    question: `q${String(at)}`,
    title: '',
    numerator,
    denominator: of,
  }));
  const office = { id, name: id, system: 'government' };
  const body = {
    office,
    items: 5,
    applies: rank !== null,
    grade: 'good',
    points: '80.00',
    exactPoints: '80/1',
    vetoed: false,
    missing: 0,
    ranked: 0,
    parts: [],
    bars,
  };
  return { rank, body: { ...body, ...more } };
}

describe('who may become 先进承办单位', () => {
  const found = (...results: ReturnType<typeof result>[]) => candidatesOf(quantified24, shaanxiOffices, results);

  it('one dissatisfied case is enough to bar, and satisfaction below 80 % is; exactly 80 % is not, nor no feedback at all', () => {
    const { all } = found(
      result('a', 1, { dissatisfied: 1, content: 4 }),
      result('b', 2, { content: 4 }),
      result('c', 3, { content: 799, of: 1000 }),
      result('d', 4, { content: 0, of: 0 }),
      result('e', 5, {}, { grade: 'fail', vetoed: true }),
    );
    expect(all.map((one) => [one.office.id, one.barred.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
      ['d', 0],
      ['e', 2],
    ]);
  });

  it('who is barred counts among the assessed; who had nothing to assess does not', () => {
    const eight = Array.from({ length: 8 }, (_, at) =>
      result(`o${String(at)}`, at + 1, at === 0 ? { dissatisfied: 1 } : {}),
    );
    const { assessed, most: top, all } = found(...eight, result('none', null));
    expect([assessed, top]).toEqual([8, 2]);
    expect(all.filter((one) => one.proposed).map((one) => one.office.id)).toEqual(['o1', 'o2']);
  });

  it('those that are equal at the edge are proposed together or not at all', () => {
    const tied = [1, 2, 2, 4, 5, 6, 7, 8].map((rank, at) => result(`o${String(at)}`, rank));
    expect(
      found(...tied)
        .all.filter((one) => one.proposed)
        .map((one) => one.office.id),
    ).toEqual(['o0']);
  });
});
