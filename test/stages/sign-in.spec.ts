import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import request from 'supertest';
import { administrator, freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { startApp, type TestApp } from '../support/app.js';

interface Session {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken?: string;
  readonly account: { readonly accountId: string; readonly username: string; readonly installAdmin: boolean };
  readonly memberships: readonly Record<string, string>[];
}

let service: TestApp;
let congress: TestCongress;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service, { accounts: ['head', 'deputy'] });
});
afterAll(() => service.close());

const post = (path: string) => request(service.server).post(path);
const get = (path: string, token: string) => request(service.server).get(path).set('authorization', `Bearer ${token}`);
const credentials = (name: 'head' | 'deputy') => ({ username: congress.username(name), password: testPassword });

async function enter(name: 'head' | 'deputy'): Promise<Session> {
  return (await post('/api/session').send(credentials(name)).expect(200)).body as Session;
}

const renew = (refreshToken: string | undefined) => post('/api/session/refresh').send({ refreshToken });

describe('signing in 登录', () => {
  it('answers a token, its end, and every role with whom it is for', async () => {
    const session = await enter('head');
    const { offices, slug } = congress;
    expect(session.memberships).toEqual([
      { congress: slug, congressName: `测试人大 ${slug}`, role: 'officeHead', officeId: offices.a },
    ]);
    const minutes = (Date.parse(session.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9.9);
    expect(minutes).toBeLessThanOrEqual(10);
    const me = await get('/api/session', session.accessToken).expect(200);
    const { account, memberships } = session;
    expect(me.body).toEqual({ account, mustChangePassword: false, memberships });
  });

  it('does not mind the case of the user name', async () => {
    const { username } = credentials('head');
    const answer = await post('/api/session').send({ username: username.toUpperCase(), password: testPassword });
    expect(answer.status).toBe(200);
  });

  it('tells a wrong password, an unknown name and a deactivated account alike', async () => {
    const admin = await congress.as('admin');
    await congress.account('auditor');
    await admin.patch(`accounts/${congress.username('auditor')}`, { active: false }).expect(200);
    const answers = await Promise.all([
      post('/api/session').send({ ...credentials('head'), password: 'wrong password' }),
      post('/api/session').send({ username: 'nobody-of-that-name', password: testPassword }),
      post('/api/session').send({ username: congress.username('auditor'), password: testPassword }),
    ]);
    const bodies = answers.map(({ status, body }) => ({ status, ...(body as object), requestId: '' }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'badCredentials', detail: '用户名或密码不正确。' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it.each([
    ['nothing', {}, ['username', 'password']],
    ['an unknown field', { username: 'a', password: 'b', remember: true }, ['remember']],
    ['NUL', { username: 'a\0', password: 'b' }, ['username']],
    ['a lone surrogate', { username: 'a', password: '\ud800' }, ['password']],
    ['over-long texts', { username: 'a'.repeat(65), password: 'b'.repeat(129) }, ['username', 'password']],
    ['numbers', { username: 1, password: 2 }, ['username', 'password']],
  ])('names every field at fault: %s', async (_what, body, fields) => {
    const answer = await post('/api/session').send(body).expect(400);
    const { code, causes } = answer.body as { code: string; causes: { field: string }[] };
    expect(code).toBe('invalidInput');
    expect(causes.map((cause) => cause.field)).toEqual(fields);
  });

  it('refuses malformed JSON and other formats in the same form', async () => {
    const malformed = await post('/api/session').set('content-type', 'application/json').send('{"username":');
    expect(malformed.body).toMatchObject({ status: 400, code: 'malformedBody' });
    const form = await post('/api/session').type('form').send(credentials('head'));
    expect(form.body).toMatchObject({ status: 415, code: 'unsupportedMediaType' });
  });

  it('makes the first administrator, of the whole install', async () => {
    const admin = await administrator(service);
    const { body } = await admin.get('/api/session').expect(200);
    expect(body).toMatchObject({ account: { username: 'admin', installAdmin: true }, memberships: [] });
  });
});

describe('closed by default 默认关闭', () => {
  it.each(['/api/congresses', '/api/profiles', '/api/c/x/offices', '/api/no-such-route'])('GET %s', async (path) => {
    const answer = await request(service.server).get(path).expect(401);
    expect(answer.body).toMatchObject({ code: 'unauthenticated' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('says 401 before it looks at the body', async () => {
    await post('/api/congresses').set('content-type', 'application/json').send('{').expect(401);
  });

  it('refuses forged, foreign and expired tokens', async () => {
    const { accessToken } = await enter('head');
    const [header, payload] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Record<string, unknown>;
    const key = Buffer.from(service.config.TOKEN_SECRET);
    const sign = (secret: Buffer, exp: number) =>
      new SignJWT({ ...claims, exp }).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    const hour = Math.floor(Date.now() / 1000) + 3600;
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const tokens = [
      await sign(Buffer.from('another secret of the right length'), hour),
      await sign(key, hour - 7200),
      `${none}.${payload ?? ''}.`,
      `${header ?? ''}.${payload ?? ''}.`,
      'nonsense',
    ];
    for (const token of tokens) await get('/api/session', token).expect(401);
    await get('/api/session', await sign(key, hour)).expect(200);
  });

  it('carries nothing in the token but account, sign-in and version', async () => {
    const { accessToken } = await enter('head');
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(Object.keys(claims).sort()).toEqual(['exp', 'fam', 'gv', 'iat', 'iss', 'sub']);
  });

  it('is open for what must be open', async () => {
    await request(service.server).get('/api/health').expect(200);
    await request(service.server).get('/no-such-page').expect(404);
  });
});

describe('staying signed in 续期', () => {
  it('replaces the refresh token each time', async () => {
    const first = await enter('deputy');
    const second = (await renew(first.refreshToken).expect(200)).body as Session;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.account).toEqual(first.account);
    const third = (await renew(second.refreshToken).expect(200)).body as Session;
    await get('/api/session', third.accessToken).expect(200);
  });

  it.each(['', 'unknown', '0'.repeat(43)])('refuses the token "%s"', async (refreshToken) => {
    const status = refreshToken === '' ? 400 : 401;
    await renew(refreshToken).expect(status);
  });

  it('asks for a token', async () => {
    await post('/api/session/refresh').expect(401);
  });

  it('ends with the account', async () => {
    const admin = await congress.as('admin');
    await congress.account('leader');
    const name = congress.username('leader');
    const session = (await post('/api/session').send({ username: name, password: testPassword })).body as Session;
    await admin.patch(`accounts/${name}`, { active: false }).expect(200);
    await get('/api/session', session.accessToken).expect(401);
    await get(`${congress.base}/offices`, session.accessToken).expect(401);
    await renew(session.refreshToken).expect(401);
    await admin.patch(`accounts/${name}`, { active: true }).expect(200);
    await get('/api/session', session.accessToken).expect(401);
    await post('/api/session').send({ username: name, password: testPassword }).expect(200);
  });

  it('ends when the administrator sets another password', async () => {
    const admin = await congress.as('admin');
    await congress.account('committee');
    const name = congress.username('committee');
    const session = (await post('/api/session').send({ username: name, password: testPassword })).body as Session;
    await admin.patch(`accounts/${name}`, { password: ' another password ' }).expect(200);
    await get('/api/session', session.accessToken).expect(401);
    await post('/api/session').send({ username: name, password: testPassword }).expect(401);
    await post('/api/session').send({ username: name, password: ' another password ' }).expect(200);
  });
});

describe('signing out 退出', () => {
  it('ends access and refresh at once', async () => {
    const { accessToken, refreshToken } = await enter('head');
    await request(service.server).delete('/api/session').set('authorization', `Bearer ${accessToken}`).expect(204);
    // That a sign-in has ended is only found out with the question who it is: RFC 9110 asks for the header there too.
    await get('/api/session', accessToken).expect(401).expect('www-authenticate', 'Bearer');
    await renew(refreshToken).expect(401).expect('www-authenticate', 'Bearer');
    await request(service.server).delete('/api/session').expect(401);
  });
});
