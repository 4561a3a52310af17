import { describe, expect, it } from '@jest/globals';
import { hainan2002 } from '../../src/assessment/measures/hainan-2002.js';
import type { Measure } from '../../src/assessment/measures/measure.js';
import { shenzhen2007 } from '../../src/assessment/measures/shenzhen-2007.js';
import { quantified24 } from '../../src/assessment/measures/quantified-24.js';
import { printed } from '../../src/assessment/scoring/ratio.js';
import { ranked } from '../../src/assessment/scoring/ranking.js';
import { scoreOf, type Judged, type Total } from '../../src/assessment/scoring/scores.js';

/** What is counted, as [numerator, denominator] by the keys of the questions. */
type Counts = Readonly<Record<string, readonly [number, number]>>;

function total(measure: Measure, counts: Counts, judged: Readonly<Record<string, Judged>> = {}, code = 'lead'): Total {
  const section = measure.sections.find((one) => one.code === code);
  if (!section) throw new Error(code);
  const amounts = Object.entries(counts).map(
    ([key, [numerator, denominator]]) => [key, { numerator, denominator }] as const,
  );
  return scoreOf(measure, section, { amounts: new Map(amounts), judged: new Map(Object.entries(judged)) });
}

const within = 'acknowledgedWithin.7d';
const [three, six] = ['answeredWithin.3m.rolls', 'answeredWithin.6m.rolls'];
const [happy, unhappy] = ['rated.result.satisfied', 'rated.result.dissatisfied'];
const gradeOf = (counts: Counts, code: string) =>
  total(shenzhen2007, counts).parts.find(({ indicator }) => indicator.code === code)?.grade;

describe('Shenzhen 2007', () => {
  it.each([
    [10, 10, 'good'],
    [999, 1000, 'pass'],
    [9, 10, 'pass'],
    [90, 100, 'pass'],
    [899, 1000, 'fail'],
    [8, 9, 'fail'],
    [0, 1, 'fail'],
    [1, 1, 'good'],
    [0, 0, null],
  ])('signed within seven days: %i of %i is %s', (signed, of, grade) => {
    expect(gradeOf({ [within]: [signed, of] }, 'acknowledgement')).toBe(grade);
  });

  // [in three months, in six, late, unanswered] of how many
  it.each([
    ['80 % exactly, the others by an approved extension', [4, 5, 0, 0], 5, 'good'],
    ['80 % exactly, but one late', [4, 5, 1, 0], 5, 'pass'],
    ['90 %, one at four months without an extension', [9, 10, 1, 0], 10, 'pass'],
    ['79.9 %, none late', [799, 1000, 0, 0], 1000, 'pass'],
    ['none in three months, all in six', [0, 5, 5, 0], 5, 'pass'],
    ['one beyond six months', [9, 9, 1, 0], 10, 'fail'],
    ['one unanswered and overdue, before six months', [9, 10, 1, 1], 10, 'fail'],
    ['all in three months', [10, 10, 0, 0], 10, 'good'],
  ])('answers: %s', (_what, counted, of, grade) => {
    const [inThree = 0, inSix = 0, late = 0, unanswered = 0] = counted;
    const all = Number(of);
    const counts: Counts = {
      ...{ [three]: [inThree, all], [six]: [inSix, all], late: [late, all], unanswered: [unanswered, all] },
    };
    expect(gradeOf(counts, 'timeliness')).toBe(grade);
  });

  it.each([
    [4, 0, 5, 'good'],
    [8, 0, 10, 'good'],
    [799, 0, 1000, 'pass'],
    [0, 0, 3, 'pass'],
    [9, 1, 10, 'fail'],
    [0, 3, 3, 'fail'],
    [0, 0, 0, null],
  ])('ratings: %i satisfied and %i dissatisfied of %i is %s', (satisfied, dissatisfied, of, grade) => {
    expect(gradeOf({ [happy]: [satisfied, of], [unhappy]: [dissatisfied, of] }, 'satisfaction')).toBe(grade);
  });

  const grades = ['good', 'pass', 'fail', null] as const;
  const signing = { good: [1, 1], pass: [9, 10], fail: [0, 1] } as const;
  const answers = {
    good: { [three]: [1, 1], [six]: [1, 1], late: [0, 1], unanswered: [0, 1] },
    pass: { [three]: [0, 1], [six]: [1, 1], late: [1, 1], unanswered: [0, 1] },
    fail: { [three]: [0, 1], [six]: [0, 1], late: [1, 1], unanswered: [1, 1] },
  } as const;
  const rated = { good: [1, 0], pass: [0, 0], fail: [0, 1] } as const;

  it('adds up in all sixty-four ways: one fail fails, two good are good, the rest pass, nothing is not assessed', () => {
    for (const a of grades) {
      for (const b of grades) {
        for (const c of grades) {
          const counts: Counts = {
            ...(a ? { [within]: signing[a] } : {}),
            ...(b ? answers[b] : {}),
            ...(c ? { [happy]: [rated[c][0], 1], [unhappy]: [rated[c][1], 1] } : {}),
          };
          const given = [a, b, c].filter((one) => one !== null);
          const good = given.filter((one) => one === 'good').length;
          const rest = good >= 2 ? 'good' : 'pass';
          const wanted = given.includes('fail') ? 'fail' : rest;
          const found = total(shenzhen2007, counts);
          expect([a, b, c, found.grade]).toEqual([a, b, c, given.length === 0 ? null : wanted]);
          expect(found.applies).toBe(given.length > 0);
        }
      }
    }
  });
});

describe('Hainan 2002', () => {
  const judged = (quality: number, result: number, of = 1) => ({
    quality: { given: of, of, sum: quality },
    result: { given: of, of, sum: result },
  });

  it.each([
    [1, 1, judged(50, 30), '100.00', 'good'],
    [0, 1, judged(50, 30), '80.00', 'pass'],
    [2, 3, judged(150, 90, 3), '93.33', 'good'],
    [1, 3, judged(100, 55, 3), '58.33', 'fail'],
    [1, 1, judged(35, 30), '85.00', 'good'],
    [1, 1, judged(34, 30), '84.00', 'pass'],
    [1, 1, judged(10, 30), '60.00', 'pass'],
    [1, 1, judged(9, 30), '59.00', 'fail'],
    // Nothing is due yet: the 20 for the speed are spread over the other 80.
    [0, 0, judged(40, 24), '80.00', 'pass'],
  ])('%i of %i in time, and points of the staff: %#', (inTime, of, given, points, grade) => {
    const found = total(hainan2002, { onTime: [inTime, of] }, given);
    expect([found.points && printed(found.points), found.grade]).toEqual([points, grade]);
  });

  it('misses the points that were not given, and has no result of nothing', () => {
    const found = total(
      hainan2002,
      { onTime: [1, 1] },
      { quality: { given: 1, of: 3, sum: 50 }, result: { given: 0, of: 3, sum: 0 } },
    );
    expect(found.missing).toBe(5);
    expect(total(hainan2002, {})).toMatchObject({ applies: false, points: null, grade: null });
  });
});

describe('the quantified measure', () => {
  const full: Counts = {
    [within]: [1, 1],
    withoutLetter: [1, 1],
    met: [1, 1],
    onTime: [1, 1],
    solved: [1, 1],
    [happy]: [1, 1],
  };
  const reply = { reply: { given: 1, of: 1, sum: 10 } };
  const points = (counts: Counts) => {
    const found = total(quantified24, { ...full, ...counts }, reply);
    return [found.points && printed(found.points), found.grade, found.vetoed];
  };

  it.each([
    [{}, ['100.00', 'excellent', false]],
    [{ [happy]: [9, 10] }, ['100.00', 'excellent', false]],
    [{ [happy]: [899, 1000] }, ['98.00', 'excellent', false]],
    [{ [happy]: [7, 10] }, ['98.00', 'excellent', false]],
    [{ [happy]: [699, 1000] }, ['95.00', 'excellent', false]],
    [{ [happy]: [1, 2] }, ['95.00', 'excellent', false]],
    [{ [happy]: [0, 1] }, ['90.00', 'excellent', false]],
    [{ commitmentsKept: [3, 3] }, ['103.00', 'excellent', false]],
    [{ commitmentsKept: [99, 99] }, ['105.00', 'excellent', false]],
    [{ rehandled: [4, 9] }, ['92.00', 'excellent', false]],
    [{ rehandled: [9, 9] }, ['90.00', 'excellent', false]],
    [{ commitmentsLate: [7, 9] }, ['95.00', 'excellent', false]],
    [{ unanswered: [0, 5] }, ['100.00', 'excellent', false]],
    [{ unanswered: [1, 5] }, ['100.00', 'fail', true]],
    [{ solved: [0, 1], met: [0, 1] }, ['60.00', 'pass', false]],
    [{ solved: [0, 1], met: [0, 1], rehandled: [1, 1] }, ['58.00', 'fail', false]],
  ] as const)('%j', (counts, wanted) => {
    expect(points(counts as unknown as Counts)).toEqual(wanted);
  });

  it('spreads what cannot be counted, and never falls below zero', () => {
    // 80 points can be had without ratings and solutions of nothing … all of them are: that is a hundred.
    const none: Counts = { [happy]: [0, 0], solved: [0, 0], met: [0, 0] };
    expect(points(none)).toEqual(['100.00', 'excellent', false]);
    const bad: Counts = Object.fromEntries(Object.keys(full).map((key) => [key, [0, 1] as const]));
    const found = total(
      quantified24,
      { ...bad, rehandled: [9, 9], commitmentsLate: [9, 9] },
      { reply: { given: 1, of: 1, sum: 0 } },
    );
    expect(found.points && printed(found.points)).toBe('0.00');
  });
});

describe('places 名次', () => {
  const office = (sum: number, of = 3): { total: Total } => ({
    total: total(
      hainan2002,
      { onTime: [1, 1] },
      { quality: { given: of, of, sum }, result: { given: of, of, sum: 0 } },
    ),
  });

  it('are shared by those that are exactly equal, also where they print alike and are not', () => {
    // 100/3 and 200/6 are equal; 33.33 exactly is a little less than 100/3.
    const offices = [office(100), office(200, 6), office(3333, 100), office(120), { total: total(hainan2002, {}) }];
    const found = ranked(hainan2002, offices);
    const places = offices.map((one) => found.find((other) => other.one === one)?.rank);
    expect(places).toEqual([2, 2, 4, 1, null]);
  });

  it('put a veto after everybody else, and grades before the number of good indicators', () => {
    const vetoed = { total: total(quantified24, { unanswered: [1, 1], onTime: [1, 1] }) };
    const poor = { total: total(quantified24, { onTime: [0, 1] }) };
    expect(ranked(quantified24, [vetoed, poor]).map((one) => one.rank)).toEqual([1, 2]);
    expect(ranked(quantified24, [vetoed, poor])[0]?.one).toBe(poor);
    const three3 = {
      total: total(shenzhen2007, { [within]: [1, 1], [happy]: [1, 1], [unhappy]: [0, 1], ...answers3() }),
    };
    const two = {
      total: total(shenzhen2007, { [within]: [9, 10], [happy]: [1, 1], [unhappy]: [0, 1], ...answers3() }),
    };
    expect(ranked(shenzhen2007, [two, three3]).map((one) => [one.one === three3, one.rank])).toEqual([
      [true, 1],
      [false, 2],
    ]);
  });
});

function answers3(): Counts {
  return { [three]: [1, 1], [six]: [1, 1], late: [0, 1], unanswered: [0, 1] };
}
