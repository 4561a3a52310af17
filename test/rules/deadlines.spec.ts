import { describe, expect, it } from '@jest/globals';
import type { Length } from '../../src/congress/profile/length.js';
import { WorkingCalendar } from '../../src/deadlines/calendar.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { agreedDeadline, projectDeadline } from '../../src/deadlines/project.js';
import { shippedCalendar, shippedDays } from '../../src/deadlines/shipped-calendar.js';

const calendar = shippedCalendar();
const months = (lengthMonths: number): Length => ({ lengthMonths });
const working = (lengthWorkingDays: number): Length => ({ lengthWorkingDays });
const days = (lengthCalendarDays: number): Length => ({ lengthCalendarDays });
const project = (anchorOn: string, length: Length) =>
  projectDeadline({ anchorOn: localDate(anchorOn), length, calendar });

const edges: [name: string, anchorOn: string, length: Length, dueOn: string][] = [
  ['the ordinary case', '2026-03-02', months(3), '2026-06-02'],
  ['杭州交办会 14 May 2020', '2020-05-14', months(3), '2020-08-14'],
  ['year end, an ordinary day', '2025-09-30', months(3), '2025-12-30'],
  ['year end: 元旦 to the Sunday worked instead', '2025-10-01', months(3), '2026-01-04'],
  ['six months are six, not three and three', '2026-03-31', months(6), '2026-09-30'],
  ['month-end clamp on a 调休 Saturday: due that Saturday', '2025-11-30', months(3), '2026-02-28'],
  ['month-end clamp of 31 December', '2025-12-31', months(2), '2026-02-28'],
  ['month-end clamp to a leap day', '2023-11-30', months(3), '2024-02-29'],
  ['corresponding day is the leap day', '2023-11-29', months(3), '2024-02-29'],
  ['from the leap day', '2024-02-29', months(1), '2024-03-29'],
  ['from the leap day to a common year', '2024-02-29', months(12), '2025-02-28'],
  ['clamp of a 31st to an ordinary day', '2026-01-31', months(3), '2026-04-30'],
  ['clamp to a Saturday, then over the weekend', '2024-08-31', months(3), '2024-12-02'],
  ['term ends on a 调休 Saturday', '2025-11-14', months(3), '2026-02-14'],
  ['term ends on the first day of a long holiday', '2026-07-01', months(3), '2026-10-08'],
  ['term ends within a long holiday', '2026-07-03', months(3), '2026-10-08'],
  ['term ends on the last day of a long holiday', '2026-07-07', months(3), '2026-10-08'],
  ['last day of 春节', '2025-11-23', months(3), '2026-02-24'],
  ['an ordinary weekend', '2026-03-05', months(3), '2026-06-05'],
  ['an ordinary Saturday', '2026-03-06', months(3), '2026-06-08'],
  ['holiday joined to a weekend', '2026-03-19', months(3), '2026-06-22'],
  ['calendar days into 春节', '2026-02-05', days(10), '2026-02-24'],
  ['calendar days, ordinary', '2026-03-02', days(10), '2026-03-12'],
  ['seven calendar days from a Saturday', '2026-03-07', days(7), '2026-03-16'],
  ['working days over 中秋 and 国庆， with the Sunday worked', '2026-09-18', working(10), '2026-10-09'],
  ['the eleventh is the Saturday worked', '2026-09-18', working(11), '2026-10-10'],
  ['the twelfth is the Monday after', '2026-09-18', working(12), '2026-10-12'],
  ['working days over 春节 with two Saturdays worked', '2026-02-10', working(20), '2026-03-16'],
  ['one working day from a Friday', '2026-03-06', working(1), '2026-03-09'],
  ['one working day from a Friday before a worked Saturday', '2026-02-27', working(1), '2026-02-28'],
  ['anchor on a day off', '2026-10-03', working(1), '2026-10-08'],
  ['the last day that is known', '2026-12-24', working(5), '2026-12-31'],
];

describe('期限推算 the edges by name', () => {
  it.each(edges)('%s: %s + %p = %s', (_name, anchorOn, length, dueOn) => {
    expect(project(anchorOn, length)).toMatchObject({
      dueOn,
      provisional: false,
      calendarVersion: calendar.version,
    });
  });

  it.each<[string, string, Length, string, number[]]>([
    ['an ordinary day of the unknown year', '2026-10-15', months(3), '2027-01-15', [2027]],
    ['clamp and weekend in the unknown year', '2026-11-30', months(3), '2027-03-01', [2027]],
    ['30 June of the year after', '2026-12-30', months(6), '2027-06-30', [2027]],
    ['working days that cross the year, 元旦 is off by law', '2026-12-25', working(10), '2027-01-11', [2027]],
    ['two unknown years', '2027-11-30', working(30), '2028-01-11', [2027, 2028]],
    ['before the calendar begins', '2003-03-03', months(3), '2003-06-03', [2003]],
    ['counted from before the calendar begins', '2003-12-31', working(3), '2004-01-06', []],
    ['counted from a day well before', '2003-12-29', working(4), '2004-01-05', [2003]],
  ])('beyond coverage: %s', (_name, anchorOn, length, dueOn, years) => {
    const result = project(anchorOn, length);
    const unknown = result.steps.flatMap((step) => (step.step === 'unknownYear' ? [step.year] : []));
    expect({ dueOn: result.dueOn, unknown, provisional: result.provisional }).toEqual({
      dueOn,
      unknown: years,
      provisional: years.length > 0,
    });
  });

  it('beyond coverage: the roll-over alone runs into an unknown year', () => {
    const until2022 = WorkingCalendar.of(shippedDays().filter(({ on }) => on < '2023'));
    const term = { anchorOn: localDate('2022-08-31'), length: months(4) };
    expect(projectDeadline({ ...term, calendar: until2022 })).toMatchObject({ dueOn: '2023-01-02', provisional: true });
    expect(projectDeadline({ ...term, calendar })).toMatchObject({ dueOn: '2023-01-03', provisional: false });
  });
});

describe('期限推算 the steps', () => {
  it('a clamped term on a Saturday that is worked', () => {
    expect(project('2025-11-30', months(3)).steps).toEqual([
      { step: 'anchor', on: '2025-11-30' },
      { step: 'clamped', on: '2026-02-28', day: 30 },
      { step: 'termEnd', on: '2026-02-28' },
      { step: 'due', on: '2026-02-28' },
    ]);
  });

  it('a roll-over names every day off', () => {
    const off = ['2026-10-05', '2026-10-06', '2026-10-07'];
    expect(project('2026-07-05', months(3)).steps).toEqual([
      { step: 'anchor', on: '2026-07-05' },
      { step: 'termEnd', on: '2026-10-05' },
      ...off.map((on) => ({ step: 'rolledOver', on, reason: '国庆节假日' })),
      { step: 'due', on: '2026-10-08' },
    ]);
  });

  it('working days name every day left out and every weekend day counted', () => {
    expect(project('2026-02-27', working(2)).steps).toEqual([
      { step: 'anchor', on: '2026-02-27' },
      { step: 'makeUp', on: '2026-02-28', reason: '春节调休上班' },
      { step: 'skipped', on: '2026-03-01', reason: '周末' },
      { step: 'termEnd', on: '2026-03-02' },
      { step: 'due', on: '2026-03-02' },
    ]);
  });

  it('an agreed date stands, also on a holiday and beyond coverage', () => {
    const agreed = agreedDeadline(localDate('2026-06-02'), localDate('2027-10-02'), calendar);
    expect(agreed).toMatchObject({ dueOn: '2027-10-02', provisional: false });
    expect(agreed.steps.map(({ step }) => step)).toEqual(['anchor', 'agreed', 'due']);
  });

  it.each([months(0), days(-1), working(1.5), months(Number.NaN)])('refuses the length %p', (length) => {
    expect(() => project('2026-03-02', length)).toThrow(RangeError);
  });
});
