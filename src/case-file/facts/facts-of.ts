import { isDeepStrictEqual } from 'node:util';
import type { CaseFile } from '../case-file.js';
import { systemsOf, type Surroundings } from '../surroundings.js';
import { AssignmentFact } from './assignment-fact.js';
import { assignmentFacts, type DerivedAssignment } from './assignment-facts.js';
import { CaseFact } from './case-fact.js';
import { caseFact, type Classes, type Dated } from './case-facts.js';

/** The tables of facts 统计事实, for TypeORM. */
export const factEntities = [CaseFact, AssignmentFact];

/** All that counts of a case, as it stands. */
export interface Facts {
  readonly cases: readonly Omit<CaseFact, Dated>[];
  readonly assignments: readonly DerivedAssignment[];
}

/** What they are derived by beside the file. */
export interface FactSetting {
  readonly profile: Classes;
  readonly surroundings: Pick<Surroundings, 'offices'>;
}

const none: Facts = { cases: [], assignments: [] };

/** What counts of a case 统计事实. Pure; the one place where a case turns into numbers. Nothing before registration. */
export function factsOf(file: CaseFile, { profile, surroundings }: FactSetting): Facts {
  const systemOf = systemsOf(surroundings);
  const fact = caseFact(file, profile, systemOf);
  return fact ? { cases: [fact], assignments: assignmentFacts(file, profile, systemOf) } : none;
}

/** What is new in the facts after, which is to be written; null where nothing is. */
export function newFacts(before: Facts, after: Facts): Facts | null {
  const isNew = (old: readonly object[]) => (one: object) => !old.some((other) => isDeepStrictEqual(one, other));
  const cases = after.cases.filter(isNew(before.cases));
  const assignments = after.assignments.filter(isNew(before.assignments));
  return cases.length + assignments.length > 0 ? { cases, assignments } : null;
}
