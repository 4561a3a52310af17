import { describe, expect, it } from '@jest/globals';
import { afterFailure, isLocked, type LockPolicy, type Tally } from '../../src/congress/sign-in/lock-out.js';
import { networkOf } from '../../src/platform/http/network.js';

const policy: LockPolicy = { failures: 3, minutes: 15, mostMinutes: 100, memoryMinutes: 100 };
const start = new Date('2026-03-10T09:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const nothing: Tally = { failures: 0, locks: 0, since: start, lockedUntil: null };
/** The minutes after which it is open again, from each failure on; 0: not locked. */
const played = (...failures: readonly number[]) => {
  let tally = nothing;
  return failures.map((minute) => {
    tally = afterFailure(tally, at(minute), policy);
    return isLocked(tally, at(minute)) ? ((tally.lockedUntil?.getTime() ?? 0) - start.getTime()) / 60_000 : 0;
  });
};

describe('a lock 暂停登录', () => {
  it('begins with the failure that is one too many, and counts none while it holds', () => {
    expect(played(0, 1, 2, 3, 16.9)).toEqual([0, 0, 17, 17, 17]);
  });

  it('is over at its last instant', () => {
    expect(isLocked({ lockedUntil: at(15) }, at(14.99))).toBe(true);
    expect(isLocked({ lockedUntil: at(15) }, at(15))).toBe(false);
  });

  it('is twice as long each time, up to the longest', () => {
    const ends = played(0, 0, 0, 15, 15, 15, 45, 45, 45, 105, 105, 105, 205, 205, 205);
    expect(ends.filter((_, index) => index % 3 === 2)).toEqual([15, 45, 105, 205, 305]);
  });

  it('is forgotten so long after its end', () => {
    expect(played(0, 0, 0, 114.9, 114.9, 114.9).at(-1)).toBe(144.9);
    expect(played(0, 0, 0, 115, 115, 115).at(-1)).toBe(130);
  });

  it('does not come of failures that lie too far apart', () => {
    expect(played(0, 99, 99.9)).toEqual([0, 0, 114.9]);
    expect(played(0, 99, 100, 101)).toEqual([0, 0, 0, 0]);
  });

  it('never ends before it began, however often there was one', () => {
    const tally = afterFailure({ ...nothing, failures: 2, locks: 5_000, lockedUntil: start }, at(1), policy);
    expect(tally.lockedUntil).toEqual(at(101));
  });
});

describe('by what an address is counted', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('%s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
