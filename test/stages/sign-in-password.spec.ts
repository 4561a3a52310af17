import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { clientOf, type Client } from '../support/client.js';
import { administrator, freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { ApiDocument } from '../support/openapi.js';
import { enter, installEvents, renew, tryToEnter, type SignedIn } from '../support/sign-ins.js';

const given = 'given by the office';
const chosen = 'chosen by myself alone';
const ownRoutes = /^\/api\/(health|session(\/refresh|\/password|\/sign-ins(\/\{id\})?)?)$/;

let service: TestApp;
let congress: TestCongress;
let admin: Client;
let name: string;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  congress = await freshCongress(service, { accounts: ['deputy'] });
  admin = await congress.as('admin');
  name = congress.username('deputy');
});

const clientFor = ({ accessToken }: SignedIn): Client => clientOf(service.server, accessToken, congress.base);
const change = (client: Client, currentPassword: string, newPassword: string) =>
  client.post('/api/session/password', { currentPassword, newPassword });
const fieldsOf = ({ body }: { body: unknown }) =>
  (body as { causes: { field: string }[] }).causes.map(({ field }) => field);

/** An account whose password somebody else has set. */
async function made(): Promise<string> {
  const username = `${congress.slug}.new`;
  const body = { username, displayName: '新人', grants: [{ role: 'leader' }] };
  await admin.post('accounts', { ...body, password: given, mustChangePassword: true }).expect(201);
  return username;
}

describe('a password that must be changed 须改密码', () => {
  it('lets in, and to nothing but its change, also after a refresh', async () => {
    const username = await made();
    expect((await admin.get(`accounts/${username}`).expect(200)).body).toMatchObject({ mustChangePassword: true });
    const first = await enter(service, username, given);
    expect(first.mustChangePassword).toBe(true);
    const renewed = (await renew(service, first.refreshToken).expect(200)).body as SignedIn;
    expect(renewed.mustChangePassword).toBe(true);
    for (const client of [clientFor(first), clientFor(renewed)]) {
      const answer = await client.get('offices').expect(403);
      expect(answer.body).toMatchObject({ code: 'passwordChangeRequired', detail: '请先修改密码，再办理其他事项。' });
      expect((await client.get('/api/session').expect(200)).body).toMatchObject({ mustChangePassword: true });
      await client.get('/api/session/sign-ins').expect(200);
    }
    const fresh = (await change(clientFor(renewed), given, chosen).expect(200)).body as SignedIn;
    expect(fresh.mustChangePassword).toBe(false);
    await clientFor(fresh).get('offices').expect(200);
    await renew(service, fresh.refreshToken).expect(200);
    expect((await enter(service, username, chosen)).mustChangePassword).toBe(false);
    expect((await admin.get(`accounts/${username}`).expect(200)).body).toMatchObject({ mustChangePassword: false });
  });

  it('closes every other route of the house', async () => {
    const client = clientFor(await enter(service, await made(), given));
    const document = await ApiDocument.of(service);
    const closed = document.operations.filter(
      ({ path, said }) => !ownRoutes.test(path) && said['security'] === undefined,
    );
    const answers: string[] = [];
    for (const { method, path, id } of closed) {
      const address = path
        .replace('{congress}', congress.slug)
        .replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000');
      const { status, body } = await client[method](address);
      const { code } = body as { code?: string };
      if (code !== 'passwordChangeRequired') answers.push(`${id} ${String(status)} ${code ?? ''}`);
    }
    expect(closed.length).toBeGreaterThan(90);
    expect(answers).toEqual([]);
  });

  it('is one that the administrator has set for somebody else', async () => {
    await admin.patch(`accounts/${name}`, { password: given }).expect(200);
    expect((await enter(service, name, given)).mustChangePassword).toBe(true);
    await admin.patch(`accounts/${name}`, { displayName: '改名' }).expect(200);
    expect((await enter(service, name, given)).mustChangePassword).toBe(true);
    const own = await admin.patch(`accounts/${congress.username('admin')}`, { password: given }).expect(409);
    expect(own.body).toMatchObject({ code: 'refused', causes: [{ code: 'ownPassword', field: 'password' }] });
    expect((await enter(service, congress.username('admin'), testPassword)).mustChangePassword).toBe(false);
  });

  it('is not asked for where nobody says so', async () => {
    expect((await enter(service, name, testPassword)).mustChangePassword).toBe(false);
    const chief = (await (await administrator(service)).get('/api/session').expect(200)).body as object;
    expect(chief).toMatchObject({ mustChangePassword: false });
  });
});

describe('changing one’s password 修改密码', () => {
  it('ends every other sign-in, and gives a fresh one', async () => {
    const [one, other] = [await enter(service, name, testPassword), await enter(service, name, testPassword)];
    const fresh = (await change(clientFor(one), testPassword, chosen).expect(200)).body as SignedIn;
    for (const { refreshToken, accessToken } of [one, other]) {
      await clientOf(service.server, accessToken).get('/api/session').expect(401);
      await renew(service, refreshToken).expect(401);
    }
    await clientFor(fresh).get('offices').expect(200);
    await tryToEnter(service, name, testPassword).expect(401);
    await tryToEnter(service, name, chosen).expect(200);
  });

  it('gives a browser its cookies, and nothing that a script could read', async () => {
    const own = { origin: 'http://bihuan.test', host: 'bihuan.test' };
    const client = clientFor(await enter(service, name, testPassword));
    const answer = await change(client, testPassword, chosen).set(own).expect(200);
    expect(answer.body).not.toHaveProperty('refreshToken');
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['bihuan_access', 'bihuan_refresh']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a wrong current one', 'not the password', chosen, ['currentPassword']],
    ['the same', testPassword, testPassword, ['newPassword']],
    ['a common one', testPassword, 'password123', ['newPassword']],
    ['a short one', testPassword, 'kz4 mü9', ['newPassword']],
    ['a very short one', testPassword, 'kz4', ['newPassword']],
  ])('is refused: %s', async (_what, current, next, fields) => {
    const signedIn = await enter(service, name, testPassword);
    const answer = await change(clientFor(signedIn), current, next).expect(400);
    expect(fieldsOf(answer)).toEqual(fields);
    await clientFor(signedIn).get('offices').expect(200);
    await tryToEnter(service, name, testPassword).expect(200);
  });

  it('is refused where the new one is hardly more than the user name', async () => {
    const client = clientFor(await enter(service, name, testPassword));
    const answer = await change(client, testPassword, `my ${name.toUpperCase()}!`).expect(400);
    expect((answer.body as { reasons: string[] }).reasons).toEqual(['「密码」不能只是用户名加几个字符（newPassword）']);
  });

  it('with a wrong current one counts as a failed sign-in, and is locked with the name', async () => {
    const signedIn = await enter(service, name, testPassword);
    const client = clientFor(signedIn);
    for (let time = 0; time < 5; time += 1) await change(client, 'not the password', chosen).expect(400);
    const answer = await change(client, testPassword, chosen).expect(429);
    expect(answer.body).toMatchObject({ code: 'signInLocked' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(890);
    await tryToEnter(service, name, testPassword).expect(429);
    await client.get('offices').expect(200);
  });

  it('is done once where two are sent at the same time, and leaves one sign-in alone', async () => {
    const client = clientFor(await enter(service, name, testPassword));
    const nexts = [chosen, `${chosen} too`];
    const answers = await Promise.all(nexts.map((next) => change(client, testPassword, next)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const fresh = clientFor(answers[winner]?.body as SignedIn);
    const { items } = (await fresh.get('/api/session/sign-ins').expect(200)).body as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ current: true })]);
    await tryToEnter(service, name, nexts[winner] ?? '').expect(200);
  });

  it('leaves nobody signed in by the old one who tried at the same time', async () => {
    const client = clientFor(await enter(service, name, testPassword));
    const tries = Array.from({ length: 8 }, () => tryToEnter(service, name, testPassword));
    const [changed, ...entered] = await Promise.all([change(client, testPassword, chosen), ...tries]);
    expect(changed?.status).toBe(200);
    const old = entered.filter(({ status }) => status === 200).map(({ body }) => body as SignedIn);
    for (const one of old) await clientFor(one).get('offices').expect(401);
  });

  it('is on the record, as are resets and locks, without any password', async () => {
    const before = (await installEvents(service)).length;
    const typed = `Geheim-${congress.slug}`;
    await tryToEnter(service, typed, 'x').expect(401);
    await change(clientFor(await enter(service, name, testPassword)), testPassword, chosen).expect(200);
    await tryToEnter(service, name, testPassword).expect(401);
    await admin.patch(`accounts/${name}`, { password: given }).expect(200);
    const events = (await installEvents(service)).slice(before);
    const told = events.map(({ kind, accountId }) => [kind, accountId !== null]);
    expect(told).toEqual([
      ['signInFailed', false],
      ['signedIn', true],
      ['passwordChanged', true],
      ['signInFailed', true],
    ]);
    const bodies = events.map(({ body }) => body).join('\n');
    for (const secret of [typed, typed.toLowerCase(), testPassword, chosen, given])
      expect(bodies).not.toContain(secret);
    expect(bodies).toContain(`"username":"${name}"`);
  });
});

describe('passwords that others set', () => {
  it.each(['password123', 'kz4 mü9', 'fgj.head2026'])('are held to the same: %s', async (password) => {
    const body = { username: 'fgj.head', password, displayName: '某人', grants: [{ role: 'leader' }] };
    expect(fieldsOf(await admin.post('accounts', body).expect(400))).toEqual(['password']);
    const reset = password.replace('fgj.head', name);
    expect(fieldsOf(await admin.patch(`accounts/${name}`, { password: reset }).expect(400))).toEqual(['password']);
  });
});
