import type { DataSource } from 'typeorm';

const attempts = 6;

/**
 * Opens a pool with its first connection. While a process reads its code, on a machine that others use too, that may take longer
 * than a request may wait for one later (the pool's limit); it is then tried again, and a start does not fail for it.
 * @throws what the last attempt threw; at once where the database refused, or is not there.
 */
export async function opened<T extends Pick<DataSource, 'initialize'>>(source: T, left = attempts): Promise<T> {
  try {
    await source.initialize();
    return source;
  } catch (error) {
    if (left <= 1 || !(error instanceof Error && /timeout/i.test(error.message))) throw error;
    return opened(source, left - 1);
  }
}
