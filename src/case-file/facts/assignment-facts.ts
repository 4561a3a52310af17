import { daysBetween, localDate } from '../../deadlines/local-date.js';
import type { CaseFile } from '../case-file.js';
import { classOf, isSolved } from '../outcome.js';
import type { Assignment } from '../papers/assignment.js';
import type { Commitment } from '../papers/reply.js';
import { issuedReply, laterRounds, lapsed, pastRecordOf, replies } from '../questions.js';
import { evaluationsOf } from '../raters.js';
import { isSecret } from '../ratings.js';
import { answerClock, inPerson, issuedInTime } from './answering.js';
import type { AssignmentFact } from './assignment-fact.js';
import { hasImproved, type Classes, type Dated } from './case-facts.js';
import { ratedBy as ratedInLedger } from './past-facts.js';
import { ratedBy } from './rated.js';

/** What of an assignment's fact follows from its case. */
export type DerivedAssignment = Omit<AssignmentFact, Dated | 'marks'>;

/** What counts of each assignment 办理任务统计事实 of a case, as it stands. */
export function assignmentFacts(
  file: CaseFile,
  profile: Classes,
  systemOf: (officeId: string) => string | undefined,
): DerivedAssignment[] {
  const { congressId, id: suggestionId, state } = file.suggestion;
  return file.assignments.map((one) => ({
    ...{ congressId, suggestionId, assignmentId: one.id, officeId: one.officeId },
    ...{ system: systemOf(one.officeId) ?? '', role: one.role, round: one.round },
    standing: one.state !== 'reassigned' && state !== 'withdrawn',
    handedOverOn: one.handedOverOn,
    acknowledgedOn: one.acknowledgedOn,
    dueOn: dueOf(file, one),
    ...answered(file, one, profile),
    letterOns: lettersOn(file, one),
    objected: file.reassignmentRequests.some((request) => request.assignmentId === one.id),
    rehandled: laterRounds(file, one.id).some((later) => later.round > one.round),
    ...rated(file, one),
    ...talkedOver(file, one),
    ...promised(file, one),
    past: pastRecordOf(file) !== null,
  }));
}

function answered(file: CaseFile, one: Assignment, profile: Classes) {
  const reply = issuedReply(file, one.id);
  const answeredOn = replies(one) ? (reply?.issuedOn ?? null) : opinionOn(file, one);
  const isLate = file.replies.some((other) => other.missingOpinionsOf.includes(one.id));
  const outcomeClass = reply ? classOf(file, reply.id) : null;
  const { handedOverOn } = one;
  return {
    answeredOn,
    days: answeredOn && handedOverOn ? daysBetween(localDate(handedOverOn), localDate(answeredOn)) : null,
    onTime: isLate ? false : answeredOn === null ? null : issuedInTime(file, one),
    outcomeClass,
    solved: outcomeClass === null ? null : isSolved(outcomeClass, profile),
    improved: reply !== undefined && hasImproved(file, reply.id, profile),
  };
}

/** A date that was stopped 终止 binds nobody any more. */
function dueOf(file: CaseFile, one: Assignment): string | null {
  const clock = answerClock(file, one);
  return clock && clock.state !== 'stopped' ? clock.dueOn : null;
}

function opinionOn(file: CaseFile, { id }: Assignment): string | null {
  return file.coOpinions.findLast((one) => one.assignmentId === id && one.returnedOn === null)?.givenOn ?? null;
}

function lettersOn(file: CaseFile, { id }: Assignment): string[] {
  const own = file.supervisionLetters.filter((one) => one.assignmentId === id);
  return own.map((one) => one.issuedOn).sort();
}

function rated(file: CaseFile, { id }: Assignment) {
  const given = evaluationsOf(file, id);
  const past = pastRating(file, id);
  if (past) return { ...past, lapsed: false };
  const known = ratedBy(given.filter((one) => !isSecret(file, one)));
  return {
    ...ratedBy(given),
    ...{ knownFeedback: known.feedback, knownAttitude: known.attitude, knownResult: known.result },
    lapsed: lapsed(file, id),
  };
}

function talkedOver(file: CaseFile, { id }: Assignment) {
  const held = file.consultations.filter((one) => one.assignmentId === id);
  return { consulted: held.length > 0, met: held.some(inPerson) };
}

function promised(file: CaseFile, { id }: Assignment) {
  const own = file.commitments.filter((one) => one.assignmentId === id && one.state !== 'superseded');
  const late = own.filter((one) => isLateForGood(file, one));
  const open = own.filter((one) => !late.includes(one) && one.fulfilledOn === null);
  return {
    commitments: own.length,
    fulfilled: own.filter((one) => one.state === 'fulfilled').length,
    lateCommitments: late.length,
    openDueOns: open.map((one) => one.dueOn).sort(),
  };
}

/** A past ledger rates the case: that is the rating of the one office that replied, and of nobody where there were several. */
function pastRating(file: CaseFile, id: string) {
  const record = pastRecordOf(file);
  const [only, ...others] = file.assignments.filter((one) => replies(one) && one.round === 1);
  if (!record || only?.id !== id || others.length > 0 || file.evaluations.length > 0) return null;
  const { feedback, attitude, result } = ratedInLedger(record);
  return { feedback, attitude, result, knownFeedback: feedback, knownAttitude: attitude, knownResult: result };
}

/** Not kept by the day first promised: put off, or fulfilled after it. */
function isLateForGood(file: CaseFile, { id, dueOn, fulfilledOn }: Commitment): boolean {
  return file.deferrals.some((one) => one.commitmentId === id) || (fulfilledOn !== null && fulfilledOn > dueOn);
}
