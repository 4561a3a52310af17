import { shownOf } from '../platform/http/shown.js';
import { AssignmentAnswer } from './answers/assignment-answer.js';
import { CoOpinionAnswer } from './answers/handling-answer.js';
import { ClassChangeAnswer } from './answers/reply-answer.js';
import { ReviewAnswer } from './answers/submission-answer.js';
import { UrgingAnswer } from './answers/supervision-answer.js';
import { presentAttachments } from './attachments.js';
import { SuggestionAnswer, type CaseAnswer } from './case-answer.js';
import type { CaseFile } from './case-file.js';
import { isAccomplished, isConcluded } from './outcome.js';
import { isInsider, publicPart, seesReviews } from './insiders.js';
import type { Assignment } from './papers/assignment.js';
import { presentAssigning } from './present-assigning.js';
import { clockAsSeen, presentClock } from './present-clock.js';
import { presentCommitments } from './present-commitments.js';
import { presentKey } from './present-key.js';
import { presentCopies, presentInspections, presentLetters, presentLookBacks } from './present-oversight.js';
import {
  presentConsultations,
  presentDeliberations,
  presentEvaluations,
  presentPublication,
  presentReplies,
  presentSupervision,
} from './present-papers.js';
import { pastSubmitter, presentPastRecord } from './present-past.js';
import { presentProgress } from './present-progress.js';
import { presentEarlier, presentJointHandling } from './present-related.js';
import { presentCosigners, presentExaminations, presentReferral, presentWithdrawal } from './present-submission.js';
import { systemsOf } from './surroundings.js';
import type { Reading } from './reading.js';
import { assignmentStates, caseStates, officeRoles } from './states.js';

/** Presents a case 案卷 as `GET /suggestions/{id}` answers it: what this reader may see of it, on this day. */
export function presentCase(file: CaseFile, reading: Reading): CaseAnswer {
  const { actor, surroundings } = reading;
  const whole = presentWhole(file, reading);
  return isInsider(actor, file, systemsOf(surroundings)) ? whole : publicPart(whole);
}

function presentWhole(file: CaseFile, reading: Reading): CaseAnswer {
  const { suggestion } = file;
  const reviewed = seesReviews(reading.actor, file);
  return {
    ...head(file, reading),
    ...submitters(file, reading),
    attachments: presentAttachments(file, reading.actor, null),
    assignments: file.assignments.map((one) => presentAssignment(file, one, reading)),
    clocks: file.clocks.map((clock) => presentClock(clockAsSeen(file, clock, reading.actor), file, reading)),
    consultations: presentConsultations(file, reading.actor),
    coOpinions: file.coOpinions.map((one) => shownOf(CoOpinionAnswer, one)),
    replies: presentReplies(file, reading),
    evaluations: presentEvaluations(file, reading.actor),
    commitments: presentCommitments(file, reading),
    classHistory: file.classChanges.map((one) => shownOf(ClassChangeAnswer, one)),
    urgings: file.urgings.map((one) => shownOf(UrgingAnswer, one)),
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
    reviews: reviewed ? file.reviews.map((one) => shownOf(ReviewAnswer, one)) : [],
    referral: presentReferral(file),
    withdrawal: presentWithdrawal(file),
    pastRecord: presentPastRecord(file),
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
    ...shownOf(SuggestionAnswer, suggestion),
    stateLabel: caseStates[suggestion.state],
    session: session ? { id: session.id, term: session.term, number: session.number, name: session.name } : null,
    category: category ? { id: category.id, code: category.code, name: category.name } : null,
    wishedOffice: wished ? { id: wished.id, name: wished.name } : null,
  };
}

function submitters(file: CaseFile, { actor, surroundings }: Reading) {
  const { suggestion } = file;
  const { delegationId } = suggestion;
  const delegation = delegationId === null ? undefined : surroundings.delegations[delegationId];
  const named = { id: delegationId ?? '', name: delegation?.name ?? '' };
  const deputy = suggestion.deputyId ? surroundings.deputies[suggestion.deputyId] : undefined;
  const lead = deputy ? { id: deputy.id, name: deputy.name, delegation: delegationId === null ? null : named } : null;
  return {
    submitter: lead
      ? { kind: 'deputy', id: lead.id, name: lead.name }
      : (pastSubmitter(file) ?? { kind: 'delegation', ...named }),
    leadDeputy: lead,
    cosigners: presentCosigners(file, actor, surroundings),
  };
}

function presentAssignment(file: CaseFile, one: Assignment, { actor, surroundings, permitted }: Reading) {
  const office = surroundings.offices[one.officeId];
  return {
    ...shownOf(AssignmentAnswer, one),
    office: { id: one.officeId, name: office?.name ?? '' },
    roleLabel: officeRoles[one.role],
    stateLabel: assignmentStates[one.state],
    phone: one.phoneMasked,
    opinionLate: file.replies.some((reply) => reply.missingOpinionsOf.includes(one.id)),
    ...presentProgress(file, one.id, actor),
    permittedActs: permitted(one.id),
  };
}

function pinnedProfile({ suggestion: { profileKey, profileVersion } }: CaseFile) {
  return profileKey !== null && profileVersion !== null ? { key: profileKey, version: profileVersion } : null;
}
