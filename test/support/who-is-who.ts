import type { ActName } from '../../src/lifecycle/acts.js';
import { expected } from '../rules/support/by-hand.js';
import type { Cell } from '../rules/support/cell.js';
import type { Person } from '../rules/support/people.js';
import type { PersonName } from './people.js';

/** The accounts of a test congress by their names in the rules' own table; the case is one that office a leads. */
const inTheRules: Readonly<Partial<Record<PersonName, Person>>> = {
  deputy: 'leadDeputy',
  deputyB: 'fellowDeputy',
  deputyC: 'otherDeputy',
  delegation: 'delegation',
  delegationB: 'otherDelegation',
  deputyAffairs: 'deputyAffairs',
  committee: 'committee',
  leader: 'leader',
  governmentOffice: 'governmentOffice',
  liaison: 'liaison:housing',
  head: 'head:housing',
};

const cell: Cell = {
  state: 'replied',
  submitter: 'deputy',
  office: 'housing',
  own: 'replied',
  role: 'lead',
  ripe: true,
};

/** Whether the hand-written table lets a person perform an act upon that case. */
export function may(who: PersonName, act: ActName): boolean {
  const person = inTheRules[who];
  return person !== undefined && expected[act](cell).by.includes(person);
}

/** Somebody who may perform an act upon that case. */
export function whoMay(act: ActName): PersonName {
  const names = Object.keys(inTheRules) as PersonName[];
  const found = names.find((who) => may(who, act));
  if (!found) throw new Error(`nobody may ${act}`);
  return found;
}
