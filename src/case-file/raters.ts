import type { Actor } from '../congress/actor.js';
import { addressees, type Addressee } from './addressees.js';
import type { CaseFile } from './case-file.js';
import type { Evaluation } from './papers/evaluation.js';

/**
 * Those who rate the replies of a case 评价人: the lead deputy, or the delegation that submitted; where the rules pinned at
 * registration say `each`, everybody who signed, each for himself (领衔人、附议人逐人评价).
 */
export function raters(file: CaseFile): readonly Addressee[] {
  const signed = addressees(file);
  return file.suggestion.raters === 'each' ? signed : signed.slice(0, 1);
}

/** The evaluations of an assignment's reply: at most one of each rater. */
export function evaluationsOf(file: CaseFile, assignmentId: string): Evaluation[] {
  return file.evaluations.filter((one) => one.assignmentId === assignmentId);
}

/** Raters who have not rated the reply of an assignment 尚未评价的. */
export function missingRaters(file: CaseFile, assignmentId: string): Addressee[] {
  const given = evaluationsOf(file, assignmentId);
  return raters(file).filter((rater) => !given.some((one) => isSame(one, rater)));
}

/** Whether every rater has rated the reply of an assignment 已全部评价. */
export function fullyRated(file: CaseFile, assignmentId: string): boolean {
  return missingRaters(file, assignmentId).length === 0;
}

/** As which of the raters an actor speaks, or undefined where he is none. */
export function raterAmong(actor: Actor, file: CaseFile): Addressee | undefined {
  return raters(file).find((rater) => speaksFor(actor, rater));
}

/** Whether an actor is that deputy, or acts for that delegation. */
export function speaksFor({ grants }: Pick<Actor, 'grants'>, { deputyId, delegationId }: Addressee): boolean {
  return grants.some((grant) =>
    deputyId === null
      ? grant.role === 'delegation' && delegationId !== null && grant.delegationId === delegationId
      : grant.role === 'deputy' && grant.deputyId === deputyId,
  );
}

/** Whether both are the same deputy or delegation. */
export function isSame(one: Addressee, other: Addressee): boolean {
  return one.deputyId === other.deputyId && one.delegationId === other.delegationId;
}
