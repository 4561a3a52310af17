import type { DenominatorName } from './denominators.js';
import type { GroupingName, LevelName } from './levels.js';

/**
 * A figure 指标, as a row of a report: which rows it counts, in SQL upon `f` (the case), `a` (an assignment) or `p` (a deputy who
 * signed). `:asOf` is the day of the report; `seen_…` are ratings as far as the reader may know them. The list that a figure
 * opens is chosen by the same text.
 */
export interface Figure {
  readonly title: string;
  readonly counts: string;
  /** of what it is a share; null: it is a number, and no share of anything */
  readonly of: DenominatorName | null;
  readonly level?: LevelName;
  /** SQL: so much of each row, instead of one */
  readonly sum?: string;
  /** SQL of an array: how many different values there are in all rows */
  readonly distinct?: string;
  /** an average in this unit, instead of a share in per cent */
  readonly unit?: string;
  /** in a group it is a share of the whole report: the groups are its parts 构成 */
  readonly whole?: true;
  /** it counts withdrawn cases 撤回, which no other figure does */
  readonly ofWithdrawn?: true;
}

/** Figures of one report whose numbers must add up 合计: the parts to the total. */
export interface Sum {
  readonly parts: readonly string[];
  readonly total: string;
}

/** A report 统计报表: questions asked of the facts, and nothing more. */
export interface Report {
  readonly title: string;
  readonly about: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** ways of grouping, the usual one first; with `null` first, there are no groups unless they are asked for */
  readonly groupings: readonly (GroupingName | null)[];
  /** at this level it has a figure for each outcome class of the place besides, `classA` … */
  readonly classes?: 'cases' | 'assignments';
  /** it sets a session beside the one before it 同比 */
  readonly compares?: true;
  /** SQL: which cases it is about; all where absent */
  readonly scope?: string;
  readonly sums?: readonly Sum[];
}
