import { Injectable } from '@nestjs/common';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { Config } from '../../platform/config/config.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignInMethod } from '../entities/account-sign-in.js';
import { recordSecurity } from '../record/security-event.js';
import type { Device } from './device.js';

/** How long a used token is answered again with the same successor, while that is unused. */
const graceSeconds = 10;

const beginning = statement(`
  with who as (
    select id from account where id = $2 and active and ($10::text is null or password_hash = $10) for share),
  begun as (
    insert into account_sign_in (id, account_id, method, began_at, last_used_at, ends_at, address, agent)
    select $1, who.id, $3, $4, $4, $5, $6, $7 from who returning id, account_id)
  insert into account_session (id, account_id, family_id, refresh_hash, created_at, expires_at)
  select $8, account_id, id, $9, $4, $11 from begun returning id`);
const using = statement(`
  with used as (
    update account_session set used_at = $2, successor_id = $3
    where refresh_hash = $1 and used_at is null and expires_at > $2 returning family_id),
  going_on as (
    update account_sign_in f set last_used_at = $2, address = $5, agent = $6 from used
    where f.id = used.family_id and f.ended_at is null and f.ends_at > $2
      and exists (select 1 from account a where a.id = f.account_id and a.active)
    returning f.id, f.account_id, f.ends_at)
  insert into account_session (id, account_id, family_id, refresh_hash, created_at, expires_at)
  select $3, account_id, id, $4, $2, least($7::timestamptz, ends_at) from going_on
  returning account_id as "accountId", family_id as "familyId", expires_at as "endsAt"`);
const repeating = statement(`
  select next.id, next.refresh_hash as "refreshHash", f.account_id as "accountId", f.id as "familyId",
    next.expires_at as "endsAt"
  from account_session s
    join account_session next on next.id = s.successor_id and next.used_at is null and next.expires_at > $2
    join account_sign_in f on f.id = s.family_id and f.ended_at is null
    join account a on a.id = f.account_id and a.active
  where s.refresh_hash = $1 and s.used_at > $3`);
const endingOfUsed = statement(`
  update account_sign_in set ended_at = $2
  where ended_at is null and ends_at > $2
    and id = (select family_id from account_session where refresh_hash = $1 and used_at is not null)
  returning account_id as "accountId"`);
const ending = statement(`
  update account_sign_in set ended_at = $2 where ended_at is null and id = $1 returning account_id as "accountId"`);
const endingOf = statement(`
  update account_sign_in set ended_at = $2
  where ended_at is null and id = (select family_id from account_session where refresh_hash = $1)
  returning account_id as "accountId"`);

/** A sign-in that goes on: whose it is, and its next refresh token 续期令牌 (shown once, only its hash is kept). */
export interface Renewal {
  readonly accountId: string;
  readonly familyId: string;
  readonly refreshToken: string;
  /** when the token ends unless it is used: by lying idle, or with the sign-in */
  readonly endsAt: Date;
}

/** How a sign-in begins. */
export interface Beginning {
  /** `password` where nothing is said */
  readonly method?: SignInMethod;
  readonly device?: Device;
  /** what the password was checked against: it must be the account's still */
  readonly passwordHash?: string;
}

interface Going extends Record<string, unknown> {
  readonly accountId: string;
  readonly familyId: string;
  readonly endsAt: Date;
}

/**
 * The refresh tokens: each is used once and replaced; a used one that comes again ends the sign-in. Two tabs of a browser that
 * refresh at once, and a client whose answer was lost, are answered again with the same successor for some seconds. So that
 * nobody needs to keep it, a successor is computed from its predecessor, which the database does not know, and from a key,
 * which it does not know either.
 */
@Injectable()
export class RefreshTokens {
  private readonly key: Buffer;
  private readonly idle: number;
  private readonly longest: number;

  constructor(config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.TOKEN_SECRET, '', 'bihuan refresh token', 32));
    this.idle = config.SESSION_IDLE_MINUTES * 60_000;
    this.longest = config.SESSION_HOURS * 3_600_000;
  }

  /**
   * Begins a sign-in.
   * @throws Problem unauthenticated (401) where the account was deactivated, or its password changed, meanwhile.
   */
  async begin(tx: Tx, accountId: string, how: Beginning = {}): Promise<Renewal> {
    const { method = 'password', device, passwordHash = null } = how;
    const now = new Date();
    const end = new Date(now.getTime() + this.longest);
    const familyId = v7();
    const refreshToken = randomBytes(32).toString('base64url');
    const endsAt = new Date(Math.min(now.getTime() + this.idle, end.getTime()));
    const from = [device?.address ?? null, device?.agent ?? null];
    const token = [v7(), hashOf(refreshToken), passwordHash, endsAt];
    const [begun] = await tx.sql(beginning, [familyId, accountId, method, now, end, ...from, ...token]);
    if (!begun) throw new Problem('unauthenticated');
    return { accountId, familyId, refreshToken, endsAt };
  }

  /**
   * Replaces a token. Where it was used before, somebody holds a copy: then the whole sign-in ends.
   * @returns null where the token is not valid; the transaction must still be committed.
   */
  async replace(tx: Tx, token: string, device: Device): Promise<Renewal | null> {
    const now = new Date();
    const id = v7();
    const refreshToken = this.successor(token, id);
    const idleEnd = new Date(now.getTime() + this.idle);
    const values = [hashOf(token), now, id, hashOf(refreshToken), device.address, device.agent, idleEnd];
    const [going] = await tx.sql<Going>(using, values);
    if (going) return { ...going, refreshToken };
    return (await this.again(tx, token, now)) ?? this.reused(tx, token, { now, device });
  }

  /** Ends a sign-in, with every token that descends from it. */
  async end(tx: Tx, familyId: string): Promise<void> {
    signedOut(tx, await tx.sql(ending, [familyId, new Date()]));
  }

  /** Ends the sign-in to which a token belongs; nothing happens where it belongs to none. */
  async endOf(tx: Tx, token: string): Promise<void> {
    signedOut(tx, await tx.sql(endingOf, [hashOf(token), new Date()]));
  }

  /** The same successor again, for who asks twice at once. */
  private async again(tx: Tx, token: string, now: Date): Promise<Renewal | null> {
    const since = new Date(now.getTime() - graceSeconds * 1000);
    const [next] = await tx.sql<Next>(repeating, [hashOf(token), now, since]);
    if (!next) return null;
    const refreshToken = this.successor(token, next.id);
    // Made with another TOKEN_SECRET, it cannot be computed any more.
    if (hashOf(refreshToken) !== `\\x${next.refreshHash.toString('hex')}`) return null;
    const { accountId, familyId, endsAt } = next;
    return { accountId, familyId, endsAt, refreshToken };
  }

  private async reused(tx: Tx, token: string, { now, device }: { now: Date; device: Device }): Promise<null> {
    const [ended] = await tx.sql<{ accountId: string }>(endingOfUsed, [hashOf(token), now]);
    if (!ended) return null;
    const { address } = device;
    recordSecurity(tx, { congressId: null, kind: 'refreshReused', ...ended, address, says: { signIns: 1 } });
    return null;
  }

  private successor(token: string, id: string): string {
    return createHmac('sha256', this.key).update(`${id}\0${token}`).digest('base64url');
  }
}

interface Next extends Going {
  readonly id: string;
  readonly refreshHash: Buffer;
}

function signedOut(tx: Tx, ended: readonly Record<string, unknown>[]): void {
  for (const { accountId } of ended as readonly { accountId: string }[]) {
    recordSecurity(tx, { congressId: null, kind: 'signedOut', accountId, says: { signIns: 1 } });
  }
}

/** A token has 256 random bits, so a plain digest is enough to keep it. */
function hashOf(token: string): string {
  return `\\x${createHash('sha256').update(token).digest('hex')}`;
}
