import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { ClockPaper } from '../../../src/case-file/papers/clock.js';
import { ends } from './by-hand.js';
import { countedAgain } from './calendars.js';
import { type Claim, isOfLedger, judged } from './claims.js';

/** What is wrong with the clocks of a case: each is open exactly while what it waits for is owed. */
export function impossibleClocks(file: CaseFile): Claim[] {
  const open = file.clocks.filter((one) => one.state === 'open');
  const names = open.map((one) => [one.kind, one.assignmentId, one.commitmentId, one.letterId].join('/'));
  const started = file.clocks.map((one) => [one.kind, one.assignmentId, one.commitmentId, one.letterId].join('/'));
  return [
    [new Set(names).size === names.length, `two open clocks of a kind: ${names.join(' ')}`],
    [new Set(started).size === started.length, `a clock started twice: ${started.join(' ')}`],
    [
      file.suggestion.state !== 'closed' || open.every((one) => ['supervisionLetter', 'publish'].includes(one.kind)),
      `closed with open clocks: ${names.join(' ')}`,
    ],
    [
      open.length === 0 || !['draft', 'submitted', ...ends].includes(file.suggestion.state),
      `${file.suggestion.state} with open clocks: ${names.join(' ')}`,
    ],
    ...file.clocks.flatMap((one) => clockClaims(file, one)),
    ...file.clocks.map((one): Claim => {
      const counted = countedAgain(one);
      return [
        counted === (one.originalDueOn ?? one.dueOn),
        `${one.kind} is due ${one.dueOn}, its steps say ${counted}`,
      ];
    }),
    ...file.assignments.map((one): Claim => {
      const kind = one.role === 'co' ? 'coOpinion' : one.round === 1 ? 'reply' : 'rehandle';
      const clocks = file.clocks.filter((clock) => clock.assignmentId === one.id && clock.kind === kind);
      return [
        clocks.length === 1 || isOfLedger(file, one),
        `${one.role} of round ${String(one.round)} has ${String(clocks.length)} clocks ${kind}`,
      ];
    }),
    ...file.supervisionLetters.map((one): Claim => {
      const clocks = file.clocks.filter((clock) => clock.letterId === one.id);
      return [clocks.length === 1 && clocks[0]?.dueOn === one.dueOn, `letter with ${String(clocks.length)} clocks`];
    }),
    ...file.commitments.map((one): Claim => {
      const clocks = file.clocks.filter((clock) => clock.commitmentId === one.id);
      return [clocks.length === 1 && clocks[0]?.dueOn === one.dueOn, `commitment with ${String(clocks.length)} clocks`];
    }),
  ];
}

function clockClaims(file: CaseFile, clock: ClockPaper): Claim[] {
  const { kind, state, anchorOn, dueOn, metOn, explanation, source } = clock;
  return [
    [
      (state === 'open') === isOwed(file, clock),
      `clock ${kind} is ${state}, but ${isOwed(file, clock) ? 'owed' : 'not owed'}`,
    ],
    [(state === 'met') === (metOn !== null), `clock ${kind} is ${state}, met ${String(metOn)}`],
    // Who takes over late has no longer than the first had: that day may be past already.
    [dueOn >= anchorOn || (kind === 'reply' && tookOver(file, clock)), `clock ${kind} is due before it begins`],
    [explanation.includes(dueOn) && source !== '', `clock ${kind} does not explain itself`],
  ];
}

/** Whether the office came later than the first hand-over. */
function tookOver(file: CaseFile, clock: ClockPaper): boolean {
  return clock.anchorOn !== file.suggestion.firstHandedOverOn;
}

/** Whether what the clock waits for is still to be done. */
function isOwed(file: CaseFile, clock: ClockPaper): boolean {
  const { state } = file.suggestion;
  const assignment = file.assignments.find((one) => one.id === clock.assignmentId);
  const busy = ['pending', 'acknowledged', 'objected', 'drafting'].includes(assignment?.state ?? '');
  switch (clock.kind) {
    case 'handover':
      return ['registered', 'preassigned'].includes(state);
    case 'recessNotice':
      return false;
    case 'acknowledge':
      return busy && assignment?.acknowledgedOn === null;
    case 'objection':
      // An office that has given an opinion has taken the case, also where the opinion was returned.
      return (
        busy &&
        ![...file.reassignmentRequests, ...file.coOpinions].some((one) => one.assignmentId === clock.assignmentId)
      );
    case 'reassign':
      return assignment?.state === 'objected';
    case 'contact':
      return busy && !file.consultations.some((one) => one.assignmentId === clock.assignmentId);
    case 'publish':
      return file.publications.length === 0;
    case 'feedback':
      return state === 'replied' && !judged(file, clock.assignmentId ?? '');
    case 'commitment':
      return file.commitments.some((one) => one.id === clock.commitmentId && one.state === 'open');
    case 'supervisionLetter':
      return (
        state !== 'withdrawn' &&
        assignment?.state !== 'reassigned' &&
        file.supervisionLetters.some((one) => one.id === clock.letterId && one.answeredOn === null)
      );
    default:
      return busy;
  }
}
