import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { ClockPaper } from '../../../src/case-file/papers/clock.js';
import { type Claim, judged } from './claims.js';

/** What is wrong with the clocks of a case: each is open exactly while what it waits for is owed. */
export function impossibleClocks(file: CaseFile): Claim[] {
  const open = file.clocks.filter((one) => one.state === 'open');
  const names = open.map((one) => [one.kind, one.assignmentId, one.commitmentId].join('/'));
  const started = file.clocks.map((one) => [one.kind, one.assignmentId, one.commitmentId].join('/'));
  return [
    [new Set(names).size === names.length, `two open clocks of a kind: ${names.join(' ')}`],
    [new Set(started).size === started.length, `a clock started twice: ${started.join(' ')}`],
    [
      file.suggestion.state !== 'closed' || open.every((one) => one.kind === 'publish'),
      `closed with open clocks: ${names.join(' ')}`,
    ],
    ...file.clocks.flatMap((one) => clockClaims(file, one)),
    ...file.assignments.map((one): Claim => {
      const kind = one.role === 'co' ? 'coOpinion' : one.round === 1 ? 'reply' : 'rehandle';
      const clocks = file.clocks.filter((clock) => clock.assignmentId === one.id && clock.kind === kind);
      return [
        clocks.length === 1,
        `${one.role} of round ${String(one.round)} has ${String(clocks.length)} clocks ${kind}`,
      ];
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
    [dueOn >= anchorOn, `clock ${kind} is due before it begins`],
    [explanation.includes(dueOn) && source !== '', `clock ${kind} does not explain itself`],
  ];
}

/** Whether what the clock waits for is still to be done. */
function isOwed(file: CaseFile, clock: ClockPaper): boolean {
  const { state } = file.suggestion;
  const assignment = file.assignments.find((one) => one.id === clock.assignmentId);
  const busy = ['pending', 'acknowledged', 'drafting'].includes(assignment?.state ?? '');
  switch (clock.kind) {
    case 'handover':
      return state === 'registered';
    case 'acknowledge':
      return assignment?.state === 'pending';
    case 'contact':
      return busy && !file.consultations.some((one) => one.assignmentId === clock.assignmentId);
    case 'objection':
      // An office that has given an opinion has taken the case, also where the opinion was returned.
      return busy && !file.coOpinions.some((one) => one.assignmentId === clock.assignmentId);
    case 'publish':
      return file.publications.length === 0;
    case 'feedback':
      return state === 'replied' && !judged(file, clock.assignmentId ?? '');
    case 'commitment':
      return (
        state !== 'deliberating' &&
        file.commitments.some((one) => one.id === clock.commitmentId && one.state === 'open')
      );
    default:
      return busy;
  }
}
