import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { Actors, requireRole } from '../actors.js';
import { Accounts } from '../roster/accounts.js';
import type { Asker } from '../roster/asker.js';
import { formOf } from '../roster/posting.js';
import type { Identity } from '../sign-in/identity.js';
import { Identities } from './identities.js';
import { IdentityForm, type IdentityAnswer } from './identity-forms.js';
import type { Linking } from './journey.js';
import { OidcClient } from './oidc-client.js';

/** The desk of the identities 统一身份窗口: everybody his own; the administrator those of accounts that are his to change. */
@Injectable()
export class IdentityDesk {
  constructor(
    private readonly actors: Actors,
    private readonly accounts: Accounts,
    private readonly identities: Identities,
    private readonly client: OidcClient,
    private readonly database: Database,
  ) {}

  async own(caller: Identity): Promise<IdentityAnswer> {
    const { accountId } = await this.actors.person(caller);
    return this.shown(accountId);
  }

  /** @returns who sets out to link his identity. */
  async setOut(caller: Identity, raw: unknown): Promise<Linking> {
    const { accountId } = await this.actors.person(caller);
    requireBody(NoBody, raw);
    this.provider();
    return { accountId, familyId: caller.familyId };
  }

  async unlinkOwn(caller: Identity): Promise<void> {
    const { accountId } = await this.actors.person(caller);
    const issuer = this.provider();
    const by = { congressId: null, accountId };
    await this.database.transaction('install', (tx) => this.identities.unlink(tx, accountId, issuer, by));
  }

  /** @param name the user name, or the account's id. */
  async one({ caller, slug }: Asker, name: string): Promise<IdentityAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'auditor');
    const { id } = await this.accounts.find(actor.congressId, name);
    return this.shown(id);
  }

  /** Links an account of the congress with an identity, in the place of the one that it had. */
  async link({ caller, slug }: Asker, name: string, raw: unknown): Promise<IdentityAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId, accountId } = actor;
    const { id } = await this.accounts.find(congressId, name);
    const { subject } = formOf(IdentityForm, raw);
    await this.database.transaction({ congressId }, async (tx) => {
      await this.accounts.requireOwn(tx, actor, id);
      const who = { issuer: this.provider(), subject };
      await this.identities.link(tx, id, who, { congressId, accountId, role: 'admin' }, true);
    });
    return this.shown(id);
  }

  async unlink({ caller, slug }: Asker, name: string): Promise<void> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId, accountId } = actor;
    const { id } = await this.accounts.find(congressId, name);
    await this.database.transaction({ congressId }, async (tx) => {
      await this.accounts.requireOwn(tx, actor, id);
      await this.identities.unlink(tx, id, this.provider(), { congressId, accountId, role: 'admin' });
    });
  }

  private async shown(accountId: string): Promise<IdentityAnswer> {
    const { issuer } = this.client;
    const found = issuer === null ? undefined : await this.identities.of(accountId, issuer);
    return found ? { linked: true, ...found } : { linked: false };
  }

  /** @throws Problem refused (409) where there is no provider. */
  private provider(): string {
    if (this.client.issuer !== null) return this.client.issuer;
    const message = '本系统没有配置统一身份认证';
    throw new Problem('refused', { causes: [{ code: 'oidcOff', message }] });
  }
}
