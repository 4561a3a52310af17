import { Injectable } from '@nestjs/common';
import { FigureFilter } from '../../case-file/figure-filter.js';
import type { ListFilters } from '../../case-file/list-filters.js';
import type { ListDay } from '../../case-file/list-sql.js';
import type { Actor } from '../../congress/actor.js';
import type { Profile } from '../../congress/profile/profile.js';
import { Profiles } from '../../congress/profiles.js';
import { today } from '../../deadlines/local-date.js';
import { Now } from '../../platform/time/now.js';
import { badInput } from '../../platform/http/body.js';
import { filterFaults, listFilters, type GivenFilters } from './export-filters.js';
import type { ExportKind } from './kinds/kinds.js';

/** What an export is made by at a moment: the day, the rules of the place, the filters of the list as they are read then. */
export interface Order {
  readonly now: Date;
  readonly day: ListDay;
  readonly profile: Profile;
  readonly filters: ListFilters;
}

/** Reads what an export is asked for, when it is asked for and again when it is made. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly profiles: Profiles,
    private readonly figures: FigureFilter,
    private readonly clock: Now,
  ) {}

  /** The procedure's time. */
  now(): Date {
    return this.clock.instant();
  }

  /** @throws Problem invalidInput naming every filter at fault. */
  async read(actor: Actor, kind: ExportKind, given: GivenFilters): Promise<Order> {
    const faults = filterFaults(kind, given);
    if (faults.length > 0) throw badInput(faults);
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const now = this.now();
    const day = { today: today(now, profile.timeZone), ...profile.lights.value };
    return { now, day, profile, filters: listFilters(kind, given, this.figures, { today: day.today, profile }) };
  }
}
