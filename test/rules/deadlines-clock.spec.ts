import { describe, expect, it } from '@jest/globals';
import { zhejiang2016 } from '../../src/congress/profile/zhejiang-2016.js';
import { type ClockKind, clockKinds, profileTerm } from '../../src/deadlines/clock-kinds.js';
import { type ClockStart, meetClock, startClock, stopClock } from '../../src/deadlines/clock.js';
import { lightOf, overdueDays } from '../../src/deadlines/light.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';

const on = localDate;
const calendar = shippedCalendar();
const start: ClockStart = {
  id: 'c1',
  suggestionId: 's1',
  kind: 'reply',
  assignmentId: 'a1',
  anchorOn: on('2026-03-02'),
  term: profileTerm(zhejiang2016, 'reply') ?? { dueOn: on('2026-03-02'), source: '' },
};
const clock = startClock(start, calendar);

describe('期限 a clock', () => {
  it('starts open, with its date and the reason for it', () => {
    expect(clock).toEqual({
      id: 'c1',
      suggestionId: 's1',
      kind: 'reply',
      assignmentId: 'a1',
      commitmentId: null,
      letterId: null,
      anchorOn: '2026-03-02',
      dueOn: '2026-06-02',
      state: 'open',
      metOn: null,
      originalDueOn: null,
      provisional: false,
      calendarVersion: calendar.version,
      length: { lengthMonths: 3 },
      source: '《浙江省人民代表大会代表建议、批评和意见办理的规定》第二十一条',
      explanation:
        '自2026-03-02交办之日起三个月，应于2026-06-02前（含当日）答复代表' +
        '（《浙江省人民代表大会代表建议、批评和意见办理的规定》第二十一条）。',
    });
  });

  it('is met on a day, or stopped, once', () => {
    const met = meetClock(clock, on('2026-05-20'));
    expect(met).toEqual({ ...clock, state: 'met', metOn: '2026-05-20' });
    const stopped = stopClock(clock);
    expect(stopped).toEqual({ ...clock, state: 'stopped' });
    expect(clock.state).toBe('open');
    for (const ended of [met, stopped]) {
      expect(() => meetClock(ended, on('2026-05-21'))).toThrow('not open');
      expect(() => stopClock(ended)).toThrow('not open');
    }
  });

  it('with its own date keeps that date, and has no length', () => {
    const commitment = startClock(
      {
        ...start,
        kind: 'commitment',
        commitmentId: 'p1',
        term: { dueOn: on('2026-10-02'), source: '《规定》第二十条' },
      },
      calendar,
    );
    expect(commitment).toMatchObject({ dueOn: '2026-10-02', length: null, provisional: false });
  });

  it('hangs on what its kind says', () => {
    expect(() => startClock({ ...start, assignmentId: null }, calendar)).toThrow('assignment');
    expect(() => startClock({ ...start, kind: 'commitment' }, calendar)).toThrow('commitment');
    expect(startClock({ ...start, kind: 'handover', assignmentId: null }, calendar).assignmentId).toBeNull();
  });
});

describe('期限种类 the clock kinds', () => {
  it('are the thirteen of the procedure, each with its profile key, commitment and letter with their own date', () => {
    const lengths = Object.fromEntries((Object.keys(clockKinds) as ClockKind[]).map((k) => [k, clockKinds[k].length]));
    const own = { commitment: null, supervisionLetter: null };
    const keys = ['recessNotice', 'handover', 'acknowledge', 'objection', 'reassign', 'contact', 'coOpinion', 'reply'];
    const byProfile = [...keys, 'feedback', 'rehandle', 'publish'].map((key) => [key, key]);
    expect(lengths).toEqual({ ...Object.fromEntries(byProfile), ...own });
  });
});

describe('红黄灯 lights', () => {
  const lights = { yellowDays: 15, redDays: 3 };
  const dueOn = on('2026-06-02');
  const at = (today: string, state: 'open' | 'met' | 'stopped' = 'open') =>
    lightOf({ dueOn, state, today: on(today), lights });

  it.each([
    ['2026-05-17', 'green', 16],
    ['2026-05-18', 'yellow', 15],
    ['2026-05-29', 'yellow', 4],
    ['2026-05-30', 'red', 3],
    ['2026-06-02', 'red', 0],
    ['2026-06-03', 'red', -1],
  ])('on %s it is %s (%i days left)', (today, light) => {
    expect(at(today)).toBe(light);
  });

  it('a clock that no longer runs has none, however late', () => {
    expect(at('2026-07-01', 'met')).toBe('none');
    expect(at('2026-07-01', 'stopped')).toBe('none');
  });

  it('overdue is counted from the day after the due date, until met, never when stopped', () => {
    const days = (today: string, state: 'open' | 'met' | 'stopped' = 'open', metOn: string | null = null) =>
      overdueDays({ dueOn, state, metOn: metOn === null ? null : on(metOn), today: on(today) });
    expect([days('2026-06-01'), days('2026-06-02'), days('2026-06-03')]).toEqual([0, 0, 1]);
    expect(days('2026-12-31', 'met', '2026-06-12')).toBe(10);
    expect(days('2026-12-31', 'met', '2026-06-02')).toBe(0);
    expect(days('2026-12-31', 'stopped')).toBe(0);
    expect(overdueDays({ dueOn, state: 'open', today: on('2026-06-04') })).toBe(2);
  });
});
