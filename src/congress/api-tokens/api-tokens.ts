import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { cut, type Page, type PageQuery } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import type { Actor } from '../actor.js';
import { ApiToken } from '../entities/api-token.js';
import { recordSecurity } from '../record/security-event.js';
import { machineDay } from './machine-day.js';
import type { Scope } from './scopes.js';
import { hashOf, TokenCodes } from './token-code.js';
import type { CongressApiTokenAnswer, MadeApiTokenAnswer } from './token-forms.js';

/** What a new token is made of. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresOn: string;
}

/** Whose tokens are meant: an account's, in every congress, or a congress's. */
export type Whose = { readonly accountId: string } | { readonly congressId: string };

type Row = CongressApiTokenAnswer & Record<string, unknown>;
type Revoked = { congress_id: string; account_id: string; name: string; username: string };

/** More than this nobody uses, and keeps in view. */
const mostInForce = 20;

const stamp = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const shown = `
  select t.id, t.name, c.slug as congress, t.scopes, ${stamp('t.created_at')} as "createdAt", t.expires_on as "expiresOn",
    t.last_used_on as "lastUsedOn", ${stamp('t.revoked_at')} as "revokedAt", a.username, a.display_name as "displayName"
  from api_token t join congress c on c.id = t.congress_id join account a on a.id = t.account_id`;
const inForce = `t.revoked_at is null and t.expires_on >= $2`;
const locking = statement('select 1 from account where id = $1 for no key update');
const counting = statement(`select count(*)::int as n from api_token t where t.account_id = $1 and ${inForce}`);
const of = { account: 't.account_id = $1', congress: 't.congress_id = $1' };
const revoking = (whose: string) => `
  update api_token t set revoked_at = $3 from account a
  where ${whose} and t.id = $2 and a.id = t.account_id and t.revoked_at is null
  returning t.congress_id, t.account_id, t.name, a.username`;
const revokingOwn = statement(revoking(of.account));
const revokingOf = statement(revoking(of.congress));
const revokingAll = statement('update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null');
const knowing = (whose: string) => `select 1 from api_token t where ${whose} and t.id = $2`;
const knowingOwn = statement(knowing(of.account));
const knowingOf = statement(knowing(of.congress));

/** Reads and writes API tokens 接口令牌. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: Database,
    private readonly codes: TokenCodes,
  ) {}

  /**
   * Makes a token of the actor's, for the congress in which he acts.
   * @throws Problem refused (409) where he has many in force already.
   */
  async make(actor: Actor, made: NewToken): Promise<MadeApiTokenAnswer> {
    const { accountId, congressId } = actor;
    const id = v7();
    const token = this.codes.make(accountId, id);
    const createdAt = new Date();
    const row = { congressId, id, accountId, ...made, scopes: [...made.scopes], tokenHash: hashOf(token), createdAt };
    await this.database.transaction({ congressId }, async (tx) => {
      const [, [held]] = await Promise.all([
        tx.sql(locking, [accountId]),
        tx.sql<{ n: number }>(counting, [accountId, machineDay()]),
      ]);
      if ((held?.n ?? 0) >= mostInForce) throw tooMany();
      await tx.manager.insert(ApiToken, row);
      const says = { tokenName: made.name, scopes: made.scopes, expiresAt: made.expiresOn };
      recordSecurity(tx, { congressId, kind: 'apiTokenMade', accountId, says });
    });
    const unused = { lastUsedOn: null, revokedAt: null };
    return {
      id,
      ...made,
      scopes: [...made.scopes],
      congress: actor.congressSlug,
      createdAt: createdAt.toISOString(),
      ...unused,
      token,
    };
  }

  /** A page of tokens, the newest first; of an account or of a congress. */
  async list(whose: Whose, query: PageQuery): Promise<Page<Row>> {
    const [where, value] = 'accountId' in whose ? [of.account, whose.accountId] : [of.congress, whose.congressId];
    const state = query.active === null ? '$2::date is not null' : query.active ? inForce : `not (${inForce})`;
    const rest = query.after === null ? '' : ' and t.id < $4::uuid';
    const text = `${shown} where ${where} and ${state}${rest} order by t.id desc limit $3`;
    const values = [value, machineDay(), query.limit + 1, ...(query.after ?? [])];
    const rows = await this.database.read<Row>('install', statement(text), values);
    return cut(rows, query, 'apiTokens', (row) => [row.id]);
  }

  /**
   * Revokes a token; one that is revoked already stays so.
   * @param by the account that revokes it. @throws Problem notFound (404).
   */
  async revoke(
    tx: Tx,
    whose: Whose,
    id: string,
    by: Pick<Actor, 'accountId'> & { readonly role?: 'admin' },
  ): Promise<void> {
    const [change, known, value] =
      'accountId' in whose ? [revokingOwn, knowingOwn, whose.accountId] : [revokingOf, knowingOf, whose.congressId];
    if (!isUuid(id)) throw new Problem('notFound');
    const [done] = await tx.sql<Revoked>(change, [value, id, new Date()]);
    if (!done && (await tx.sql(known, [value, id])).length === 0) throw new Problem('notFound');
    if (!done) return;
    const says = { tokenName: done.name, username: done.username };
    const role = by.role === undefined ? {} : { role: by.role };
    const about = done.account_id === by.accountId ? {} : { aboutId: done.account_id };
    recordSecurity(tx, {
      congressId: done.congress_id,
      kind: 'apiTokenRevoked',
      accountId: by.accountId,
      ...about,
      ...role,
      says,
    });
  }
}

/** Ends every token of an account, in whatever congress: it was deactivated. */
export async function endTokensOf(tx: Tx, accountId: string): Promise<void> {
  await tx.sql(revokingAll, [accountId, new Date()]);
}

function tooMany(): Problem {
  const message = `有效的接口令牌不能超过 ${String(mostInForce)} 个，请先撤销不用的`;
  return new Problem('refused', { causes: [{ code: 'tooManyTokens', message }] });
}
