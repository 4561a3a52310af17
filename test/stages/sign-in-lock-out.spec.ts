import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createApp } from '../../src/app.js';
import { FailedSignIns } from '../../src/congress/sign-in/failed-sign-ins.js';
import { Passwords } from '../../src/congress/sign-in/passwords.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { clientOf } from '../support/client.js';
import { administratorIn, freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { restoreMachineClock, shiftMachineClock } from '../support/machine-clock.js';
import { enter, installEvents, renew, tryToEnter } from '../support/sign-ins.js';

const minute = 60_000;
const wrongOne = 'not the password';

let service: TestApp;
let congress: TestCongress;
let name: string;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  congress = await freshCongress(service, { accounts: ['liaison'] });
  name = congress.username('liaison');
});
afterEach(restoreMachineClock);

const statusOf = async (username: string, password: string) => (await tryToEnter(service, username, password)).status;

/** Fails one after the other. @returns the statuses. */
async function fail(times: number, username = name): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push(await statusOf(username, wrongOne));
  return statuses;
}

/** The seconds after which a try is worth it; it must be refused. */
async function waitOf(username = name): Promise<number> {
  const { headers } = await tryToEnter(service, username, testPassword).expect(429);
  return Number(headers['retry-after']);
}

describe('too many failures 暂停登录', () => {
  it('lock the name, also for the right password, and tell until when; who is signed in goes on', async () => {
    const before = await enter(service, name, testPassword);
    expect(await fail(7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const answer = await tryToEnter(service, name, testPassword).expect(429);
    expect(answer.body).toMatchObject({ code: 'signInLocked', title: '暂停登录' });
    expect((answer.body as { detail: string }).detail).toContain('请在 15 分钟后再试');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(890);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(900);
    await clientOf(service.server, before.accessToken).get('/api/session').expect(200);
    await renew(service, before.refreshToken).expect(200);
    shiftMachineClock(15 * minute + 1000);
    expect(await statusOf(name, testPassword)).toBe(200);
  });

  it('are counted alike under a name that nobody has', async () => {
    const bodies = [name, `${congress.slug}.nobody`].map(async (username) => {
      const answers = [];
      for (let time = 0; time < 6; time += 1) answers.push(await tryToEnter(service, username, wrongOne));
      return answers.map(({ status, headers, body }) => {
        const wait = headers['retry-after'] === undefined ? null : Math.round(Number(headers['retry-after']) / 60);
        return { status, wait, ...(body as object), requestId: '' };
      });
    });
    const [known, unknown] = await Promise.all(bodies);
    expect(unknown).toEqual(known);
    expect(known?.map(({ status, wait }) => [status, wait]).at(-1)).toEqual([429, 15]);
  });

  it('lock for twice as long each time, and no longer after a success', async () => {
    await fail(5);
    let passed = 0;
    for (const minutes of [15, 30, 60]) {
      expect(Math.ceil((await waitOf()) / 60)).toBe(minutes);
      passed += minutes * minute + 1000;
      shiftMachineClock(passed);
      await fail(minutes === 60 ? 4 : 5);
    }
    expect(await statusOf(name, testPassword)).toBe(200);
    await fail(5);
    expect(Math.ceil((await waitOf()) / 60)).toBe(15);
  });

  it('are forgotten with a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await fail(4)).toEqual([401, 401, 401, 401]);
      expect(await statusOf(name, testPassword)).toBe(200);
    }
  });

  it('are the same name’s whatever the case of its letters, and a letter that looks alike is another name', async () => {
    for (const typed of [name.toUpperCase(), name, name.replace('l', 'L'), name.toUpperCase()]) await fail(1, typed);
    expect(await statusOf(name.replace('i', 'İ'), testPassword)).toBe(401);
    expect(await fail(1)).toEqual([401]);
    expect(await waitOf()).toBeGreaterThan(0);
  });

  it('are exact when twenty are tried at once: five are told that they are wrong', async () => {
    const before = (await installEvents(service, 'signInFailed', 'signInLocked')).length;
    const tries = Array.from({ length: 20 }, () => statusOf(name, wrongOne));
    const statuses = (await Promise.all(tries)).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
    const events = (await installEvents(service, 'signInFailed', 'signInLocked')).slice(before);
    expect(events.map(({ kind }) => kind).sort()).toEqual([...Array<string>(5).fill('signInFailed'), 'signInLocked']);
    expect(await waitOf()).toBeLessThanOrEqual(900);
  });

  it('are none where twenty sign in at once with the right password', async () => {
    const tries = Array.from({ length: 20 }, () => statusOf(name, testPassword));
    expect(new Set(await Promise.all(tries))).toEqual(new Set([200]));
  });

  it('hold in every process, and after a restart', async () => {
    await fail(5);
    const other = await createApp(service.config, { works: false });
    try {
      await other.listen(0, '127.0.0.1');
      const body = { username: name, password: testPassword };
      await request(other.getHttpServer()).post('/api/session').send(body).expect(429);
    } finally {
      await other.close();
    }
  });

  it('are swept when they are no longer remembered, and not before', async () => {
    const counted = async () => {
      const database = service.app.get(Database);
      await service.app.get(FailedSignIns).sweep();
      return (await database.read('install', statement('select 1 from sign_in_failure'))).length;
    };
    await fail(1);
    const before = await counted();
    expect(before).toBeGreaterThan(0);
    shiftMachineClock(23 * 60 * minute);
    expect(await counted()).toBe(before);
    shiftMachineClock(30 * 60 * minute);
    expect(await counted()).toBe(0);
  });
});

describe('the work of a try', () => {
  it('is one check of a password for any name, and none where the name is locked', async () => {
    const admin = await congress.as('admin');
    await congress.account('auditor');
    await admin.patch(`accounts/${congress.username('auditor')}`, { active: false }).expect(200);
    const passwords = service.app.get(Passwords);
    const checksOf = async (username: string, password: string) => {
      let checks = 0;
      passwords.onCheck = () => (checks += 1);
      await tryToEnter(service, username, password);
      return checks;
    };
    const nobody = `${congress.slug}.nobody`;
    const names = { name, nobody, deactivated: congress.username('auditor'), own: congress.username('admin') };
    for (const one of [names.name, names.nobody, names.deactivated]) expect(await checksOf(one, wrongOne)).toBe(1);
    expect(await checksOf(names.deactivated, testPassword)).toBe(1);
    expect(await checksOf(names.own, testPassword)).toBe(1);
    for (const one of [name, nobody]) {
      await fail(4, one);
      expect(await checksOf(one, testPassword)).toBe(0);
    }
    passwords.onCheck = () => undefined;
  });
});

describe('a lock is ended 解除暂停登录', () => {
  it('by the administrator', async () => {
    const admin = await congress.as('admin');
    await fail(5);
    expect((await admin.post(`accounts/${name.toUpperCase()}/unlocking`).expect(200)).body).toMatchObject({
      username: name,
    });
    expect(await fail(4)).toEqual([401, 401, 401, 401]);
    expect(await statusOf(name, testPassword)).toBe(200);
  });

  it('by another password', async () => {
    const admin = await congress.as('admin');
    await fail(5);
    await admin.patch(`accounts/${name}`, { password: 'another password' }).expect(200);
    expect(await statusOf(name, 'another password')).toBe(200);
  });

  it('on the record, which names the account', async () => {
    const admin = await congress.as('admin');
    await fail(5);
    await admin.post(`accounts/${name}/unlocking`).expect(200);
    await admin.patch(`accounts/${name}`, { password: 'another password' }).expect(200);
    for (const kind of ['signInUnlocked', 'passwordReset']) {
      const { body } = await admin.get(`security-events?kind=${kind}`).expect(200);
      const [event, ...more] = (body as { items: unknown[] }).items;
      expect(event).toMatchObject({ kind, role: 'admin', about: { id: await congress.account('liaison') } });
      expect(more).toEqual([]);
    }
  });

  it('by nobody else: not by others of the congress, not by another one, not where the account is also elsewhere', async () => {
    const other = await freshCongress(service);
    const elsewhere = await other.as('admin');
    await fail(5);
    await (await congress.as('deputyAffairs')).post(`accounts/${name}/unlocking`).expect(403);
    await elsewhere.post(`accounts/${name}/unlocking`).expect(404);
    await elsewhere.post(`accounts/${name}/grants`, { role: 'leader' }).expect(404);
    const chief = await administratorIn(service, other);
    await chief.post(`accounts/${name}/grants`, { role: 'leader' }).expect(201);
    for (const admin of [elsewhere, await congress.as('admin')]) {
      const { body } = await admin.post(`accounts/${name}/unlocking`).expect(403);
      expect((body as { causes: unknown[] }).causes).toEqual([expect.objectContaining({ code: 'accountElsewhere' })]);
    }
    expect(await waitOf()).toBeGreaterThan(0);
    await chief.post(`accounts/${name}/unlocking`).expect(200);
    expect(await statusOf(name, testPassword)).toBe(200);
  });
});
