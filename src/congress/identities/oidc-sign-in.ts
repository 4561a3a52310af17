import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { Actors } from '../actors.js';
import { recordSecurity } from '../record/security-event.js';
import type { Device } from '../sign-in/device.js';
import { RefreshTokens } from '../sign-in/refresh-tokens.js';
import { SignIn, type SignedIn } from '../sign-in/sign-in.js';
import { Identities, type Holder } from './identities.js';
import type { Linking } from './journey.js';
import type { ProvenIdentity } from './oidc-client.js';

/** What a proven identity is good for: a sign-in of the account that it is linked to, or the linking 关联. */
@Injectable()
export class OidcSignIn {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly identities: Identities,
    private readonly refreshTokens: RefreshTokens,
    private readonly signIn: SignIn,
  ) {}

  /**
   * Signs in. No account is ever made here, and what it may do is said by its grants alone. The password, which he may not
   * even have, is no matter: it need not be changed first.
   * @throws Problem identityNotLinked (403), also for a deactivated account.
   */
  async enter(who: ProvenIdentity, device: Device): Promise<SignedIn> {
    const renewal = await this.database.transaction('install', async (tx) => {
      const holder = await this.identities.holderOf(tx, who);
      const { address } = device;
      if (!holder?.active) return refuse(tx, who, holder, address);
      const begun = await this.refreshTokens.begin(tx, holder.id, { method: 'oidc', device });
      const says = { username: holder.username, issuer: who.issuer };
      recordSecurity(tx, { congressId: null, kind: 'signedIn', accountId: holder.id, address, says });
      return begun;
    });
    if (!renewal) throw new Problem('identityNotLinked');
    return this.signIn.welcome(renewal);
  }

  /**
   * Links the identity with the account whose sign-in set out for it, if that sign-in still holds.
   * @throws Problem unauthenticated (401), duplicate (409).
   */
  async link(who: ProvenIdentity, { accountId, familyId }: Linking): Promise<void> {
    await this.actors.person({ accountId, familyId, grantsVersion: 0 });
    const by = { congressId: null, accountId };
    await this.database.transaction('install', (tx) => this.identities.link(tx, accountId, who, by, false));
  }
}

/** The refusal is put on the record, so the transaction commits. The subject is told by its digest: at some providers it is a telephone. */
function refuse(tx: Tx, { issuer, subject }: ProvenIdentity, holder: Holder | undefined, address: string | null): null {
  const id = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  const says = holder ? { issuer, username: holder.username, active: false } : { issuer, id };
  recordSecurity(tx, { congressId: null, kind: 'identityNotLinked', accountId: holder?.id ?? null, address, says });
  return null;
}
