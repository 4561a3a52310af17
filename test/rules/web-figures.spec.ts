import { beforeAll, describe, expect, it } from '@jest/globals';
import { webModule } from '../support/web-module.js';

interface Group {
  readonly key: string;
  readonly label: string;
  readonly figures: Readonly<Record<string, { readonly numerator: number; readonly denominator: number }>>;
}
interface Ranking {
  ranked(groups: readonly Group[], order: string): { readonly group: Group; readonly place: number | null }[];
}
interface Months {
  monthsOf(keys: readonly string[]): { readonly key: string; readonly label: string }[];
}
interface Scope {
  queryOf(range: string, latest: string | null): Record<string, string>;
  compares(range: string): boolean;
}

const office = (label: string, onTime: [number, number], assignments = onTime[1]): Group => ({
  key: label,
  label,
  figures: {
    onTime: { numerator: onTime[0], denominator: onTime[1] },
    assignments: { numerator: assignments, denominator: assignments },
  },
});

describe('the figures of the workbench', () => {
  let ranking: Ranking;
  let months: Months;
  let scope: Scope;
  beforeAll(async () => {
    [ranking, months, scope] = await Promise.all([
      webModule<Ranking>('figures/ranking.ts'),
      webModule<Months>('figures/months.ts'),
      webModule<Scope>('figures/scope.ts'),
    ]);
  });
  const placesOf = (groups: readonly Group[], order: string) =>
    ranking.ranked(groups, order).map(({ group, place }) => [group.label, place]);

  it('give a small office no place by a rate, however good or bad it is', () => {
    const groups = [
      office('财政局', [3, 3]),
      office('交通局', [90, 100]),
      office('教育局', [0, 4]),
      office('卫健局', [5, 5]),
      office('农业局', [45, 50]),
      office('公安局', [10, 20]),
      office('文旅局', [0, 0]),
    ];
    expect(placesOf(groups, 'onTime')).toEqual([
      ...[['公安局', 4] as const, ['交通局', 2] as const, ['农业局', 2] as const, ['卫健局', 1] as const],
      ...[['教育局', null] as const, ['财政局', null] as const, ['文旅局', null] as const],
    ]);
  });

  it('order by a number from the largest, by pinyin where it is the same, and give places by rates alone', () => {
    const groups = [office('区住建局', [1, 1], 2), office('区财政局', [1, 1], 2), office('区公安局', [1, 1], 7)];
    expect(placesOf(groups, 'assignments')).toEqual([
      ['区公安局', null],
      ['区财政局', null],
      ['区住建局', null],
    ]);
    expect(placesOf(groups, 'name').map(([label]) => label)).toEqual(['区财政局', '区公安局', '区住建局']);
  });

  it('show months without a gap over the year, the latest fourteen, each year by its name once', () => {
    expect(months.monthsOf(['none', '2026-02', '2025-11']).map(({ label }) => label)).toEqual([
      ...['2025年11月', '12月', '2026年1月', '2月'],
    ]);
    const many = months.monthsOf(['2024-01', '2026-02']);
    expect(many).toHaveLength(14);
    expect(many[0]).toEqual({ key: '2025-01', label: '2025年1月' });
    expect(many.at(-1)?.key).toBe('2026-02');
    expect(months.monthsOf(['none'])).toEqual([]);
  });

  it('ask for a session, a year or everything, and compare sessions alone', () => {
    expect(scope.queryOf('', 'latest')).toEqual({ session: 'latest' });
    expect(scope.queryOf('', null)).toEqual({});
    expect(scope.queryOf('2025', 'latest')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(scope.queryOf('all', 'latest')).toEqual({});
    expect(['', 'a-session', '2025', 'all'].map((one) => scope.compares(one))).toEqual([true, true, false, false]);
  });
});
