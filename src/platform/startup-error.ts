import { types } from 'node:util';

/** Something that keeps the service from starting; the message is a Chinese sentence for the person at the console. */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
  }
}

/** @returns what an error says of itself, for the end of a sentence. */
export function wordsOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}

/** @returns the code of a system error (`EACCES`, `ENOENT` …), or an empty text. */
export function codeOf(error: unknown): string {
  // Not `instanceof`: what Node's own modules throw inside a test is of another realm.
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded && typeof error.code === 'string' ? error.code : '';
}
