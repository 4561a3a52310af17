import type { CaseFile } from '../case-file/case-file.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { assignmentById } from '../case-file/questions.js';
import { isGovernmentAlone, mayPress } from './reach.js';
import type { Setting } from './setting.js';
import { awaitsDecision, owingOffices, promising, ratingsOwed } from './standing.js';

/** Whom an urging 催办 presses, and about which assignments. */
export interface Urgeable {
  readonly target: 'offices' | 'rater';
  readonly assignmentIds: readonly string[];
}

/**
 * Whom an urging mayPress now: the raters who have not rated; else the offices that owe their part, those apart that wait for
 * a decision on their request for re-assignment; else those whose promise is not kept. The government presses its own offices, and never a deputy to rate.
 * @returns null where there is nobody to press.
 */
export function urgeable(file: CaseFile, setting: Setting): Urgeable | null {
  const unrated = isGovernmentAlone(setting.actor) ? [] : ratingsOwed(file, setting.today);
  if (unrated.length > 0) return { target: 'rater', assignmentIds: unrated.map((one) => one.id) };
  const within = (one: Assignment | undefined) => one !== undefined && mayPress(setting, one.officeId);
  const owing = owingOffices(file).filter((one) => within(one) && !awaitsDecision(one));
  const assignmentIds =
    owing.length > 0 ? owing.map((one) => one.id) : promising(file).filter((id) => within(assignmentById(file, id)));
  return assignmentIds.length > 0 ? { target: 'offices', assignmentIds } : null;
}
