import type { CaseFile } from '../../../src/case-file/case-file.js';

/** A statement that must hold, with the words to say when it does not. */
export type Claim = readonly [holds: boolean, words: string];

/** The words of the claims that do not hold. */
export function broken(claims: readonly Claim[]): string[] {
  return claims.filter(([holds]) => !holds).map(([, words]) => words);
}

/** Whether the rating of an assignment's reply is over: given, or lapsed. */
export function judged(file: CaseFile, id: string): boolean {
  return file.evaluations.some((one) => one.assignmentId === id) || file.lapses.some((one) => one.assignmentId === id);
}
