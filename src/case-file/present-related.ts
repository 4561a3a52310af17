import type { CaseFile } from './case-file.js';
import type { SuggestionRef, Surroundings } from './surroundings.js';

/** The suggestions handled together with this one 并案办理, whichever side the link was made on; by their numbers. */
export function presentJointHandling(file: CaseFile, { suggestions }: Surroundings) {
  const here = new Set(file.jointHandlings.map((one) => one.otherId));
  return Object.values(suggestions)
    .filter((one) => here.has(one.id) || one.joinedThere)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(named);
}

function named({ id, number, title }: SuggestionRef) {
  return { id, number, title };
}
