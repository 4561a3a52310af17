import type { CaseFile } from './case-file.js';
import type { Suggestion } from './papers/suggestion.js';

/** Whom a reply is delivered to: a deputy, or the delegation that submitted. */
export interface Addressee {
  readonly deputyId: string | null;
  readonly delegationId: string | null;
}

/** Who submitted 提出者: the lead deputy 领衔代表, or the delegation. */
export function submitterOf({ submitterKind, deputyId, delegationId }: Suggestion): Addressee {
  return submitterKind === 'deputy' ? { deputyId, delegationId: null } : { deputyId: null, delegationId };
}

/** Those whom a reply answers 答复对象, each separately (浙江 2016 art 22): the submitter first (unless a past ledger names nobody that the roster knows), then who co-signed 附议代表. */
export function addressees({ cosigners, suggestion }: CaseFile): readonly Addressee[] {
  const confirmed = cosigners.filter((one) => one.state === 'confirmed');
  const submitter = submitterOf(suggestion);
  const known = submitter.deputyId !== null || submitter.delegationId !== null;
  return [...(known ? [submitter] : []), ...confirmed.map((one) => ({ deputyId: one.deputyId, delegationId: null }))];
}
