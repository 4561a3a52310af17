import type { Membership } from '../api/types';
import { rolesIn, session } from './session';

/** Whether the person has one of these roles 职责 in a congress. */
export function hasRole(congress: string, ...wanted: readonly Membership['role'][]): boolean {
  return rolesIn(congress).some(({ role }) => wanted.includes(role));
}

/** Whether the person is a deputy in a congress, whose pages come first then. */
export function isDeputyIn(congress: string): boolean {
  return hasRole(congress, 'deputy');
}

/** Whether the person's reports count every case of a congress; everybody else's count those that he has a part in. */
export function readsAllIn(congress: string): boolean {
  return hasRole(congress, 'deputyAffairs', 'leader', 'auditor');
}

/** Whether the person is a leader 常委会领导 of a congress, who begins with its figures. */
export function isLeaderIn(congress: string): boolean {
  return hasRole(congress, 'leader');
}

/** Whether the person administers a congress 管理员: by a role in it, or as the administrator of the whole install. */
export function administersIn(congress: string): boolean {
  return session.standing?.account.installAdmin === true || hasRole(congress, 'admin');
}

/** Whether the person may write suggestions in a congress: a deputy, or a delegation. */
export function writesIn(congress: string): boolean {
  return hasRole(congress, 'deputy', 'delegation');
}

/** Whether the person may be one of those who speak with each other about a case 沟通; the service says whose telephones he needs. */
export function speaksIn(congress: string): boolean {
  return hasRole(congress, 'deputyAffairs', 'deputy', 'delegation', 'officeLiaison', 'officeHead');
}
