import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { type SpecialDay, WorkingCalendar } from '../../src/deadlines/calendar.js';
import { addDays, type LocalDate, localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar, shippedDays } from '../../src/deadlines/shipped-calendar.js';
import { statutoryDaysOf } from '../../src/deadlines/statutory-days.js';

const calendar = shippedCalendar();
const on = localDate;

/** A schedule as the State Council prints it: off 放假 from–to, and the weekend days worked 调休上班. */
const schedules: [notice: string, name: string, off: [from: string, to: string], worked: string[]][] = [
  ['2026年', '元旦', ['2026-01-01', '2026-01-03'], ['2026-01-04']],
  ['2026年', '春节', ['2026-02-15', '2026-02-23'], ['2026-02-14', '2026-02-28']],
  ['2026年', '清明', ['2026-04-04', '2026-04-06'], []],
  ['2026年', '劳动节', ['2026-05-01', '2026-05-05'], ['2026-05-09']],
  ['2026年', '端午', ['2026-06-19', '2026-06-21'], []],
  ['2026年', '中秋', ['2026-09-25', '2026-09-27'], []],
  ['2026年', '国庆节', ['2026-10-01', '2026-10-07'], ['2026-09-20', '2026-10-10']],
  ['2025年', '春节', ['2025-01-28', '2025-02-04'], ['2025-01-26', '2025-02-08']],
  ['2025年', '劳动节', ['2025-05-01', '2025-05-05'], ['2025-04-27']],
  ['2020年（延长后）', '春节', ['2020-01-24', '2020-02-02'], ['2020-01-19']],
  ['2019年', '元旦', ['2018-12-30', '2019-01-01'], ['2018-12-29']],
];

function daysFrom(from: string, to: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = on(from); day <= on(to); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('工作日历 the shipped calendar', () => {
  it.each(schedules)('follows the schedule of %s: %s', (_notice, name, [from, to], worked) => {
    for (const day of daysFrom(from, to)) {
      expect([day, calendar.kindOf(day)]).toEqual([day, { working: false, kind: 'holiday', reason: `${name}假日` }]);
    }
    for (const day of worked) {
      expect([day, calendar.kindOf(on(day))]).toEqual([
        day,
        { working: true, kind: 'makeUp', reason: `${name}调休上班` },
      ]);
    }
    for (const beside of [addDays(on(from), -1), addDays(on(to), 1)]) {
      expect([beside, calendar.kindOf(beside).kind]).not.toEqual([beside, 'holiday']);
    }
  });

  it('2026-02-28, a Saturday, is worked for 春节； the Sunday after it is not', () => {
    expect(calendar.isWorkingDay(on('2026-02-28'))).toBe(true);
    expect(calendar.kindOf(on('2026-03-01'))).toEqual({ working: false, kind: 'weekend', reason: '周末' });
  });

  it('an ordinary Monday is a working day, an ordinary Saturday is not', () => {
    expect(calendar.kindOf(on('2026-03-02'))).toEqual({ working: true, kind: 'workday', reason: '工作日' });
    expect(calendar.isWorkingDay(on('2026-03-07'))).toBe(false);
  });

  it('中秋 within 国庆： 2025-10-01 to 08 are all off, 2025-09-28 and 2025-10-11 are worked', () => {
    expect(daysFrom('2025-10-01', '2025-10-08').some((day) => calendar.isWorkingDay(day))).toBe(false);
    expect(['2025-09-28', '2025-10-09', '2025-10-11'].every((day) => calendar.isWorkingDay(on(day)))).toBe(true);
  });

  it('a holiday of one day only: 2015-09-03, and the Sunday worked for it', () => {
    expect(calendar.isWorkingDay(on('2015-09-03'))).toBe(false);
    expect(calendar.isWorkingDay(on('2015-09-06'))).toBe(true);
  });

  it('knows 2004 to 2026, and says so, where the library answers 2027 by weekday', () => {
    expect([calendar.knownFrom, calendar.knownUntil]).toEqual(['2004-01-01', '2026-12-31']);
    expect(calendar.isKnown(on('2003-12-31'))).toBe(false);
    expect(calendar.isKnown(on('2004-01-01'))).toBe(true);
    expect(calendar.isKnown(on('2026-12-31'))).toBe(true);
    expect(calendar.isKnown(on('2027-01-01'))).toBe(false);
    expect(chineseDays.getDayDetail('2027-10-01').work).toBe(true);
  });

  it('agrees with chinese-days on every day of 2004 to 2026', () => {
    const wrong = daysFrom('2004-01-01', '2026-12-31').filter(
      (day) => calendar.isWorkingDay(day) !== chineseDays.isWorkday(day),
    );
    expect(wrong).toEqual([]);
  });

  it('has the whole printed schedule of every year: at least 22 days off and 5 worked', () => {
    for (let year = 2004; year <= 2026; year++) {
      const rows = shippedDays().filter(({ on: day }) => day.startsWith(String(year)));
      const holidays = rows.filter(({ kind }) => kind === 'holiday').length;
      expect([year, holidays >= 22, rows.length - holidays >= 5]).toEqual([year, true, true]);
    }
  });
});

describe('工作日历 a calendar from rows', () => {
  const row = (day: string, kind: SpecialDay['kind'] = 'holiday', name = '元旦'): SpecialDay => ({
    on: on(day),
    kind,
    name,
  });
  const year = (number: number) => statutoryDaysOf(number).map((day) => row(day.on, 'holiday', day.festival));

  it('knows nothing without rows, and still answers by weekday and by the days that the law gives off', () => {
    const empty = WorkingCalendar.of([]);
    expect([empty.knownFrom, empty.knownUntil, empty.isKnown(on('2026-01-01'))]).toEqual([null, null, false]);
    expect(empty.kindOf(on('2026-01-01'))).toEqual({ working: false, kind: 'holiday', reason: '元旦法定假日' });
    expect(empty.isWorkingDay(on('2026-01-05'))).toBe(true);
    expect(empty.isWorkingDay(on('2026-01-10'))).toBe(false);
  });

  it('does not take 元旦 and 国庆节 alone for the schedule of a year, nor one that works on a festival', () => {
    const two = [row('2027-01-01'), ...['2027-10-01', '2027-10-02', '2027-10-03'].map((day) => row(day))];
    expect(WorkingCalendar.of(two).knowsYear(2027)).toBe(false);
    expect(WorkingCalendar.of(year(2027)).knowsYear(2027)).toBe(true);
    const worked = year(2027).map((day) => (day.on === '2027-02-06' ? { ...day, kind: 'makeUp' as const } : day));
    expect(WorkingCalendar.of(worked).knowsYear(2027)).toBe(false);
  });

  it('does not take a lone New Year for the schedule of that year', () => {
    const calendarOf2026 = WorkingCalendar.of([...year(2026), row('2027-01-01')]);
    expect(calendarOf2026.knownUntil).toBe('2026-12-31');
  });

  it('knows no further than the first gap', () => {
    expect(WorkingCalendar.of([...year(2025), ...year(2026), ...year(2029)]).knownUntil).toBe('2026-12-31');
  });

  it('refuses the same day twice', () => {
    expect(() => WorkingCalendar.of([row('2026-01-01'), row('2026-01-01', 'makeUp')])).toThrow('出现两次');
  });

  it('has one version for the same content in any order, another for any other content', () => {
    const { version } = WorkingCalendar.of(year(2026));
    expect(version).toMatch(/^2026-2026\.[0-9a-f]{12}$/);
    expect(WorkingCalendar.of(year(2026).reverse()).version).toBe(version);
    expect(WorkingCalendar.of([...year(2026), row('2026-01-02')]).version).not.toBe(version);
    expect(WorkingCalendar.of([row('2026-01-01', 'holiday', '新年'), ...year(2026).slice(1)]).version).not.toBe(
      version,
    );
  });

  it('counts working days after the first day, up to and with the last', () => {
    expect(calendar.countWorkingDays(on('2026-09-18'), on('2026-09-18'))).toBe(0);
    expect(calendar.countWorkingDays(on('2026-09-18'), on('2026-09-20'))).toBe(1);
    expect(calendar.countWorkingDays(on('2026-09-30'), on('2026-10-12'))).toBe(4);
  });
});
