import type { SessionRef } from '../case-file/surroundings.js';

/** The session 届次 that a suggestion belongs to, and whether it was filed during it. */
export interface BelongsTo {
  readonly session: SessionRef;
  readonly inSession: boolean;
}

/**
 * By the day of submission: within a session's dates it is that session (会中); otherwise the latest session begun (闭会).
 * @param submittedOn local date, or null before submission.
 * @param sessions by first day.
 * @returns null where no session had begun.
 */
export function sessionOf(submittedOn: string | null, sessions: readonly SessionRef[]): BelongsTo | null {
  if (submittedOn === null) return null;
  const begun = sessions.filter((one) => one.startsOn <= submittedOn);
  const during = begun.findLast((one) => submittedOn <= one.endsOn);
  const session = during ?? begun.at(-1);
  return session ? { session, inSession: during !== undefined } : null;
}
