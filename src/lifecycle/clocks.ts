import type { CaseFile, Change } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import {
  currentReplying,
  issuedReply,
  lapsed,
  publicationOf,
  replies,
  standing,
  waitingRequest,
} from '../case-file/questions.js';
import { fullyRated } from '../case-file/raters.js';
import { clockKindRow, profileTerm, type ClockKind } from '../deadlines/clock-kinds.js';
import { meetClock, resumeClock, startClock, stopClock, type ClockStart } from '../deadlines/clock.js';
import { localDate } from '../deadlines/local-date.js';
import { laterReplyDate, type OwnTerm } from './reply-date.js';
import type { DeedSetting } from './setting.js';

/** What a clock hangs on, with its own term where it has one. */
interface Subject {
  readonly assignmentId: string | null;
  readonly commitmentId: string | null;
  readonly letterId?: string;
  readonly own?: OwnTerm;
}

/** The facts of the case that begin a clock, that it waits for, and that make it void. */
interface Facts {
  readonly due: (file: CaseFile, setting: DeedSetting) => readonly Subject[];
  readonly done: (file: CaseFile, clock: ClockPaper) => boolean;
  readonly void: (file: CaseFile, clock: ClockPaper) => boolean;
  /** that it was met by something that no longer counts, so that it runs again with the same date; absent: never */
  readonly again?: (file: CaseFile, clock: ClockPaper) => boolean;
}

const ofCase: Subject = { assignmentId: null, commitmentId: null };
const ended = new Set<Assignment['state']>(['replied', 'opinionGiven', 'reassigned', 'ended']);
const never = () => false;
const assignmentOf = (file: CaseFile, clock: ClockPaper) =>
  file.assignments.find((one) => one.id === clock.assignmentId);
const overOf = (file: CaseFile, clock: ClockPaper) => ended.has(assignmentOf(file, clock)?.state ?? 'ended');
/** Of a past ledger 往年台账 a round may be over that never had a date; it begins none now. */
const goesOn = (one: Assignment) => one.round === 1 && !ended.has(one.state);
const firstRound = (test: (one: Assignment) => boolean) => (file: CaseFile) =>
  standing(file)
    .filter((one) => goesOn(one) && test(one))
    .map(ofAssignment);
/** Newly handed over, in whichever round: a round after the first begins signed, but for an office that took over. */
const pending = (file: CaseFile) =>
  standing(file)
    .filter((one) => one.state === 'pending')
    .map(ofAssignment);
/** Who was handed the case later than the first has a date of his own, where the rules say so. */
const replyTerms = (file: CaseFile, setting: DeedSetting) =>
  standing(file)
    .filter((one) => goesOn(one) && replies(one))
    .map((one) => {
      const own = laterReplyDate(file, one, setting);
      return { ...ofAssignment(one), ...(own ? { own } : {}) };
    });

/** What each kind of clock means in facts; the table of acts says when they are looked at. */
const facts: Readonly<Record<ClockKind, Facts>> = {
  /** registration accepts the case and tells the deputy in one transaction, so the clock is met as it begins */
  recessNotice: {
    due: ({ suggestion }) => (suggestion.inSession === false ? [ofCase] : []),
    done: ({ suggestion }) => suggestion.registeredOn !== null,
    void: never,
  },
  handover: {
    due: () => [ofCase],
    done: ({ suggestion }) => suggestion.firstHandedOverOn !== null,
    void: never,
  },
  acknowledge: {
    due: pending,
    done: (file, clock) => assignmentOf(file, clock)?.acknowledgedOn !== null,
    void: overOf,
  },
  objection: {
    due: pending,
    done: (file, clock) => waitingRequest(file, clock.assignmentId ?? '') !== undefined,
    void: overOf,
  },
  reassign: {
    due: (file) =>
      standing(file)
        .filter((one) => one.state === 'objected')
        .map(ofAssignment),
    done: (file, clock) => waitingRequest(file, clock.assignmentId ?? '') === undefined,
    void: overOf,
  },
  contact: {
    due: firstRound(replies),
    done: (file, clock) => file.consultations.some((one) => one.assignmentId === clock.assignmentId),
    void: overOf,
  },
  coOpinion: {
    due: firstRound((one) => !replies(one)),
    done: opinionCounts,
    void: overOf,
    again: (file, clock) => !opinionCounts(file, clock) && !overOf(file, clock),
  },
  reply: { due: replyTerms, done: replyIssued, void: overOf },
  feedback: {
    due: (file) => currentReplying(file).map(ofAssignment),
    done: (file, clock) => fullyRated(file, clock.assignmentId ?? ''),
    void: (file, clock) => lapsed(file, clock.assignmentId ?? ''),
  },
  rehandle: {
    due: (file) =>
      standing(file)
        .filter((one) => one.round > 1 && !ended.has(one.state))
        .map(ofAssignment),
    done: replyIssued,
    void: overOf,
  },
  /** what is decided already, of a case of a past year that is handled again, is not owed once more */
  publish: {
    due: (file) => (publicationOf(file) === null ? [ofCase] : []),
    done: (file) => publicationOf(file) !== null && publicationOf(file)?.scope !== 'none',
    void: (file) => publicationOf(file)?.scope === 'none',
  },
  commitment: {
    due: (file) =>
      file.commitments
        .filter((one) => one.state === 'open')
        .map(({ id, assignmentId, dueOn }) => ({
          assignmentId,
          commitmentId: id,
          own: { dueOn, source: '答复中的承诺' },
        })),
    done: (file, clock) => ['reported', 'fulfilled'].includes(commitmentOf(file, clock)?.state ?? ''),
    void: (file, clock) => commitmentOf(file, clock)?.state === 'superseded',
    again: (file, clock) => commitmentOf(file, clock)?.state === 'open',
  },
  supervisionLetter: {
    due: (file) =>
      file.supervisionLetters.map(({ id, assignmentId, dueOn }) => ({
        assignmentId,
        commitmentId: null,
        letterId: id,
        own: { dueOn, source: '督办函' },
      })),
    done: (file, clock) => file.supervisionLetters.some((one) => one.id === clock.letterId && one.state === 'answered'),
    void: (file, clock) => assignmentOf(file, clock)?.state === 'reassigned' || file.suggestion.state === 'withdrawn',
  },
};

/** What a row of the table says of clocks. */
interface ClockColumns {
  readonly starts: readonly ClockKind[];
  readonly meets: readonly ClockKind[];
  readonly stops: readonly ClockKind[];
}

/** @returns the clocks that a row starts, meets and stops, given the facts of the file after it. */
export function turnClocks(row: ClockColumns, file: CaseFile, setting: DeedSetting): Change {
  const met = open(file, row.meets).filter((clock) => facts[clock.kind].done(file, clock));
  const kept = new Set(met.map((clock) => clock.id));
  const stopped = open(file, row.stops).filter((clock) => !kept.has(clock.id) && isVoid(file, clock));
  const { congressId } = file.suggestion;
  const started = row.starts
    .flatMap((kind) => begin(kind, file, setting))
    .map((clock) => (facts[clock.kind].done(file, { ...clock, congressId }) ? meetClock(clock, setting.today) : clock));
  const resumed = file.clocks.filter(
    (clock) => row.starts.includes(clock.kind) && clock.state === 'met' && facts[clock.kind].again?.(file, clock),
  );
  const turned = [
    ...met.map((clock) => meetClock(clock, setting.today)),
    ...stopped.map((clock) => stopClock(clock)),
    ...started,
    ...resumed.map(resumeClock),
  ];
  return turned.length === 0 ? {} : { papers: { clocks: turned } };
}

/** After a withdrawal 撤回 nothing is asked of anybody any more. */
function isVoid(file: CaseFile, clock: ClockPaper): boolean {
  return file.suggestion.state === 'withdrawn' || facts[clock.kind].void(file, clock);
}

function begin(kind: ClockKind, file: CaseFile, setting: DeedSetting) {
  const term = profileTerm(setting.profile, kind, file.suggestion.difficult);
  if (!term && clockKindRow(kind).length !== null) return [];
  return facts[kind]
    .due(file, setting)
    .filter((subject) => !file.clocks.some((clock) => clock.kind === kind && same(clock, subject)))
    .map(({ assignmentId, commitmentId, letterId, own }) =>
      startClock(
        {
          id: setting.newId(),
          suggestionId: file.suggestion.id,
          kind,
          assignmentId,
          commitmentId,
          letterId: letterId ?? null,
          anchorOn: own && 'anchorOn' in own ? own.anchorOn : setting.today,
          term: own ? termOf(own) : (term ?? unreachable(kind)),
        },
        setting.calendar,
      ),
    );
}

function termOf(own: OwnTerm): ClockStart['term'] {
  return 'length' in own ? own : { dueOn: localDate(own.dueOn), source: own.source };
}

function open(file: CaseFile, which: readonly ClockKind[]): ClockPaper[] {
  return file.clocks.filter((clock) => clock.state === 'open' && which.includes(clock.kind));
}

function same(clock: ClockPaper, subject: Subject): boolean {
  const { assignmentId, commitmentId, letterId = null } = subject;
  return clock.assignmentId === assignmentId && clock.commitmentId === commitmentId && clock.letterId === letterId;
}

function ofAssignment(one: Assignment): Subject {
  return { assignmentId: one.id, commitmentId: null };
}

function replyIssued(file: CaseFile, clock: ClockPaper): boolean {
  return issuedReply(file, clock.assignmentId ?? '') !== undefined;
}

function opinionCounts(file: CaseFile, clock: ClockPaper): boolean {
  return file.coOpinions.some((one) => one.assignmentId === clock.assignmentId && one.returnedOn === null);
}

function commitmentOf(file: CaseFile, clock: ClockPaper) {
  return file.commitments.find((one) => one.id === clock.commitmentId);
}

function unreachable(kind: ClockKind): never {
  throw new Error(`clock ${kind} has neither a length nor a date of its own`);
}
