import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import {
  addToMonth,
  lastMonthOf,
  monthsDue,
  quarterOf,
  workingDayOf,
  workingDaysFrom,
  yearDue,
  type Cycle,
} from '../../src/deadlines/working-days.js';

const calendar = shippedCalendar();

describe('a day of each month, moved to the next working day', () => {
  it.each([
    ['an ordinary day', '2026-03', 25, '2026-03-25'],
    ['a Saturday', '2026-04', 25, '2026-04-27'],
    ['国庆节 2026', '2026-10', 1, '2026-10-08'],
    ['劳动节 2026', '2026-05', 1, '2026-05-06'],
    ['春节 2026', '2026-02', 17, '2026-02-24'],
    ['a Saturday worked for 春节', '2026-02', 28, '2026-02-28'],
    ['中秋节 2026, a Friday and its weekend', '2026-09', 25, '2026-09-28'],
    ['中秋节 2016, to the Sunday that is worked for it', '2016-09', 15, '2016-09-18'],
    ['a Sunday worked for 国庆节', '2026-09', 20, '2026-09-20'],
    ['元旦 2026', '2026-01', 1, '2026-01-04'],
    ['a Sunday at the end of a year that is not known', '2027-02', 28, '2027-03-01'],
  ])('%s', (_name, month, day, on) => {
    expect(workingDayOf(month, day, calendar)).toBe(on);
  });

  it('is, in every month of the known years, a working day, never before the day itself', () => {
    for (let month = '2004-01'; month <= '2026-12'; month = addToMonth(month, 1)) {
      for (const day of [1, 15, 25, 28]) {
        const on = workingDayOf(month, day, calendar);
        expect(calendar.isWorkingDay(on)).toBe(true);
        expect(on >= `${month}-${String(day).padStart(2, '0')}`).toBe(true);
      }
    }
  });
});

describe('working days from a date', () => {
  it('pass over days off, both ways, and come back', () => {
    const from = localDate('2026-09-29');
    const on = workingDaysFrom(from, 3, calendar);
    expect(on).toBe('2026-10-09');
    expect(workingDaysFrom(on, -3, calendar)).toBe(from);
    expect(workingDaysFrom(from, 0, calendar)).toBe(from);
  });
});

describe('quarters', () => {
  it('are named by their months, and end with the third', () => {
    const months = Array.from({ length: 12 }, (_, index) => addToMonth('2026-01', index));
    expect(months.map(quarterOf).map((one) => one.slice(5))).toEqual(
      ['Q1', 'Q2', 'Q3', 'Q4'].flatMap((one) => [one, one, one]),
    );
    expect(months.map((one) => lastMonthOf(quarterOf(one))).filter((one, index) => one === months[index])).toEqual([
      '2026-03',
      '2026-06',
      '2026-09',
      '2026-12',
    ]);
  });
});

describe('the months that are due', () => {
  const due = (last: string | null, today: string, more: Partial<Cycle> = {}) => {
    const cycle = { day: 25, every: 1, last, first: '2020-01', ...more } as const;
    return monthsDue(cycle, localDate(today), calendar).map(({ month, dueOn }) => `${month} ${dueOn}`);
  };

  it('are those since the last, whose day has come, in order, over the end of a year', () => {
    expect(due('2025-10', '2026-01-25')).toEqual(['2025-11 2025-11-25', '2025-12 2025-12-25']);
    expect(due('2025-11', '2026-01-26')).toEqual(['2025-12 2025-12-25', '2026-01 2026-01-26']);
    expect(due('2026-02', '2026-03-24')).toEqual([]);
    expect(due('2026-03', '2026-03-31')).toEqual([]);
    expect(due('2026-04', '2026-03-31')).toEqual([]);
  });

  it('are due in the month after where the day moves there', () => {
    expect(due('2027-01', '2027-02-28', { day: 28 })).toEqual([]);
    expect(due('2027-01', '2027-03-01', { day: 28 })).toEqual(['2027-02 2027-03-01']);
  });

  it('are the last months of quarters where it is done by the quarter', () => {
    expect(due('2025-09', '2026-06-14', { every: 3, day: 15 })).toEqual(['2025-12 2025-12-15', '2026-03 2026-03-16']);
    expect(due(null, '2026-06-14', { every: 3, day: 15 })).toEqual(['2026-03 2026-03-16']);
  });

  it('are the latest alone where there was none before, and none before there was anything to do', () => {
    expect(due(null, '2026-06-24')).toEqual(['2026-05 2026-05-25']);
    expect(due(null, '2026-06-24', { first: '2026-06' })).toEqual([]);
    expect(due(null, '2026-06-25', { first: '2026-06' })).toEqual(['2026-06 2026-06-25']);
  });

  it('go back a year at most', () => {
    expect(due('2020-01', '2026-03-31')).toHaveLength(12);
    expect(due('2020-01', '2026-03-31').at(0)).toBe('2025-04 2025-04-25');
    expect(due('2020-01', '2026-03-24')).toHaveLength(11);
  });
});

describe('the year that is due', () => {
  const due = (on: string, last: number | null, today: string) => {
    const found = yearDue(on, last, localDate(today), calendar);
    return found && `${String(found.year)} ${found.dueOn}`;
  };

  it('is the latest whose day has come, until it was done', () => {
    expect(due('12-10', 2025, '2026-12-09')).toBeNull();
    expect(due('12-10', 2025, '2026-12-10')).toBe('2026 2026-12-10');
    expect(due('12-10', 2026, '2026-12-31')).toBeNull();
    expect(due('12-10', null, '2026-12-09')).toBe('2025 2025-12-10');
  });

  it('is made up for over the end of the year, and never twice', () => {
    expect(due('12-10', 2025, '2027-01-06')).toBe('2026 2026-12-10');
    expect(due('12-10', 2020, '2026-12-10')).toBe('2026 2026-12-10');
    expect(due('12-10', 2027, '2026-12-10')).toBeNull();
  });

  it('falls on a working day', () => {
    expect(due('01-01', 2025, '2026-01-03')).toBeNull();
    expect(due('01-01', 2025, '2026-01-04')).toBe('2026 2026-01-04');
    expect(due('12-12', 2025, '2026-12-13')).toBeNull();
    expect(due('12-12', 2025, '2026-12-14')).toBe('2026 2026-12-14');
  });
});
