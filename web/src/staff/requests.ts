import { datesOf } from '../case/clocks';
import type { Assignment, Case, CaseFilters, Clock } from '../api/types';

/** A kind of request 申请, as the list of cases names it. */
export type RequestKind = NonNullable<CaseFilters['toDecide']>;

/** A request of an office 申请. */
export interface OfficeRequest {
  readonly id: string;
  /** whether it waits for a decision 待决定 */
  readonly open: boolean;
  readonly assignment: Assignment;
  readonly reason: string;
  readonly requestedOn: string;
  /** what the office asks for, in words */
  readonly wish: string;
  /** the date that the decision concerns, the nearest first */
  readonly clocks: readonly Clock[];
}

/** The acts that decide a request; which of them may be performed, the service says. */
export const deciding: Readonly<Record<RequestKind, readonly string[]>> = {
  reassignment: ['reassign', 'denyReassignment'],
  extension: ['grantExtension', 'refuseExtension'],
};

/** The requests of a case, decided or not. @param inWords a date in words */
export function requestsIn(file: Case, kind: RequestKind, inWords: (on: string) => string): OfficeRequest[] {
  const clocksOf = (id: string) => datesOf(file, id);
  if (kind === 'extension')
    return file.assignments.flatMap((assignment) =>
      assignment.extensions.map(({ id, reason, requestedOn, until, state }) => {
        const clocks = clocksOf(assignment.id).filter((one) => /^(reply|rehandle)$/.test(one.kind));
        const open = state === 'requested';
        return { id, open, assignment, reason, requestedOn, wish: `申请延至${inWords(until)}`, clocks };
      }),
    );
  return file.reassignmentRequests.flatMap(({ id, assignmentId, reason, requestedOn, suggestedOffice, decision }) => {
    const assignment = file.assignments.find((one) => one.id === assignmentId);
    if (!assignment) return [];
    const wish = suggestedOffice
      ? `申请调整，建议改由${suggestedOffice.name}承办`
      : '申请调整，没有写明改由哪个单位承办';
    const clocks = clocksOf(assignmentId).filter((one) => one.kind === 'reassign');
    return [{ id, open: decision === null, assignment, reason, requestedOn, wish, clocks }];
  });
}
