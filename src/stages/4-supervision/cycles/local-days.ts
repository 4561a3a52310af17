import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../congress/actor.js';
import { Profiles } from '../../../congress/profiles.js';
import type { WorkingCalendar } from '../../../deadlines/calendar.js';
import { Calendars } from '../../../deadlines/calendars.js';
import { today, type LocalDate } from '../../../deadlines/local-date.js';
import { Now } from '../../../platform/time/now.js';

/** A day in a congress, with the moment (the procedure's time) and the calendar in force. */
export interface LocalDay {
  readonly at: Date;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

/** Which day it is in an actor's congress, and how far its calendar is known. */
@Injectable()
export class LocalDays {
  constructor(
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  async of(actor: Actor): Promise<LocalDay> {
    const { timeZone } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const at = this.clock.instant();
    return { at, today: today(at, timeZone), calendar: await this.calendars.of(actor) };
  }
}
