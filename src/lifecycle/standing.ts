import type { Addressee } from '../case-file/addressees.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import type { Evaluation } from '../case-file/papers/evaluation.js';
import type { Commitment } from '../case-file/papers/reply.js';
import {
  clockOf,
  currentReplying,
  earlierRounds,
  issuedReply,
  lapsed,
  pastRecordOf,
  replies,
  standing,
} from '../case-file/questions.js';
import { evaluationsOf, fullyRated, isSame, missingRaters } from '../case-file/raters.js';
import type { Setting } from './setting.js';

/** Questions about where a case stands, which compare states: rules, roll-ups and deeds ask them here. All pure. */

/** Offices that still owe their part 尚未完成: an opinion, a reply, or a signature of receipt. */
export function owingOffices(file: CaseFile): Assignment[] {
  const owing = new Set(['pending', 'acknowledged', 'objected', 'drafting']);
  return standing(file).filter((one) => owing.has(one.state));
}

/** Whether an office's request for re-assignment 申请调整 waits to be decided: meanwhile it may do nothing, and is not pressed. */
export function awaitsDecision({ state }: Pick<Assignment, 'state'>): boolean {
  return state === 'objected';
}

/** Co-offices 会办单位 whose opinion is not in. */
export function missingOpinions(file: CaseFile): Assignment[] {
  return standing(file).filter((one) => !replies(one) && one.state !== 'opinionGiven' && one.state !== 'ended');
}

/**
 * Replies that wait for a rating 待评价: of anybody, or of one rater. A lapsed one is included while it may still be rated
 * (until 31 December).
 */
export function awaitingRating(file: CaseFile, today: string, of?: Addressee): Assignment[] {
  const { state } = file.suggestion;
  return currentReplying(file).filter((one) => {
    const missing = missingRaters(file, one.id).filter((rater) => !of || isSame(rater, of));
    if (!issuedReply(file, one.id) || missing.length === 0) return false;
    const lapse = file.lapses.find((paper) => paper.assignmentId === one.id);
    if (lapse) return lapse.lapsedOn.slice(0, 4) === today.slice(0, 4);
    return state === 'replied';
  });
}

/** Replies whose rating is still owed 尚欠评价: after a lapse the deputy may rate, but owes nothing. */
export function ratingsOwed(file: CaseFile, today: string): Assignment[] {
  return awaitingRating(file, today).filter((one) => !lapsed(file, one.id));
}

/** Replies whose feedback clock has passed without all ratings, and that have not lapsed yet. */
export function feedbackPassed(file: CaseFile, today: string): Assignment[] {
  return currentReplying(file).filter((one) => {
    const clock = clockOf(file, 'feedback', one.id);
    return clock?.state === 'open' && clock.dueOn < today && !fullyRated(file, one.id) && !lapsed(file, one.id);
  });
}

/** Whether the rater was urged about this reply since it was issued. */
export function raterUrged(file: CaseFile, assignmentId: string): boolean {
  return file.urgings.some((one) => one.target === 'rater' && one.assignmentIds.includes(assignmentId));
}

/** Replies that lapse now: the feedback clock passed and, where the profile asks for it, the rater was urged. */
export function lapsing(file: CaseFile, setting: Setting): Assignment[] {
  const passed = feedbackPassed(file, setting.today);
  return setting.profile.lapseNeedsUrging.value ? passed.filter((one) => raterUrged(file, one.id)) : passed;
}

/** Every reply of the case has been rated by every rater, or has lapsed, or is of a past ledger 往年件 评价结束. */
export function settled(file: CaseFile): boolean {
  const replying = currentReplying(file);
  const ended = (one: Assignment) =>
    fullyRated(file, one.id) || lapsed(file, one.id) || (one.round === 1 && pastRecordOf(file) !== null);
  return replying.length > 0 && replying.every((one) => one.state === 'replied' && ended(one));
}

/** Whether a rating leads to re-handling 重新办理: the result; the attitude alone only where the profile says so. */
function rehandles(evaluation: Evaluation, setting: Pick<Setting, 'profile'>): boolean {
  if (evaluation.result === 'dissatisfied') return true;
  return evaluation.attitude === 'dissatisfied' && setting.profile.attitudeAloneRehandles.value;
}

/** Whether the three parties have deliberated on the reply of an assignment 已经合议. */
function isDeliberated(file: CaseFile, assignmentId: string): boolean {
  return file.deliberations.some((one) => one.assignmentIds.includes(assignmentId));
}

/** Replies that were rated so that they must be handled again (one rater is enough), and not yet deliberated on. */
export function dissatisfying(file: CaseFile, setting: Pick<Setting, 'profile'>): Assignment[] {
  return currentReplying(file).filter(
    (one) => evaluationsOf(file, one.id).some((rating) => rehandles(rating, setting)) && !isDeliberated(file, one.id),
  );
}

/** Commitments of the replies that stand, still to be kept. */
export function openCommitments(file: CaseFile): Commitment[] {
  return file.commitments.filter((one) => one.state === 'open' || one.state === 'reported');
}

/** Offices that have a promise to keep, or to put off: one that is reported waits for 代表工委. */
export function promising(file: CaseFile): string[] {
  const open = file.commitments.filter((one) => one.state === 'open');
  return [...new Set(open.map((one) => one.assignmentId))];
}

/** Whether a commitment is still to be kept, or to be confirmed. */
export function hasOpenCommitments(file: CaseFile): boolean {
  return openCommitments(file).length > 0;
}

/** How many earlier rounds of this line were begun again by a look-back 回头看; they are no dissatisfaction of the deputy. */
export function refutedRounds(file: CaseFile, assignment: Assignment): number {
  const refuted = file.lookBacks.filter((one) => one.finding === 'notReal').flatMap((one) => one.assignmentIds);
  return earlierRounds(file, assignment).filter((one) => refuted.includes(one.id)).length;
}
