import { blankFile, type CaseFile } from '../case-file/case-file.js';
import type { Asked, Surroundings } from '../case-file/surroundings.js';
import type { Call } from './call.js';
import { firstHash } from './record/event.js';

/** A new case before its first act: of the actor's deputy or, where he acts for one, of the delegation. */
export function blank(call: Call, id: string, surroundings: Surroundings): CaseFile {
  const deputy = call.actor.grants.find((one) => one.role === 'deputy' && one.deputyId !== null);
  const delegation = call.actor.grants.find((one) => one.role === 'delegation' && one.delegationId !== null);
  const own = deputy?.deputyId ? surroundings.deputies[deputy.deputyId] : undefined;
  return blankFile({
    ...empty,
    proposals: [],
    congressId: call.actor.congressId,
    id,
    submitterKind: own ? 'deputy' : 'delegation',
    deputyId: own?.id ?? null,
    delegationId: own?.delegationId ?? delegation?.delegationId ?? '',
  });
}

/** Whom a draft belongs to, to be looked up with it; nothing where the case is there already. */
export function ownIds(call: Call): Asked {
  if (call.subjectId !== null) return {};
  return {
    deputyIds: call.actor.grants.flatMap((one) => one.deputyId ?? []),
    delegationIds: call.actor.grants.flatMap((one) => one.delegationId ?? []),
  };
}

const empty = {
  version: 0,
  state: 'draft',
  number: null,
  sessionId: null,
  inSession: null,
  title: '',
  cause: '',
  textVersion: 0,
  kind: 'suggestion',
  categoryId: null,
  formedBy: null,
  stationName: null,
  residentRequest: false,
  publicationWish: null,
  wishedOfficeId: null,
  priorSuggestionId: null,
  submittedOn: null,
  registeredOn: null,
  firstHandedOverOn: null,
  difficult: false,
  profileKey: null,
  profileVersion: null,
  createdAt: '',
  updatedAt: '',
  eventSeq: 0,
  eventHash: firstHash,
} as const;
