import type { Actor } from '../congress/actor.js';
import type { Profile } from '../congress/profile/profile.js';
import type { LocalDate } from '../deadlines/local-date.js';
import type { Surroundings } from './surroundings.js';

/** An act that the reader may perform now. */
export interface PermittedAct {
  readonly act: string;
  readonly label: string;
  readonly method: string;
  readonly href: string;
}

/** For whom and when a case is presented. `permitted` answers the acts upon the case (null) or upon one of its papers. */
export interface Reading {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly profile: Profile;
  readonly surroundings: Surroundings;
  readonly permitted: (paperId: string | null) => readonly PermittedAct[];
}
