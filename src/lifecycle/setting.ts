import type { Surroundings } from '../case-file/surroundings.js';
import type { Actor, Role } from '../congress/actor.js';
import type { StoredProfile } from '../congress/profiles.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import type { LocalDate } from '../deadlines/local-date.js';
import type { About } from './subjects.js';

/** What rules and deeds may know beside the file: everything is given, so that they stay pure. */
export interface Setting extends About {
  readonly now: Date;
  /** `now` as a day in the congress's zone */
  readonly today: LocalDate;
  readonly profile: StoredProfile;
  readonly calendar: WorkingCalendar;
  readonly surroundings: Surroundings;
  readonly actor: Actor;
}

/** What a deed may use beside the setting. */
export interface DeedSetting extends Setting {
  /** the role that permitted the act */
  readonly role: Role | 'system';
  /** a new UUIDv7; later ids sort later */
  newId(): string;
  /** encrypts personal data and masks it */
  seal(plain: string): { readonly cipher: string; readonly masked: string };
  /** the session's next number 编号, taken for acts that need one; else null */
  readonly number: number | null;
}
