import { Injectable } from '@nestjs/common';
import { placeSql, type Place } from '../../congress/place.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Calendars } from '../../deadlines/calendars.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Deed } from '../deed.js';
import { SystemActs } from '../system-acts.js';
import { followsCalendarSql, recountAll, runningClocks, type Recounted } from './running-clocks.js';

/** Clocks of a congress that were all counted by one calendar. */
interface CountedBy extends Place {
  readonly version: string;
}

/** What a sweep did. */
export interface Recalculated {
  /** clocks whose date another calendar confirmed */
  readonly confirmed: number;
  /** cases with dates that moved */
  readonly moved: number;
}

/** By which calendars the running dates were counted: it goes from one to the next by the index, and reads no row twice. */
const countedBy = statement(`
  with recursive counted as (
    (select congress_id, calendar_version from clock where ${followsCalendarSql} order by 1, 2 limit 1)
    union all
    select n.congress_id, n.calendar_version from counted k cross join lateral (
      select congress_id, calendar_version from clock
      where ${followsCalendarSql} and (congress_id, calendar_version) > (k.congress_id, k.calendar_version)
      order by 1, 2 limit 1) n)
  select ${placeSql}, k.calendar_version as version
  from counted k join congress g on g.id = k.congress_id where g.active`);

/** It waits for nobody, and changes no clock of a case that an act holds just now: that is found by the next sweep. */
const confirming = statement(`
  with own as (
    select id, suggestion_id from clock
    where congress_id = $1 and id = any ($2::uuid[]) and ${followsCalendarSql} and calendar_version = $3
    order by id for update skip locked),
  same as (
    select own.id from own join suggestion s on s.congress_id = $1 and s.id = own.suggestion_id for share of s skip locked)
  update clock c set calendar_version = $4, provisional = d.provisional, explanation = d.explanation
  from same join jsonb_to_recordset($5) d (id uuid, provisional boolean, explanation text, "dueOn" date) using (id)
  where c.congress_id = $1 and c.id = same.id and c.due_on = d."dueOn"
  returning c.id`);

/**
 * Counts running dates again 重算期限 wherever the calendar is no longer the one that they were counted by: a congress has
 * set a year, or a release has brought a new one. The clocks themselves say what is still to do, so it may stop anywhere,
 * begin again, and run in several processes at once.
 */
@Injectable()
export class Recalculation {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly acts: SystemActs,
  ) {}

  /** @param deed the act for a case whose dates move. */
  async run(deed: Deed): Promise<Recalculated> {
    let [confirmed, moved] = [0, 0];
    for (const place of await this.database.read<CountedBy>('jobs', countedBy)) {
      const calendar = await this.calendars.of(place);
      if (calendar.version === place.version) continue;
      for (let after: string | null = null; ;) {
        const page = await this.page(place, calendar, after);
        confirmed += page.confirmed;
        for (const id of page.moving) moved += (await this.acts.tried(deed, place, id)) ? 1 : 0;
        if (page.last === null) break;
        after = page.last;
      }
    }
    return { confirmed, moved };
  }

  /** Confirms a page of the dates that stand. @returns the cases of those that move. */
  private async page(place: CountedBy, calendar: WorkingCalendar, after: string | null) {
    const { congressId, version } = place;
    return this.database.transaction({ congressId }, async (tx) => {
      const clocks = await runningClocks(tx, congressId, { after, version });
      const recounted = recountAll(clocks, calendar);
      const same = recounted.filter(stands);
      const rows = same.map(({ clock: { id }, date }) => ({ id, ...date }));
      const ids = rows.map(({ id }) => id);
      const values = [congressId, ids, version, calendar.version, JSON.stringify(rows)];
      const done = ids.length > 0 ? await tx.sql(confirming, values) : [];
      const moving = new Set(recounted.filter((one) => !stands(one)).map(({ clock }) => clock.suggestionId));
      return { confirmed: done.length, moving, last: clocks.at(-1)?.id ?? null };
    });
  }
}

function stands({ clock, date }: Recounted): boolean {
  return date.dueOn === clock.dueOn;
}
