import type { CaseAnswer } from './case-answer.js';
import type { CaseFile } from './case-file.js';
import { isAccomplished, isConcluded } from './outcome.js';
import { isInsider, publicPart, seesReviews } from './insiders.js';
import type { Assignment } from './papers/assignment.js';
import { presentAssigning } from './present-assigning.js';
import { presentClock } from './present-clock.js';
import { presentCommitments } from './present-commitments.js';
import { presentKey } from './present-key.js';
import { presentCopies, presentInspections, presentLetters, presentLookBacks } from './present-oversight.js';
import {
  presentDeliberations,
  presentEvaluations,
  presentPublication,
  presentReplies,
  presentSupervision,
} from './present-papers.js';
import { presentProgress } from './present-progress.js';
import { presentEarlier, presentJointHandling } from './present-related.js';
import { presentCosigners, presentExaminations, presentReferral, presentWithdrawal } from './present-submission.js';
import type { Reading } from './reading.js';
import { assignmentStates, caseStates, officeRoles } from './states.js';

/** Presents a case 案卷 as `GET /suggestions/{id}` answers it: what this reader may see of it, on this day. */
export function presentCase(file: CaseFile, reading: Reading): CaseAnswer {
  const { actor, surroundings } = reading;
  const whole = presentWhole(file, reading);
  return isInsider(actor, file, (id) => surroundings.offices[id]?.system) ? whole : publicPart(whole);
}

function presentWhole(file: CaseFile, reading: Reading): CaseAnswer {
  const { suggestion } = file;
  const reviewed = seesReviews(reading.actor, file);
  return {
    ...head(file, reading),
    ...submitters(file, reading),
    assignments: file.assignments.map((one) => presentAssignment(file, one, reading)),
    clocks: file.clocks.map((clock) => presentClock(clock, reading)),
    consultations: file.consultations.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => shown),
    coOpinions: file.coOpinions.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => shown),
    replies: presentReplies(file, reading),
    evaluations: presentEvaluations(file, reading.actor),
    commitments: presentCommitments(file, reading),
    classHistory: file.classChanges.map(({ congressId: _c, suggestionId: _s, ...shown }) => shown),
    urgings: file.urgings.map(({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => shown),
    keyDesignation: presentKey(file),
    ...presentAssigning(file, reading.surroundings),
    publication: presentPublication(file),
    supervisionCases: presentSupervision(file, reading.actor),
    deliberations: presentDeliberations(file),
    inspections: presentInspections(file),
    supervisionLetters: presentLetters(file, reading),
    oversightCopies: presentCopies(file, reading),
    lookBacks: presentLookBacks(file),
    ...presentEarlier(file, reading.actor, reading.surroundings),
    jointHandling: presentJointHandling(file, reading.surroundings),
    examinations: reviewed ? presentExaminations(file) : [],
    reviews: (reviewed ? file.reviews : []).map(
      ({ congressId: _c, suggestionId: _s, accountId: _a, ...shown }) => shown,
    ),
    referral: presentReferral(file),
    withdrawal: presentWithdrawal(file),
    concluded: isConcluded(file),
    accomplished: isAccomplished(file, reading.profile),
    profile: pinnedProfile(file),
    createdAt: suggestion.createdAt,
    updatedAt: suggestion.updatedAt,
    permittedActs: reading.permitted(null),
  };
}

function head({ suggestion }: CaseFile, { surroundings }: Reading) {
  const session = surroundings.sessions.find((one) => one.id === suggestion.sessionId);
  const category = suggestion.categoryId ? surroundings.categories[suggestion.categoryId] : undefined;
  const wished = suggestion.wishedOfficeId ? surroundings.offices[suggestion.wishedOfficeId] : undefined;
  return {
    id: suggestion.id,
    number: suggestion.number,
    title: suggestion.title,
    cause: suggestion.cause,
    proposals: suggestion.proposals,
    state: suggestion.state,
    stateLabel: caseStates[suggestion.state],
    version: suggestion.version,
    kind: suggestion.kind,
    session: session ? { id: session.id, term: session.term, number: session.number, name: session.name } : null,
    inSession: suggestion.inSession,
    category: category ? { id: category.id, code: category.code, name: category.name } : null,
    formedBy: suggestion.formedBy,
    stationName: suggestion.stationName,
    residentRequest: suggestion.residentRequest,
    publicationWish: suggestion.publicationWish,
    wishedOffice: wished ? { id: wished.id, name: wished.name } : null,
    priorSuggestionId: suggestion.priorSuggestionId,
    submittedOn: suggestion.submittedOn,
    registeredOn: suggestion.registeredOn,
    firstHandedOverOn: suggestion.firstHandedOverOn,
    difficult: suggestion.difficult,
    archivedOn: suggestion.archivedOn,
  };
}

function submitters(file: CaseFile, { actor, surroundings }: Reading) {
  const { suggestion } = file;
  const delegation = surroundings.delegations[suggestion.delegationId];
  const named = { id: suggestion.delegationId, name: delegation?.name ?? '' };
  const deputy = suggestion.deputyId ? surroundings.deputies[suggestion.deputyId] : undefined;
  const lead = deputy ? { id: deputy.id, name: deputy.name, delegation: named } : null;
  return {
    submitter: lead ? { kind: 'deputy', id: lead.id, name: lead.name } : { kind: 'delegation', ...named },
    leadDeputy: lead,
    cosigners: presentCosigners(file, actor, surroundings),
  };
}

function presentAssignment(file: CaseFile, one: Assignment, { surroundings, permitted }: Reading) {
  const office = surroundings.offices[one.officeId];
  return {
    id: one.id,
    office: { id: one.officeId, name: office?.name ?? '' },
    role: one.role,
    roleLabel: officeRoles[one.role],
    part: one.part,
    round: one.round,
    state: one.state,
    stateLabel: assignmentStates[one.state],
    handedOverOn: one.handedOverOn,
    acknowledgedOn: one.acknowledgedOn,
    responsibleLeader: one.responsibleLeader,
    deputyHead: one.deputyHead,
    handler: one.handler,
    phone: one.phoneMasked,
    note: one.note,
    predecessorId: one.predecessorId,
    opinionLate: file.replies.some((reply) => reply.missingOpinionsOf.includes(one.id)),
    ...presentProgress(file, one.id),
    permittedActs: permitted(one.id),
  };
}

function pinnedProfile({ suggestion: { profileKey, profileVersion } }: CaseFile) {
  return profileKey !== null && profileVersion !== null ? { key: profileKey, version: profileVersion } : null;
}
