import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Problem } from '../../platform/errors/problem.js';
import { recordSecurity } from '../record/security-event.js';
import type { Device } from './device.js';
import { FailedSignIns } from './failed-sign-ins.js';
import type { Identity } from './identity.js';
import { Passwords } from './passwords.js';
import { RefreshTokens, type Renewal } from './refresh-tokens.js';
import type { PasswordForm } from './session-answer.js';
import { endSignIns } from './sign-ins.js';

const asking = statement(`
  select a.id, a.username, a.password_hash as "passwordHash"
  from account a join account_sign_in f on f.id = $2 and f.account_id = a.id and f.ended_at is null
  where a.id = $1 and a.active`);
const changing = statement(`
  update account set password_hash = $3, must_change_password = false
  where id = $1 and password_hash = $2 and active returning id`);

/** Changing one's own password 修改本人密码. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly refreshTokens: RefreshTokens,
    private readonly failures: FailedSignIns,
  ) {}

  /**
   * Changes it, ends every sign-in of the account and begins a new one. A wrong current password counts as a failed sign-in.
   * @throws Problem unauthenticated (401), signInLocked or tooManyRequests (429), invalidInput (400) for a current password
   * that is wrong and a new one that the policy refuses or that is the same.
   */
  async change(caller: Identity, form: PasswordForm, device: Device): Promise<Renewal> {
    const { currentPassword, newPassword } = form;
    const own = await this.own(caller);
    await this.passwords.requireGood(newPassword, { username: own.username, field: 'newPassword' });
    const attempt = this.failures.attempt(own.username, device);
    await this.failures.requireOpen(attempt);
    if (!(await this.passwords.isRight(own.passwordHash, currentPassword))) {
      const problem = await this.failures.failed(attempt, own.id);
      throw problem.code === 'badCredentials' ? wrong('currentPassword', '「现在的密码」不正确') : problem;
    }
    if (newPassword === currentPassword) throw wrong('newPassword', '「新密码」不能与现在的密码相同');
    const passwordHash = await this.passwords.hash(newPassword);
    return this.database.transaction('install', async (tx) => {
      await this.failures.passed(tx, attempt);
      const [changed] = await tx.sql(changing, [own.id, own.passwordHash, passwordHash]);
      if (!changed) throw new Problem('unauthenticated');
      const signIns = await endSignIns(tx, [own.id]);
      const { address } = device;
      const says = { username: own.username, signIns };
      recordSecurity(tx, { congressId: null, kind: 'passwordChanged', accountId: own.id, address, says });
      return this.refreshTokens.begin(tx, own.id, { device, passwordHash });
    });
  }

  private async own({ accountId, familyId }: Identity): Promise<Own> {
    const [row] = await this.database.read<Own>('install', asking, [accountId, familyId]);
    if (!row) throw new Problem('unauthenticated');
    return row;
  }
}

interface Own extends Record<string, unknown> {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
}

function wrong(field: string, message: string): Problem {
  return new Problem('invalidInput', { causes: [{ code: 'wrongPassword', field, message: `${message}（${field}）` }] });
}
