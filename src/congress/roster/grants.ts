import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { isUuid } from '../../platform/http/text.js';
import { Now } from '../../platform/time/now.js';
import { roles, type Actor, type Grant } from '../actor.js';
import { AccountGrant } from '../entities/account-grant.js';
import { recordSecurity } from '../record/security-event.js';
import { referencesOf } from './grant-forms.js';
import { missingReferences } from './references.js';

interface Held extends Grant, Record<string, unknown> {
  readonly id: string;
}

/** Who gives and takes, in which congress. */
export type Giver = Pick<Actor, 'congressId' | 'accountId'>;

const looking = statement('select id from account where lower(username) = lower($1)');
const lookingById = statement('select id from account where id = $1');
const renumbering = statement('update account set grants_version = grants_version + 1 where id = $1');
const holding = statement(`
  select id, role, office_id as "officeId", deputy_id as "deputyId", delegation_id as "delegationId",
    category_ids as "categoryIds"
  from account_grant where congress_id = $1 and account_id = $2 and revoked_at is null`);
const revoking = statement(`
  update account_grant set revoked_at = $4, ended_at = $5
  where congress_id = $1 and account_id = $2 and id = any ($3::uuid[]) and revoked_at is null
  returning id, role, office_id as "officeId", deputy_id as "deputyId", delegation_id as "delegationId",
    category_ids as "categoryIds"`);

/** Gives and takes grants 授权. Every change counts up the account's `grantsVersion`, whose row serves as the lock. */
@Injectable()
export class Grants {
  constructor(
    private readonly database: Database,
    private readonly now: Now,
  ) {}

  /** @returns the id of any account of the install, by user name or id. @throws Problem notFound (404). */
  async accountOf(name: string): Promise<string> {
    const [row] = await this.database.read<{ id: string }>('install', isUuid(name) ? lookingById : looking, [name]);
    if (!row) throw new Problem('notFound');
    return row.id;
  }

  /** @throws Problem invalidInput (400) naming each id that names nothing in this congress. */
  async requireReferences(tx: Tx, congressId: string, grants: readonly Grant[], at: (index: number) => string) {
    const causes = await missingReferences(tx, congressId, referencesOf(grants, at));
    if (causes.length > 0) throw new Problem('invalidInput', { causes });
  }

  /** Gives one more. @throws Problem duplicate (409) where the account has the same already. */
  async giveOne(tx: Tx, congressId: string, accountId: string, grant: Grant): Promise<string> {
    await this.renumber(tx, accountId);
    const held = await tx.sql<Held>(holding, [congressId, accountId]);
    if (held.some((one) => keyOf(one) === keyOf(grant))) {
      const message = `该账号已有同样的职责：${roles[grant.role]}（role）`;
      const detail = '该账号已有同样的职责，没有再授予。';
      throw new Problem('duplicate', { detail, causes: [{ code: 'taken', field: 'role', message }] });
    }
    const [id = ''] = await this.give(tx, congressId, accountId, [grant]);
    return id;
  }

  /** @returns the ids of the new grants. */
  async give(tx: Tx, congressId: string, accountId: string, grants: readonly Grant[]): Promise<string[]> {
    const grantedAt = this.now.instant();
    const distinct = [...new Map(grants.map((grant) => [keyOf(grant), grant])).values()];
    const rows = distinct.map((grant) => ({
      ...grant,
      categoryIds: [...grant.categoryIds],
      congressId,
      id: v7(),
      accountId,
      grantedAt,
      revokedAt: null,
      endedAt: null,
    }));
    if (rows.length > 0) await tx.manager.insert(AccountGrant, rows);
    return rows.map((row) => row.id);
  }

  /** Makes these the account's only grants in the congress, and records what came and went; those that stay keep their ids. */
  async replace(tx: Tx, { congressId, ...by }: Giver, accountId: string, grants: readonly Grant[]): Promise<void> {
    const held = await tx.sql<Held>(holding, [congressId, accountId]);
    const wanted = new Set(grants.map(keyOf));
    const present = new Set(held.map(keyOf));
    const gone = held.filter((one) => !wanted.has(keyOf(one)));
    const ids = gone.map((one) => one.id);
    await tx.sql(revoking, [congressId, accountId, ids, this.now.instant(), new Date()]);
    const given = grants.filter((grant) => !present.has(keyOf(grant)));
    await this.give(tx, congressId, accountId, given);
    const about = { congressId, accountId: by.accountId, aboutId: accountId, role: 'admin' } as const;
    for (const one of gone) recordSecurity(tx, { ...about, kind: 'grantRevoked', says: { role: grantInWords(one) } });
    for (const one of given) recordSecurity(tx, { ...about, kind: 'grantGiven', says: { role: grantInWords(one) } });
  }

  /** Takes one away. @throws Problem notFound (404) where the account has no such grant in force here. */
  async revoke(tx: Tx, congressId: string, accountId: string, id: string): Promise<Grant> {
    await this.renumber(tx, accountId);
    const [revoked] = await tx.sql<Held>(revoking, [congressId, accountId, [id], this.now.instant(), new Date()]);
    if (!revoked) throw new Problem('notFound');
    return revoked;
  }

  /** Counts a change of grants or of `active`. */
  async renumber(tx: Tx, accountId: string): Promise<void> {
    await tx.sql(renumbering, [accountId]);
  }
}

/** A grant in words: the role, and for whom it holds. */
export function grantInWords({ role, officeId, deputyId, delegationId, categoryIds }: Grant): string {
  const whom = [officeId, deputyId, delegationId, ...categoryIds].filter((id) => id !== null);
  return whom.length === 0 ? roles[role] : `${roles[role]}（${whom.join('、')}）`;
}

/** Two grants with the same key say the same. */
function keyOf({ role, officeId, deputyId, delegationId, categoryIds }: Grant): string {
  return JSON.stringify([role, officeId, deputyId, delegationId, [...categoryIds].sort()]);
}
