import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonDefaults } from '../../src/congress/profile/defaults.js';
import { addDays, daysBetween, localDate, type LocalDate } from '../../src/deadlines/local-date.js';
import { dueRung, furthestDue, morningOf, type Morning } from '../../src/deadlines/reminder-rungs.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';

const ladder = commonDefaults.reminderLadder.value;
const calendar = shippedCalendar();
const longAgo = localDate('2000-01-01');

function morning(day: string): Morning {
  const found = morningOf(localDate(day), calendar);
  if (!found) throw new Error(`${day} is a day off`);
  return found;
}

const rungOn = (day: string, dueOn: string, anchorOn: string = longAgo) =>
  dueRung({ anchorOn: localDate(anchorOn), dueOn: localDate(dueOn) }, morning(day), ladder);

/** Every rung that the mornings between two days come to, with the first morning of each. */
function told(dueOn: string, from: string, to: string, anchorOn: string = longAgo): Record<string, number> {
  const seen: Record<string, number> = {};
  for (let day = localDate(from); day <= to; day = addDays(day, 1)) {
    const at = morningOf(day, calendar);
    const rung = at && dueRung({ anchorOn: localDate(anchorOn), dueOn: localDate(dueOn) }, at, ladder);
    if (rung !== null && !Object.values(seen).includes(rung)) seen[day] = rung;
  }
  return seen;
}

describe('提醒日 the mornings', () => {
  it.each([
    ['2026-02-14', '春节前的调休星期六', '2026-02-23'],
    ['2026-02-28', '春节后的调休星期六', '2026-03-01'],
    ['2026-09-30', '国庆节前一日', '2026-10-07'],
    ['2026-10-08', '国庆节后第一日', '2026-10-08'],
    ['2026-10-10', '国庆节后的调休星期六', '2026-10-11'],
    ['2026-06-12', '星期五', '2026-06-14'],
    ['2025-12-31', '元旦前一日', '2026-01-03'],
  ])('%s %s: tells ahead to %s', (day, name, until) => {
    const found = morningOf(localDate(day), calendar);
    expect([name, found?.until]).toEqual([name, until]);
  });

  it.each(['2026-02-16', '2026-02-23', '2026-10-01', '2026-10-07', '2026-06-13', '2026-06-14', '2026-01-01'])(
    'there is none on %s',
    (day) => expect(morningOf(localDate(day), calendar)).toBeNull(),
  );
});

describe('提醒阶梯 the rungs', () => {
  it('come one after the other: 15, 7, 3, 1 days before, on the day, the day after, then weekly', () => {
    // Due on a Wednesday, all rungs on working days but those of the weekends 30 and 31 May, 6 and 7 June.
    expect(told('2026-06-10', '2026-05-20', '2026-07-03')).toEqual({
      '2026-05-26': -15,
      '2026-06-03': -7,
      '2026-06-05': -3,
      '2026-06-09': -1,
      '2026-06-10': 0,
      '2026-06-11': 1,
      '2026-06-18': 8,
      '2026-06-25': 15,
      '2026-07-02': 22,
    });
  });

  it('are told before 国庆, where the whole ladder falls into it', () => {
    expect(told('2026-10-08', '2026-09-20', '2026-10-12')).toEqual({
      '2026-09-23': -15,
      '2026-09-30': -1,
      '2026-10-08': 0,
      '2026-10-09': 1,
    });
  });

  it('are told after 春节, where the date has passed in it: an agreed date does not move', () => {
    expect(told('2026-02-17', '2026-02-09', '2026-03-04')).toEqual({
      '2026-02-09': -15,
      '2026-02-10': -7,
      '2026-02-14': 0,
      '2026-02-24': 1,
      '2026-02-25': 8,
      '2026-03-04': 15,
    });
  });

  it('of what was missed only the latest is told', () => {
    expect(rungOn('2026-06-04', '2026-06-10')).toBe(-7);
    expect(rungOn('2026-06-08', '2026-06-10')).toBe(-3);
    expect(rungOn('2026-09-01', '2026-06-10')).toBe(78);
    expect(rungOn('2026-09-02', '2026-06-10')).toBe(78);
  });

  it('before the clock began there is none, nor on that day: the hand-over told of the date', () => {
    expect(told('2026-06-10', '2026-06-03', '2026-06-10', '2026-06-03')).toEqual({
      '2026-06-05': -3,
      '2026-06-09': -1,
      '2026-06-10': 0,
    });
    expect(rungOn('2026-06-04', '2026-06-10', '2026-06-02')).toBe(-7);
  });

  it('are what the ladder says, and not numbers of the code', () => {
    const own = { ...ladder, daysBefore: [10, 2], onDueDay: false, daysOverdue: [2, 5], thenEveryDays: 3 };
    const days = ['05-29', '06-01', '06-08', '06-10', '06-11', '06-12', '06-15', '06-18', '06-22', '06-23', '06-24'];
    const rungs = days.map((day) =>
      dueRung({ anchorOn: longAgo, dueOn: localDate('2026-06-10') }, morning(`2026-${day}`), own),
    );
    expect(rungs).toEqual([-10, -10, -2, -2, -2, 2, 5, 8, 11, 11, 14]);
  });
});

describe('properties over the shipped years', () => {
  const day = fc.integer({ min: 0, max: 365 * 20 }).map((days) => addDays(localDate('2006-01-02'), days));
  const rungs = [-15, -7, -3, -1, 0, 1];

  it('a later morning never goes back, and every rung is one of the ladder', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (anchorOn, length) => {
        const clock = { anchorOn, dueOn: addDays(anchorOn, length) };
        let last = -Infinity;
        for (let on = anchorOn; on <= addDays(clock.dueOn, 40); on = addDays(on, 1)) {
          const at = morningOf(on, calendar);
          const rung = at && dueRung(clock, at, ladder);
          if (rung === null) continue;
          expect(rung).toBeGreaterThanOrEqual(last);
          expect(rungs.includes(rung) || rung % 7 === 1).toBe(true);
          last = rung;
        }
        expect(last).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('nobody is told of a rung before it more than a holiday early, and of no overdue that is none yet', () => {
    fc.assert(
      fc.property(day, day, (on, dueOn) => {
        const at = morningOf(on, calendar);
        if (!at) return;
        const rung = dueRung({ anchorOn: longAgo, dueOn }, at, ladder);
        if (rung === null) {
          expect(daysBetween(at.until, dueOn)).toBeGreaterThan(15);
          return;
        }
        const falls: LocalDate = addDays(dueOn, rung);
        expect(falls <= (rung > 0 ? on : at.until)).toBe(true);
        expect(dueOn <= furthestDue(at, ladder)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('whatever is due, somebody is told of it on a morning before it has passed', () => {
    for (let dueOn = localDate('2025-01-10'); dueOn < '2026-12-20'; dueOn = addDays(dueOn, 1)) {
      const clock = { anchorOn: addDays(dueOn, -30), dueOn };
      let before = 0;
      for (let on = addDays(dueOn, -20); on <= dueOn; on = addDays(on, 1)) {
        const at = morningOf(on, calendar);
        const rung = at && dueRung(clock, at, ladder);
        if (rung !== null && rung >= -1) before += 1;
      }
      expect([dueOn, before > 0]).toEqual([dueOn, true]);
    }
  });
});
