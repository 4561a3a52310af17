import type { CaseFile } from '../../../src/case-file/case-file.js';

/** A statement that must hold, with the words to say when it does not. */
export type Claim = readonly [holds: boolean, words: string];

/** The words of the claims that do not hold. */
export function broken(claims: readonly Claim[]): string[] {
  return claims.filter(([holds]) => !holds).map(([, words]) => words);
}

/** Whether the rating of an assignment's reply is over: given by everybody who rates, or lapsed. */
export function judged(file: CaseFile, id: string): boolean {
  const given = file.evaluations.filter((one) => one.assignmentId === id).length;
  return given === ratersOf(file).length || file.lapses.some((one) => one.assignmentId === id);
}

/** Whether a round stands in a ledger of a past year 往年台账, and nowhere else. */
export function isOfLedger({ pastRecords }: CaseFile, { round }: { readonly round: number }): boolean {
  return pastRecords.length > 0 && round === 1;
}

/** Everybody who signed: the lead, and who confirmed to co-sign. */
export function signersOf({ suggestion, cosigners }: CaseFile): string[] {
  const lead = suggestion.submitterKind === 'deputy' ? suggestion.deputyId : suggestion.delegationId;
  return [String(lead), ...cosigners.filter((one) => one.state === 'confirmed').map((one) => one.deputyId)];
}

/** Who rates: the lead alone or, by the rules of some places, everybody who signed. */
export function ratersOf(file: CaseFile): string[] {
  return signersOf(file).slice(0, file.suggestion.raters === 'each' ? undefined : 1);
}
