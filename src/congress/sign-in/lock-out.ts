const minute = 60_000;

/** Failed sign-ins 登录失败 under one name or from one address. All times are the machine's. */
export interface Tally {
  /** since the last lock */
  readonly failures: number;
  /** in a row */
  readonly locks: number;
  /** the first of these failures */
  readonly since: Date;
  /** null: never locked */
  readonly lockedUntil: Date | null;
}

/** When and for how long signing in is locked 暂停登录. */
export interface LockPolicy {
  readonly failures: number;
  /** the first lock; each further one in a row is twice as long */
  readonly minutes: number;
  readonly mostMinutes: number;
  /** how long failures are remembered: from the first one, or from the end of the lock that they led to */
  readonly memoryMinutes: number;
}

/** Whether it is locked at an instant. */
export function isLocked(tally: Pick<Tally, 'lockedUntil'>, now: Date): boolean {
  return tally.lockedUntil !== null && tally.lockedUntil > now;
}

/** The tally with one failure more. While it is locked nothing is counted. */
export function afterFailure(before: Tally, now: Date, policy: LockPolicy): Tally {
  if (isLocked(before, now)) return before;
  const last = Math.max(before.since.getTime(), before.lockedUntil?.getTime() ?? 0);
  const forgotten = now.getTime() >= last + policy.memoryMinutes * minute;
  const { locks, failures } = forgotten ? { locks: 0, failures: 0 } : before;
  const tally = { failures: failures + 1, locks, since: failures === 0 ? now : before.since, lockedUntil: null };
  if (tally.failures < policy.failures) return { ...tally, lockedUntil: forgotten ? null : before.lockedUntil };
  const minutes = Math.min(policy.minutes * 2 ** locks, policy.mostMinutes);
  return { failures: 0, locks: locks + 1, since: now, lockedUntil: new Date(now.getTime() + minutes * minute) };
}
