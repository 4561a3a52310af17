import type { CaseFile } from '../case-file/case-file.js';
import type { Setting } from './setting.js';

/** What the caller sent; undefined where one only asks what would be permitted. */
export type Input = Readonly<Record<string, unknown>> | undefined;

/** A condition 条件 of an act, beyond the states. */
export interface Condition {
  /** the rule, for the printed table */
  readonly rule: string;
  /** what is missing and who can supply it, one sentence each; empty where the condition holds */
  readonly failures: (file: CaseFile, setting: Setting, input: Input) => readonly string[];
}
