import { v7 } from 'uuid';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Role } from '../actor.js';
import { digest } from './digest.js';
import type { SecurityKind } from './security-kinds.js';
import type { SecuritySays } from './security-particulars.js';

/** Something that was done outside a case and that the record must tell 安全事件. */
export interface SecurityEvent {
  /** whose record it goes into; null: that of the whole install (a sign-in, a password) */
  readonly congressId: string | null;
  readonly kind: SecurityKind;
  /** who did it; for a failed sign-in whose account was tried; null: the system, or an unknown name */
  readonly accountId: string | null;
  /** the account 账号 to which it was done, where that is not the one that did it */
  readonly aboutId?: string | null;
  /** the role that permitted it; `system` where nobody did it; absent: it needs none */
  readonly role?: Role | 'system';
  /** the network address it came from, where there is one */
  readonly address?: string | null;
  readonly says: SecuritySays;
}

/** The hashed bytes, before they are written as JSON. */
export interface SecurityBody extends SecurityEvent {
  readonly id: string;
  /** by the machine's clock, also in a rehearsal: when it really was done */
  readonly at: string;
}

const ofCongress = statement(`
  insert into security_event (congress_id, id, kind, at, account_id, about_id, body, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`);
const ofInstall = statement(`
  insert into install_event (id, kind, at, account_id, about_id, body, hash) values ($1, $2, $3, $4, $5, $6, $7)`);

/**
 * Puts a security event 安全事件 on the record, in the transaction that does what it tells of. It travels with the commit, so it
 * costs no flight and there is nothing to await; what rolls back is not recorded. A transaction inside the wall of a congress
 * may record for that congress and for the install, an `install` transaction also for any congress.
 */
export function recordSecurity(tx: Tx, event: SecurityEvent): void {
  const { congressId, kind, accountId, aboutId = null, role, address, says } = event;
  const id = v7();
  const at = new Date().toISOString();
  const said: SecurityBody = { id, congressId, kind, at, accountId, aboutId, role, address: address ?? null, says };
  const body = JSON.stringify(said);
  const values = [id, kind, at, accountId, aboutId, body, digest(body)];
  if (congressId === null) tx.lastly(ofInstall, values);
  else tx.lastly(ofCongress, [congressId, ...values]);
}
