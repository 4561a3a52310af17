import { Injectable } from '@nestjs/common';
import type { Identity } from '../../congress/sign-in/identity.js';
import { Vault } from '../../platform/vault/vault.js';

/** For how long a link opens its file 下载链接的有效期. */
const linkSeconds = 300;

const purpose = 'attachment.link';

/** What a link stands for: which file, and on whose behalf it is opened. */
export interface Linked {
  readonly slug: string;
  readonly caseId: string;
  readonly attachmentId: string;
  readonly identity: Identity;
}

/**
 * Links to files 下载链接 that need no sign-in, so that a telephone's browser or another program can open them. A link holds for some
 * minutes and carries, sealed, who asked for it: it opens nothing that he may not see at the moment when it is used. Times are the
 * machine's, as of every token.
 */
@Injectable()
export class LinkTokens {
  constructor(private readonly vault: Vault) {}

  /** @returns the token, letters and digits that an address can hold, and when it ends. */
  make({ slug, caseId, attachmentId, identity }: Linked, now = Date.now()): { token: string; expiresAt: Date } {
    const expiresAt = new Date(now + linkSeconds * 1_000);
    const { accountId, familyId, grantsVersion, apiToken } = identity;
    const said = [expiresAt.getTime(), slug, caseId, attachmentId, accountId, familyId, grantsVersion];
    const sealed = this.vault.seal(purpose, JSON.stringify([...said, apiToken?.hash ?? null]));
    return { token: Buffer.from(sealed.slice(2), 'hex').toString('base64url'), expiresAt };
  }

  /** @returns what a token stands for; null where it has ended, or is none of ours to the last bit. */
  read(token: string, now = Date.now()): Linked | null {
    if (!/^[\w-]{40,1000}$/.test(token)) return null;
    const said = this.opened(token);
    if (!said) return null;
    const [until, slug, caseId, attachmentId, accountId, familyId, grantsVersion, hash] = said;
    if (until <= now) return null;
    const apiToken = hash === null ? {} : { apiToken: { hash, needs: 'cases:read' as const } };
    return { slug, caseId, attachmentId, identity: { accountId, familyId, grantsVersion, ...apiToken } };
  }

  private opened(token: string): Said | null {
    try {
      return JSON.parse(this.vault.open(purpose, Buffer.from(token, 'base64url'))) as Said;
    } catch {
      return null;
    }
  }
}

type Said = readonly [number, string, string, string, string, string, number, string | null];
