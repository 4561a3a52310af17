import chineseDays from 'chinese-days';
import { type SpecialDay, WorkingCalendar } from './calendar.js';
import { addDays, type LocalDate, localDate } from './local-date.js';

const firstDay = localDate('2004-01-01');

let shipped: WorkingCalendar | undefined;
let special: readonly SpecialDay[] | undefined;

/**
 * Shipped calendar 随系统提供的工作日历: the State Council's schedules as chinese-days carries them
 * (2004 to 2026 in its version 1.5). Made once. How far it knows is read from the data, not from the library,
 * which answers by weekday, without saying so, for years that have not been announced.
 */
export function shippedCalendar(): WorkingCalendar {
  return (shipped ??= WorkingCalendar.of(shippedDays()));
}

/** The special days 特殊日 of chinese-days, in order: the seed of an editable table. Looked up once. */
export function shippedDays(): readonly SpecialDay[] {
  return (special ??= lookUp());
}

function lookUp(): readonly SpecialDay[] {
  const days: SpecialDay[] = [];
  let quiet = 0;
  for (let on = firstDay; quiet < 800; on = addDays(on, 1)) {
    const day = specialDay(on);
    if (day !== null) days.push(day);
    quiet = day === null ? quiet + 1 : 0;
  }
  return days;
}

/** The library names a special day `英文,中文,天数` and any other by its weekday in English. */
function specialDay(on: LocalDate): SpecialDay | null {
  const { name: label, work } = chineseDays.getDayDetail(on);
  const name = label.split(',')[1];
  return name === undefined ? null : { on, kind: work ? 'makeUp' : 'holiday', name };
}
