import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Person } from '../actor.js';
import { recordSecurity } from '../record/security-event.js';
import { AccessTokens, type AccessToken } from './access-tokens.js';
import type { Device } from './device.js';
import { FailedSignIns } from './failed-sign-ins.js';
import type { Identity } from './identity.js';
import { Passwords } from './passwords.js';
import { RefreshTokens, type Renewal } from './refresh-tokens.js';
import type { Membership } from './session-answer.js';

/** An account with all its roles 登录信息. */
export interface Standing {
  readonly account: Person;
  /** nothing else may be done before the password is changed */
  readonly mustChangePassword: boolean;
  readonly memberships: readonly Membership[];
}

/** A sign-in that worked. */
export interface SignedIn extends AccessToken, Standing {
  readonly refreshToken: string;
  /** when the refresh token ends unless it is used */
  readonly refreshEndsAt: Date;
}

const knowing = statement(
  'select id, username, password_hash as "passwordHash", active from account where lower(username) = $1',
);
const bySignIn = statement(`
  select a.id, a.username, a.display_name, a.install_admin, a.grants_version,
    a.must_change_password and f.method = 'password' as must_change_password, (
    select coalesce(json_agg(json_strip_nulls(json_build_object(
        'congress', c.slug, 'congressName', c.name, 'role', g.role,
        'officeId', g.office_id, 'deputyId', g.deputy_id, 'delegationId', g.delegation_id))
      order by c.slug, g.granted_at, g.id), '[]')
    from account_grant g join congress c on c.id = g.congress_id and c.active
    where g.account_id = a.id and g.revoked_at is null) as memberships
  from account a join account_sign_in f on f.id = $2 and f.account_id = a.id and f.ended_at is null
  where a.id = $1 and a.active`);

/** Signing in 登录, staying signed in, signing out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly failures: FailedSignIns,
  ) {}

  /**
   * Signs in by name and password. A wrong password, an unknown name and a deactivated account are answered alike, after the
   * same work: one password is checked, one failure is counted. Under a name that is locked none is checked.
   * @throws Problem badCredentials (401), signInLocked or tooManyRequests (429).
   */
  async enter({ username, password }: Credentials, device: Device): Promise<SignedIn> {
    const attempt = this.failures.attempt(username, device);
    await this.failures.requireOpen(attempt);
    const [known] = await this.database.read<Known>('install', knowing, [attempt.username]);
    const right = await this.passwords.isRight(known?.passwordHash ?? null, password);
    if (!known?.active || !right) throw await this.failures.failed(attempt, known?.id ?? null);
    const { id, passwordHash } = known;
    const renewal = await this.database.transaction('install', async (tx) => {
      await this.failures.passed(tx, attempt);
      const begun = await this.refreshTokens.begin(tx, id, { device, passwordHash });
      const { address } = device;
      const says = { username: known.username };
      recordSecurity(tx, { congressId: null, kind: 'signedIn', accountId: id, address, says });
      return begun;
    });
    return this.welcome(renewal);
  }

  /** @throws Problem unauthenticated (401) where the refresh token is unknown, used, revoked or expired. */
  async renew(refreshToken: string, device: Device): Promise<SignedIn> {
    const renewal = await this.database.transaction('install', (tx) =>
      this.refreshTokens.replace(tx, refreshToken, device),
    );
    if (!renewal) throw new Problem('unauthenticated');
    return this.welcome(renewal);
  }

  /**
   * Who the caller is.
   * @throws Problem unauthenticated (401) where the account is deactivated or the sign-in has ended.
   */
  async standing(identity: Pick<Identity, 'accountId' | 'familyId'>): Promise<Standing> {
    return standingOf(await this.ask(identity));
  }

  /** Signs out: every token of this sign-in ends at once. */
  async leave(identity: Identity | null, refreshToken: string | null): Promise<void> {
    await this.database.transaction('install', async (tx) => {
      if (identity) await this.refreshTokens.end(tx, identity.familyId);
      if (refreshToken) await this.refreshTokens.endOf(tx, refreshToken);
    });
  }

  /** What a sign-in that has just begun, or goes on, is answered. @throws Problem unauthenticated (401) where it ended meanwhile. */
  async welcome({ refreshToken, endsAt, ...of }: Renewal): Promise<SignedIn> {
    const row = await this.ask(of);
    const token = await this.accessTokens.issue({ ...of, grantsVersion: row.grants_version }, endsAt);
    return { ...token, refreshToken, refreshEndsAt: endsAt, ...standingOf(row) };
  }

  private async ask({ accountId, familyId }: Pick<Identity, 'accountId' | 'familyId'>): Promise<Row> {
    const [row] = await this.database.read<Row>('install', bySignIn, [accountId, familyId]);
    if (!row) throw new Problem('unauthenticated');
    return row;
  }
}

/** What is sent to sign in. */
interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Known extends Record<string, unknown> {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly active: boolean;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly install_admin: boolean;
  readonly grants_version: number;
  readonly must_change_password: boolean;
  readonly memberships: Membership[];
}

function standingOf(row: Row): Standing {
  const { id: accountId, username, display_name: displayName, install_admin: installAdmin, memberships } = row;
  const account = { accountId, username, displayName, installAdmin };
  return { account, mustChangePassword: row.must_change_password, memberships };
}
