import type { Kept } from './depot.js';

/**
 * Who keeps files 文件的来源 in the depot: a part of the house whose rows name digests. Every one of them is in the list of
 * `schedule.ts`, or its files would be swept.
 */
export interface FileKeeper {
  /** @returns those of the digests that a row still names, in whatever congress. */
  named(digests: readonly string[]): Promise<readonly string[]>;
  /** every file that a row names, one after the other; the same one may come again */
  kept(): AsyncIterable<Kept>;
}
