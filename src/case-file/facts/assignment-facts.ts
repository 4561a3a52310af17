import { daysBetween, localDate } from '../../deadlines/local-date.js';
import type { CaseFile } from '../case-file.js';
import { classOf } from '../outcome.js';
import type { Assignment } from '../papers/assignment.js';
import type { Commitment } from '../papers/reply.js';
import { issuedReply, laterRounds, lapsed, replies } from '../questions.js';
import { evaluationsOf } from '../raters.js';
import { isSecret } from '../ratings.js';
import { answerClock, inPerson, issuedInTime } from './answering.js';
import type { AssignmentFact } from './assignment-fact.js';
import { hasImproved, type Classes, type Dated } from './case-facts.js';
import { ratedBy } from './rated.js';

/** What counts of each assignment 办理任务统计事实 of a case, as it stands. */
export function assignmentFacts(
  file: CaseFile,
  profile: Classes,
  systemOf: (officeId: string) => string | undefined,
): Omit<AssignmentFact, Dated>[] {
  const { congressId, id: suggestionId, state } = file.suggestion;
  return file.assignments.map((one) => ({
    ...{ congressId, suggestionId, assignmentId: one.id, officeId: one.officeId },
    ...{ system: systemOf(one.officeId) ?? '', role: one.role, round: one.round },
    standing: one.state !== 'reassigned' && state !== 'withdrawn',
    handedOverOn: one.handedOverOn,
    dueOn: dueOf(file, one),
    ...answered(file, one, profile),
    objected: file.reassignmentRequests.some((request) => request.assignmentId === one.id),
    rehandled: laterRounds(file, one.id).some((later) => later.round > one.round),
    ...rated(file, one),
    ...talkedOver(file, one),
    ...promised(file, one),
  }));
}

function answered(file: CaseFile, one: Assignment, profile: Classes) {
  const reply = issuedReply(file, one.id);
  const answeredOn = replies(one) ? (reply?.issuedOn ?? null) : opinionOn(file, one);
  const isLate = file.replies.some((other) => other.missingOpinionsOf.includes(one.id));
  return {
    answeredOn,
    days: answeredOn === null ? null : daysBetween(localDate(one.handedOverOn), localDate(answeredOn)),
    onTime: isLate ? false : answeredOn === null ? null : issuedInTime(file, one),
    outcomeClass: reply ? classOf(file, reply.id) : null,
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

function rated(file: CaseFile, { id }: Assignment) {
  const given = evaluationsOf(file, id);
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

/** Not kept by the day first promised: put off, or fulfilled after it. */
function isLateForGood(file: CaseFile, { id, dueOn, fulfilledOn }: Commitment): boolean {
  return file.deferrals.some((one) => one.commitmentId === id) || (fulfilledOn !== null && fulfilledOn > dueOn);
}
