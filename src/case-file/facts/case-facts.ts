import type { Profile } from '../../congress/profile/profile.js';
import type { CaseFile } from '../case-file.js';
import { classOf, isAccomplished, isConcluded, isSolved } from '../outcome.js';
import type { Assignment } from '../papers/assignment.js';
import type { Evaluation } from '../papers/evaluation.js';
import type { Reply } from '../papers/reply.js';
import { currentReplying, earlierRounds, issuedReply, replies } from '../questions.js';
import { evaluationsOf } from '../raters.js';
import { isSecret } from '../ratings.js';
import { answerClock, inPerson, issuedInTime } from './answering.js';
import type { CaseFact } from './case-fact.js';
import type { Fact } from './fact.js';
import { filledIn } from './past-facts.js';
import { ratedBy } from './rated.js';

/** When a fact was so, which the case itself does not say. */
export type Dated = 'validFrom' | 'validUntil';

/** What the rules of the case say of classes. */
export type Classes = Pick<Profile, 'outcomeClasses'>;

type Same = Exclude<keyof Fact, Dated>;

/**
 * What counts of a case 建议统计事实, as it stands.
 * @param systemOf 所属系统 of an office.
 * @returns null before registration, and where it came to none 不予立案、转送: it is not counted.
 */
export function caseFact(
  file: CaseFile,
  profile: Classes,
  systemOf: (officeId: string) => string | undefined,
): Omit<CaseFact, Dated> | null {
  const { suggestion } = file;
  const { sessionId, registeredOn } = suggestion;
  if (sessionId === null || registeredOn === null) return null;
  const lines = linesOf(file);
  const offices = currentReplying(file).map((one) => systemOf(one.officeId));
  const { congressId, id: suggestionId, categoryId, delegationId, deputyId, stationName, state } = suggestion;
  const signed = file.cosigners.filter((one) => one.state === 'confirmed').map((one) => one.deputyId);
  const counted = {
    ...{ congressId, suggestionId, sessionId, registeredOn, inSession: suggestion.inSession, past: false },
    ...{ categoryId, delegationId, deputyId, cosignerIds: signed.sort(), stationName },
    fromResidents: suggestion.residentRequest || ['station', 'residents'].includes(suggestion.formedBy ?? ''),
    ...{ state, withdrawn: state === 'withdrawn', handedOver: suggestion.firstHandedOverOn !== null },
    government: offices.includes('government'),
    ...answered(file, lines, profile),
    concluded: isConcluded(file),
    concludedOn: isConcluded(file) ? evaluatedOn(file) : null,
    accomplished: isAccomplished(file, profile),
    ...ratings(file, lines),
    ...talkedOver(file),
    keyCase: file.keyDesignations.length > 0,
    rounds: Math.max(0, ...file.assignments.map((one) => one.round)),
  };
  return filledIn(counted, file, profile);
}

/** A line of handling 办理链条: the assignment that counts, and those before it, nearest first. */
type Line = readonly Assignment[];

function linesOf(file: CaseFile): Line[] {
  return currentReplying(file).map((one) => [one, ...earlierRounds(file, one)]);
}

/** Answered is a case when each line has been, in whichever round; its class is the worst of those that stand. */
function answered(
  file: CaseFile,
  lines: readonly Line[],
  profile: Classes,
): Pick<CaseFact, 'replied' | 'repliedOn' | 'outcomeClass' | 'onTime' | 'dueOn' | 'improved'> {
  const issued = lines.map((line) => line.flatMap((one) => issuedReply(file, one.id) ?? []));
  const replied = issued.length > 0 && issued.every((one) => one.length > 0);
  const latest = issued.flatMap((one) => one.slice(0, 1));
  const open = lines.flatMap(([one]) => (one ? (answerClock(file, one) ?? []) : []));
  const dues = open.filter((one) => one.state === 'open').map((one) => one.dueOn);
  return {
    replied,
    repliedOn: replied ? latestOf(issued.flatMap((one) => one.at(-1)?.issuedOn ?? [])) : null,
    outcomeClass: replied ? worstClass(file, latest, profile) : null,
    onTime: replied ? allInTime(file, lines) : null,
    dueOn: [...dues].sort().at(0) ?? null,
    improved: latest.some((one) => hasImproved(file, one.id, profile)),
  };
}

/** False where one reply, of whichever round, was late; null where it cannot be told of one. */
function allInTime(file: CaseFile, lines: readonly Line[]): boolean | null {
  const issued = lines.flat().filter((one) => issuedReply(file, one.id));
  const inTime = issued.map((one) => issuedInTime(file, one));
  if (inTime.includes(false)) return false;
  return inTime.includes(null) ? null : true;
}

/** Classes are listed from the best to the worst. */
function worstClass(file: CaseFile, issued: readonly Reply[], { outcomeClasses }: Classes): string | null {
  const order = outcomeClasses.value.map((one) => one.code);
  const classes = issued.flatMap((one) => classOf(file, one.id) ?? []);
  return classes.sort((a, b) => order.indexOf(a) - order.indexOf(b)).at(-1) ?? null;
}

/** Whether a reply came to count as solved after it was issued B 转 A. */
export function hasImproved(file: CaseFile, replyId: string, profile: Classes): boolean {
  return file.classChanges.some(
    ({ replyId: of, fromClass, toClass }) =>
      of === replyId && fromClass !== null && !isSolved(fromClass, profile) && isSolved(toClass, profile),
  );
}

/** The day on which evaluation ended: of the last line that was rated, lapsed or deliberated on. */
function evaluatedOn(file: CaseFile): string | null {
  const days = currentReplying(file).map(({ id }) => {
    const lapse = file.lapses.find((one) => one.assignmentId === id);
    return lapse?.lapsedOn ?? latestOf(evaluationsOf(file, id).map((one) => one.evaluatedOn));
  });
  const deliberated = file.deliberations.filter((one) => one.conclusion === 'accept').map((one) => one.recordedOn);
  return latestOf([...days.filter((one) => one !== null), ...deliberated]);
}

function ratings(
  file: CaseFile,
  lines: readonly Line[],
): Omit<Pick<CaseFact, Same | `${'first' | 'knownFirst'}${'Attitude' | 'Result'}`>, AnsweredNames> {
  const known = file.evaluations.filter((one) => !isSecret(file, one));
  const latest = (given: readonly Evaluation[]) =>
    lines.flatMap((line) => {
      const rated = line.find(({ id }) => given.some((one) => one.assignmentId === id));
      return given.filter((one) => one.assignmentId === rated?.id);
    });
  const all = ratedBy(latest(file.evaluations));
  const open = ratedBy(latest(known));
  const first = ratedBy(file.evaluations.filter((one) => one.round === 1));
  const knownFirst = ratedBy(known.filter((one) => one.round === 1));
  return {
    ...all,
    ...{ knownFeedback: open.feedback, knownAttitude: open.attitude, knownResult: open.result },
    ...{ firstAttitude: first.attitude, firstResult: first.result },
    ...{ knownFirstAttitude: knownFirst.attitude, knownFirstResult: knownFirst.result },
    lapsed: lines.some(([one]) => file.lapses.some((lapse) => lapse.assignmentId === one?.id)),
  };
}

type AnsweredNames =
  'congressId' | 'suggestionId' | 'consulted' | 'met' | 'outcomeClass' | 'onTime' | 'dueOn' | 'improved';

function talkedOver(file: CaseFile): Pick<CaseFact, 'consulted' | 'met' | 'eventNames' | 'eventOfficeIds'> {
  const replying = new Set(file.assignments.filter(replies).map((one) => one.id));
  const held = file.consultations.filter((one) => replying.has(one.assignmentId));
  const events = file.consultations.filter((one) => one.eventName !== null);
  const there = new Set(events.map((one) => one.assignmentId));
  const offices = file.assignments.filter((one) => there.has(one.id)).map((one) => one.officeId);
  return {
    consulted: held.length > 0,
    met: held.some(inPerson),
    eventNames: distinct(events.flatMap((one) => one.eventName ?? [])),
    eventOfficeIds: distinct(offices),
  };
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}

function latestOf(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}
