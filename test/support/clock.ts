import { Now } from '../../src/platform/time/now.js';

/** A Tuesday, nine o'clock in Shanghai: where the procedure's clock stands unless a test moves it. */
export const usualInstant = '2026-03-10T09:00:00+08:00';

/** The procedure's clock under a test's control; it stands still. */
export interface TestClock {
  /** @param at an instant (`2026-03-10T09:00:00+08:00`), or a local date, which means nine o'clock in Shanghai. */
  set(at: string): void;
  instant(): Date;
}

/** Takes over the clock of an application. */
export function controlClock(now: Now): TestClock {
  let current = new Date(usualInstant);
  const instant = () => new Date(current);
  Object.assign(now, { instant });
  const set = (at: string) => {
    current = new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T09:00:00+08:00` : at);
  };
  return { set, instant };
}
