import { Temporal } from 'temporal-polyfill';

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** @throws RangeError where the text, which was checked before, is no instant. */
export function instantOf(text: string): Date {
  const instant = readInstant(text);
  if (!instant) throw new RangeError(`不是时刻：${text}`);
  return instant;
}

/**
 * An instant as RFC 3339 writes it, with its zone, to the millisecond.
 * @returns null for anything else: without zone, of a day that does not exist, outside the years 1900 to 2200.
 */
export function readInstant(value: unknown): Date | null {
  if (typeof value !== 'string' || !rfc3339.test(value)) return null;
  try {
    const instant = new Date(Temporal.Instant.from(value).epochMilliseconds);
    const year = instant.getUTCFullYear();
    return year >= 1900 && year <= 2200 ? instant : null;
  } catch {
    return null;
  }
}
