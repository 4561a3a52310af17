import type { LocalDate } from '../../../deadlines/local-date.js';
import { monthOf, monthsDue, type Cycle, type Month } from '../../../deadlines/working-days.js';
import type { Morning } from '../../../lifecycle/mornings.js';
import type { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';

/** A month whose day has come, and the working day on which it fell. */
export interface DueMonth {
  readonly month: Month;
  readonly dueOn: LocalDate;
}

/** Something done each month 每月, or in the last month of each quarter 每季. */
interface Practice {
  /** SQL for the last period in which it was done in the congress `$1`; null where it never was */
  readonly last: string;
  /** the value of the profile that holds its day; null in places without such a practice */
  readonly day: 'trackingDay' | 'supervisionListDay';
  readonly every: Cycle['every'];
  /** the last month of a period as `last` answers it */
  readonly monthOf: (period: string) => Month;
}

interface Known extends Record<string, unknown> {
  readonly last: string | null;
  readonly first: LocalDate | null;
}

/**
 * Something that is done each month or quarter 定期办理, on a day of the profile.
 * @returns for a morning the months that are to be done now, in order: none where the place has no such day, and where it was
 * never done none before the first hand-over under rules that had such a day, whichever version of them it was.
 */
export function onceAPeriod({ last, day, every, monthOf: lastMonth }: Practice) {
  const asked = statement(`
    select (${last}) as last, (select min(s.first_handed_over_on)::text from suggestion s
      join jurisdiction_profile p on p.key = s.profile_key and p.version = s.profile_version
      where s.congress_id = $1 and p.body #>> '{${day},value}' is not null) as first`);
  return async (database: Database, { place, profile, today, calendar }: Morning): Promise<readonly DueMonth[]> => {
    const on = profile[day].value;
    if (on === null) return [];
    const { congressId } = place;
    const [known] = await database.read<Known>({ congressId }, asked, [congressId]);
    const done = known?.last ? lastMonth(known.last) : null;
    return monthsDue({ day: on, every, last: done, first: monthOf(known?.first ?? today) }, today, calendar);
  };
}
