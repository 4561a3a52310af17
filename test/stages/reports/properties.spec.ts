import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reports } from '../../../src/reports/reports.js';
import { groupingsOf } from '../../../src/reports/report-query.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import type { Client } from '../../support/client.js';
import { lives, playLives } from './histories.js';
import { everyFigure, numbers, opened, report } from './reading.js';
import { casesSeen, recomputed } from './recomputed.js';

/** Random histories played by real acts: the same for the same commit; another seed is for exploring by hand. */
const seed = Number(process.env['REPORT_SEED'] ?? 730_788);
const readers = [
  'deputyAffairs',
  'deputy',
  'deputyC',
  'head',
  'headB',
  'courtHead',
  'governmentOffice',
  'auditor',
] as const;
/** Titles of figures that count something else than cases one by one; those of classes come from the profile, and tell it by their denominator. */
const manifold = new Set(
  Object.values(reports).flatMap((one) =>
    Object.values(one.figures).flatMap((figure) =>
      figure.level === 'assignments' || figure.level === 'signers' || figure.distinct ? [figure.title] : [],
    ),
  ),
);

let service: TestApp;
let congress: TestCongress;
let clients: Map<string, Client>;
let today: string;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  await playLives(service, congress, fc.sample(lives, { numRuns: 14, seed }));
  today = service.clock.instant().toISOString().slice(0, 10);
  clients = new Map();
  for (const who of readers) clients.set(who, await congress.as(who));
}, 120_000);
afterAll(() => service.close());

const as = (who: string): Client => {
  const client = clients.get(who);
  if (!client) throw new Error(who);
  return client;
};

describe(`reports of a random history (REPORT_SEED=${String(seed)})`, () => {
  it.each(readers)(
    'are for %s what a slow count of the pages that he may read gives',
    async (who) => {
      expect(numbers(await report(as(who), 'summary'))).toMatchObject(recomputed(await casesSeen(as(who))));
    },
    60_000,
  );

  it.each(Object.keys(reports))('%s: figures lie within their denominators, and parts add up', async (name) => {
    for (const by of [null, ...groupingsOf(reports[name] ?? fail())]) {
      const shown = await report(as('deputyAffairs'), by === null ? name : `${name}?groupBy=${by}`);
      expect(shown.inconsistencies).toEqual([]);
      for (const one of everyFigure(shown)) {
        if (one.unit !== '%') continue;
        expect({ one, within: one.numerator <= one.denominator }).toEqual({ one, within: true });
        expect(one.value === null).toBe(one.denominator === 0);
      }
    }
  });

  it.each(Object.keys(reports))(
    '%s: every figure opens exactly the cases that it counts',
    async (name) => {
      const pick = fc.sample(
        fc.record({ who: fc.constantFrom(...readers), by: fc.nat(), group: fc.nat(), at: fc.nat() }),
        {
          numRuns: 12,
          seed,
        },
      );
      for (const { who, by, group, at } of pick) {
        const ways = groupingsOf(reports[name] ?? fail());
        const way = ways[by % Math.max(1, ways.length)];
        const shown = await report(as(who), way === undefined ? name : `${name}?groupBy=${way}`);
        const sets = [shown.figures, ...shown.groups.map((one) => one.figures)];
        const figures = Object.values(sets[group % sets.length] ?? {});
        const figure = figures[at % Math.max(1, figures.length)];
        if (!figure) continue;
        const cases = await opened(as(who), figure);
        const isManifold = manifold.has(figure.title) || figure.denominatorName === 'REPLY_INSTANCES';
        if (isManifold) expect(cases.length > 0).toBe(figure.numerator > 0);
        else expect({ who, figure, cases: cases.length }).toEqual({ who, figure, cases: figure.numerator });
      }
    },
    60_000,
  );

  it('say of a day that has passed what they said on it', async () => {
    const staff = as('deputyAffairs');
    const said = new Map<string, unknown>();
    for (const name of Object.keys(reports))
      said.set(name, (await report(staff, `${name}?asOf=${today}`)).groups.map(numbers));
    const before = numbers(await report(staff, 'summary'));
    service.clock.set(new Date(service.clock.instant().getTime() + 86_400_000).toISOString());
    await playLives(service, congress, fc.sample(lives, { numRuns: 2, seed: seed + 1 }));
    expect(numbers(await report(staff, `summary?asOf=${today}`))).toEqual(before);
    for (const [name, then] of said) {
      expect((await report(staff, `${name}?asOf=${today}`)).groups.map(numbers)).toEqual(then);
    }
  }, 60_000);

  it('move, with a case more, exactly by what it is', async () => {
    const staff = as('deputyAffairs');
    const before = numbers(await report(staff, 'summary'));
    const more = { withdrawn: false, key: true, reaches: 0, category: 'shjs' } as const;
    const [life] = fc.sample(lives, { numRuns: 1, seed });
    if (!life) throw new Error('no life');
    await playLives(service, congress, [{ ...life, ...more }]);
    const after = numbers(await report(staff, 'summary'));
    const moved = Object.entries(after).flatMap(([name, count]) =>
      count === before[name] ? [] : [`${name} ${String(count - (before[name] ?? 0))}`],
    );
    expect(moved.filter((one) => !one.startsWith('overdue'))).toEqual(['filed 1', 'inRecess 1', 'key 1']);
  });
});

function fail(): never {
  throw new Error('no such report');
}
