import { Injectable } from '@nestjs/common';
import { Actors } from '../../congress/actors.js';
import { Profiles } from '../../congress/profiles.js';
import type { Asker } from '../../congress/roster/asker.js';
import { Calendars } from '../../deadlines/calendars.js';
import { today } from '../../deadlines/local-date.js';
import { Now } from '../../platform/time/now.js';
import type { Visit } from './visit.js';

/** Who comes, and on which day of the congress. */
@Injectable()
export class AssessmentPlace {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly clock: Now,
    readonly calendars: Calendars,
  ) {}

  /** @throws Problem as `Actors.of`. */
  async visit({ caller, slug }: Asker): Promise<Visit> {
    const actor = await this.actors.of(caller, slug);
    const { timeZone } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const now = this.clock.instant();
    return { actor, today: today(now, timeZone), now, zone: timeZone };
  }
}
