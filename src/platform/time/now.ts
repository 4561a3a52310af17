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

  /**
   * Asks again what time it is, where processes share a clock (in a rehearsal 演练); otherwise there is nothing to ask.
   * Done before each request and each job.
   */
  async refresh(): Promise<void> {}
}
