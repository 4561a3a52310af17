import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SpecialDay } from '../../src/deadlines/calendar.js';
import { localDate } from '../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../src/deadlines/shipped-calendar.js';
import { festivalsMissing } from '../../src/deadlines/year-check.js';
import { schedule2027 } from '../support/schedule-2027.js';
import { webModule } from '../support/web-module.js';

interface Reading {
  daysIn(text: string, year: number): { days: SpecialDay[]; unread: { line: number; why: string }[] };
  daysAsText(days: readonly SpecialDay[]): string;
}
interface Shown {
  readonly on: string;
  readonly kind: string;
  readonly name: string;
}
interface Year {
  monthsOf(year: object): { month: number; weeks: (Shown | null)[][] }[];
  festivalsOf(days: readonly SpecialDay[]): { name: string; off: string; worked: string }[];
}

/** The notice of 2026 国办发明电〔2025〕7号, as it was announced. */
const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。

三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

let reading: Reading;
let web: Year;
beforeAll(async () => {
  reading = await webModule<Reading>('calendar/reading.ts');
  web = await webModule<Year>('calendar/year.ts');
});

const inOrder = (days: readonly SpecialDay[]) =>
  days.map(({ on, kind }) => `${on} ${kind}`).sort((one, other) => (one < other ? -1 : 1));

describe('the special days of a year, as people have them', () => {
  it('are read out of the notice of the State Council, day by day', () => {
    const { days, unread } = reading.daysIn(notice, 2026);
    expect(unread).toEqual([]);
    expect(inOrder(days)).toEqual(inOrder(shippedCalendar().daysOf(2026)));
    expect(days.find(({ on }) => on === '2026-02-28')).toEqual({ on: '2026-02-28', kind: 'makeUp', name: '春节' });
  });

  it('are the same after they were written out and read again', () => {
    expect(reading.daysIn(reading.daysAsText(schedule2027), 2027)).toEqual({ days: schedule2027, unread: [] });
  });

  it.each([
    ['a table', '日期\t类别\t名称\n2027-10-01\t放假\t国庆节\n2027/10/9\t调休上班\t国庆节'],
    ['a table with commas', 'on,kind,name\n2027-10-01,holiday,国庆节\r\n2027-10-09,makeUp,国庆节'],
    ['words', '10月1日放假，国庆节\n2027年10月9日 上班 国庆节'],
    ['a sentence', '国庆节：10月1日放假。10月9日上班'],
  ])('are read out of %s', (_what, text) => {
    expect(reading.daysIn(text, 2027)).toEqual({
      days: [
        { on: '2027-10-01', kind: 'holiday', name: '国庆节' },
        { on: '2027-10-09', kind: 'makeUp', name: '国庆节' },
      ],
      unread: [],
    });
  });

  it('that follow one another are each of them read, over the end of a month and the year', () => {
    const on = (text: string) => reading.daysIn(text, 2027).days.map((one) => one.on);
    expect(on('9月29日至10月2日 放假 国庆节')).toEqual(['2027-09-29', '2027-09-30', '2027-10-01', '2027-10-02']);
    expect(on('2026年12月31日至2027年1月1日 放假 元旦')).toEqual(['2026-12-31', '2027-01-01']);
    // No date at all: as it stands, for the service to refuse.
    expect(on('2月30日 放假 春节')).toEqual(['2027-02-30']);
  });

  it.each(['10月7日至1日 放假 国庆节', '元旦：1月1日至12月31日放假。', '2月28日至30日 放假 春节'])(
    'of a span that is none are told, and none of it is taken: %s',
    (text) => {
      const { days, unread } = reading.daysIn(text, 2027);
      expect({ days, why: unread.map(({ why }) => why) }).toEqual({
        days: [],
        why: [expect.stringContaining('前后颠倒')],
      });
    },
  );

  it('are off or of work as each says, also where one sentence has both', () => {
    expect(reading.daysIn('元旦：1月2日至3日放假，1月9日上班。', 2027)).toEqual({
      days: [
        { on: '2027-01-02', kind: 'holiday', name: '元旦' },
        { on: '2027-01-03', kind: 'holiday', name: '元旦' },
        { on: '2027-01-09', kind: 'makeUp', name: '元旦' },
      ],
      unread: [],
    });
    const both = reading.daysIn('元旦：1月2日放假1月9日上班。', 2027);
    expect([both.days, both.unread[0]?.why]).toEqual([[], '又写放假又写上班，请分开写']);
  });

  it('that say nothing, or half of it, are told by their line', () => {
    const { days, unread } = reading.daysIn('元旦\n\n2027-01-01 元旦\n2027-01-02 放假 元旦', 2027);
    expect(days.map((one) => one.on)).toEqual(['2027-01-02']);
    expect(unread.map(({ line, why }) => [line, why])).toEqual([
      [1, '没有找到日期'],
      [3, '没有写明是放假还是上班'],
    ]);
  });
});

describe('the sheet of a year', () => {
  it.each([2024, 2025, 2026, 2027, 2028])(
    'shows each day of %i once, off or worked as the calendar counts it',
    (year) => {
      const calendar = shippedCalendar();
      const days = calendar.daysOf(year);
      const months = web.monthsOf({
        year,
        known: calendar.knowsYear(year),
        days,
        missing: festivalsMissing(year, days),
      });
      const shown = months.flatMap(({ weeks }) => weeks.flat()).filter((one) => one !== null);
      expect(shown).toHaveLength(year % 4 === 0 ? 366 : 365);
      expect(new Set(shown.map(({ on }) => on)).size).toBe(shown.length);
      for (const { on, kind } of shown) {
        expect([on, kind === 'workday' || kind === 'makeUp']).toEqual([on, calendar.isWorkingDay(localDate(on))]);
      }
      // Each in the column of its weekday.
      for (const one of months.flatMap(({ weeks }) => weeks)) {
        one.forEach((found, at) => {
          if (found) expect((new Date(`${found.on}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(at);
        });
      }
    },
  );

  it('says each festival in words', () => {
    expect(web.festivalsOf(schedule2027).find(({ name }) => name === '国庆节')).toEqual({
      ...{ name: '国庆节', off: '10月1日、10月4日至10月7日' },
      worked: '10月9日',
    });
  });
});
