import { expect, it } from '@jest/globals';
import { sumFault } from '../../src/reports/inconsistencies.js';
import { groupings, levels } from '../../src/reports/levels.js';
import { reports } from '../../src/reports/reports.js';

it('parts that do not add up are told with their numbers: a city printed 460 and 24 of 482', () => {
  const parts = [
    { title: '满意和基本满意', amount: 460 },
    { title: '不满意', amount: 24 },
  ];
  const said = sumFault(parts, { title: '已反馈', amount: 482 });
  expect(said).toBe('满意和基本满意 460 + 不满意 24 = 484，与已反馈 482 不符，相差 2');
  expect(sumFault(parts, { title: '已反馈', amount: 484 })).toBeNull();
});

it.each(Object.entries(reports))(
  '%s: what it sums are figures of its own, and its groups have figures',
  (_name, report) => {
    for (const { parts, total } of report.sums ?? []) {
      for (const one of [...parts, total]) expect(Object.keys(report.figures)).toContain(one);
    }
    const used = new Set(Object.values(report.figures).map((one) => one.level ?? 'cases'));
    for (const by of report.groupings) {
      if (by !== null)
        expect(Object.keys(groupings[by].keys).some((one) => used.has(one as keyof typeof levels))).toBe(true);
    }
    for (const { title } of Object.values(report.figures)) expect(title).toMatch(/[一-鿿]/);
  },
);
