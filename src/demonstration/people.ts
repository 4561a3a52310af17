import type { Grant, Role } from '../congress/actor.js';
import { delegations, deputies, offices, type CategoryCode, type OfficeCode } from './roster.js';

/** The ids of the demonstration congress, by the names that the stories use. */
export interface Ids {
  readonly congress: string;
  readonly delegations: Readonly<Record<string, string>>;
  readonly deputies: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly offices: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<string, string>>;
}

/** An account of the demonstration 演示账号: one person, one role. */
export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly of: (ids: Omit<Ids, 'accounts'>) => Partial<Grant>;
}

const nobody = () => ({});

/** Every account but the administrator's. */
export const people: readonly DemoPerson[] = [
  ...deputies.map(({ name }, index) =>
    person(`deputy${String(index + 1)}`, name, 'deputy', (ids) => ({ deputyId: ids.deputies[name] ?? null })),
  ),
  ...delegations.map((name, index) =>
    person(`delegation${String(index + 1)}`, `${name}联络员`, 'delegation', (ids) => ({
      delegationId: ids.delegations[name] ?? null,
    })),
  ),
  person('staff', '代表工委工作人员', 'deputyAffairs', nobody),
  committee('committee1', '城建环保委员会', ['cjhb']),
  committee('committee2', '社会建设委员会', ['shjs', 'jkww']),
  committee('committee3', '财政经济委员会', ['cj', 'nync']),
  committee('committee4', '监察和司法委员会', ['fzsf']),
  person('leader1', '常委会主任甲', 'leader', nobody),
  person('leader2', '常委会副主任乙', 'leader', nobody),
  person('gov', '区政府督查室工作人员', 'governmentOffice', nobody),
  person('govleader1', '副区长甲', 'governmentLeader', nobody),
  ...Object.entries(offices).flatMap(([code, [name]], index) => {
    const number = String(index + 1);
    const own = (ids: Omit<Ids, 'accounts'>) => ({ officeId: ids.offices[code] ?? null });
    return [
      person(`office${number}`, `${name}联络员`, 'officeLiaison', own),
      person(`head${number}`, `${name}负责人`, 'officeHead', own),
    ];
  }),
  person('auditor', '审计人员', 'auditor', nobody),
];

/** The user name of an office's liaison 联络员 or head 负责人. */
export function officeAccount(kind: 'office' | 'head', code: OfficeCode): string {
  return `${kind}${String(Object.keys(offices).indexOf(code) + 1)}`;
}

/** The name of the deputy who has this user name: `deputy4` is 代表丁. */
export function deputyOf(username: string): string {
  return deputies[Number(username.slice('deputy'.length)) - 1]?.name ?? '';
}

function person(username: string, displayName: string, role: Role, of: DemoPerson['of']): DemoPerson {
  return { username, displayName, role, of };
}

function committee(username: string, displayName: string, codes: readonly CategoryCode[]): DemoPerson {
  const categoryIds = (ids: Omit<Ids, 'accounts'>) => codes.flatMap((code) => ids.categories[code] ?? []);
  return person(username, displayName, 'committee', (ids) => ({ categoryIds: categoryIds(ids) }));
}
