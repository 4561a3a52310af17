import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { isUuid } from '../../platform/http/text.js';
import { recordSecurity } from '../record/security-event.js';
import type { Identity } from './identity.js';

/** A sign-in 登录 that goes on, as its owner reads it. */
export interface OwnSignIn extends Record<string, unknown> {
  readonly id: string;
  readonly since: Date;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly address: string | null;
  readonly agent: string | null;
  readonly current: boolean;
}

const standing = `exists (
  select 1 from account_sign_in f join account a on a.id = f.account_id and a.active
  where f.id = $2 and f.account_id = $1 and f.ended_at is null)`;
const asking = statement(`select ${standing} as stands`);
const listing = statement(`
  select f.id, f.began_at as since, f.last_used_at as "lastUsedAt", f.ends_at as "endsAt", f.address, f.agent,
    f.id = $2 as current
  from account_sign_in f
  where f.account_id = $1 and f.ended_at is null and f.ends_at > $3 and ${standing} and exists (
    select 1 from account_session s where s.family_id = f.id and s.used_at is null and s.expires_at > $3)
  order by f.last_used_at desc, f.id`);
const ending = statement(`
  update account_sign_in set ended_at = $3
  where id = $1 and account_id = $2 and ended_at is null and ends_at > $3 returning id`);
const endingAll = statement(`
  update account_sign_in set ended_at = $2 where account_id = any ($1::uuid[]) and ended_at is null returning id`);

/**
 * Ends every sign-in of these accounts: each of their tokens is good for nothing from the commit on.
 * @returns how many there were.
 */
export async function endSignIns(tx: Tx, accountIds: readonly string[]): Promise<number> {
  return (await tx.sql(endingAll, [accountIds, new Date()])).length;
}

/** One's own sign-ins 本人的登录: where one is signed in, and putting an end to it. */
@Injectable()
export class SignIns {
  constructor(private readonly database: Database) {}

  /** Those that go on, the last used first. @throws Problem unauthenticated (401) where the caller's own has ended. */
  async list({ accountId, familyId }: Identity): Promise<OwnSignIn[]> {
    const values = [accountId, familyId, new Date()];
    const found = await this.database.read<OwnSignIn>('install', listing, values);
    // The caller's own is among them, but for the moment in which its last refresh token has just ended.
    if (found.length === 0) await this.require(this.database, { accountId, familyId });
    return found;
  }

  /** Ends one. @throws Problem unauthenticated (401), notFound (404) where he has no such sign-in that goes on. */
  async end({ accountId, familyId }: Identity, id: string, address: string): Promise<void> {
    await this.database.transaction('install', async (tx) => {
      await this.require(tx, { accountId, familyId });
      if (!isUuid(id)) throw new Problem('notFound');
      const [ended] = await tx.sql(ending, [id, accountId, new Date()]);
      if (!ended) throw new Problem('notFound');
      recordSecurity(tx, { congressId: null, kind: 'signedOut', accountId, address, says: { signIns: 1 } });
    });
  }

  /** Ends all of them, the caller's own too. @throws Problem unauthenticated (401). */
  async endAll({ accountId, familyId }: Identity, address: string): Promise<void> {
    await this.database.transaction('install', async (tx) => {
      await this.require(tx, { accountId, familyId });
      const signIns = await endSignIns(tx, [accountId]);
      recordSecurity(tx, { congressId: null, kind: 'signedOutEverywhere', accountId, address, says: { signIns } });
    });
  }

  private async require(on: Asked, { accountId, familyId }: Pick<Identity, 'accountId' | 'familyId'>): Promise<void> {
    const values = [accountId, familyId];
    const sent = on instanceof Database ? on.read<Stands>('install', asking, values) : on.sql<Stands>(asking, values);
    const [row] = await sent;
    if (!row?.stands) throw new Problem('unauthenticated');
  }
}

type Asked = Database | Tx;

interface Stands extends Record<string, unknown> {
  readonly stands: boolean;
}
