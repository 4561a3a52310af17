import { describe, expect, it } from '@jest/globals';
import { Days } from '../../src/demonstration/days.js';
import { plan, type Scene } from '../../src/demonstration/plan.js';
import { stories } from '../../src/demonstration/stories.js';
import { addDays, localDate, type LocalDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { sessionOf } from '../../src/lifecycle/session-of.js';

const calendar = shippedCalendar();

/** Every 29th day of five years: weekends, holidays, the days of a session, and years whose holidays are not known. */
const manyDays: LocalDate[] = [];
for (let day = localDate('2024-01-01'); day < '2029-01-01'; day = addDays(day, 29)) manyDays.push(day);

const planned = new Map(manyDays.map((day) => [day, plan(stories, new Days(day, calendar))]));

function casesOf(scenes: readonly Scene[]): Scene[][] {
  return [...new Set(scenes.map((one) => one.story))].map((story) => scenes.filter((one) => one.story === story));
}

describe('the plan of the demonstration', () => {
  it('has cases of different people and with different titles, by which they speak of one another', () => {
    expect(new Set(stories.map((one) => one.title)).size).toBe(stories.length);
    expect(new Set(stories.map((one) => one.author)).size).toBeGreaterThan(12);
  });

  it('raises again only what was drafted before', () => {
    for (const scenes of planned.values()) {
      const drafted = (title: string) => scenes.find((one) => one.title === title && one.deed.act === 'draft');
      for (const story of stories.filter((one) => one.prior)) {
        const [prior, own] = [drafted(story.prior?.title ?? ''), drafted(story.title)];
        expect(prior?.at.getTime()).toBeLessThan(own?.at.getTime() ?? 0);
      }
    }
  });

  it('lies before the day on which it is made, on working days, in office hours', () => {
    const inOfficeHours = (at: Date) => at.getUTCHours() >= 1 && at.getUTCHours() < 9;
    const misplaced = [...planned].flatMap(([day, scenes]) =>
      scenes.filter(({ on, at }) => on >= day || !calendar.isWorkingDay(on) || !inOfficeHours(at)),
    );
    expect(misplaced).toEqual([]);
  });

  it('keeps the steps of a case in order, and no two steps fall on one instant', () => {
    for (const scenes of planned.values()) {
      expect(new Set(scenes.map((one) => one.at.getTime())).size).toBe(scenes.length);
      for (const scenesOfCase of casesOf(scenes)) {
        expect(scenesOfCase.map((one) => one.index)).toEqual([...scenesOfCase.keys()]);
      }
    }
  });

  it('has the three latest sessions, and cases of the session as well as of the recess', () => {
    for (const [day, scenes] of planned) {
      const { sessions } = new Days(day, calendar);
      expect(sessions).toHaveLength(3);
      expect(sessions.every((one) => one.startsOn < day && calendar.isWorkingDay(one.startsOn))).toBe(true);
      const known = sessions.map((one, index) => ({ id: String(index), ...one }));
      const submitted = scenes.filter((one) => one.deed.act === 'submit').map((one) => sessionOf(one.on, known));
      expect(submitted.every((one) => one !== null)).toBe(true);
      expect(new Set(submitted.map((one) => one?.inSession))).toEqual(new Set([true, false]));
    }
  });

  it('is the same for the same day', () => {
    const again = plan(stories, new Days(localDate('2026-07-15'), calendar));
    const first = plan(stories, new Days(localDate('2026-07-15'), calendar));
    expect(again.map((one) => one.at)).toEqual(first.map((one) => one.at));
  });

  it('names the annual sessions by term and number', () => {
    const names = (day: string) =>
      new Days(localDate(day), calendar).sessions.map((one) => `${one.name} ${one.startsOn}`);
    expect(names('2026-07-15')).toEqual([
      '第十七届第三次会议 2024-03-19',
      '第十七届第四次会议 2025-03-18',
      '第十七届第五次会议 2026-03-17',
    ]);
    expect(names('2027-12-31')).toEqual([
      '第十七届第四次会议 2025-03-18',
      '第十七届第五次会议 2026-03-17',
      '第十八届第一次会议 2027-03-16',
    ]);
    expect(names('2026-03-17')).toEqual([
      '第十七届第二次会议 2023-03-21',
      '第十七届第三次会议 2024-03-19',
      '第十七届第四次会议 2025-03-18',
    ]);
  });
});
