import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { LocalDate } from '../../../src/deadlines/local-date.js';
import type { ActName } from '../../../src/lifecycle/acts.js';
import { recording } from './by-hand/1-recording.js';
import { attachments } from './by-hand/attachments.js';
import { submission } from './by-hand/1-submission.js';
import { assignment } from './by-hand/2-assignment.js';
import { handling } from './by-hand/3-handling.js';
import { commitments } from './by-hand/3-commitments.js';
import { extension } from './by-hand/3-extension.js';
import { progress } from './by-hand/3-progress.js';
import { publication } from './by-hand/3-publication.js';
import { supervision } from './by-hand/4-supervision.js';
import { evaluation } from './by-hand/5-evaluation.js';
import type { ByHand, Expected } from './by-hand/people-and-places.js';
import type { Cell } from './cell.js';
import type { Input } from './inputs.js';

/**
 * What the procedure must be, written by hand from the law and architecture.md; nothing here is read from the rules under
 * test. A new act adds its lines here: its moves, who may and where, and a body that it takes.
 */

/** Every move of the case, by an act or by itself. */
export const moves: readonly string[] = [
  ...['draft>submitted', 'submitted>draft', 'submitted>registered', 'submitted>refused'],
  ...[
    'submitted>referred',
    'submitted>withdrawn',
    'registered>withdrawn',
    'preassigned>withdrawn',
    'assigned>withdrawn',
    'handling>withdrawn',
    'registered>preassigned',
    'preassigned>preassigned',
    'registered>assigned',
    'preassigned>assigned',
    'assigned>handling',
    'handling>replied',
  ],
  ...['replied>closed', 'replied>tracking', 'replied>handling', 'replied>deliberating'],
  ...[
    'tracking>closed',
    'tracking>handling',
    'tracking>deliberating',
    'closed>handling',
    'closed>deliberating',
    'closed>archived',
    'closed>tracking',
  ],
  ...['deliberating>closed', 'deliberating>handling'],
  ...['draft>closed', 'submitted>undone', 'tracking>undone', 'closed>undone'],
];

/** Moves of one event that are an act's and a roll-up's together. */
export const doubleMoves: readonly string[] = ['deliberating>tracking', 'draft>tracking'];

/** Acts that nobody asks for: the service itself performs them when they are due. */
export const systemActs: readonly ActName[] = ['recalculate', 'lapse'];

/** Acts without an address: an import 导入 performs them, for whoever imports. */
export const importActs: readonly ActName[] = ['enter', 'recordPast', 'undoRecordPast'];

/** Where the procedure may end for good: 不予立案, 转送, 撤回, 归档, 撤销录入. */
export const ends = ['refused', 'referred', 'withdrawn', 'archived', 'undone'];

/**
 * What waits for acts of a later stage of the build. Each list must be exactly what is missing: an act that fills a gap
 * makes the test fail until the gap is struck off here.
 */
export const later = {
  /** nothing leads there yet */
  unreachable: [],
  /** nothing leads on from there yet */
  stuck: [],
  /** moves that the procedure knows and nobody can make yet */
  missingMoves: [] as string[],
  /** states of an assignment that no act or roll-up gives yet */
  assignmentUnreachable: [],
  /** kinds of clocks that no act starts yet */
  idleClocks: [],
};

const byHand: Readonly<Record<ActName, ByHand>> = {
  ...submission,
  ...recording,
  ...assignment,
  ...handling,
  ...commitments,
  ...extension,
  ...progress,
  ...publication,
  ...supervision,
  ...evaluation,
  ...attachments,
};

/** architecture.md, "Acts", "By" and the states, restated by hand: nothing here is read from the rules under test. */
export const expected: Readonly<Record<ActName, (cell: Cell) => Expected>> = Object.fromEntries(
  Object.entries(byHand).map(([act, { expected: right }]) => [act, right]),
) as Record<ActName, (cell: Cell) => Expected>;

/** A good body for an act, upon this file, on this day. */
export function goodInput(act: ActName, file: CaseFile | null, today: LocalDate): Input {
  return byHand[act].good(file, today);
}
