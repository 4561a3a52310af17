import { hasRole } from '../session/roles';

/** Whether somebody's work is to hand over suggestions 交办机构: the deputies-affairs staff, or the government's office. */
export function assignsIn(congress: string): boolean {
  return hasRole(congress, 'deputyAffairs', 'governmentOffice');
}

/** Whether somebody's work is to examine suggestions 审查: the deputies-affairs staff, or a delegation. */
export function examinesIn(congress: string): boolean {
  return hasRole(congress, 'deputyAffairs', 'delegation');
}
