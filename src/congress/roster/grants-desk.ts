import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Actors, requireRole } from '../actors.js';
import { recordSecurity } from '../record/security-event.js';
import { Accounts, safe } from './accounts.js';
import type { Asker } from './asker.js';
import { GrantForm, grantFaults, grantOf } from './grant-forms.js';
import { grantInWords, Grants } from './grants.js';
import { created, formOf, idempotent, type Posting } from './posting.js';

/** The desk of the grants 授权窗口; the administrator of the congress gives and takes them. */
@Injectable()
export class GrantsDesk {
  constructor(
    private readonly actors: Actors,
    private readonly accounts: Accounts,
    private readonly grants: Grants,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  /**
   * Gives an account that has, or had, a role in this congress one more, and answers the grant. The install administrator
   * gives any account of the install its first; to others an account from elsewhere is unknown.
   */
  async give({ caller, slug }: Asker, name: string, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { accountId: giver, congressId, installAdmin } = actor;
    const accountId = installAdmin
      ? await this.grants.accountOf(safe(name))
      : (await this.accounts.find(congressId, name)).id;
    const form = formOf(GrantForm, posting.body);
    const causes = grantFaults(form, '');
    if (causes.length > 0) throw new Problem('invalidInput', { causes });
    const request = idempotent(this.idempotency, giver, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const grant = grantOf(form);
      await this.grants.requireReferences(tx, congressId, [grant], () => '');
      const id = await this.grants.giveOne(tx, congressId, accountId, grant);
      const says = { role: grantInWords(grant), id };
      recordSecurity(tx, { congressId, kind: 'grantGiven', accountId: giver, aboutId: accountId, role: 'admin', says });
      const { grants } = await this.accounts.readBack(tx, congressId, accountId);
      return created(null, grants.find((one) => one.id === id) ?? {});
    });
  }

  /** Takes a role of this congress away, and answers the account as it is then. */
  async revoke({ caller, slug }: Asker, name: string, grantId: string, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId } = actor;
    const { id } = await this.accounts.find(congressId, name);
    if (!isUuid(grantId)) throw new Problem('notFound');
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const revoked = await this.grants.revoke(tx, congressId, id, grantId);
      requireBody(NoBody, posting.body);
      const { accountId } = actor;
      const says = { role: grantInWords(revoked), id: grantId };
      recordSecurity(tx, { congressId, kind: 'grantRevoked', accountId, aboutId: id, role: 'admin', says });
      const account = await this.accounts.readBack(tx, congressId, id);
      return { status: 200, headers: {}, answer: JSON.stringify(account) };
    });
  }
}
