import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { coverageReminder } from '../../src/lifecycle/calendar/coverage.js';
import { schedule2027 } from '../support/schedule-2027.js';

const shipped = shippedCalendar();
const on = (day: string) => coverageReminder(localDate(day), shipped);

describe('工作日历将到期的提醒', () => {
  it('到期前六十天开始，此前没有', () => {
    expect(on('2026-10-31')).toBeNull();
    expect(on('2026-11-01')).toMatchObject({
      subject: '请录入 2027 年放假安排',
      body: expect.stringContaining('将于 2026-12-31 到期（还有 60 天）') as unknown,
      year: 2027,
    });
  });

  it('此后每七天一次，到期以后也一样', () => {
    const keys = Array.from({ length: 90 }, (_one, day) => on(addDays(localDate('2026-11-01'), day))?.dedupeKey);
    expect(new Set(keys).size).toBe(13);
    expect(keys[6]).toBe(keys[0]);
    expect(keys[7]).not.toBe(keys[0]);
    expect(on('2027-01-04')?.body).toContain('已于 2026-12-31 到期');
  });

  it('录入下一年以后不再提醒，直到那一年将到期', () => {
    const known = shipped.replacing(2027, schedule2027);
    expect(coverageReminder(localDate('2026-12-30'), known)).toBeNull();
    expect(coverageReminder(localDate('2027-11-01'), known)).toMatchObject({ year: 2028 });
  });
});
