import { Injectable } from '@nestjs/common';
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { Config } from '../../platform/config/config.js';

/** By this a secret scanner 密钥扫描 knows the token, wherever it was left lying. */
const prefix = 'bh_';
const form = /^bh_[\w-]{107}$/;
const [idBytes, secretBytes, macBytes] = [16, 32, 16];

/** What an API token says of itself. */
export interface TokenCode {
  readonly accountId: string;
  readonly tokenId: string;
  /** SHA-256 of the whole token, as the database takes bytes */
  readonly hash: string;
}

/**
 * The text of API tokens 接口令牌: `bh_`, then in base64url account, token, 32 random bytes, and a keyed check of all that.
 * The check lets a made-up token be refused without asking the database, and the account be believed before it is asked;
 * whether the token is in force is the database's to say, which keeps only a digest.
 */
@Injectable()
export class TokenCodes {
  private readonly key: Buffer;

  constructor({ TOKEN_SECRET }: Config) {
    this.key = Buffer.from(hkdfSync('sha256', TOKEN_SECRET, '', 'bihuan api token', 32));
  }

  /** @returns a new token. */
  make(accountId: string, tokenId: string): string {
    const body = Buffer.concat([parse(accountId), parse(tokenId), randomBytes(secretBytes)]);
    return prefix + Buffer.concat([body, this.check(body)]).toString('base64url');
  }

  /** Whether a text is meant to be an API token. */
  isMeant(text: string): boolean {
    return text.startsWith(prefix);
  }

  /** @returns null where this service never made such a token. */
  read(text: string): TokenCode | null {
    if (!form.test(text)) return null;
    const bytes = Buffer.from(text.slice(prefix.length), 'base64url');
    const body = bytes.subarray(0, -macBytes);
    if (!timingSafeEqual(bytes.subarray(-macBytes), this.check(body))) return null;
    const [accountId, tokenId] = [stringify(body, 0), stringify(body, idBytes)];
    return { accountId, tokenId, hash: hashOf(text) };
  }

  private check(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, macBytes);
  }
}

/** The digest by which a token is kept. It has 256 random bits, so a plain one is enough. */
export function hashOf(token: string): string {
  return `\\x${createHash('sha256').update(token).digest('hex')}`;
}
