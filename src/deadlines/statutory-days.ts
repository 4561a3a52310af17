import chineseDays from 'chinese-days';
import { addDays, dayNumber, type LocalDate, localDate, weekdayOf } from './local-date.js';

/** The seven festivals 节日 on which everybody is off (全国年节及纪念日放假办法第二条); each year's notice names them all. */
export const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
export type Festival = (typeof festivals)[number];

/** A day that the law itself gives off 法定休假日, whatever the notice of the year moves. */
export interface StatutoryDay {
  readonly on: LocalDate;
  readonly festival: Festival;
}

/** Names the rules below, so that dates are counted again after a release that knows other ones. */
export const statutoryEdition = '2025';

/** Until when the lunar calendar is known. */
const lastLunarYear = 2100;

const made = new Map<number, readonly StatutoryDay[]>();

/**
 * The statutory days of a year, by the 办法 as in force then: of 1999 (from 2000), 2007, 2013 and 2024 (from 2025). Those that
 * follow the moon are counted, also for years that no notice has come out for; after 2100 only those of a fixed date are known.
 */
export function statutoryDaysOf(year: number): readonly StatutoryDay[] {
  const known = made.get(year);
  if (known) return known;
  const days = year < 2000 ? [] : [...fixedDays(year), ...(year > lastLunarYear ? [] : countedDays(year))];
  days.sort((a, b) => (a.on < b.on ? -1 : 1));
  made.set(year, days);
  return days;
}

function fixedDays(year: number): StatutoryDay[] {
  const labour = year < 2008 ? ['05-01', '05-02', '05-03'] : year < 2025 ? ['05-01'] : ['05-01', '05-02'];
  const on = (festival: Festival) => (day: string) => ({ on: localDate(`${String(year)}-${day}`), festival });
  return [on('元旦')('01-01'), ...labour.map(on('劳动节')), ...['10-01', '10-02', '10-03'].map(on('国庆节'))];
}

function countedDays(year: number): StatutoryDay[] {
  const lunar = (day: string) => localDate(chineseDays.getSolarDateFromLunar(`${String(year)}-${day}`).date);
  const [first, last] = year < 2008 ? [0, 2] : year < 2014 ? [-1, 1] : year < 2025 ? [0, 2] : [-1, 2];
  const spring: StatutoryDay[] = [];
  for (let day = first; day <= last; day++) spring.push({ on: addDays(lunar('01-01'), day), festival: '春节' });
  if (year < 2008) return spring;
  return [
    ...spring,
    { on: localDate(chineseDays.getSolarTermDate(year, 4, 'pure_brightness')), festival: '清明节' },
    { on: lunar('05-05'), festival: '端午节' },
    { on: lunar('08-15'), festival: '中秋节' },
  ];
}

/** A festival that a schedule leaves out, with the days that it should have given off. */
export interface MissingFestival {
  readonly festival: Festival;
  readonly days: readonly LocalDate[];
}

/**
 * The festivals that a year's schedule leaves out 缺少的节日, in the order of the year. A statutory day on a weekend need not be
 * listed itself where a day beside it is, which is off in its stead.
 * @param kinds what the schedule says of its special days.
 */
export function missingFestivals(
  year: number,
  kinds: ReadonlyMap<string, 'holiday' | 'makeUp'>,
): readonly MissingFestival[] {
  const missing = new Map<Festival, LocalDate[]>();
  for (const { on, festival } of statutoryDaysOf(year)) {
    if (isGiven(on, kinds)) continue;
    missing.set(festival, [...(missing.get(festival) ?? []), on]);
  }
  return [...missing].map(([festival, days]) => ({ festival, days }));
}

function isGiven(on: LocalDate, kinds: ReadonlyMap<string, 'holiday' | 'makeUp'>): boolean {
  const kind = kinds.get(on);
  if (kind !== undefined) return kind === 'holiday';
  const weekday = weekdayOf(dayNumber(on));
  const atWeekend = weekday === 0 || weekday === 6;
  return atWeekend && [-2, -1, 1, 2].some((days) => kinds.get(addDays(on, days)) === 'holiday');
}
