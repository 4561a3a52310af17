import type { Assignment, Case } from '../api/types';
import type { Handling } from './stations';

/** The name of the office 承办单位 of an assignment; empty where there is none. */
export function officeOf({ assignments }: Case, assignmentId: string | null | undefined): string {
  return assignments.find(({ id }) => id === assignmentId)?.office.name ?? '';
}

/** The other offices that handle a case, in words: who, as what, and how far; without those that are told elsewhere. */
export function othersThan({ assignments }: Case, isTold: (one: Assignment) => boolean): string {
  return assignments
    .filter((one) => one.state !== 'reassigned' && !isTold(one))
    .map((one) => `${one.office.name}（${one.roleLabel}）${one.stateLabel}`)
    .join('，');
}

/** Every office of a case with how far it is, for whoever asks who has to act. */
export function handlingOf({ assignments }: Case): Handling[] {
  return assignments.map(({ office, role, state }) => ({ name: office.name, role, state }));
}
