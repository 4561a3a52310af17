import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../support/app.js';
import { restoreMachineClock, shiftMachineClock } from '../../support/machine-clock.js';
import { Browser } from '../../support/oidc-browser.js';
import { client, publicUrl, startProvider, through } from '../../support/oidc-provider.js';
import { OidcGround } from './ground.js';

const pages = { accept: 'text/html,application/xhtml+xml' };
let ground: OidcGround;
beforeAll(async () => {
  ground = await OidcGround.make();
}, 60_000);
afterEach(restoreMachineClock);
afterAll(() => ground.end());

describe('signing in by the unified identity 统一身份认证登录', () => {
  it('is offered, with the name that people know', async () => {
    const { body } = await ground.browser().get('/api/session/methods');
    expect(body).toEqual({
      methods: [
        { kind: 'password', label: '用户名和密码' },
        { kind: 'oidc', label: '浙政钉', href: '/api/session/oidc' },
      ],
    });
  });

  it('refuses whom nobody has linked, makes no account, and records it without his number', async () => {
    const subject = ground.newcomer();
    const before = await ground.accounts();
    const answer = await ground.browser().signIn();
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'identityNotLinked' });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^bihuan_oidc=;/);
    expect(await ground.accounts()).toBe(before);
    const event = await ground.event('identityNotLinked');
    expect(event).toMatchObject({ accountId: null, address: '127.0.0.1', says: { issuer: ground.provider.issuer } });
    expect(JSON.stringify(event)).not.toContain(subject);
  });

  it('does not take a name for an identity', async () => {
    await ground.congress.account('liaison');
    ground.provider.person = ground.congress.username('liaison');
    expect((await ground.browser().signIn()).body).toMatchObject({ code: 'identityNotLinked' });
  });

  it('tells a large letter from a small one', async () => {
    const subject = await ground.linked('liaisonB');
    ground.provider.person = subject.toLowerCase();
    expect((await ground.browser().signIn()).status).toBe(403);
  });

  it('gives whom the administrator has linked an ordinary sign-in, with the roles of our grants', async () => {
    await ground.linked('head');
    const browser = ground.browser();
    const answer = await browser.signIn();
    expect(answer.status).toBe(302);
    expect(answer.headers).toMatchObject({ location: '/', 'cache-control': 'no-store' });
    const set = answer.headers['set-cookie'] as unknown as string[];
    expect(set.filter((one) => /^bihuan_(access|refresh)=.+; HttpOnly; SameSite=Strict/.test(one))).toHaveLength(2);
    expect([...browser.cookies.keys()].sort()).toEqual(['bihuan_access', 'bihuan_refresh']);
    const { body } = await browser.get('/api/session');
    expect(body).toMatchObject({ account: { username: ground.congress.username('head') } });
    expect((body as { memberships: { role: string }[] }).memberships.map(({ role }) => role)).toEqual(['officeHead']);
    expect(await ground.event('signedIn')).toMatchObject({
      accountId: await ground.congress.account('head'),
      says: { issuer: ground.provider.issuer },
    });
    expect((await browser.post('/api/session/refresh')).status).toBe(200);
    const kept = browser.cookies.get('bihuan_access') ?? '';
    expect((await browser.delete('/api/session')).status).toBe(204);
    browser.cookies.set('bihuan_access', kept);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('does not mind a password that must be changed', async () => {
    await ground.linked('headB');
    const admin = await ground.congress.as('admin');
    const name = ground.congress.username('headB');
    const { body } = await admin.patch(`accounts/${name}`, { password: 'set by somebody else 7' }).expect(200);
    expect(body).toMatchObject({ mustChangePassword: true });
    const browser = ground.browser();
    await browser.signIn();
    expect((await browser.get(`${ground.congress.base}/offices`)).status).toBe(200);
    expect((await browser.get('/api/session')).body).toMatchObject({ mustChangePassword: false });
  });

  it('refuses a deactivated account', async () => {
    await ground.linked('leader');
    const admin = await ground.congress.as('admin');
    await admin.patch(`accounts/${ground.congress.username('leader')}`, { active: false }).expect(200);
    expect((await ground.browser().signIn()).body).toMatchObject({ code: 'identityNotLinked' });
    expect(await ground.event('identityNotLinked')).toMatchObject({
      accountId: await ground.congress.account('leader'),
    });
  });

  it('sends a person back to a page that can tell him, not to an error in JSON', async () => {
    ground.newcomer();
    const browser = ground.browser();
    const refused = await browser.get(await browser.passed(), pages);
    expect(refused.status).toBe(302);
    expect(refused.headers['location']).toBe('/?signIn=identityNotLinked');
    const lost = await ground.browser().get('/api/session/oidc/callback?code=x&state=y', pages);
    expect(lost.headers['location']).toBe('/?signIn=oidcFailed');
  });

  it('refuses where the provider says no', async () => {
    ground.provider.person = null;
    expect((await ground.browser().signIn()).body).toMatchObject({ code: 'oidcFailed' });
  });
});

describe('a journey to the provider and back', () => {
  it('sends the browser with PKCE, state and nonce, which only the browser keeps', async () => {
    const answer = await ground.browser().get('/api/session/oidc');
    const asked = new URL(answer.headers['location'] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: `${publicUrl}/api/session/oidc/callback`,
    });
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^bihuan_oidc=[^;]+; Max-Age=600; Path=\/api\/session\/oidc; HttpOnly; SameSite=Lax$/);
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(cookie).not.toContain(asked.get(secret));
  });

  it('is finished by any instance of the service', async () => {
    await ground.linked('committee');
    const browser = ground.browser();
    const back = await browser.passed();
    const other = await startApp(ground.provider.values);
    const elsewhere = new Browser(other);
    elsewhere.cookies.set('bihuan_oidc', browser.cookies.get('bihuan_oidc') ?? '');
    const answer = await elsewhere.get(back);
    await other.close();
    // Its database knows no such account; that it asked shows that cookie and code were good.
    expect(answer.body).toMatchObject({ code: 'identityNotLinked' });
  });

  it.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=another'), 0],
    ['no state', (back: string) => back.replace(/state=[^&]+&?/, ''), 0],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=another'), 0],
    ['the answer of another provider', (back: string) => back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.test'), 0],
    ['no word of which provider answers', (back: string) => back.replace(/&iss=[^&]+/, ''), 0],
    ['two codes', (back: string) => `${back}&code=another`, 0],
    ['eleven minutes on the way', (back: string) => back, 11 * 60_000],
  ])('is refused with %s', async (_what, change, late) => {
    await ground.linked('governmentOffice');
    const browser = ground.browser();
    const back = await browser.passed();
    shiftMachineClock(late);
    const answer = await browser.get(change(back));
    expect({ status: answer.status, ...(answer.body as object) }).toMatchObject({ status: 401, code: 'oidcFailed' });
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  it('ends once: neither the same browser nor a thief with its cookie gets in again', async () => {
    await ground.linked('auditor');
    const browser = ground.browser();
    const back = await browser.passed();
    const thief = ground.browser();
    thief.cookies.set('bihuan_oidc', browser.cookies.get('bihuan_oidc') ?? '');
    expect((await browser.get(back)).status).toBe(302);
    expect((await browser.get(back)).body).toMatchObject({ code: 'oidcFailed' });
    expect((await thief.get(back)).body).toMatchObject({ code: 'oidcFailed' });
    expect(thief.cookies.size).toBe(0);
  });

  it('is finished by no other browser, with a cookie of its own or with none', async () => {
    await ground.linked('delegation');
    const back = await ground.browser().passed();
    const other = ground.browser();
    await other.get('/api/session/oidc');
    expect((await other.get(back)).body).toMatchObject({ code: 'oidcFailed' });
    expect((await ground.browser().get(back)).body).toMatchObject({ code: 'oidcFailed' });
    for (const forged of ['x', 'a.b.c.d.e', `${'A'.repeat(40)}..B.C.D`]) {
      const forger = ground.browser();
      forger.cookies.set('bihuan_oidc', forged);
      expect((await forger.get(back)).body).toMatchObject({ code: 'oidcFailed' });
    }
  });

  it('is refused where the nonce is of another journey', async () => {
    await ground.linked('delegationB');
    const browser = ground.browser();
    const answer = await browser.get('/api/session/oidc');
    const asked = new URL(answer.headers['location'] ?? '');
    asked.searchParams.set('nonce', 'of-another-journey');
    expect((await browser.get(await through(asked.href))).body).toMatchObject({ code: 'oidcFailed' });
  });
});

describe('a provider of another kind', () => {
  it.each(['client_secret_basic', 'client_secret_post'] as const)('may take our secret by %s alone', async (method) => {
    const known = { client_id: client.id, client_secret: client.secret, token_endpoint_auth_method: method };
    const clients = [{ ...known, redirect_uris: [`${publicUrl}/api/session/oidc/callback`] }];
    const provider = await startProvider('somebody', { clientAuthMethods: [method], clients });
    const service = await startApp(provider.values);
    const answer = await new Browser(service).signIn();
    await service.close();
    await provider.stop();
    expect(answer.body).toMatchObject({ code: 'identityNotLinked' });
  });
});

describe('a provider that is away', () => {
  afterEach(() => ground.provider.start());

  it('is told as such, to whom sets out and to whom comes back', async () => {
    await ground.linked('governmentLeader');
    const browser = new Browser(ground.service);
    const back = await browser.passed();
    await ground.provider.stop();
    const answer = await browser.get(back);
    expect({ status: answer.status, ...(answer.body as object) }).toMatchObject({
      status: 503,
      code: 'oidcUnavailable',
    });
    expect(answer.headers['retry-after']).toBe('10');
    expect((await ground.browser().get('/api/session/methods')).status).toBe(200);
  });

  it('stops neither the start of the service nor the sign-in by password, and is asked again when it is back', async () => {
    await ground.provider.stop();
    const service = await startApp(ground.provider.values);
    const browser = new Browser(service);
    const refused = await browser.get('/api/session/oidc');
    const toPage = await browser.get('/api/session/oidc', pages);
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = service.config;
    const signedIn = await browser.post('/api/session', { username, password });
    await ground.provider.start();
    const again = await browser.get('/api/session/oidc');
    await service.close();
    await ground.provider.stop();
    expect(refused.body).toMatchObject({ status: 503, code: 'oidcUnavailable' });
    expect(toPage.headers['location']).toBe('/?signIn=oidcUnavailable');
    expect([signedIn.status, again.status]).toEqual([200, 302]);
  });
});
