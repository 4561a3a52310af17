/**
 * Waits for everything that was sent together, to the last. In a transaction the first failure makes all that follow fail
 * too, so it is the first in the order of sending that tells what went wrong.
 * @throws the first rejection, in this order.
 */
export async function inOrder<T extends readonly unknown[] | []>(
  sent: T,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}
