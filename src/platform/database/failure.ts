import { Problem } from '../errors/problem.js';

const retryable = new Set(['40001', '40P01']);
/** lock_not_available: somebody else had it for longer than `lock_timeout` */
const heldByAnother = '55P03';
const badText = new Set(['22021', '22P02', '22P05', '22007', '22008', '22003']);
const networkFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT']);
/** connection lost, server stopping or starting, out of connections, no such database, login refused */
const away = /^(08|57P0|53|28|3D000)/;
const awayText =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|Client was closed|not currently accepting connections/i;

/** Serialisation failure or deadlock: the whole transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  return retryable.has(codeOf(error));
}

/** The database is away, starting, stopping or out of connections. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return away.test(code) || networkFailures.has(code) || (error instanceof Error && awayText.test(error.message));
}

/**
 * The one mapping from what the driver throws to what a caller is told.
 * @returns a Problem, or null where the error is not the database's.
 */
export function problemOf(error: unknown): Problem | null {
  const code = codeOf(error);
  if (isAway(error)) return new Problem('unavailable');
  if (isRetryable(error) || code === heldByAnother) return new Problem('lostRace');
  if (code === '23505') return new Problem('duplicate');
  if (badText.has(code)) return new Problem('invalidInput', { detail: '提交的内容中有系统不能保存的字符或数值。' });
  return null;
}

/** @returns the name of the constraint that a write would have broken, or null where it is another kind of failure. */
export function constraintOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'driverError' in error ? constraintOf(error.driverError) : null;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('driverError' in error) return codeOf(error.driverError);
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return '';
}
