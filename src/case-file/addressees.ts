import type { CaseFile } from './case-file.js';

/** Whom a reply is delivered to: a deputy, or the delegation that submitted. */
export interface Addressee {
  readonly deputyId: string | null;
  readonly delegationId: string | null;
}

/** Those whom a reply answers 答复对象, each separately (浙江 2016 art 22): the submitter. */
export function addressees({ suggestion }: CaseFile): readonly Addressee[] {
  const { submitterKind, deputyId, delegationId } = suggestion;
  return [submitterKind === 'deputy' ? { deputyId, delegationId: null } : { deputyId: null, delegationId }];
}
