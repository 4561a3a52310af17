import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recount } from '../../src/deadlines/clock.js';
import { fromDayNumber, dayNumber, localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { schedule2027, spring } from '../support/schedule-2027.js';

const shipped = shippedCalendar();
const own = shipped.replacing(2027, schedule2027);

describe('a calendar with own years', () => {
  it('knows the year that was added, and answers for all others as before', () => {
    expect([shipped.knowsYear(2027), own.knowsYear(2027), own.knowsYear(2028)]).toEqual([false, true, false]);
    expect(own.knownUntil).toBe('2027-12-31');
    expect(own.kindOf(localDate('2027-02-20'))).toMatchObject({ working: true, reason: '春节调休上班' });
    const day = fc.integer({ min: dayNumber(localDate('2003-01-01')), max: dayNumber(localDate('2029-12-31')) });
    fc.assert(
      fc.property(day, (number) => {
        const year = Number(fromDayNumber(number).slice(0, 4));
        if (year !== 2027) expect(own.kindAt(number)).toEqual(shipped.kindAt(number));
      }),
      { numRuns: 2_000 },
    );
  });

  it('replaces a shipped year whole: what is not listed is an ordinary day', () => {
    const fewer = shipped.replacing(2026, [...spring(['2026-01-01', '2026-10-01'])]);
    expect(fewer.daysOf(2026)).toHaveLength(2);
    expect(fewer.kindOf(localDate('2026-10-05'))).toMatchObject({ kind: 'workday' });
    expect(fewer.kindOf(localDate('2026-02-28'))).toMatchObject({ kind: 'weekend' });
    expect(fewer.daysOf(2025)).toEqual(shipped.daysOf(2025));
  });

  it('has a version that tells what it rests on and its edition, and keeps its other years with the next', () => {
    expect(own.version).toBe(`${shipped.version}+1`);
    const next = own.replacing(2026, shipped.daysOf(2026));
    expect(next.version).toBe(`${shipped.version}+2`);
    expect(next.daysOf(2027)).toEqual(own.daysOf(2027));
    expect(next.knownUntil).toBe('2027-12-31');
  });

  it('does not know a year that leaves a festival out, unless it was stated to be whole', () => {
    const two = spring(['2027-01-01', '2027-10-01']);
    expect(shipped.replacing(2027, two).knownUntil).toBe('2026-12-31');
    expect(shipped.replacing(2027, two, true).knownUntil).toBe('2027-12-31');
    expect(shipped.replacing(2027, two).isWorkingDay(localDate('2027-02-08'))).toBe(false);
    expect(shipped.replacing(2027, two, true).isWorkingDay(localDate('2027-02-08'))).toBe(true);
  });

  it('is withdrawn again: the year is as shipped or not known, in another edition, and the other years stay', () => {
    const both = own.replacing(2026, shipped.daysOf(2026).slice(1));
    const without = both.withdrawing(2026);
    expect([without.version, without.knownUntil]).toEqual([`${shipped.version}+3`, '2027-12-31']);
    expect(without.daysOf(2026)).toEqual(shipped.daysOf(2026));
    expect(without.withdrawing(2027).knownUntil).toBe('2026-12-31');
  });

  it('counts again to the same date, however often', () => {
    const anchor = fc.integer({ min: dayNumber(localDate('2026-06-01')), max: dayNumber(localDate('2027-12-31')) });
    const length = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((lengthWorkingDays) => ({ lengthWorkingDays })),
      fc.integer({ min: 1, max: 6 }).map((lengthMonths) => ({ lengthMonths })),
      fc.integer({ min: 1, max: 90 }).map((lengthCalendarDays) => ({ lengthCalendarDays })),
    );
    fc.assert(
      fc.property(anchor, length, (day, term) => {
        const clock = { kind: 'reply', anchorOn: fromDayNumber(day), length: term, source: '依据' } as const;
        const once = recount(clock, own);
        expect(recount({ ...clock, ...once }, own)).toEqual(once);
        expect(own.isWorkingDay(once.dueOn)).toBe(true);
        const back = recount({ ...clock, ...recount(clock, shipped) }, own);
        expect(back).toEqual(once);
      }),
    );
  });
});
