import type { Assignment } from '../case-file/papers/assignment.js';
import type { Commitment } from '../case-file/papers/reply.js';
import type { Surroundings } from '../case-file/surroundings.js';
import type { Actor, Role } from '../congress/actor.js';
import type { StoredProfile } from '../congress/profiles.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import type { LocalDate } from '../deadlines/local-date.js';

/** What rules and deeds may know beside the file: everything is given, so that they stay pure. */
export interface Setting {
  readonly now: Date;
  /** `now` as a day in the congress's zone */
  readonly today: LocalDate;
  readonly profile: StoredProfile;
  readonly calendar: WorkingCalendar;
  readonly surroundings: Surroundings;
  readonly actor: Actor;
  /** the assignment an act is upon, or that its commitment belongs to; null for an act upon the suggestion */
  readonly assignment: Assignment | null;
  /** the commitment an act is upon; null for any other act */
  readonly commitment: Commitment | null;
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
