import type { PersonName } from '../../support/people.js';
import type { Life, Office } from './steps.js';

/** Liaison and head of each office; its head acts. */
export const officePeople = {
  a: ['liaison', 'head'],
  b: ['liaisonB', 'headB'],
  c: ['liaisonC', 'headC'],
  court: ['courtLiaison', 'courtHead'],
} as const satisfies Record<Office, readonly [PersonName, PersonName]>;

export const headOf = (office: Office): PersonName => officePeople[office][1];

/** The delegation that a deputy belongs to. */
export const delegationOf = ({ deputy }: Life): PersonName => (deputy === 'deputyC' ? 'delegationB' : 'delegation');

/** Who has an account; most are never told anything of a case. */
export const everybody = [
  ...(['admin', 'deputyAffairs', 'committee', 'leader', 'governmentOffice', 'governmentLeader', 'auditor'] as const),
  ...(['delegation', 'delegationB', 'deputy', 'deputyB', 'deputyC'] as const),
  ...Object.values(officePeople).flat(),
] satisfies PersonName[];
