import type { LocalDate } from '../../../deadlines/local-date.js';
import { yearDue } from '../../../deadlines/working-days.js';
import type { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Morning } from '../../../lifecycle/mornings.js';

/** A year whose day has come, and the working day on which it fell. */
export interface DueYear {
  readonly year: number;
  readonly dueOn: LocalDate;
}

const started = (last: string) =>
  statement(`
  select (${last}) as last, (select min(first_handed_over_on)::text from suggestion
    where congress_id = $1) as first`);

/**
 * Something that is done once a year 每年一次, on a day of the profile.
 * @param last SQL for the last year in which it was done in the congress `$1`; null where it never was.
 * @returns for a morning the year that is to be done now: nothing where the place has no such day, and nothing for a day on
 * which the congress had handed over no case yet. Under which profile its cases are does not matter: the day is of that in force.
 */
export function onceAYear(
  last: string,
): (database: Database, morning: Morning, on: string | null) => Promise<DueYear | null> {
  const asked = started(last);
  return async (database, { place, today, calendar }, on) => {
    if (on === null) return null;
    const { congressId } = place;
    const [known] = await database.read<{ last: number | null; first: string | null }>({ congressId }, asked, [
      congressId,
    ]);
    const due = yearDue(on, known?.last ?? null, today, calendar);
    return due && known?.first && known.first <= due.dueOn ? due : null;
  };
}
