import type { Role } from '../../src/congress/actor.js';

/** The ids of a test congress, by the names that tests use. */
export interface RosterIds {
  readonly sessions: { readonly former: string; readonly current: string };
  readonly delegations: { readonly a: string; readonly b: string };
  readonly categories: { readonly city: string; readonly society: string; readonly justice: string };
  /** a to d are of the government */
  readonly offices: {
    readonly a: string;
    readonly b: string;
    readonly c: string;
    readonly d: string;
    readonly court: string;
  };
  /** a and b belong to delegation a, c to delegation b */
  readonly deputies: { readonly a: string; readonly b: string; readonly c: string };
}

interface GrantBody {
  readonly role: Role;
  readonly officeId?: string;
  readonly deputyId?: string;
  readonly delegationId?: string;
  readonly categoryIds?: readonly string[];
}

const at = (role: 'officeLiaison' | 'officeHead', office: keyof RosterIds['offices']) => (ids: RosterIds) => ({
  role,
  officeId: ids.offices[office],
});
const deputy = (one: keyof RosterIds['deputies']) => (ids: RosterIds) => ({
  role: 'deputy' as const,
  deputyId: ids.deputies[one],
});
const delegation = (one: keyof RosterIds['delegations']) => (ids: RosterIds) => ({
  role: 'delegation' as const,
  delegationId: ids.delegations[one],
});

/** The accounts of a test congress: everybody who can act, each with one role. */
export const people = {
  admin: () => ({ role: 'admin' as const }),
  deputyAffairs: () => ({ role: 'deputyAffairs' as const }),
  /** concerned with the categories city and society, not with justice */
  committee: (ids) => ({ role: 'committee', categoryIds: [ids.categories.city, ids.categories.society] }),
  leader: () => ({ role: 'leader' }),
  governmentOffice: () => ({ role: 'governmentOffice' }),
  governmentLeader: () => ({ role: 'governmentLeader' }),
  auditor: () => ({ role: 'auditor' }),
  delegation: delegation('a'),
  delegationB: delegation('b'),
  deputy: deputy('a'),
  deputyB: deputy('b'),
  deputyC: deputy('c'),
  liaison: at('officeLiaison', 'a'),
  head: at('officeHead', 'a'),
  liaisonB: at('officeLiaison', 'b'),
  headB: at('officeHead', 'b'),
  liaisonC: at('officeLiaison', 'c'),
  headC: at('officeHead', 'c'),
  courtLiaison: at('officeLiaison', 'court'),
  courtHead: at('officeHead', 'court'),
} as const satisfies Record<string, (ids: RosterIds) => GrantBody>;

/** The name of an account of a test congress. */
export type PersonName = keyof typeof people;
