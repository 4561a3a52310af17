/**
 * Waits for everything that was sent together, to the last. In a transaction the first failure makes all that follow fail
 * too, so it is the first in the order of sending that tells what went wrong.
 * @throws the first rejection, in this order.
 */
export async function inOrder<T extends readonly unknown[]>(
  sent: readonly [...{ [Index in keyof T]: Promise<T[Index]> | T[Index] }],
): Promise<T> {
  const ended = await Promise.allSettled(sent as readonly Promise<unknown>[]);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as unknown as T;
}
