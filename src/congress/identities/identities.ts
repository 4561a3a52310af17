import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Role } from '../actor.js';
import { recordSecurity } from '../record/security-event.js';
import type { ProvenIdentity } from './oidc-client.js';

/** The identity of an account at the provider, as it is shown. */
export interface LinkedIdentity extends Record<string, unknown> {
  readonly subject: string;
  /** RFC 3339 */
  readonly linkedAt: string;
}

/** An account to which an identity belongs. */
export interface Holder extends Record<string, unknown> {
  readonly id: string;
  readonly username: string;
  readonly active: boolean;
}

/** Who links or unlinks, and in whose record it is told: an administrator in his congress's, the person himself in the install's. */
export interface Linker {
  readonly congressId: string | null;
  readonly accountId: string;
  readonly role?: Role;
}

const holding = statement(`
  select a.id, a.username, a.active
  from account_identity i join account a on a.id = i.account_id where i.issuer = $1 and i.subject = $2`);
const linked = statement(`
  select subject, to_char(linked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "linkedAt"
  from account_identity where account_id = $1 and issuer = $2`);
const linking = statement(`
  insert into account_identity (issuer, subject, account_id, linked_at, linked_by) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning 1 as done`);
const unlinking = statement(`
  delete from account_identity where account_id = $1 and issuer = $2 and ($3::text is null or subject <> $3)
  returning subject`);
const endingSignIns = statement(`
  update account_sign_in set ended_at = $2 where account_id = $1 and method = 'oidc' and ended_at is null returning id`);
const locking = statement('select username from account where id = $1 for no key update');

/**
 * Who accounts are at the provider of unified identities 统一身份. They are linked by the provider's own name for somebody
 * (`sub`), never by a name or an e-mail address, which anybody may come to have.
 */
@Injectable()
export class Identities {
  constructor(private readonly database: Database) {}

  /** @returns the account of an identity; undefined where it is linked to none. */
  async holderOf(tx: Tx, { issuer, subject }: ProvenIdentity): Promise<Holder | undefined> {
    const [row] = await tx.sql<Holder>(holding, [issuer, subject]);
    return row;
  }

  /** @returns the identity of an account at a provider; undefined where it has none. */
  async of(accountId: string, issuer: string): Promise<LinkedIdentity | undefined> {
    const [row] = await this.database.read<LinkedIdentity>('install', linked, [accountId, issuer]);
    return row;
  }

  /**
   * Links an account with an identity. The same again changes nothing.
   * @param replaces whether another identity that the account has makes way.
   * @throws Problem duplicate (409) where the identity belongs to another account, or the account has another one.
   */
  async link(tx: Tx, accountId: string, who: ProvenIdentity, by: Linker, replaces: boolean): Promise<void> {
    const { issuer, subject } = who;
    const username = await this.lock(tx, accountId);
    if (replaces) await this.remove(tx, accountId, issuer, subject, by);
    const [done] = await tx.sql(linking, [issuer, subject, accountId, new Date(), by.accountId]);
    if (done) return recordSecurity(tx, { ...of(accountId, by), kind: 'identityLinked', says: { username, issuer } });
    const holder = await this.holderOf(tx, who);
    if (holder?.id !== accountId) throw taken(holder !== undefined);
  }

  /**
   * Takes an account's identity at a provider away; the sign-ins by it end with it.
   * @throws Problem notFound (404) where it has none.
   */
  async unlink(tx: Tx, accountId: string, issuer: string, by: Linker): Promise<void> {
    if (!(await this.remove(tx, accountId, issuer, null, by))) throw new Problem('notFound');
  }

  private async remove(tx: Tx, accountId: string, issuer: string, kept: string | null, by: Linker): Promise<boolean> {
    const username = await this.lock(tx, accountId);
    const [gone] = await tx.sql(unlinking, [accountId, issuer, kept]);
    if (!gone) return false;
    const signIns = (await tx.sql(endingSignIns, [accountId, new Date()])).length;
    recordSecurity(tx, { ...of(accountId, by), kind: 'identityUnlinked', says: { username, issuer, signIns } });
    return true;
  }

  /** @returns the user name. */
  private async lock(tx: Tx, accountId: string): Promise<string> {
    const [account] = await tx.sql<{ username: string }>(locking, [accountId]);
    if (!account) throw new Problem('notFound');
    return account.username;
  }
}

function of(accountId: string, by: Linker): Linker & { readonly aboutId?: string } {
  return by.accountId === accountId ? by : { ...by, aboutId: accountId };
}

function taken(byAnother: boolean): Problem {
  const message = byAnother
    ? '这个统一身份已经关联了另一个账号（subject）'
    : '该账号已经关联了另一个统一身份，请先解除（subject）';
  return new Problem('duplicate', { causes: [{ code: 'identityTaken', field: 'subject', message }] });
}
