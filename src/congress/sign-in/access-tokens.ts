import { Injectable } from '@nestjs/common';
import { createSecretKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { Config } from '../../platform/config/config.js';
import { isUuid } from '../../platform/http/text.js';
import type { Identity } from './identity.js';

const algorithm = 'HS256';
const issuer = 'bihuan';
const mostRemembered = 10_000;

/** An access token 访问令牌 with the instant at which it ends (RFC 3339). */
export interface AccessToken {
  readonly accessToken: string;
  readonly expiresAt: string;
}

/** Makes and checks access tokens. They live by the machine's clock, which rehearsal does not move. */
@Injectable()
export class AccessTokens {
  /** how long a token lives */
  readonly seconds: number;
  private readonly key: KeyObject;
  /** What was verified once stays verified until it ends: a signature takes longer to check than the rest of a small request. */
  private readonly verified = new Map<string, { identity: Identity; endsAt: number }>();

  constructor(config: Config) {
    this.key = createSecretKey(Buffer.from(config.TOKEN_SECRET, 'utf8'));
    this.seconds = config.ACCESS_TOKEN_MINUTES * 60;
  }

  /**
   * Makes a token that carries the account, the sign-in and the grants version only.
   * @param latest when it ends at the latest: with the sign-in.
   */
  async issue({ accountId, familyId, grantsVersion }: Identity, latest?: Date): Promise<AccessToken> {
    const soon = Math.floor(Date.now() / 1000) + this.seconds;
    const end = latest ? Math.min(soon, Math.floor(latest.getTime() / 1000)) : soon;
    const accessToken = await new SignJWT({ fam: familyId, gv: grantsVersion })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setSubject(accountId)
      .setIssuedAt()
      .setExpirationTime(end)
      .sign(this.key);
    return { accessToken, expiresAt: new Date(end * 1000).toISOString() };
  }

  /** @returns the identity, or null where the token is forged, expired or of another kind. */
  async verify(token: string): Promise<Identity | null> {
    const known = this.verified.get(token);
    if (known && known.endsAt > Date.now()) return known.identity;
    this.verified.delete(token);
    const found = await this.check(token);
    if (found) this.remember(token, found);
    return found?.identity ?? null;
  }

  private async check(token: string): Promise<{ identity: Identity; endsAt: number } | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [algorithm],
        issuer,
        requiredClaims: ['exp'],
      });
      const { sub, fam, gv, exp = 0 } = payload;
      if (!isUuid(sub) || !isUuid(fam) || typeof gv !== 'number') return null;
      return { identity: { accountId: sub, familyId: fam, grantsVersion: gv }, endsAt: exp * 1000 };
    } catch {
      return null;
    }
  }

  private remember(token: string, found: { identity: Identity; endsAt: number }): void {
    const [oldest] = this.verified.keys();
    if (this.verified.size >= mostRemembered && oldest !== undefined) this.verified.delete(oldest);
    this.verified.set(token, found);
  }
}
