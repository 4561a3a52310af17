import { types } from 'node:util';
import { codeOf } from '../startup-error.js';

const hidden = new Set(
  [
    'authorization',
    'cookie',
    'set-cookie',
    'password',
    'passwordHash',
    'token',
    'accessToken',
    'refreshToken',
    'secret',
    'phone',
    'cardNo',
    'idCard',
    'address',
    'email',
  ].map((name) => name.toLowerCase()),
);
const hiddenEnds = ['password', 'secret', 'token'];
const deepest = 6;

/**
 * A copy without secrets and personal data 个人信息: what stands under a name of the list is replaced, at any depth.
 * Errors are left to their own serializer.
 */
export function redact(value: Record<string, unknown>): Record<string, unknown> {
  return clean(value, 0) as Record<string, unknown>;
}

/**
 * What the log keeps of an error: never its parameters, its SQL or the driver's `detail`, which quote what people wrote.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { message: String(error) };
  const code = codeOf(error) === '' ? {} : { code: codeOf(error) };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack ?? '', ...cause };
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || types.isNativeError(value) || types.isDate(value)) return value;
  if (depth === deepest) return '…';
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    isHidden(name) ? '***' : clean(inner, depth + 1),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function isHidden(name: string): boolean {
  const lower = name.toLowerCase();
  return hidden.has(lower) || hiddenEnds.some((end) => lower.endsWith(end));
}
