import { administersIn, hasRole } from '../session/roles';
import type { Membership } from '../api/types';

type Roles = readonly Membership['role'][];

/** Who works with data and rules 数据和规则, and so has it in the navigation. */
const keepers: Roles = ['deputyAffairs', 'admin', 'auditor'];

const places: readonly { readonly name: string; readonly label: string; readonly roles: Roles }[] = [
  { name: 'imports', label: '导入', roles: keepers },
  { name: 'snapshots', label: '统计定稿', roles: ['deputyAffairs', 'leader', 'auditor'] },
  { name: 'calendar', label: '工作日历', roles: keepers },
  { name: 'rules', label: '办理规则', roles: keepers },
];

const isOneOf = (congress: string, roles: Roles) =>
  hasRole(congress, ...roles) || (roles.includes('admin') && administersIn(congress));

/** The pages of data and rules that somebody is shown. */
export function setupPlacesIn(congress: string) {
  return places.filter(({ roles }) => isOneOf(congress, roles));
}

/** The first of them, where they stand in the navigation 导航; null for whoever comes to one from elsewhere. */
export function setupEntranceIn(congress: string): string | null {
  return isOneOf(congress, keepers) ? (setupPlacesIn(congress)[0]?.name ?? null) : null;
}
