import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { cut, type Page, type PageQuery } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Now } from '../../platform/time/now.js';
import type { Actor, Grant } from '../actor.js';
import { endTokensOf } from '../api-tokens/api-tokens.js';
import { Account } from '../entities/account.js';
import { recordSecurity } from '../record/security-event.js';
import { FailedSignIns } from '../sign-in/failed-sign-ins.js';
import { endSignIns } from '../sign-in/sign-ins.js';
import type { AccountAnswer } from './account-forms.js';
import { Grants } from './grants.js';
import { named } from './roster-store.js';
import { taken } from './resource.js';

/** What a new account is made of; the password was hashed before the transaction. */
export interface NewAccount {
  readonly username: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly displayName: string;
  readonly grants: readonly Grant[];
}

/** What of an account changes; absent: it stays. */
export interface AccountChange {
  readonly passwordHash?: string;
  /** with a password that somebody else has set */
  readonly mustChangePassword?: boolean;
  readonly displayName?: string;
  readonly active?: boolean;
  readonly grants?: readonly Grant[];
}

type Row = AccountAnswer & Record<string, unknown>;

const name = 'lower(a.username) collate "C"';
const members = `
  select a.id, a.username, a.display_name as "displayName", a.active,
    a.must_change_password as "mustChangePassword", (
    select coalesce(json_agg(json_strip_nulls(json_build_object(
        'id', g.id, 'role', g.role, 'officeId', g.office_id, 'deputyId', g.deputy_id, 'delegationId', g.delegation_id,
        'categoryIds', case when g.role = 'committee' then to_json(g.category_ids) end,
        'grantedAt', to_char(g.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      order by g.granted_at, g.id), '[]')
    from account_grant g where g.congress_id = $1 and g.account_id = a.id and g.revoked_at is null) as grants
  from account a where a.id in (select m.account_id from account_grant m where m.congress_id = $1)`;
const byUsername = statement(`${members} and lower(a.username) = lower($2)`);
const byId = statement(`${members} and a.id = $2`);
const others = statement(`
  select a.install_admin as "installAdmin", exists (
    select 1 from account_grant g where g.account_id = a.id and g.congress_id <> $1 and g.revoked_at is null) as elsewhere
  from account a where a.id = $2`);
const locking = statement('select 1 from account where id = $1 for no key update');

/** Reads and writes the accounts 账号 that have, or had, a role in a congress. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly grants: Grants,
    private readonly failures: FailedSignIns,
    private readonly now: Now,
  ) {}

  /** A page of accounts, by user name. */
  async list(congressId: string, { limit, after, active, ...query }: PageQuery): Promise<Page<Row>> {
    const inUse = active === null ? '' : active ? ' and a.active' : ' and not a.active';
    const rest = after === null ? '' : ` and ${name} > $3`;
    const text = `${members}${inUse}${rest} order by ${name} limit $2`;
    const rows = await this.database.read<Row>({ congressId }, statement(text), [
      congressId,
      limit + 1,
      ...(after ?? []),
    ]);
    return cut(rows, { limit, after, active, ...query }, 'accounts', (row) => [row.username.toLowerCase()]);
  }

  /** @param name the user name, or the id. @throws Problem notFound (404) where it never had a role in this congress. */
  async find(congressId: string, name: string): Promise<Row> {
    const [row] = await this.database.read<Row>({ congressId }, isUuid(name) ? byId : byUsername, [
      congressId,
      safe(name),
    ]);
    if (!row) throw new Problem('notFound');
    return row;
  }

  /** @throws Problem invalidInput (400) for ids of another congress, duplicate (409) for a user name in use. */
  async add(tx: Tx, congressId: string, { grants, ...account }: NewAccount): Promise<Row> {
    await this.grants.requireReferences(tx, congressId, grants, (index) => `grants[${String(index)}].`);
    const row = {
      id: v7(),
      ...account,
      active: true,
      installAdmin: false,
      grantsVersion: 1,
      createdAt: this.now.instant(),
    };
    await named({ account_username: taken('用户名', 'username') }, account, () => tx.manager.insert(Account, row));
    await this.grants.give(tx, congressId, row.id, grants);
    return this.readBack(tx, congressId, row.id);
  }

  /**
   * Changes an account. What holds in the whole install (password, name, in use) may be changed by the administrator of
   * the only congress in which the account has roles, or by the install administrator.
   * @throws Problem forbidden (403), invalidInput (400), refused (409) for one's own account.
   */
  async change(tx: Tx, actor: Actor, id: string, { grants, ...account }: AccountChange): Promise<Row> {
    const { congressId } = actor;
    const wide = Object.keys(account).length > 0;
    await (wide ? this.requireOwn(tx, actor, id) : tx.sql(locking, [id]));
    if (account.active === false && id === actor.accountId) throw ownAccount();
    if (grants) {
      await this.grants.requireReferences(tx, congressId, grants, (index) => `grants[${String(index)}].`);
      await this.grants.replace(tx, actor, id, grants);
    }
    if (wide) await tx.manager.update(Account, { id }, account);
    if (grants || account.active !== undefined) await this.grants.renumber(tx, id);
    const row = await this.readBack(tx, congressId, id);
    if (account.passwordHash !== undefined || account.active === false) await endSignIns(tx, [id]);
    if (account.active === false) await endTokensOf(tx, id);
    if (account.passwordHash !== undefined) await this.reset(tx, actor, row);
    return row;
  }

  /**
   * Lets the account sign in again after too many failures 解除暂停登录.
   * @throws Problem forbidden (403) where the caller may not change it.
   */
  async unlock(tx: Tx, actor: Actor, id: string): Promise<Row> {
    await this.requireOwn(tx, actor, id);
    const row = await this.readBack(tx, actor.congressId, id);
    const { congressId, accountId } = actor;
    const says = { username: row.username };
    if (await this.failures.unlock(tx, row.username))
      recordSecurity(tx, { congressId, kind: 'signInUnlocked', accountId, aboutId: id, role: 'admin', says });
    return row;
  }

  /** Locks the account. @throws Problem forbidden (403) where it is not this congress's alone, and so not the actor's to change. */
  async requireOwn(tx: Tx, { congressId, installAdmin }: Actor, id: string): Promise<void> {
    // Lock first, look second: one statement that did both would see the grants of before the wait.
    const [, [standing]] = await Promise.all([tx.sql(locking, [id]), tx.sql<Standing>(others, [congressId, id])]);
    if (!installAdmin && (!standing || standing.installAdmin || standing.elsewhere)) throw notYours();
  }

  private async reset(tx: Tx, { congressId, accountId }: Actor, { id, username }: Row): Promise<void> {
    await this.failures.unlock(tx, username);
    const says = { username };
    recordSecurity(tx, { congressId, kind: 'passwordReset', accountId, aboutId: id, role: 'admin', says });
  }

  /** The account as it is inside the transaction. */
  async readBack(tx: Tx, congressId: string, id: string): Promise<Row> {
    const [row] = await tx.sql<Row>(byId, [congressId, id]);
    if (!row) throw new Problem('notFound');
    return row;
  }
}

interface Standing extends Record<string, unknown> {
  readonly installAdmin: boolean;
  readonly elsewhere: boolean;
}

/** A name from an address: what no account can have is not asked for. */
export function safe(name: string): string {
  return /^[\x21-\x7e]{1,64}$/.test(name) ? name : '';
}

function notYours(): Problem {
  const message = '该账号在其他人大也有职责（或是系统管理员），密码、姓名、启停和统一身份须由系统管理员修改';
  return new Problem('forbidden', { causes: [{ code: 'accountElsewhere', message }] });
}

function ownAccount(): Problem {
  return new Problem('refused', {
    causes: [{ code: 'ownAccount', field: 'active', message: '不能停用自己的账号（active）' }],
  });
}
