import { Injectable } from '@nestjs/common';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { hkdfSync } from 'node:crypto';
import { Config } from '../../platform/config/config.js';
import { isUuid } from '../../platform/http/text.js';
import type { JourneySecrets } from './oidc-client.js';

/** Who sets out from a sign-in in order to link his identity, rather than to sign in. */
export interface Linking {
  readonly accountId: string;
  readonly familyId: string;
}

/** What a journey to the provider and back brings along. */
export interface Journey {
  readonly secrets: JourneySecrets;
  readonly linking: Linking | null;
}

const name = 'bihuan_oidc';
const path = '/api/session/oidc';
const issuer = 'bihuan oidc journey';
const minutes = 10;

/**
 * The cookie of a journey to the provider of unified identities and back. The browser itself keeps what must come back,
 * encrypted, so any instance can finish what another began, and no other browser can. It comes back from another site:
 * hence `Lax`, on a path of its own. It lives by the machine's clock.
 */
@Injectable()
export class Journeys {
  private readonly key: Uint8Array;
  private readonly secure: boolean;

  constructor({ TOKEN_SECRET, PUBLIC_URL }: Config) {
    this.key = new Uint8Array(hkdfSync('sha256', TOKEN_SECRET, '', issuer, 32));
    this.secure = PUBLIC_URL.startsWith('https:');
  }

  /** Gives the browser the cookie. */
  async give(reply: FastifyReply, { secrets, linking }: Journey): Promise<void> {
    const token = await new EncryptJWT({ ...secrets, ...(linking ? { linking } : {}) })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuer(issuer)
      .setExpirationTime(new Date(Date.now() + minutes * 60_000))
      .encrypt(this.key);
    void reply.setCookie(name, token, { ...this.attributes(), maxAge: minutes * 60 });
  }

  /** Takes the cookie away, whether or not it is any good: a journey ends once. @returns null where it is none of ours, or too old. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<Journey | null> {
    void reply.clearCookie(name, this.attributes());
    return this.read(request.cookies[name] ?? '');
  }

  private async read(token: string): Promise<Journey | null> {
    try {
      const { payload } = await jwtDecrypt(token, this.key, {
        issuer,
        requiredClaims: ['exp'],
        currentDate: new Date(),
      });
      const { state, nonce, verifier, linking = null } = payload;
      if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
      return linking === null || isLinking(linking) ? { secrets: { state, nonce, verifier }, linking } : null;
    } catch {
      return null;
    }
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path } as const;
  }
}

function isLinking(value: unknown): value is Linking {
  if (typeof value !== 'object' || value === null || !('accountId' in value) || !('familyId' in value)) return false;
  return isUuid(value.accountId) && isUuid(value.familyId);
}
