import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp } from '../../support/app.js';
import { administrator, administratorIn, freshCongress, testPassword } from '../../support/congress.js';
import type { Browser } from '../../support/oidc-browser.js';
import { clientOf } from '../../support/client.js';
import type { PersonName } from '../../support/people.js';
import { OidcGround } from './ground.js';

let ground: OidcGround;
beforeAll(async () => {
  ground = await OidcGround.make();
}, 60_000);
afterAll(() => ground.end());

const identity = (who: PersonName) => `accounts/${ground.congress.username(who)}/identity`;

/** A browser in which somebody has signed in by password. */
async function signedIn(who: PersonName): Promise<Browser> {
  await ground.congress.account(who);
  const browser = ground.browser();
  const credentials = { username: ground.congress.username(who), password: testPassword };
  expect((await browser.post('/api/session', credentials)).status).toBe(200);
  return browser;
}

describe('linking one’s own identity 自行关联', () => {
  it('works from a sign-in, and then signs in', async () => {
    const subject = ground.newcomer();
    const browser = await signedIn('deputy');
    expect((await browser.get('/api/session/identity')).body).toEqual({ linked: false });
    const answer = await browser.get(await browser.linking());
    expect(answer.headers['location']).toBe('/?identity=linked');
    expect((await browser.get('/api/session/identity')).body).toMatchObject({ linked: true, subject });
    const accountId = await ground.congress.account('deputy');
    expect(await ground.event('identityLinked')).toMatchObject({ accountId, says: { issuer: ground.provider.issuer } });
    expect((await browser.get(await browser.linking())).headers['location']).toBe('/?identity=linked');
    const other = ground.browser();
    expect((await other.signIn()).headers['location']).toBe('/');
    expect((await other.get('/api/session')).body).toMatchObject({ account: { accountId } });
    expect((await other.delete('/api/session/identity')).status).toBe(204);
    expect(await ground.event('identityUnlinked')).toMatchObject({ accountId });
    // The sign-in by it has ended with it; the one by password goes on.
    expect((await other.delete('/api/session/identity')).status).toBe(401);
    expect((await browser.delete('/api/session/identity')).status).toBe(404);
    expect((await ground.browser().signIn()).status).toBe(403);
  });

  it('cannot be begun by another site, nor by nobody', async () => {
    const browser = await signedIn('deputyB');
    const foreign = { origin: 'https://evil.test', host: 'bihuan.test' };
    expect((await browser.post('/api/session/identity', {}, foreign)).status).toBe(403);
    expect((await browser.post('/api/session/identity', {}, { host: 'bihuan.test' })).status).toBe(403);
    expect((await ground.browser().post('/api/session/identity')).status).toBe(401);
    expect(browser.cookies.has('bihuan_oidc')).toBe(false);
  });

  it('ends with the sign-in that began it', async () => {
    ground.newcomer();
    const browser = await signedIn('deputyC');
    const back = await browser.linking();
    expect((await browser.delete('/api/session')).status).toBe(204);
    expect((await browser.get(back)).body).toMatchObject({ code: 'unauthenticated' });
    expect((await ground.browser().signIn()).status).toBe(403);
  });

  it('links with the account that set out, whoever is signed in meanwhile', async () => {
    ground.newcomer();
    const browser = await signedIn('liaison');
    const back = await browser.linking();
    const other = await signedIn('liaisonB');
    for (const name of ['bihuan_access', 'bihuan_refresh']) browser.cookies.set(name, other.cookies.get(name) ?? '');
    expect((await browser.get(back)).headers['location']).toBe('/?identity=linked');
    expect((await other.get('/api/session/identity')).body).toEqual({ linked: false });
  });

  it('refuses an identity of another account, and a second one', async () => {
    await ground.linked('head');
    const browser = await signedIn('headB');
    const page = { accept: 'text/html' };
    expect((await browser.get(await browser.linking())).body).toMatchObject({ code: 'duplicate', status: 409 });
    expect((await browser.get(await browser.linking(), page)).headers['location']).toBe('/?identity=duplicate');
    ground.newcomer();
    const holder = await signedIn('head');
    expect((await holder.get(await holder.linking())).body).toMatchObject({
      reasons: [expect.stringContaining('先解除')],
    });
  });

  it('cannot be turned into a sign-in, nor a sign-in into a linking', async () => {
    const subject = ground.newcomer();
    const browser = await signedIn('headC');
    const linking = await browser.linking();
    const plain = ground.browser();
    await plain.passed();
    const mixed = ground.browser();
    mixed.cookies.set('bihuan_oidc', plain.cookies.get('bihuan_oidc') ?? '');
    expect((await mixed.get(linking)).body).toMatchObject({ code: 'oidcFailed' });
    expect((await browser.get('/api/session/identity')).body).not.toMatchObject({ subject });
  });
});

describe('linking by the administrator 管理员关联', () => {
  it('links, replaces and unlinks, on the record of the congress', async () => {
    const former = await ground.linked('committee');
    const later = await ground.linked('committee');
    const admin = await ground.congress.as('admin');
    expect((await admin.get(identity('committee'))).body).toMatchObject({ linked: true, subject: later });
    ground.provider.person = former;
    expect((await ground.browser().signIn()).status).toBe(403);
    await admin.delete(identity('committee')).expect(204);
    await admin.delete(identity('committee')).expect(404);
    ground.provider.person = later;
    expect((await ground.browser().signIn()).status).toBe(403);
  });

  it('takes an identity for one account only, also when two are linked at once', async () => {
    const subject = ground.newcomer();
    const admin = await ground.congress.as('admin');
    const rivals = ['courtLiaison', 'courtHead'] as const;
    await Promise.all(rivals.map((who) => ground.congress.account(who)));
    const answers = await Promise.all(rivals.map((who) => admin.put(identity(who), { subject })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is for accounts that are his to change', async () => {
    const foreign = await freshCongress(ground.service);
    const admin = await ground.congress.as('admin');
    const name = foreign.username('leader');
    await foreign.account('leader');
    await admin.put(`accounts/${name}/identity`, { subject: 'x' }).expect(404);
    const chief = await administratorIn(ground.service, ground.congress);
    await chief.post(`accounts/${name}/grants`, { role: 'leader' }).expect(201);
    const { body } = await admin.put(`accounts/${name}/identity`, { subject: 'x' }).expect(403);
    expect(body).toMatchObject({ causes: [{ code: 'accountElsewhere' }] });
    await chief.put(`accounts/${name}/identity`, { subject: 'of-two-congresses' }).expect(200);
    await admin.delete(`accounts/${name}/identity`).expect(403);
    await (await ground.congress.as('auditor')).get(`accounts/${name}/identity`).expect(200);
    await (await ground.congress.as('auditor')).delete(`accounts/${name}/identity`).expect(403);
  });

  it.each([[''], [' '], ['甲'], ['a b'], ['a'.repeat(256)], ['a\n']])('refuses the number %j', async (subject) => {
    const admin = await ground.congress.as('admin');
    const { body } = await admin.put(identity('admin'), { subject }).expect(400);
    expect(body).toMatchObject({ causes: [{ field: 'subject' }] });
  });
});

describe('without a provider', () => {
  it('offers the password alone, and says so where it is asked for more', async () => {
    const service = await startApp();
    const { token } = await administrator(service);
    const client = clientOf(service.server, token);
    const methods = await client.get('session/methods').expect(200);
    const statuses = await Promise.all([
      client.get('session/oidc'),
      client.get('session/oidc/callback?code=x'),
      client.get('session/identity'),
      client.post('session/identity', {}),
      client.delete('session/identity'),
    ]);
    await service.close();
    expect(methods.body).toEqual({ methods: [{ kind: 'password', label: '用户名和密码' }] });
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 200, 409, 409]);
  });
});
