import type { Actor } from '../congress/actor.js';
import type { CaseAnswer } from './case-answer.js';
import type { CaseFile } from './case-file.js';
import { only } from '../platform/http/shown.js';
import { addressees } from './addressees.js';
import { speaksFor } from './raters.js';
import { supervises } from './ratings.js';
import { mayRead, publicParty, readersOf } from './visibility.js';

/** Acts of a published case that everybody who may read it may know of. */
export const publicActs: ReadonlySet<string> = new Set(['submit', 'register', 'assign', 'reply', 'publish', 'archive']);

/** Whether a reader has a part in the case, and does not see it only because it is published 公开. */
export function isInsider(actor: Actor, file: CaseFile, systemOf: (officeId: string) => string | undefined): boolean {
  return mayRead(
    actor,
    readersOf(file, systemOf).filter((one) => one !== publicParty),
  );
}

/**
 * Whether a reader may know how the suggestion was examined and returned before it was registered 审查、退回: those who wrote
 * it and those who judged it; it does not concern the offices.
 */
export function seesReviews(actor: Actor, file: CaseFile): boolean {
  if (supervises(actor, file)) return true;
  const { delegationId } = file.suggestion;
  const isDelegation = actor.grants.some((one) => one.role === 'delegation' && one.delegationId === delegationId);
  return isDelegation || addressees(file).some((one) => speaksFor(actor, one));
}

/**
 * What a deputy without a part in the case reads of it: text, offices, dates, replies and promises, and neither how it was
 * rated and supervised nor how, and by whom, it was dealt with. Whatever is not named here is not open to him.
 */
export function publicPart(answer: CaseAnswer): CaseAnswer {
  return {
    ...only(answer, open),
    assignments: answer.assignments.map((one) => ({ ...only(one, openOfAssignment), ...withheldOfAssignment })),
    clocks: answer.clocks.filter((one) => one.kind !== 'supervisionLetter'),
    // What was decided to be published are the texts; nobody has looked through the files for what is not everybody's.
    replies: answer.replies.map((one) => ({ ...one, attachments: [] })),
    ...withheld,
  };
}

const open = [
  ...(['id', 'number', 'title', 'cause', 'proposals', 'state', 'stateLabel', 'version', 'kind'] as const),
  ...(['session', 'inSession', 'category', 'formedBy', 'stationName', 'residentRequest', 'publicationWish'] as const),
  ...(['wishedOffice', 'priorSuggestionId', 'submittedOn', 'registeredOn', 'firstHandedOverOn'] as const),
  ...(['difficult', 'archivedOn', 'submitter', 'leadDeputy', 'cosigners', 'replies', 'commitments'] as const),
  ...(['classHistory', 'keyDesignation', 'publication', 'filedTimes', 'earlier', 'jointHandling'] as const),
  ...(['referral', 'withdrawal', 'concluded', 'accomplished', 'profile', 'createdAt', 'updatedAt'] as const),
  'permittedActs',
] as const;
const withheld = {
  attachments: [],
  consultations: [],
  coOpinions: [],
  evaluations: [],
  urgings: [],
  supervisionCases: [],
  deliberations: [],
  inspections: [],
  supervisionLetters: [],
  oversightCopies: [],
  lookBacks: [],
  examinations: [],
  reviews: [],
  reassignmentRequests: [],
  escalation: null,
  pastRecord: null,
  preAssignment: [],
};
const openOfAssignment = [
  ...(['id', 'office', 'role', 'roleLabel', 'part', 'round', 'state', 'stateLabel', 'handedOverOn'] as const),
  ...(['acknowledgedOn', 'predecessorId', 'opinionLate', 'permittedActs'] as const),
] as const;
const people = { responsibleLeader: null, deputyHead: null, handler: null, phone: null };
const withheldOfAssignment = { ...people, note: null, extensions: [], plans: [], progress: [] };
