import { catalogue, type ErrorCode } from './catalogue.js';
import { abridged, type Cause } from './cause.js';

export type { Cause };

/** What is known of an error beyond its code. */
export interface ProblemExtras {
  readonly detail?: string;
  readonly causes?: readonly Cause[];
  /** seconds after which it is worth trying again */
  readonly retryAfter?: number;
  /** members of the answer beyond those of every error (RFC 9457, 3.2), such as the rows of a table that are wrong */
  readonly members?: Readonly<Record<string, unknown>>;
  /** methods that the address has, for 405 */
  readonly allow?: readonly string[];
}

/** The body of every error answer: application/problem+json (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly reasons: readonly string[];
  readonly causes: readonly Cause[];
  readonly requestId: string;
}

/** The one exception that the service throws on purpose; the filter turns it into the answer. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? catalogue[code].detail);
    this.name = 'Problem';
    this.status = catalogue[code].status;
  }

  /** @param requestId the request's number, by which the log is found. */
  body(requestId: string): ProblemBody {
    const causes = abridged(this.extras.causes ?? []);
    return {
      type: `/api/docs/errors#${this.code}`,
      title: catalogue[this.code].title,
      status: this.status,
      code: this.code,
      detail: this.message,
      reasons: causes.length > 0 ? causes.map((cause) => cause.message) : [this.message],
      causes,
      requestId,
      ...this.extras.members,
    };
  }
}
