import { hasRole } from '../session/roles';
import type { Membership } from '../api/types';

/** A page of supervision 督办 or of the year, and who has something to read there. */
interface Place {
  readonly name: string;
  readonly label: string;
  readonly roles: readonly Membership['role'][];
}

const all = ['deputyAffairs', 'leader', 'auditor'] as const;
const above = [...all, 'committee', 'governmentOffice', 'governmentLeader'] as const;

const everybody = [...above, 'deputy', 'delegation', 'officeLiaison', 'officeHead'] as const;

const places: readonly Place[] = [
  { name: 'supervision', label: '督办台', roles: above },
  { name: 'quarters', label: '季度清单', roles: above },
  { name: 'tracking', label: '月度跟踪', roles: [...above, 'officeLiaison', 'officeHead'] },
  { name: 'draws', label: '回头看抽查', roles: all },
  { name: 'assessments', label: '年度考核', roles: everybody },
  { name: 'awards', label: '优秀建议', roles: everybody },
  { name: 'deliveries', label: '发送情况', roles: ['admin', 'deputyAffairs', 'auditor'] },
];

/** The pages of supervision 督办 that somebody is shown. */
export function placesIn(congress: string): readonly Place[] {
  return places.filter(({ roles }) => hasRole(congress, ...roles));
}

/** What of them stands in the navigation 导航: the first page, under the name of what they are to the person. */
export function entranceIn(congress: string): Pick<Place, 'name' | 'label'> | null {
  const [first, ...others] = placesIn(congress);
  if (!first) return null;
  if (others.length === 0) return first;
  return { name: first.name, label: first.name === 'supervision' ? '督办' : '考核评优' };
}
