import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../src/deadlines/local-date.js';
import { projectDeadline } from '../../src/deadlines/project.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { festivals, missingFestivals, statutoryDaysOf } from '../../src/deadlines/statutory-days.js';

const shipped = shippedCalendar();
const kindsOf = (year: number) => new Map(shipped.daysOf(year).map(({ on, kind }) => [on as string, kind]));
const printed = (year: number) => statutoryDaysOf(year).map(({ on, festival }) => `${festival} ${on.slice(5)}`);

describe('法定休假日 the days that the law itself gives off', () => {
  it('are thirteen from 2025 on, those that follow the moon too', () => {
    expect(printed(2027)).toEqual([
      ...['元旦 01-01', '春节 02-05', '春节 02-06', '春节 02-07', '春节 02-08', '清明节 04-05', '劳动节 05-01'],
      ...['劳动节 05-02', '端午节 06-09', '中秋节 09-15', '国庆节 10-01', '国庆节 10-02', '国庆节 10-03'],
    ]);
    expect(printed(2024)).toHaveLength(11);
    expect(printed(2007)).toHaveLength(10);
    expect(new Set(statutoryDaysOf(2101).map(({ festival }) => festival))).toEqual(
      new Set(['元旦', '劳动节', '国庆节']),
    );
  });

  it('were all off in the announced schedules of 2004 to 2026, so nothing is missing in any of them', () => {
    for (let year = 2004; year <= 2026; year++) {
      const days = statutoryDaysOf(year).map(({ on }) => [on, shipped.isWorkingDay(on)]);
      expect(days).toEqual(days.map(([on]) => [on, false]));
      expect([year, missingFestivals(year, kindsOf(year))]).toEqual([year, []]);
    }
  });

  it('are missed by name: each festival that is taken out of a schedule, with its days', () => {
    for (const festival of festivals) {
      const own = statutoryDaysOf(2026).filter((one) => one.festival === festival);
      const around = new Set(own.flatMap(({ on }) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((days) => addDays(on, days))));
      const kinds = new Map([...kindsOf(2026)].filter(([on]) => !around.has(localDate(on))));
      expect(missingFestivals(2026, kinds)).toContainEqual({ festival, days: own.map(({ on }) => on) });
    }
  });

  it('need not be listed on a weekend, where a day beside is off instead (端午节 2012)', () => {
    expect(kindsOf(2012).has('2012-06-23')).toBe(false);
    const without = [...kindsOf(2012)].filter(([on]) => on !== '2012-06-22' && on !== '2012-06-24');
    expect(missingFestivals(2012, new Map(without))).toEqual([{ festival: '端午节', days: ['2012-06-23'] }]);
  });
});

describe('a date in a year that nobody has announced', () => {
  it.each([
    ['元旦', '2026-12-31', '2027-01-04'],
    ['春节', '2027-02-04', '2027-02-09'],
    ['清明节', '2027-04-02', '2027-04-06'],
    ['劳动节', '2028-04-28', '2028-05-03'],
    ['端午节', '2027-06-08', '2027-06-10'],
    ['国庆节', '2027-09-30', '2027-10-04'],
  ])('does not fall on %s, and stays provisional', (festival, before, after) => {
    const calendar = shipped;
    const counted = projectDeadline({ anchorOn: localDate(before), length: { lengthWorkingDays: 1 }, calendar });
    expect([counted.dueOn, counted.provisional]).toEqual([after, true]);
    expect(counted.steps).toContainEqual(expect.objectContaining({ step: 'skipped', reason: `${festival}法定假日` }));
    const rolled = { anchorOn: localDate(before), length: { lengthCalendarDays: 1 }, calendar };
    if (festival !== '清明节' && festival !== '劳动节') {
      expect(projectDeadline(rolled)).toMatchObject({ dueOn: after, provisional: true });
    }
  });
});
