import type { Actor } from '../../congress/actor.js';

/** Who comes to the desk, when, and in which zone's day. */
export interface Visit {
  readonly actor: Actor;
  readonly today: string;
  readonly now: Date;
  /** IANA name of the congress's time zone */
  readonly zone: string;
}
