import type { Case, Clock } from '../api/types';

/** The open dates of a case, the nearest first; an objection 申请调整 is a right and not a duty. */
export function openDates({ clocks }: Case): readonly Clock[] {
  return byDue(clocks.filter(({ state, kind }) => state === 'open' && kind !== 'objection'));
}

/** The open dates of an assignment, the nearest first. */
export function datesOf(file: Case, assignmentId: string): readonly Clock[] {
  return openDates(file).filter((one) => one.assignmentId === assignmentId);
}

/** Clocks 期限 by their dates. */
export function byDue(clocks: readonly Clock[]): readonly Clock[] {
  return [...clocks].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
