import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountSession } from '../entities/account-session.js';

/** How long a refresh token may lie unused. */
export const refreshDays = 7;

const using = statement(`
  update account_session s set used_at = $2
  where s.refresh_hash = $1 and s.used_at is null and s.revoked_at is null and s.expires_at > $2
    and exists (select 1 from account a where a.id = s.account_id and a.active)
  returning s.account_id, s.family_id`);
const revokingOfUsed = statement(`
  update account_session set revoked_at = $2
  where revoked_at is null
    and family_id = (select family_id from account_session where refresh_hash = $1 and used_at is not null)`);
const revokingFamily = statement(`
  update account_session set revoked_at = $2 where revoked_at is null and family_id = $1`);
const revokingOf = statement(`
  update account_session set revoked_at = $2
  where revoked_at is null and family_id = (select family_id from account_session where refresh_hash = $1)`);

/** A sign-in that goes on: whose it is, and its next refresh token 续期令牌 (shown once, only its hash is kept). */
export interface Renewal {
  readonly accountId: string;
  readonly familyId: string;
  readonly refreshToken: string;
}

/** The refresh tokens: each is used once and replaced; a used one that comes again ends the sign-in. */
@Injectable()
export class RefreshTokens {
  /** Begins a sign-in. */
  async begin(tx: Tx, accountId: string): Promise<Renewal> {
    return this.next(tx, accountId, v7());
  }

  /**
   * Replaces a token. Where it was used before, somebody holds a copy: then the whole family is revoked.
   * @returns null where the token is not valid; the transaction must still be committed.
   */
  async replace(tx: Tx, token: string): Promise<Renewal | null> {
    const [used] = await tx.sql<{ account_id: string; family_id: string }>(using, [hashOf(token), new Date()]);
    if (used) return this.next(tx, used.account_id, used.family_id);
    await tx.sql(revokingOfUsed, [hashOf(token), new Date()]);
    return null;
  }

  /** Ends a sign-in, with every token that descends from it. */
  async revokeFamily(tx: Tx, familyId: string): Promise<void> {
    await tx.sql(revokingFamily, [familyId, new Date()]);
  }

  /** Ends the sign-in to which a token belongs; nothing happens where it belongs to none. */
  async revokeOf(tx: Tx, token: string): Promise<void> {
    await tx.sql(revokingOf, [hashOf(token), new Date()]);
  }

  private async next(tx: Tx, accountId: string, familyId: string): Promise<Renewal> {
    const refreshToken = randomBytes(32).toString('base64url');
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + refreshDays * 86_400_000);
    const row = { id: v7(), accountId, familyId, refreshHash: hashOf(refreshToken), createdAt, expiresAt };
    await tx.manager.insert(AccountSession, row);
    return { accountId, familyId, refreshToken };
  }
}

/** A token has 256 random bits, so a plain digest is enough to keep it. */
function hashOf(token: string): string {
  return `\\x${createHash('sha256').update(token).digest('hex')}`;
}
