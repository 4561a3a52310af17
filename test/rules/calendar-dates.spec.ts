import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  localDate,
  parseLocalDate,
  today,
  weekdayOf,
} from '../../src/deadlines/local-date.js';

const on = localDate;

describe('日期 local dates', () => {
  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
    '0000-01-01',
    null,
    20260101,
  ])('refuses %p', (value) => {
    expect(parseLocalDate(value)).toBeNull();
  });

  it('takes a leap day of a leap year, and throws where a date was promised', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
    expect(() => on('2025-02-29')).toThrow(RangeError);
  });

  it('today turns at midnight of the zone, not of UTC', () => {
    expect(today(new Date('2026-03-01T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-03-01');
    expect(today(new Date('2026-03-01T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-03-02');
    expect(today(new Date('2026-03-01T16:00:00.000Z'), 'UTC')).toBe('2026-03-01');
  });

  it('adds months with the month-end clamp, also backwards over a year', () => {
    expect(addMonths(on('2025-11-30'), 3)).toBe('2026-02-28');
    expect(addMonths(on('2025-12-31'), 2)).toBe('2026-02-28');
    expect(addMonths(on('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addMonths(on('2026-01-31'), -2)).toBe('2025-11-30');
  });

  it('adds and counts days over month, year, leap day and 1970', () => {
    expect(addDays(on('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(on('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(on('1970-01-01'), -1)).toBe('1969-12-31');
    expect(daysBetween(on('2024-01-01'), on('2025-01-01'))).toBe(366);
    expect(daysBetween(on('2026-03-02'), on('2026-03-01'))).toBe(-1);
    expect(fromDayNumber(dayNumber(on('2026-06-02')))).toBe('2026-06-02');
  });

  it('knows weekdays on both sides of 1970, and compares', () => {
    expect(weekdayOf(dayNumber(on('2026-03-01')))).toBe(0);
    expect(weekdayOf(dayNumber(on('2026-02-28')))).toBe(6);
    expect(weekdayOf(dayNumber(on('1949-10-01')))).toBe(6);
    const sorted = [on('2026-10-01'), on('2025-12-31'), on('2026-02-01')].sort(compareDates);
    expect(sorted).toEqual(['2025-12-31', '2026-02-01', '2026-10-01']);
    expect(compareDates(on('2026-01-01'), on('2026-01-01'))).toBe(0);
  });
});
