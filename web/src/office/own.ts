import { hasRole } from '../session/roles';
import { rolesIn } from '../session/session';
import type { Assignment, Case } from '../api/types';

/** The offices 承办单位 that somebody works for in a congress, as liaison or as head. */
export function officesIn(congress: string): readonly string[] {
  return [...new Set(rolesIn(congress).flatMap(({ officeId }) => officeId ?? []))];
}

/** Whether somebody works for an office. */
export function isOfficeIn(congress: string): boolean {
  return officesIn(congress).length > 0;
}

/** Whether somebody signs for an office: its head 单位负责人. */
export function isHeadIn(congress: string): boolean {
  return hasRole(congress, 'officeHead');
}

/** Those assignments of a case that lie with an office and are not over; where all are over, its latest. */
export function ownAssignments(file: Case, office: string): readonly Assignment[] {
  const own = file.assignments.filter((one) => one.office.id === office);
  const open = own.filter(({ state }) => state !== 'reassigned' && state !== 'ended' && state !== 'replied');
  return open.length > 0 ? open : own.slice(-1);
}
