import { Injectable } from '@nestjs/common';
import type { Actor } from '../congress/actor.js';
import { Profiles } from '../congress/profiles.js';
import { Calendars } from '../deadlines/calendars.js';
import { today } from '../deadlines/local-date.js';
import type { Tx } from '../platform/database/tx.js';
import { Now } from '../platform/time/now.js';
import type { Setting } from './setting.js';

/** By what a case is measured 依据: the instant and its day, the rules, the calendar. */
export type Measured = Pick<Setting, 'now' | 'today' | 'profile' | 'calendar'>;

/** The profile that a suggestion pinned; nulls before registration. */
interface Pinned {
  readonly profileKey: string | null;
  readonly profileVersion: number | null;
}

const unpinned: Pinned = { profileKey: null, profileVersion: null };

/** Finds out by what a case is measured. What was read once is remembered, so it seldom costs a flight. */
@Injectable()
export class Measures {
  constructor(
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  /**
   * The rules are the pinned ones or, before registration, those in force; the calendar is always the one in force.
   * @param now the procedure's instant, where it is not the clock's.
   */
  async of(actor: Actor, pinned: Pinned = unpinned, tx?: Tx, now = this.clock.instant()): Promise<Measured> {
    const { profileKey, profileVersion } = pinned;
    const profile = await this.profiles.at(profileKey ?? actor.profileKey, profileVersion ?? actor.profileVersion, tx);
    const calendar = await this.calendars.of(actor, tx);
    return { now, today: today(now, profile.timeZone), profile, calendar };
  }
}
