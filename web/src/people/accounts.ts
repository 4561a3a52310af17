import { answered, api, everyItem } from '../api/client';
import type { Account, Grant } from '../api/types';
import { roles } from '../api/choices.json';
import type { Choice } from '../case/act-form';
import { byPinyin } from '../parts/pinyin';
import type { Entry, Kind, KindName, Known } from './kinds';

/** For whom a role holds 授权的对象: the kind of entry that each field of a grant names. */
export const grantedKinds = {
  officeId: 'offices',
  deputyId: 'deputies',
  delegationId: 'delegations',
  categoryIds: 'categories',
} as const satisfies Partial<Record<keyof Grant, KindName>>;

/** The accounts 账号 that have, or had, a role in a congress, by the pinyin of the names. @throws Problem */
export async function readAccounts(congress: string): Promise<Account[]> {
  const path = { congress };
  const page = await everyItem((query) => answered(api.GET('/api/c/{congress}/accounts', { params: { path, query } })));
  return page.sort((one, other) => byPinyin.compare(one.displayName, other.displayName));
}

/** A role by its name. */
function roleName(role: Grant['role']): string {
  return roles.find(({ value }) => value === role)?.label ?? role;
}

/** An entry by its name; a deputy with his delegation, for two of one name are two persons. */
function toldApart({ name, delegationId }: Entry, { delegations }: Known): string {
  const delegation = delegations?.find((one) => one.id === delegationId);
  return delegation ? `${name}，${delegation.name}` : name;
}

/** An entry to be chosen, found by its code 编号 too. */
export function choiceOf(one: Entry, known: Known): Choice {
  const { id, code } = one;
  return { value: id, label: toldApart(one, known), ...(typeof code === 'string' ? { code } : {}) };
}

/** A grant in words: the role, and for whom it holds. */
export function grantInWords(grant: Grant, known: Known): string {
  const whom = Object.entries(grantedKinds).flatMap(([field, kind]) => {
    const ids = [grant[field as keyof typeof grantedKinds] ?? []].flat();
    return (known[kind] ?? []).filter(({ id }) => ids.includes(id)).map((one) => toldApart(one, known));
  });
  return whom.length === 0 ? roleName(grant.role) : `${roleName(grant.role)}（${whom.join('、')}）`;
}

/** What a new account 新增账号 begins with, where an address asks for one of a deputy, a delegation or an office. */
export function firstOf(asked: Readonly<Record<string, unknown>>, known: Known): Record<string, unknown> | null {
  const { deputyId, delegationId, officeId } = asked;
  const deputy = known.deputies?.find(({ id }) => id === deputyId);
  if (deputy) return { displayName: deputy.name, role: 'deputy', deputyId };
  const delegation = known.delegations?.find(({ id }) => id === delegationId);
  if (delegation) return { displayName: delegation.name, role: 'delegation', delegationId };
  const office = known.offices?.find(({ id }) => id === officeId);
  // Its liaison or its head: that is for the administrator to say.
  return office ? { officeId } : null;
}

/** An account that belongs to an entry of the roster, and as what: the head of an office, the deputy himself. */
export interface Holder {
  readonly account: Account;
  readonly role: string;
}

/** Who acts for each entry of a kind, by the entry's id; those that were put out of use are left out. */
export function holdersOf({ granted }: Kind, accounts: readonly Account[]): ReadonlyMap<string, readonly Holder[]> {
  const found = new Map<string, Holder[]>();
  for (const account of accounts.filter(({ active }) => active)) {
    for (const grant of account.grants) {
      const id = granted === undefined ? undefined : grant[granted];
      if (id === undefined) continue;
      found.set(id, [...(found.get(id) ?? []), { account, role: roleName(grant.role) }]);
    }
  }
  return found;
}
