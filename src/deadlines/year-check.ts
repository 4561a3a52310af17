import type { Cause } from '../platform/errors/problem.js';
import { anchorDays, type SpecialDay } from './calendar.js';
import { dateInWords } from './chinese-words.js';
import { dayNumber, weekdayOf } from './local-date.js';

/** A special day as it was sent: `place` is where it stands in words (第 3 行), `field` the same for a program. */
export interface PlacedDay {
  readonly place: string;
  readonly field: string;
  readonly day: SpecialDay;
}

const anchorNames: Readonly<Record<(typeof anchorDays)[number], string>> = { '01-01': '元旦', '10-01': '国庆节' };

/**
 * Checks the special days of a year 全年放假安排 as a whole.
 * @returns every fault with its place: a day of another year, a day that was there before, a make-up day that is worked in
 * any case, a holiday without a name; and a schedule without 元旦 or 国庆节, which is none.
 */
export function yearFaults(year: number, days: readonly PlacedDay[]): Cause[] {
  const first = new Map<string, string>();
  const faults = days.flatMap(({ place, field, day }) => {
    const before = first.get(day.on);
    if (before === undefined) first.set(day.on, place);
    return dayFaults(year, day, before).map((message): Cause => fault(field, `${place}：${message}`));
  });
  const holidays = new Set(days.filter(({ day }) => day.kind === 'holiday').map(({ day }) => day.on as string));
  const missing = anchorDays.filter((day) => !holidays.has(`${String(year)}-${day}`));
  const incomplete = missing.map((day) =>
    fault('days', `全年放假安排不完整：缺少${anchorNames[day]}（${String(year)}-${day} 放假）`),
  );
  return [...faults, ...incomplete];
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
