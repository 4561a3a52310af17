import type { CaseFile } from './case-file.js';

/** Whom a reply is delivered to: a deputy, or the delegation that submitted. */
export interface Addressee {
  readonly deputyId: string | null;
  readonly delegationId: string | null;
}

/** Those whom a reply answers 答复对象, each separately (浙江 2016 art 22): the submitter first, then who co-signed 附议代表. */
export function addressees({ cosigners, suggestion }: CaseFile): readonly Addressee[] {
  const { submitterKind, deputyId, delegationId } = suggestion;
  const submitter = submitterKind === 'deputy' ? { deputyId, delegationId: null } : { deputyId: null, delegationId };
  const confirmed = cosigners.filter((one) => one.state === 'confirmed');
  return [submitter, ...confirmed.map((one) => ({ deputyId: one.deputyId, delegationId: null }))];
}
