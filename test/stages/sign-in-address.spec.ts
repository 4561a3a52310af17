import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { restoreMachineClock, shiftMachineClock } from '../support/machine-clock.js';
import { installEvents, tryToEnter } from '../support/sign-ins.js';

const limits = { SIGN_IN_ADDRESS_FAILURES: '6', SIGN_IN_ADDRESS_MINUTES: '20' };
const office = '203.0.113.7';

describe('failures from one address 网络地址', () => {
  let service: TestApp;
  let congress: TestCongress;
  beforeAll(async () => {
    service = await startApp({ ...limits, TRUSTED_PROXIES: '127.0.0.1' });
    congress = await freshCongress(service, { accounts: ['liaison', 'head', 'deputy'] });
  });
  afterAll(() => service.close());
  afterEach(restoreMachineClock);

  const right = (forwarded: string) => tryToEnter(service, congress.username('head'), testPassword, { forwarded });
  const wrong = (name: string, forwarded: string) => tryToEnter(service, name, 'not the password', { forwarded });

  it('are counted over all names, for it alone; who is let in does not count', async () => {
    for (let time = 0; time < 12; time += 1) await right(office).expect(200);
    for (const one of ['a-name', 'b-name', 'c-name', 'd-name', 'e-name']) await wrong(one, office).expect(401);
    await right(office).expect(200);
    await wrong('f-name', office).expect(401);
    const answer = await right(office).expect(429);
    expect(answer.body).toMatchObject({ code: 'tooManyRequests', detail: expect.stringContaining('20 分钟') });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(1_190);
    await right('203.0.113.8').expect(200);
    shiftMachineClock(20 * 60_000 + 1000);
    await right(office).expect(200);
  });

  it('are those of the last minutes alone', async () => {
    const slow = '198.51.100.4';
    for (let round = 0; round < 4; round += 1) {
      shiftMachineClock(round * 21 * 60_000);
      for (let time = 0; time < 4; time += 1) await wrong(`name-${String(round)}-${String(time)}`, slow).expect(401);
    }
    await right(slow).expect(200);
  });

  it('are those of the whole network where a machine has as many addresses as it likes', async () => {
    const [network, other] = ['2001:db8:1:2', '2001:db8:1:3'];
    for (let time = 0; time < 6; time += 1)
      await wrong(`v6-${String(time)}`, `${network}::${String(time)}`).expect(401);
    await right(`${network}:ffff::1`).expect(429);
    await right(`${other}::1`).expect(200);
  });

  it('are exact when many are tried at once', async () => {
    const tries = Array.from({ length: 12 }, (_, index) => wrong(`many-${String(index)}`, '192.0.2.9'));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(6).fill(401), ...Array<number>(6).fill(429)]);
    await right('192.0.2.9').expect(429);
    const events = await installEvents(service, 'signInFailed');
    expect(events.some(({ body }) => body.includes('"address":"192.0.2.9"'))).toBe(true);
  });

  it('are not put on another by what a client writes before the proxy', async () => {
    await tryToEnter(service, 'somebody', 'x', { forwarded: '8.8.8.8, 203.0.113.99' }).expect(401);
    const last = (await installEvents(service, 'signInFailed')).at(-1);
    expect(last?.body).toContain('"address":"203.0.113.99"');
  });
});

describe('without a trusted proxy', () => {
  it('what a header says of the address is nothing', async () => {
    const service = await startApp(limits);
    for (let time = 0; time < 6; time += 1) {
      const forwarded = `203.0.113.${String(time)}`;
      await tryToEnter(service, `name-${String(time)}`, 'x', { forwarded }).expect(401);
    }
    await tryToEnter(service, 'another', 'x', { forwarded: '203.0.113.200' }).expect(429);
    const events = await installEvents(service, 'signInFailed');
    expect(new Set(events.map(({ body }) => (JSON.parse(body) as { address: string }).address))).toEqual(
      new Set(['127.0.0.1']),
    );
    await service.close();
  });
});
