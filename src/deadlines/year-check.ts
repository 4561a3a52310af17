import type { Cause } from '../platform/errors/problem.js';
import type { SpecialDay } from './calendar.js';
import { dateInWords } from './chinese-words.js';
import { dayNumber, weekdayOf } from './local-date.js';
import { missingFestivals, type MissingFestival } from './statutory-days.js';

/** A special day as it was sent: `place` is where it stands in words (第 3 行), `field` the same for a program. */
export interface PlacedDay {
  readonly place: string;
  readonly field: string;
  readonly day: SpecialDay;
}

/**
 * Checks the special days of a year 全年放假安排 as a whole.
 * @returns every fault with its place: a day of another year, a day that was there before, a make-up day that is worked in
 * any case, a holiday without a name.
 */
export function yearFaults(year: number, days: readonly PlacedDay[]): Cause[] {
  const first = new Map<string, string>();
  return days.flatMap(({ place, field, day }) => {
    const before = first.get(day.on);
    if (before === undefined) first.set(day.on, place);
    return dayFaults(year, day, before).map((message): Cause => fault(field, `${place}：${message}`));
  });
}

/** The festivals of the law that the special days of a year leave out 缺少的节日. */
export function festivalsMissing(year: number, days: readonly SpecialDay[]): readonly MissingFestival[] {
  // Where a day was sent twice, that is told as a fault; here the first counts.
  return missingFestivals(year, new Map([...days].reverse().map(({ on, kind }) => [on, kind])));
}

/** The same as faults, which end with the way out where the notice of the year is really so. */
export function missingFaults(missing: readonly MissingFestival[]): Cause[] {
  if (missing.length === 0) return [];
  const each = missing.map(({ festival, days }) =>
    fault('days', `全年放假安排不完整：缺少${festival}（${days.join('、')} 应当放假）`),
  );
  return [...each, fault('complete', '所报确与国务院办公厅的通知一致的，请注明「已核对，安排完整」（complete）')];
}

function dayFaults(year: number, { on, kind, name }: SpecialDay, before: string | undefined): string[] {
  const weekday = weekdayOf(dayNumber(on));
  return [
    ...(on.startsWith(`${String(year)}-`) ? [] : [`${on} 不在 ${String(year)} 年`]),
    ...(before === undefined ? [] : [`${on} 在${before}已经出现过`]),
    ...(kind === 'makeUp' && weekday !== 0 && weekday !== 6 ? [`${dateInWords(on)}本来就上班，不能列为调休上班`] : []),
    ...(kind === 'holiday' && name === '' ? ['放假须写明节日名称'] : []),
  ];
}

/**
 * Whether a year may be set: those that are known and the next one, so that coverage has no gap.
 * @returns the fault, or null.
 */
export function yearOutOfReach(year: number, known: { readonly from: number; readonly until: number }): Cause | null {
  const { from, until } = known;
  if (year >= from && year <= until + 1) return null;
  return fault('year', `现在可以设置 ${String(from)} 年至 ${String(until + 1)} 年的放假安排，须逐年录入`);
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message };
}
