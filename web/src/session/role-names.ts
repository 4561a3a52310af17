import { roles } from '../api/choices.json';
import type { Membership } from '../api/types';

const names = new Map(roles.map(({ value, label }) => [value, label]));

/** The roles 职责 by their names. */
export function roleNames(memberships: readonly { readonly role: Membership['role'] }[]): string {
  return [...new Set(memberships.map(({ role }) => names.get(role) ?? role))].join('、');
}
