import type { CaseFile } from '../case-file/case-file.js';
import type { Cause } from '../platform/errors/problem.js';
import type { Condition, Input } from './condition.js';
import { attachmentConditions } from './conditions/attachments.js';
import { submissionConditions } from './conditions/1-submission.js';
import { assignmentConditions } from './conditions/2-assignment.js';
import { handlingConditions } from './conditions/3-handling.js';
import { extensionConditions } from './conditions/3-extension.js';
import { supervisionConditions } from './conditions/4-supervision.js';
import { evaluationConditions } from './conditions/5-evaluation.js';
import type { Setting } from './setting.js';

/** Conditions 条件 of acts, beyond the states. */
const conditions = {
  ...submissionConditions,
  ...assignmentConditions,
  ...handlingConditions,
  ...extensionConditions,
  ...supervisionConditions,
  ...evaluationConditions,
  ...attachmentConditions,
} as const;

/** The name of a condition in the table's column `requires`. */
export type ConditionName = keyof typeof conditions;

/** @returns the rule in words. */
export function conditionRule(name: ConditionName): string {
  return conditions[name].rule;
}

/** @returns every failure of the named conditions, as causes of a refusal. */
export function failuresOf(names: readonly ConditionName[], file: CaseFile, setting: Setting, input: Input): Cause[] {
  return names.flatMap((name) => {
    const condition: Condition = conditions[name];
    return condition.failures(file, setting, input).map((message) => ({ code: name, message }));
  });
}
