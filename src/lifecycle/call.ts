import type { Actor } from '../congress/actor.js';
import type { IdempotentRequest } from '../platform/idempotency/idempotency.js';
import type { Cause } from '../platform/errors/problem.js';
import type { Deed } from './deed.js';

/** What is asked of the engine. */
export interface Request {
  readonly deed: Deed;
  /** the id in the route: of the suggestion or the assignment; null for a draft, which makes a case */
  readonly subjectId: string | null;
  /** the body as it came, unchecked */
  readonly body: unknown;
  /** the version that the caller saw; null where any will do */
  readonly ifMatch: number | null;
  readonly request: IdempotentRequest | null;
  /** what could not be read in the headers; told with the faults of the body */
  readonly headerFaults?: readonly Cause[];
  /** true for a sweep of the service; no person may set it */
  readonly system?: boolean;
  /** the procedure's instant, where it is not now (the demonstration) */
  readonly now?: Date;
}

/** One call of the engine: what is asked, and by whom. */
export interface Call extends Request {
  readonly actor: Actor;
}
