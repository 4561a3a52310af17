import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import dns from 'node:dns';
import { once } from 'node:events';
import net, { type AddressInfo, type LookupFunction } from 'node:net';
import { backOffMs, mostAttempts } from '../../src/notices/sending/back-off.js';
import { Config } from '../../src/platform/config/config.js';
import { reconfigured } from '../../src/platform/config/load.js';
import { Mailer } from '../../src/platform/outbound/mailer.js';
import { Poster } from '../../src/platform/outbound/poster.js';
import { isPrivateAddress } from '../../src/platform/outbound/private-addresses.js';
import { startReceiver, type Receiver } from '../support/receivers.js';

describe('private addresses', () => {
  const closed = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'];
  const more = ['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1'];
  const carrying = ['::ffff:a00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '::127.0.0.1', 'not an address', ''];
  it.each([...closed, ...more, ...carrying])('%j is one', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['1.1.1.1', '172.32.0.1', '11.0.0.1', '2400:3200::1', '::ffff:1.1.1.1'])('%s is none', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('a post', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.close());

  it('does not reach this machine by any of its names where private addresses are closed', async () => {
    const { port } = new URL(receiver.url);
    const poster = new Poster(new Config());
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      const outcome = await poster.post(`http://${host}:${port}/`, {}, '{}');
      expect(outcome).toEqual({ kind: 'permanent', error: expect.stringContaining('内部网络') });
    }
    expect(receiver.posts).toEqual([]);
  });

  it('connects to the address that was looked at, and to no other that the name has meanwhile', async () => {
    const { port } = new URL(receiver.url);
    const poster = new Poster(new Config());
    poster.limit = 200;
    const before = receiver.posts.length;
    // A name that is public when it is looked at (TEST-NET-1, where nobody is), and leads to this machine ever after.
    const asked = answeringNames([['192.0.2.1'], ['127.0.0.1']]);
    try {
      const rebound = await poster.post(`http://rebinding.example:${port}/`, {}, '{}');
      expect(rebound).toMatchObject({ kind: 'temporary' });
      expect(asked()).toBe(1);
    } finally {
      asked.end();
    }
    expect(receiver.posts).toHaveLength(before);
  });

  it('does not go to a name of which one address is private, whichever comes first', async () => {
    const poster = new Poster(new Config());
    for (const addresses of [
      ['192.0.2.1', '127.0.0.1'],
      ['::1', '192.0.2.1'],
    ]) {
      const asked = answeringNames([addresses]);
      try {
        const outcome = await poster.post('http://two-faced.example/', {}, '{}');
        expect(outcome).toEqual({ kind: 'permanent', error: expect.stringContaining('内部网络') });
      } finally {
        asked.end();
      }
    }
  });

  it.each([
    [200, 'sent'],
    [204, 'sent'],
    [301, 'permanent'],
    [400, 'permanent'],
    [404, 'permanent'],
    [410, 'permanent'],
    [408, 'temporary'],
    [429, 'temporary'],
    [500, 'temporary'],
    [503, 'temporary'],
  ])('answered %i is %s', async (status, kind) => {
    receiver.answer = () => status;
    const open = new Poster(reconfigured(new Config(), { WEBHOOK_PRIVATE_ADDRESSES: true }));
    expect((await open.post(receiver.url, {}, '{}')).kind).toBe(kind);
  });

  it('to nobody, or to somebody who hangs, is temporary', async () => {
    const open = new Poster(reconfigured(new Config(), { WEBHOOK_PRIVATE_ADDRESSES: true }));
    open.limit = 200;
    receiver.answer = () => null;
    expect(await open.post(receiver.url, {}, '{}')).toMatchObject({ kind: 'temporary', away: true });
    expect(await open.post('http://127.0.0.1:1/', {}, '{}')).toMatchObject({ kind: 'temporary', away: true });
  });
});

describe('a mail', () => {
  const letter = { to: 'a@example.gov.cn', subject: '题', text: '文', id: '1' };

  it('to a server that takes the connection and says nothing ends in time, as temporary', async () => {
    const silent = net.createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const mailer = new Mailer(reconfigured(new Config(), { SMTP_URL: `smtp://127.0.0.1:${String(port)}` }));
    mailer.limits = { connect: 200, silence: 200, whole: 5_000 };
    expect(await mailer.send(letter)).toMatchObject({ kind: 'temporary', away: true });
    mailer.limits = { connect: 60_000, silence: 60_000, whole: 100 };
    const late = { kind: 'temporary', away: true, error: '邮件服务器没有按时答复' };
    expect(await mailer.send(letter)).toEqual(late);
    // Closed only when no connection is left: what was given up does not go on behind one's back.
    silent.close();
    await once(silent, 'close');
  });
});

describe('the back-off', () => {
  it('grows from a minute to an hour, and outlasts a day', () => {
    const waits = Array.from({ length: mostAttempts - 1 }, (_, index) => backOffMs(index + 1) / 60_000);
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 60);
  });
});

/** Answers names by these addresses, the last ones for ever; asked, it says how often. */
function answeringNames(answers: readonly (readonly string[])[]) {
  const real = dns.lookup;
  let times = 0;
  const lookup: LookupFunction = (_host, _options, done) => {
    const addresses = answers[Math.min(times, answers.length - 1)] ?? [];
    times += 1;
    done(
      null,
      addresses.map((address) => ({ address, family: net.isIP(address) })),
    );
  };
  Object.assign(dns, { lookup });
  return Object.assign(() => times, { end: () => Object.assign(dns, { lookup: real }) });
}
