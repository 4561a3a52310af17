/** So many attempts, over about a day and a half, before a sending is given up. */
export const mostAttempts = 36;

const firstMs = 60_000;
const longestMs = 3_600_000;

/**
 * How long to wait after a failed attempt 重试间隔: a minute, doubled each time, at most an hour. Without chance, so that
 * what happens can be foretold; receivers are spared by the lanes (see dispatcher.ts).
 * @param attempts how many were made, from 1.
 * @returns milliseconds.
 */
export function backOffMs(attempts: number): number {
  return Math.min(firstMs * 2 ** Math.min(attempts - 1, 20), longestMs);
}
