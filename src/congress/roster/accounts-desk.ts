import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { readPage, type Page } from '../../platform/http/page.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Actors, requireRole } from '../actors.js';
import { Passwords } from '../sign-in/passwords.js';
import { AccountForm, AccountPatch, type AccountAnswer } from './account-forms.js';
import { recordSecurity } from '../record/security-event.js';
import { Accounts } from './accounts.js';
import type { Asker } from './asker.js';
import { changesOf } from './changes.js';
import { grantInWords } from './grants.js';
import { grantFaults, grantOf, type GrantForm } from './grant-forms.js';
import { created, formOf, idempotent, patchOf, type Posting } from './posting.js';

/** The desk of the accounts 账号窗口: the administrator of the congress writes, 代表工委 and the auditor read too. */
@Injectable()
export class AccountsDesk {
  constructor(
    private readonly actors: Actors,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  async list({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<AccountAnswer>> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'deputyAffairs', 'auditor');
    return this.accounts.list(actor.congressId, readPage(query, 'accounts', 1));
  }

  /** @param name the user name, or the account's id. */
  async one({ caller, slug }: Asker, name: string): Promise<AccountAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'deputyAffairs', 'auditor');
    return this.accounts.find(actor.congressId, name);
  }

  async add({ caller, slug }: Asker, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const form = formOf(AccountForm, posting.body);
    const { username, password, displayName, grants: forms, mustChangePassword: must } = form;
    requireNone([...incoherent(forms), ...(await this.passwords.faultsOf(password, { username, field: 'password' }))]);
    const request = idempotent(this.idempotency, actor.accountId, posting);
    const passwordHash = await this.passwords.hash(password);
    const mustChangePassword = must ?? false;
    const account = { username, passwordHash, mustChangePassword, displayName, grants: forms.map(grantOf) };
    const { congressId } = actor;
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const row = await this.accounts.add(tx, congressId, account);
      const says = { username, name: displayName, role: account.grants.map(grantInWords) };
      const by = { congressId, accountId: actor.accountId, aboutId: row.id, role: 'admin' } as const;
      recordSecurity(tx, { ...by, kind: 'accountMade', says });
      return created(`/api/c/${slug}/accounts/${encodeURIComponent(row.username)}`, row);
    });
  }

  async change({ caller, slug }: Asker, name: string, raw: unknown): Promise<AccountAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'deputyAffairs', 'auditor');
    const { id, username } = await this.accounts.find(actor.congressId, name);
    requireRole(actor, 'admin');
    const { password, displayName, active, grants }: AccountPatch = patchOf(AccountPatch, raw, []);
    if (grants) requireNone(incoherent(grants));
    if (password !== undefined && id === actor.accountId) throw ownPassword();
    if (password !== undefined) await this.passwords.requireGood(password, { username, field: 'password' });
    const change = {
      ...(password === undefined
        ? {}
        : { passwordHash: await this.passwords.hash(password), mustChangePassword: true }),
      ...(displayName === undefined ? {} : { displayName }),
      ...(active === undefined ? {} : { active }),
      ...(grants === undefined ? {} : { grants: grants.map(grantOf) }),
    };
    const { congressId, accountId } = actor;
    return this.database.transaction({ congressId }, async (tx) => {
      const before = await this.accounts.readBack(tx, congressId, id);
      const what = changesOf({ displayName, active }, before);
      const by = { congressId, accountId, aboutId: id, role: 'admin' } as const;
      if (what.length > 0) recordSecurity(tx, { ...by, kind: 'accountChanged', says: { what } });
      return this.accounts.change(tx, actor, id, change);
    });
  }

  /** Lets an account sign in again that failed too often, and answers it. */
  async unlock({ caller, slug }: Asker, name: string, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId } = actor;
    const { id } = await this.accounts.find(congressId, name);
    requireBody(NoBody, posting.body);
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const account = await this.accounts.unlock(tx, actor, id);
      return { status: 200, headers: {}, answer: JSON.stringify(account) };
    });
  }
}

/** One's own is changed by who knows the present one, not by whoever sits at an open screen. */
function ownPassword(): Problem {
  const message = '修改自己的密码请用“修改本人密码”（POST /api/session/password）';
  return new Problem('refused', { causes: [{ code: 'ownPassword', field: 'password', message }] });
}

/** What is wrong with each grant whose role and ids do not fit. */
function incoherent(forms: readonly GrantForm[]): Cause[] {
  return forms.flatMap((form, index) => grantFaults(form, `grants[${String(index)}].`));
}

/** @throws Problem invalidInput (400) with all of them. */
function requireNone(causes: readonly Cause[]): void {
  if (causes.length > 0) throw new Problem('invalidInput', { causes });
}
