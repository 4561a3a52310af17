import { ApiHeader } from '@nestjs/swagger';
import { Problem } from '../errors/problem.js';

/**
 * Reads `If-Match`: `"17"`, `17` or `*`.
 * @returns the version, or null where any will do.
 * @throws Problem invalidInput.
 */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const [, quoted, plain] = /^\s*(?:(?:W\/)?"(\d{1,9})"|(\d{1,9}))\s*$/.exec(header) ?? [];
  const version = quoted ?? plain;
  if (version) return Number(version);
  const message = '请求头 If-Match 须为所看到的版本，如 "17"、17 或 *';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'If-Match', message }] });
}

/** Documents the header `If-Match`; goes with `staleVersion` in `Problems`. */
export function TakesIfMatch(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: '看到的版本（"17"、17 或 *）；内容已有变化时答 412',
    schema: { type: 'string' },
    example: '"17"',
  });
}
