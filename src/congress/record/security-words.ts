import { roles } from '../actor.js';
import type { SecurityBody } from './security-event.js';
import { securityKinds } from './security-kinds.js';
import { securityParticulars, type SecurityParticular } from './security-particulars.js';

/**
 * A security event in one sentence: who did what, upon whom, and the particulars.
 * @param who the name of the account that did it, or null.
 * @param about the name of the account that it was done to, or null.
 */
export function securityInWords({ kind, role, says }: SecurityBody, who: string | null, about: string | null): string {
  const by = role === 'system' ? ['系统'] : [role ? roles[role] : '', who ?? ''];
  const upon = about === null ? '' : `，涉及账号 ${about}`;
  const deed = [...by, securityKinds[kind]].filter((part) => part !== '').join(' ');
  const particulars = Object.entries(says).flatMap(([name, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    return [`${securityParticulars[name as SecurityParticular]}：${inWords(value)}`];
  });
  return particulars.length === 0 ? `${deed}${upon}` : `${deed}${upon}。${particulars.join('；')}`;
}

function inWords(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? value.join('、') : String(value);
}
