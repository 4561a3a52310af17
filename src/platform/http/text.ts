import { Temporal } from 'temporal-polyfill';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const localDate = /^\d{4}-\d{2}-\d{2}$/;
/** control characters, and those that turn the direction of what follows */
const control = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const loneSurrogate = /\p{Cs}/u;
/**
 * More combining marks in a row than any script has (UAX #15, Stream-Safe Text Format). To bring such a row into its order
 * takes time that grows with the square of its length: minutes for a megabyte.
 */
const longRow = /\p{M}{31}/u;

/** Length in code points, as a person counts characters (𠮷 is one). */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether a text shows nothing 空白: only blanks, and characters without a form of their own (zero-width space). */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

/** @returns a Chinese sentence on what cannot be kept (control characters, lone surrogates, rows of marks), or null. */
export function badCharacter(text: string): string | null {
  if (control.test(text)) return '含有不可见的控制字符';
  if (longRow.test(text)) return '含有叠加过多的组合符号';
  return loneSurrogate.test(text) ? '含有不完整的字符（孤立代理项）' : null;
}

/** The text in NFC, as it is kept. One that `badCharacter` refuses for its rows of marks stays as it is. */
export function nfc(text: string): string {
  return longRow.test(text) ? text : text.normalize('NFC');
}

/** The text in one line: where it was broken a blank stands between Latin words, and nothing between Chinese ones. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/gu, (gap: string, at: number) =>
    /^[\x21-\x7e]{2}$/.test(text.charAt(at - 1) + text.charAt(at + gap.length)) ? ' ' : '',
  );
}

/** A UUID in text form. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** A `YYYY-MM-DD` that exists in the calendar, between the years 1900 and 2200. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !localDate.test(value)) return false;
  const year = Number(value.slice(0, 4));
  if (year < 1900 || year > 2200) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}
