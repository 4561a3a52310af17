import { blankFile, type CaseFile } from '../case-file/case-file.js';
import type { Asked, Surroundings } from '../case-file/surroundings.js';
import type { Actor } from '../congress/actor.js';
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
    paperGroups: [],
    congressId: call.actor.congressId,
    id,
    submitterKind: own ? 'deputy' : 'delegation',
    deputyId: own?.id ?? null,
    delegationId: own?.delegationId ?? delegation?.delegationId ?? null,
  });
}

/** Whom a draft belongs to, to be looked up with it. */
export function ownIds({ grants }: Actor): Asked {
  return {
    deputyIds: grants.flatMap((one) => one.deputyId ?? []),
    delegationIds: grants.flatMap((one) => one.delegationId ?? []),
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
  archivedOn: null,
  profileKey: null,
  profileVersion: null,
  raters: null,
  ratingPhase: 0,
  createdAt: '',
  updatedAt: '',
  eventSeq: 0,
  eventHash: firstHash,
} as const;
