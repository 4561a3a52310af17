import type { CaseFile } from '../../../src/case-file/case-file.js';
import { groupsIn } from '../../../src/case-file/paper-groups.js';
import type { Claim } from './claims.js';

/** What a case does not say it has is not read from the database. */
export function impossibleGroups(file: CaseFile): Claim[] {
  const named = file.suggestion.paperGroups;
  return groupsIn(file).map((group) => [named.includes(group), `has papers of ${group} and does not say so`]);
}
