import { Injectable, Logger } from '@nestjs/common';
import { placeSql, type Place } from '../congress/place.js';
import type { Profile } from '../congress/profile/profile.js';
import { Profiles } from '../congress/profiles.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import { Calendars } from '../deadlines/calendars.js';
import { timeOfDay, today, type LocalDate } from '../deadlines/local-date.js';
import { morningBegins } from '../deadlines/working-days.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { Now } from '../platform/time/now.js';

/** A congress on one of its working mornings. */
export interface Morning {
  readonly place: Place;
  readonly profile: Profile;
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  readonly now: Date;
}

const places = statement(`select ${placeSql} from congress g where g.active order by g.id`);

/** Goes through the congresses whose working morning it is; from 08:30 of their own clocks on, never on a day off. */
@Injectable()
export class Mornings {
  private readonly logger = new Logger(Mornings.name);

  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  /**
   * Does something in each. One that fails does not hold up the others.
   * @returns the sum of what `work` answers.
   * @throws the first failure, after all were tried.
   */
  async inEach(work: (morning: Morning) => Promise<number>): Promise<number> {
    const failed: unknown[] = [];
    let done = 0;
    for (const place of await this.database.read<Place>('jobs', places)) {
      try {
        const morning = await this.morningOf(place);
        if (morning) done += await work(morning);
      } catch (error) {
        this.logger.error({ err: error, congressId: place.congressId }, 'sweep failed in a congress');
        failed.push(error);
      }
    }
    if (failed.length > 0) throw failed[0];
    return done;
  }

  private async morningOf(place: Place): Promise<Morning | null> {
    const now = this.clock.instant();
    const profile = await this.profiles.at(place.profileKey, place.profileVersion);
    const calendar = await this.calendars.of(place);
    const day = today(now, profile.timeZone);
    if (!calendar.isWorkingDay(day) || timeOfDay(now, profile.timeZone) < morningBegins) return null;
    return { place, profile, calendar, today: day, now };
  }
}
