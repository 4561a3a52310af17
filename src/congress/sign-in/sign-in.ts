import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Person } from '../actor.js';
import { AccessTokens, type AccessToken } from './access-tokens.js';
import type { Identity } from './identity.js';
import { Passwords } from './passwords.js';
import { RefreshTokens, type Renewal } from './refresh-tokens.js';
import type { Membership } from './session-answer.js';

/** An account with all its roles 登录信息. */
export interface Standing {
  readonly account: Person;
  readonly memberships: readonly Membership[];
}

/** A sign-in that worked. */
export interface SignedIn extends AccessToken, Standing {
  readonly refreshToken: string;
}

const standing = `
  a.id, a.username, a.display_name, a.install_admin, a.grants_version, a.password_hash, a.active, (
    select coalesce(json_agg(json_strip_nulls(json_build_object(
        'congress', c.slug, 'congressName', c.name, 'role', g.role,
        'officeId', g.office_id, 'deputyId', g.deputy_id, 'delegationId', g.delegation_id))
      order by c.slug, g.granted_at, g.id), '[]')
    from account_grant g join congress c on c.id = g.congress_id and c.active
    where g.account_id = a.id and g.revoked_at is null) as memberships
  from account a`;
const byUsername = statement(`select ${standing} where lower(a.username) = lower($1)`);
const byId = statement(`select ${standing} where a.id = $1`);
const bySignIn = statement(`
  select ${standing} where a.id = $1 and exists (
    select 1 from account_session s where s.family_id = $2 and s.account_id = a.id and s.revoked_at is null)`);

/** Signing in 登录, staying signed in, signing out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /**
   * Signs in by name and password.
   * @throws Problem badCredentials (401), alike for a wrong password, an unknown name and a deactivated account.
   */
  async enter(username: string, password: string): Promise<SignedIn> {
    const [row] = await this.database.read<Row>('install', byUsername, [username]);
    const right = await this.passwords.isRight(row?.password_hash ?? null, password);
    if (!row?.active || !right) throw new Problem('badCredentials');
    const renewal = await this.database.transaction('install', (tx) => this.refreshTokens.begin(tx, row.id));
    return this.signedIn(row, renewal);
  }

  /** @throws Problem unauthenticated (401) where the refresh token is unknown, used, revoked or expired. */
  async renew(refreshToken: string): Promise<SignedIn> {
    const renewal = await this.database.transaction('install', (tx) => this.refreshTokens.replace(tx, refreshToken));
    const [row] = renewal ? await this.database.read<Row>('install', byId, [renewal.accountId]) : [];
    if (!renewal || !row?.active) throw new Problem('unauthenticated');
    return this.signedIn(row, renewal);
  }

  /**
   * Who the caller is.
   * @throws Problem unauthenticated (401) where the account is deactivated or the sign-in has ended.
   */
  async standing({ accountId, familyId }: Identity): Promise<Standing> {
    const [row] = await this.database.read<Row>('install', bySignIn, [accountId, familyId]);
    if (!row?.active) throw new Problem('unauthenticated');
    return standingOf(row);
  }

  /** Signs out: every token of this sign-in ends at once. */
  async leave(identity: Identity | null, refreshToken: string | null): Promise<void> {
    await this.database.transaction('install', async (tx) => {
      if (identity) await this.refreshTokens.revokeFamily(tx, identity.familyId);
      if (refreshToken) await this.refreshTokens.revokeOf(tx, refreshToken);
    });
  }

  private async signedIn(row: Row, { familyId, refreshToken }: Renewal): Promise<SignedIn> {
    const token = await this.accessTokens.issue({ accountId: row.id, familyId, grantsVersion: row.grants_version });
    return { ...token, refreshToken, ...standingOf(row) };
  }
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly install_admin: boolean;
  readonly grants_version: number;
  readonly password_hash: string;
  readonly active: boolean;
  readonly memberships: Membership[];
}

function standingOf(row: Row): Standing {
  const { id: accountId, username, display_name: displayName, install_admin: installAdmin, memberships } = row;
  return { account: { accountId, username, displayName, installAdmin }, memberships };
}
