import { Now } from '../time/now.js';
import type { ClockStore } from './clock-store.js';

/** The procedure's clock in a rehearsal 演练: it stands still until it is moved, and goes forward only. */
export class RehearsedNow extends Now {
  private constructor(
    private readonly store: ClockStore,
    private standing: Date,
  ) {
    super();
  }

  /** @param start where the clock begins, unless the database knows already where it stands. */
  static async open(store: ClockStore, start: Date): Promise<RehearsedNow> {
    const { now } = await store.open(start);
    return new RehearsedNow(store, now);
  }

  override instant(): Date {
    return new Date(this.standing);
  }

  /** Reads where another process may have moved the clock to. */
  override async refresh(): Promise<void> {
    this.advance((await this.store.read()).now);
  }

  /** An earlier instant than it shows is what was read before the latest move, and counts for nothing. */
  advance(to: Date): void {
    if (to > this.standing) this.standing = to;
  }
}
