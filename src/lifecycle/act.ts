import type { CaseState } from '../case-file/states.js';
import type { ClockKind } from '../deadlines/clock-kinds.js';
import type { ConditionName } from './conditions.js';
import type { EnsureName } from './ensures.js';
import type { PartyName } from './parties.js';
import type { RecipientName } from './recipients.js';
import type { PaperSubject, StateOf } from './subjects.js';

/** The five stages 提-交-办-督-评. */
export const stages = {
  '1-submission': '提',
  '2-assignment': '交',
  '3-handling': '办',
  '4-supervision': '督',
  '5-evaluation': '评',
} as const;
export type Stage = keyof typeof stages;

/** Where an act is posted; null where only the system performs it. `:id` is the subject's id. */
export interface Route {
  readonly method: 'POST' | 'PATCH' | 'PUT';
  readonly path: string;
  /** only where several acts share the route: what tells this one from the others, and the name of their one operation */
  readonly shared?: Shared;
}

/** Values of the body by which one of several acts of a route is meant: every one of them, or at least one; a list: any of it. */
export interface Shared {
  readonly operation: string;
  readonly need: 'every' | 'some';
  readonly of: Readonly<Record<string, string | boolean | readonly string[]>>;
}

interface Common {
  readonly stage: Stage;
  /** the verb on the button */
  readonly label: string;
  /** the same in the record: what was done */
  readonly past: string;
  readonly route: Route | null;
  /** who may; any one of them */
  readonly by: readonly PartyName[];
  /** what must be so before, beyond the states; all of them, and a refusal names each that fails */
  readonly requires: readonly ConditionName[];
  /** what must be so after; a failure is a fault of the program */
  readonly ensures: readonly EnsureName[];
  /** clocks that begin, where the case calls for them */
  readonly starts: readonly ClockKind[];
  /** clocks that end because what they wait for is done */
  readonly meets: readonly ClockKind[];
  /** clocks that no longer ask for anything */
  readonly stops: readonly ClockKind[];
  /** who is told */
  readonly notifies: readonly RecipientName[];
  /** law and article in the short names of `laws.ts`, or the source of the practice; parts are set off by ； */
  readonly basis: string;
}

/** An act upon the suggestion: it moves the case itself. */
export interface SuggestionAct extends Common {
  readonly subject: 'suggestion';
  readonly from: readonly CaseState[];
  /** the state after; null where the case stays where it is */
  readonly to: CaseState | null;
}

/**
 * An act upon a paper of the case that has states of its own, such as one office's assignment: it moves that paper, while
 * the case is in one of `during`.
 */
export interface PaperAct<S extends PaperSubject> extends Common {
  readonly subject: S;
  readonly during: readonly CaseState[];
  readonly from: readonly StateOf<S>[];
  readonly to: StateOf<S> | null;
}

/** One row of the table of legal acts 法定行为. */
export type Act = SuggestionAct | { [S in PaperSubject]: PaperAct<S> }[PaperSubject];
