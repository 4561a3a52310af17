import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { clientOf, type Client } from '../support/client.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { restoreMachineClock, shiftMachineClock } from '../support/machine-clock.js';
import { enter, installEvents, renew, tryToEnter, type SignedIn } from '../support/sign-ins.js';

const second = 1000;
const minute = 60 * second;

interface Listed {
  readonly id: string;
  readonly since: string;
  readonly lastUsedAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly agent: string | null;
  readonly current: boolean;
}

let service: TestApp;
let congress: TestCongress;
let name: string;
beforeAll(async () => {
  service = await startApp({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '2' });
  congress = await freshCongress(service, { accounts: ['deputy', 'head'] });
  name = congress.username('deputy');
});
afterAll(() => service.close());
afterEach(restoreMachineClock);

const signIn = () => enter(service, name, testPassword);
const clientFor = ({ accessToken }: SignedIn): Client => clientOf(service.server, accessToken, congress.base);
const statusOf = async (signedIn: SignedIn) => (await clientFor(signedIn).get('offices')).status;
const renewed = async ({ refreshToken }: SignedIn) => (await renew(service, refreshToken).expect(200)).body as SignedIn;
const renewing = async ({ refreshToken }: SignedIn) => (await renew(service, refreshToken)).status;
const listed = async (client: Client) =>
  ((await client.get('/api/session/sign-ins').expect(200)).body as { items: Listed[] }).items;

describe('a sign-in ends 登录失效', () => {
  it('when it lies idle', async () => {
    const first = await signIn();
    shiftMachineClock(29 * minute);
    const next = await renewed(first);
    shiftMachineClock((29 + 29) * minute);
    const last = await renewed(next);
    shiftMachineClock((29 + 29 + 30) * minute + second);
    expect(await renewing(last)).toBe(401);
    expect(await statusOf(last)).toBe(401);
    expect(await installEvents(service, 'refreshReused')).toEqual([]);
  });

  it('after its longest time, however much it is used; no access token outlives it', async () => {
    const begun = Date.now();
    let going = await signIn();
    for (let passed = 25; passed < 120; passed += 25) {
      shiftMachineClock(passed * minute);
      going = await renewed(going);
    }
    shiftMachineClock(115 * minute);
    going = await renewed(going);
    expect(Date.parse(going.expiresAt)).toBeLessThanOrEqual(begun + 120 * minute + 5 * second);
    expect(Date.parse(going.expiresAt)).toBeGreaterThan(begun + 119 * minute);
    expect(await statusOf(going)).toBe(200);
    shiftMachineClock(120 * minute + 10 * second);
    expect(await statusOf(going)).toBe(401);
    expect(await renewing(going)).toBe(401);
  });

  it('and so do the browser’s cookies', async () => {
    const own = { origin: 'http://bihuan.test', host: 'bihuan.test' };
    const answer = await tryToEnter(service, name, testPassword).set(own).expect(200);
    const ages = (answer.headers['set-cookie'] as unknown as string[]).map((one) => /Max-Age=(\d+)/.exec(one)?.[1]);
    expect(ages.map((age) => Math.round(Number(age) / 60))).toEqual([10, 30]);
  });
});

describe('a leaked refresh token 续期令牌泄露', () => {
  it('ends the sign-in for both, whoever uses it first', async () => {
    const [stolen, other] = [await signIn(), await signIn()];
    const taken = await renewed(stolen);
    expect(await statusOf(taken)).toBe(200);
    shiftMachineClock(11 * second);
    expect(await renewing(stolen)).toBe(401);
    for (const one of [stolen, taken]) {
      expect(await statusOf(one)).toBe(401);
      expect(await renewing(one)).toBe(401);
    }
    expect(await statusOf(other)).toBe(200);
    expect(await renewing(other)).toBe(200);
    const events = await installEvents(service, 'refreshReused');
    expect(events.at(-1)?.accountId).toBe(await congress.account('deputy'));
  });

  it('is found out at once where its successor was used', async () => {
    const first = await signIn();
    const third = await renewed(await renewed(first));
    expect(await renewing(first)).toBe(401);
    expect(await statusOf(third)).toBe(401);
  });

  it('leaves nothing alive that was being renewed at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const first = await signIn();
      const second = await renewed(first);
      const third = await renewed(second);
      const [reused, going] = await Promise.all([
        renew(service, first.refreshToken),
        renew(service, third.refreshToken),
      ]);
      expect(reused.status).toBe(401);
      for (const one of [third, ...(going.status === 200 ? [going.body as SignedIn] : [])]) {
        expect(await statusOf(one)).toBe(401);
        expect(await renewing(one)).toBe(401);
      }
    }
  });
});

describe('an honest user 同时续期', () => {
  it('goes on where twenty tabs renew at once: all have the same successor, which is used once', async () => {
    const first = await signIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => renew(service, first.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    const tokens = new Set(answers.map(({ body }) => (body as SignedIn).refreshToken));
    expect(tokens.size).toBe(1);
    expect(tokens).not.toContain(first.refreshToken);
    shiftMachineClock(3 * second);
    const again = await renewed(first);
    expect(tokens).toContain(again.refreshToken);
    shiftMachineClock(60 * second);
    const next = await renewed(again);
    expect(await statusOf(next)).toBe(200);
    expect(await listed(clientFor(next))).toContainEqual(expect.objectContaining({ current: true }));
  });
});

describe('one’s own sign-ins 本人的登录', () => {
  it('are listed with where they come from, and ended one by one', async () => {
    const fresh = await freshCongress(service, { accounts: ['deputy', 'head'] });
    const username = fresh.username('deputy');
    const phone = (await tryToEnter(service, username, testPassword, { agent: 'Phone 1.0' })).body as SignedIn;
    const agent = `Computer ${'x'.repeat(300)}`;
    const desk = (await tryToEnter(service, username, testPassword, { agent })).body as SignedIn;
    shiftMachineClock(minute);
    await renewed(phone);
    const items = await listed(clientFor(desk));
    expect(items.map((one) => [one.agent, one.current, one.address])).toEqual([
      [null, false, '127.0.0.1'],
      [agent.slice(0, 160), true, '127.0.0.1'],
    ]);
    const [other, current] = items;
    expect(Date.parse(other?.lastUsedAt ?? '') - Date.parse(other?.since ?? '')).toBeGreaterThanOrEqual(
      minute - second,
    );
    expect(Date.parse(current?.endsAt ?? '') - Date.parse(current?.since ?? '')).toBe(120 * minute);
    const stranger = clientFor(await enter(service, fresh.username('head'), testPassword));
    for (const id of [current?.id ?? '', 'nonsense', '01900000-0000-7000-8000-000000000000']) {
      await stranger.delete(`/api/session/sign-ins/${id}`).expect(404);
    }
    await clientFor(desk)
      .delete(`/api/session/sign-ins/${other?.id ?? ''}`)
      .expect(204);
    await clientFor(phone).get('/api/session').expect(401);
    expect(await renewing(phone)).toBe(401);
    expect(await listed(clientFor(desk))).toHaveLength(1);
  });

  it('end all at once', async () => {
    const [one, other, head] = [
      await signIn(),
      await signIn(),
      await enter(service, congress.username('head'), testPassword),
    ];
    await clientFor(one).delete('/api/session/sign-ins').expect(204);
    for (const ended of [one, other]) {
      expect(await statusOf(ended)).toBe(401);
      expect(await renewing(ended)).toBe(401);
      await clientFor(ended).delete('/api/session/sign-ins').expect(401);
      await clientFor(ended).get('/api/session/sign-ins').expect(401);
    }
    expect(await statusOf(head)).toBe(200);
    expect((await installEvents(service, 'signedOutEverywhere')).at(-1)?.accountId).toBe(
      await congress.account('deputy'),
    );
    expect(await statusOf(await signIn())).toBe(200);
  });

  it('that are being renewed while they are ended, end', async () => {
    for (let round = 0; round < 8; round += 1) {
      const going = await signIn();
      const leave = round % 2 === 0 ? '/api/session' : '/api/session/sign-ins';
      const [answer] = await Promise.all([
        renew(service, going.refreshToken),
        clientFor(going).delete(leave).expect(204),
      ]);
      if (answer.status === 200) expect(await renewing(answer.body as SignedIn)).toBe(401);
      expect(await statusOf(going)).toBe(401);
    }
  });
});

it('an access token that outlives its idle sign-in is not given', async () => {
  const strict = await startApp({ SESSION_IDLE_MINUTES: '5' });
  const chief = await enter(strict, strict.config.ADMIN_USERNAME, strict.config.ADMIN_PASSWORD);
  expect((Date.parse(chief.expiresAt) - Date.now()) / minute).toBeLessThanOrEqual(5);
  await strict.close();
});
