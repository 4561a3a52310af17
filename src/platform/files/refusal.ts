import { Problem } from '../errors/problem.js';

/** @param detail one Chinese sentence without its end. @returns the 415 for a file that is not taken. */
export function refused(detail: string): Problem {
  return new Problem('unsupportedMediaType', { detail: `${detail}。` });
}
