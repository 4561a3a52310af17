import { Injectable } from '@nestjs/common';

/**
 * The procedure's clock: dates, sweeps and events ask it, and rehearsal and tests move it.
 * Tokens, lock-out, queue and logs use the machine's clock instead.
 */
@Injectable()
export class Now {
  /** @returns the present instant. */
  instant(): Date {
    return new Date();
  }
}
