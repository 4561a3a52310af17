import { administersIn, hasRole } from '../session/roles';

/** Whether somebody is shown the accounts 账号 of a congress. */
export function seesAccountsIn(congress: string): boolean {
  return administersIn(congress) || hasRole(congress, 'deputyAffairs', 'auditor');
}

const rosters = [
  { name: 'offices', label: '承办单位' },
  { name: 'deputies', label: '代表' },
  { name: 'delegations', label: '代表团' },
] as const;
const accounts = [{ name: 'accounts', label: '账号' }] as const;
const others = [
  { name: 'categories', label: '类别' },
  { name: 'sessions', label: '会议' },
] as const;

/** The pages of people and offices 人员和单位 that somebody is shown. */
export function peoplePlacesIn(congress: string) {
  return [...rosters, ...(seesAccountsIn(congress) ? accounts : []), ...others];
}
