import { Problem } from '../errors/problem.js';

const visibleAscii = /^[\x21-\x7e]{1,200}$/;

/**
 * Reads the header `Idempotency-Key` 请求编号.
 * @param header the header as Fastify gives it; absent: undefined.
 * @returns the key, or null where there is none.
 * @throws Problem invalidInput (400) where it is not 1 to 200 visible ASCII characters.
 */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && visibleAscii.test(header)) return header;
  const message = '请求头 Idempotency-Key 须为 1 到 200 个可见的 ASCII 字符，且只出现一次';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'Idempotency-Key', message }] });
}
