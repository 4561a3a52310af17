import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { networkOf } from '../../platform/http/network.js';
import { Vault } from '../../platform/vault/vault.js';
import { recordSecurity } from '../record/security-event.js';
import type { Device } from './device.js';
import { afterFailure, isLocked, type LockPolicy, type Tally } from './lock-out.js';

/** One try to sign in 登录尝试, or to prove one's password otherwise. */
export interface Attempt {
  /** the user name as typed, without the case of its letters */
  readonly username: string;
  readonly address: string | null;
  readonly nameKey: string;
  /** null: it came from no address */
  readonly addressKey: string | null;
}

interface Kept extends Tally, Record<string, unknown> {}

const locking = statement(`
  insert into sign_in_failure (key, failures, locks, since) values ($1, 0, 0, $2)
  on conflict (key) do update set key = excluded.key
  returning failures, locks, since, locked_until as "lockedUntil"`);
const keeping = statement(
  'update sign_in_failure set failures = $2, locks = $3, since = $4, locked_until = $5 where key = $1',
);
const tally = 'select failures, locks, since, locked_until as "lockedUntil" from sign_in_failure where key = $1';
const both = statement(`
  select key = $1 as "isName", locked_until as "lockedUntil" from sign_in_failure where key in ($1, $2)`);
const looking = statement(tally);
const lookingForUpdate = statement(`${tally} for update`);
const forgetting = statement(
  'delete from sign_in_failure where key = $1 returning coalesce(locked_until > $2, false) as locked',
);
const sweeping = statement(
  'delete from sign_in_failure where since < $1 and (locked_until is null or locked_until < $1)',
);

/**
 * Counts failed sign-ins 登录失败 under each user name as typed, and from each network address. Names that nobody has are
 * counted alike, so that nothing tells who has an account. What was right counts only where no lock began meanwhile: of any
 * number of tries at the same time no more are told their verdict than of as many one after the other.
 */
@Injectable()
export class FailedSignIns {
  private readonly ofName: LockPolicy;
  private readonly ofAddress: LockPolicy;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    config: Config,
  ) {
    const { SIGN_IN_LOCK_MINUTES: minutes, SIGN_IN_LOCK_MOST_MINUTES: mostMinutes } = config;
    this.ofName = { failures: config.SIGN_IN_FAILURES, minutes, mostMinutes, memoryMinutes: mostMinutes };
    const wait = config.SIGN_IN_ADDRESS_MINUTES;
    const failures = config.SIGN_IN_ADDRESS_FAILURES;
    this.ofAddress = { failures, minutes: wait, mostMinutes: wait, memoryMinutes: wait };
  }

  /** @param name the user name as typed. */
  attempt(name: string, { address }: Device): Attempt {
    const username = name.toLowerCase();
    const addressKey = address === null ? null : this.vault.index('signIn.address', networkOf(address));
    return { username, address, nameKey: this.nameKey(username), addressKey };
  }

  /** @throws Problem signInLocked or tooManyRequests (429): then the password is not looked at, whatever the name. */
  async requireOpen({ nameKey, addressKey }: Attempt): Promise<void> {
    const now = new Date();
    const found = await this.database.read<Kept & { isName: boolean }>('install', both, [nameKey, addressKey]);
    const [ofName, ofAddress] = [true, false].map((isName) => found.find((one) => one.isName === isName));
    const locked = nameLock(ofName, now) ?? addressLock(ofAddress, now);
    if (locked) throw locked;
  }

  /**
   * Counts a failure, in a transaction of its own.
   * @param accountId whose name it is; null: nobody's.
   * @returns what to answer: badCredentials, or 429 where others have failed so often meanwhile.
   */
  async failed(attempt: Attempt, accountId: string | null): Promise<Problem> {
    return this.database.transaction('install', async (tx) => {
      const now = new Date();
      const { nameKey, addressKey } = attempt;
      const ofName = await this.lock(tx, nameKey, now);
      const ofAddress = addressKey === null ? null : await this.lock(tx, addressKey, now);
      const locked = nameLock(ofName, now) ?? addressLock(ofAddress, now);
      if (locked) return locked;
      const after = afterFailure(ofName, now, this.ofName);
      await this.keep(tx, nameKey, after);
      if (addressKey !== null && ofAddress) {
        await this.keep(tx, addressKey, afterFailure(ofAddress, now, this.ofAddress));
      }
      this.record(tx, attempt, { accountId, lockedUntil: isLocked(after, now) ? after.lockedUntil : null });
      return new Problem('badCredentials');
    });
  }

  /**
   * Forgets the failures under a name whose password was right.
   * @throws Problem signInLocked or tooManyRequests (429) where it, or the address, was locked meanwhile.
   */
  async passed(tx: Tx, { nameKey, addressKey }: Attempt): Promise<void> {
    const now = new Date();
    const [[ofName], [ofAddress]] = await inOrder([
      tx.sql<Kept>(lookingForUpdate, [nameKey]),
      tx.sql<Kept>(looking, [addressKey]),
    ]);
    const locked = nameLock(ofName, now) ?? addressLock(ofAddress, now);
    if (locked) throw locked;
    if (ofName) await tx.sql(forgetting, [nameKey, now]);
  }

  /** Ends the lock of a name 解除暂停登录 and forgets its failures. @returns whether it was locked. */
  async unlock(tx: Tx, username: string): Promise<boolean> {
    const key = this.nameKey(username.toLowerCase());
    const [gone] = await tx.sql<{ locked: boolean }>(forgetting, [key, new Date()]);
    return gone?.locked ?? false;
  }

  /** Removes what is no longer remembered. */
  async sweep(): Promise<void> {
    const minutes = Math.max(this.ofName.memoryMinutes, this.ofAddress.memoryMinutes);
    const before = new Date(Date.now() - minutes * 60_000);
    await this.database.transaction('install', (tx) => tx.sql(sweeping, [before]));
  }

  /** Locks the row, which is made where there is none. */
  private async lock(tx: Tx, key: string, now: Date): Promise<Tally> {
    const [kept] = await tx.sql<Kept>(locking, [key, now]);
    return kept ?? { failures: 0, locks: 0, since: now, lockedUntil: null };
  }

  private async keep(tx: Tx, key: string, { failures, locks, since, lockedUntil }: Tally): Promise<void> {
    await tx.sql(keeping, [key, failures, locks, since, lockedUntil]);
  }

  private record(tx: Tx, attempt: Attempt, { accountId, lockedUntil }: Recorded): void {
    const { address } = attempt;
    // What nobody is called may be a password.
    const unknown = `（不存在的用户名 #${this.vault.digest('signIn.unknown', attempt.username).toString('hex').slice(0, 8)}）`;
    const username = accountId === null ? unknown : attempt.username;
    recordSecurity(tx, { congressId: null, kind: 'signInFailed', accountId, address, says: { username } });
    if (lockedUntil === null) return;
    const says = { username, failures: this.ofName.failures, until: lockedUntil.toISOString() };
    recordSecurity(tx, { congressId: null, kind: 'signInLocked', accountId, address, says });
  }

  private nameKey(username: string): string {
    return this.vault.index('signIn.name', username);
  }
}

interface Recorded {
  readonly accountId: string | null;
  /** null: this failure locked nothing */
  readonly lockedUntil: Date | null;
}

type Lock = Pick<Tally, 'lockedUntil'> | null | undefined;

function nameLock(lock: Lock, now: Date): Problem | null {
  if (!lock?.lockedUntil || !isLocked(lock, now)) return null;
  const { retryAfter, wait } = waiting(lock.lockedUntil, now);
  const detail = `这个用户名登录失败的次数过多，已暂停登录；请在${wait}后再试，或请管理员解除暂停、重设密码。`;
  return new Problem('signInLocked', { detail, retryAfter });
}

function addressLock(lock: Lock, now: Date): Problem | null {
  if (!lock?.lockedUntil || !isLocked(lock, now)) return null;
  const { retryAfter, wait } = waiting(lock.lockedUntil, now);
  return new Problem('tooManyRequests', {
    detail: `从这个网络地址登录失败的次数过多，请在${wait}后再试。`,
    retryAfter,
  });
}

function waiting(until: Date, now: Date): { retryAfter: number; wait: string } {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  return { retryAfter, wait: minutes < 120 ? ` ${String(minutes)} 分钟` : ` ${String(Math.ceil(minutes / 60))} 小时` };
}
