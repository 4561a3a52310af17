import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import { holds, roles, type Actor, type Grant, type Person, type Role } from './actor.js';
import { machineDay } from './api-tokens/machine-day.js';
import { scopeMissing, type Scope } from './api-tokens/scopes.js';
import { TokenUse } from './api-tokens/token-use.js';
import { slugPattern } from './levels.js';
import type { Identity } from './sign-in/identity.js';

const grants = `(
  select coalesce(json_agg(json_build_object(
      'role', g.role, 'officeId', g.office_id, 'deputyId', g.deputy_id, 'delegationId', g.delegation_id,
      'categoryIds', g.category_ids) order by g.granted_at, g.id), '[]')
  from account_grant g where g.account_id = a.id and g.congress_id = c.id and g.revoked_at is null)`;

const columns = `a.username, a.display_name, a.install_admin, c.id, c.slug, c.profile_key, c.profile_version,
    c.calendar_edition, ${grants} as grants`;
const asking = statement(`
  select ${columns}, a.must_change_password and f.method = 'password' as "mustChangePassword"
  from account a join account_sign_in f on f.id = $2 and f.account_id = a.id and f.ended_at is null
    left join congress c on c.slug = $3 and c.active
  where a.id = $1 and a.active`);

/** The same where an API token 接口令牌 stands in the place of the sign-in: it knows one congress, and the others are not there. */
const askingByToken = statement(`
  select ${columns}, t.scopes, t.last_used_on
  from api_token t join account a on a.id = t.account_id and a.active
    left join congress c on c.id = t.congress_id and c.slug = $3 and c.active
  where t.token_hash = $4 and t.account_id = $1 and t.id = $2 and t.revoked_at is null and t.expires_on >= $5`);

const askingAgain = statement(`
  select ${columns} from account a join congress c on c.id = $2 and c.active where a.id = $1 and a.active`);

/** What is asked for together with the actor. */
export type Within<T> = (tx: Tx, asked: Promise<Actor>, congressId: string) => Promise<T>;

const asAdmin: Grant = { role: 'admin', officeId: null, deputyId: null, delegationId: null, categoryIds: [] };

/**
 * Finds out who the caller is at this moment. Nothing is remembered between requests: a revoked grant, a deactivated
 * account and a sign-out take effect on the next one.
 */
@Injectable()
export class Actors {
  /** ids of congresses by their slugs, which never change */
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly tokenUse: TokenUse,
  ) {}

  /**
   * Finds out who the caller is in the same flight as what he asks for. `work` gets the actor as a promise: what it sends
   * before it waits goes out together with the question, inside the wall of the congress that the address names, and must
   * show nothing before the actor is known.
   * @param how `act`: a transaction that writes; `look`: a read-only one, which ends with what `work` sends at first.
   * @throws Problem as `of`, and whatever `work` throws.
   */
  async within<T>(identity: Identity, slug: string, how: 'act' | 'look', work: Within<T>): Promise<T> {
    const run = (congressId: string, sent: (tx: Tx) => Promise<T>) =>
      how === 'act' ? this.database.transaction({ congressId }, sent) : this.database.flight({ congressId }, sent);
    const known = this.ids.get(slug);
    if (known === undefined) {
      const actor = await this.of(identity, slug);
      this.ids.set(slug, actor.congressId);
      return run(actor.congressId, (tx) => work(tx, Promise.resolve(actor), actor.congressId));
    }
    return run(known, async (tx) => {
      const asked = this.of(identity, slug, tx);
      const [, done] = await inOrder([asked, work(tx, asked, known)]);
      return done;
    });
  }

  /**
   * The caller as an actor in a congress; one statement, one flight.
   * @param slug the congress as the address names it; anything may come in.
   * @param tx the transaction under way, if there is one.
   * @throws Problem unauthenticated (401) where the account is deactivated or the sign-in has ended; passwordChangeRequired
   * (403); notFound (404) where there is no such active congress, or none in which the account has a grant; scopeMissing
   * (403) where an API token asks for what it was not made for.
   */
  async of(identity: Identity, slug: string, tx?: Tx): Promise<Actor> {
    const row = await this.ask(identity, slug, tx);
    const held = row.install_admin ? [...row.grants, asAdmin] : row.grants;
    if (row.id === null || held.length === 0) throw new Problem('notFound');
    requireScope(identity, row);
    return actorOf(identity.accountId, { ...row, id: row.id, grants: held });
  }

  /**
   * An account as an actor in a congress, without a sign-in: for what it began and a job goes on with.
   * @returns null where the account or the congress is not active, or it has no role there any more.
   */
  async again(accountId: string, congressId: string): Promise<Actor | null> {
    const [row] = await this.database.read<Row>('install', askingAgain, [accountId, congressId]);
    if (!row?.id) return null;
    const held = row.install_admin ? [...row.grants, asAdmin] : row.grants;
    return held.length === 0 ? null : actorOf(accountId, { ...row, grants: held });
  }

  /**
   * The caller outside any congress.
   * @throws Problem unauthenticated (401), passwordChangeRequired (403), scopeMissing (403) for an API token.
   */
  async person(identity: Identity): Promise<Person> {
    if (identity.apiToken) return this.refuseMachine(identity);
    const { username, display_name: displayName, install_admin: installAdmin } = await this.ask(identity, null);
    return { accountId: identity.accountId, username, displayName, installAdmin };
  }

  /**
   * Refuses an API token what only a person may.
   * @throws Problem unauthenticated (401) where the token is no longer in force, else scopeMissing (403).
   */
  async refuseMachine(identity: Identity): Promise<never> {
    await this.ask(identity, null);
    throw scopeMissing(null);
  }

  private async ask({ accountId, familyId, apiToken }: Identity, slug: string | null, tx?: Tx): Promise<Row> {
    const name = slug !== null && slugPattern.test(slug) ? slug : null;
    const day = apiToken ? machineDay() : '';
    const values = apiToken ? [accountId, familyId, name, apiToken.hash, day] : [accountId, familyId, name];
    const query = apiToken ? askingByToken : asking;
    const [row] = await (tx ? tx.sql<Row>(query, values) : this.database.read<Row>('install', query, values));
    if (!row) throw new Problem('unauthenticated');
    if (row.mustChangePassword) throw new Problem('passwordChangeRequired');
    if (apiToken) this.tokenUse.note(apiToken.hash, row.last_used_on ?? null, day);
    return row;
  }
}

function actorOf(accountId: string, row: Row & { readonly id: string | null }): Actor {
  return {
    accountId,
    displayName: row.display_name,
    installAdmin: row.install_admin,
    congressId: row.id ?? '',
    congressSlug: row.slug,
    grants: row.grants,
    profileKey: row.profile_key,
    profileVersion: row.profile_version,
    calendarEdition: row.calendar_edition,
  };
}

/** @throws Problem scopeMissing (403) where an API token asks for what it was not made for. */
function requireScope({ apiToken }: Identity, { scopes: held = [] }: Row): void {
  if (!apiToken) return;
  if (apiToken.needs === null || !held.includes(apiToken.needs)) throw scopeMissing(apiToken.needs);
}

/**
 * Asks for one of several roles.
 * @throws Problem forbidden (403) naming who may.
 */
export function requireRole(actor: Actor, ...wanted: readonly Role[]): void {
  if (holds(actor, ...wanted)) return;
  const names = wanted.map((role) => roles[role]).join('、');
  throw new Problem('forbidden', { causes: [{ code: 'role', message: `此事须由${names}办理` }] });
}

/**
 * Asks for the administrator of the whole install.
 * @throws Problem forbidden (403).
 */
export function requireInstallAdmin(person: { readonly installAdmin: boolean }): void {
  if (person.installAdmin) return;
  throw new Problem('forbidden', { causes: [{ code: 'role', message: '此事须由系统管理员办理' }] });
}

/** Columns of the congress are null only together with its id, which is asked first. */
interface Row extends Record<string, unknown> {
  readonly username: string;
  readonly display_name: string;
  readonly install_admin: boolean;
  readonly id: string | null;
  readonly slug: string;
  readonly profile_key: string;
  readonly profile_version: number;
  readonly calendar_edition: number;
  readonly grants: Grant[];
  /** only of a sign-in */
  readonly mustChangePassword?: boolean;
  /** only of an API token */
  readonly scopes?: readonly Scope[];
  readonly last_used_on?: string | null;
}
