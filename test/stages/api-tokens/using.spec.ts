import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { machine, makeToken, type MadeToken } from '../../support/api-tokens.js';
import { startApp, type TestApp } from '../../support/app.js';
import { administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';
import { restoreMachineClock, shiftMachineClock } from '../../support/machine-clock.js';
import { Story } from '../../support/story.js';

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
});
afterEach(restoreMachineClock);
afterAll(() => service.close());

const day = 86_400_000;

describe('an API token 接口令牌', () => {
  it('does what its account may do in its congress, and the record tells whose it was', async () => {
    const story = new Story(congress);
    await story.submitted();
    const owner = await congress.as('deputyAffairs');
    const client = machine(service, await makeToken(owner, congress, ['cases:read', 'cases:write']), congress);
    await client.get(`suggestions/${story.shown.id}`).expect(200);
    await client.post(`suggestions/${story.shown.id}/registration`, { categoryCode: 'cjhb' }).expect(200);
    const { body } = await owner.get(`suggestions/${story.shown.id}/timeline`).expect(200);
    expect(JSON.stringify(body)).toContain('register');
  });

  it('may no more than its account', async () => {
    const owner = await congress.as('deputy');
    const client = machine(service, await makeToken(owner, congress, ['roster:write', 'accounts:read']), congress);
    expect((await client.post('delegations', { name: '外来代表团' }).expect(403)).body).toMatchObject({
      code: 'forbidden',
    });
    expect((await client.get('accounts').expect(403)).body).toMatchObject({ code: 'forbidden' });
  });

  it('may no more than its scopes, and is told which one is missing', async () => {
    const owner = await congress.as('admin');
    const client = machine(service, await makeToken(owner, congress, ['roster:read']), congress);
    const { body } = await client.post('delegations', { name: '新代表团' }).expect(403);
    expect(body).toMatchObject({
      code: 'scopeMissing',
      reasons: ['接口令牌没有「维护名册」的权限范围（roster:write）'],
      causes: [{ code: 'scopeMissing' }],
    });
    const { body: list } = await owner.get('delegations').expect(200);
    expect(JSON.stringify(list)).not.toContain('新代表团');
  });

  it('never gives a rating, nor makes tokens, nor speaks for a sign-in', async () => {
    const story = new Story(congress);
    await story.assigned();
    await story.replied();
    const owner = await congress.as('deputy');
    const client = machine(service, await makeToken(owner, congress, ['cases:read', 'cases:write']), congress);
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    const { body } = await client.post(`suggestions/${story.shown.id}/evaluation`, rating).expect(403);
    expect(body).toMatchObject({ code: 'scopeMissing', causes: [{ code: 'personOnly' }] });
    await client.get('/api/session').expect(403);
    await client.get('/api/session/tokens').expect(403);
    await client.get('/api/congresses').expect(403);
    await client.delete('/api/session').expect(401);
    await client.get('suggestions').expect(200);
  });

  it('that has ended is told 401, and no more, also where only a person may', async () => {
    const owner = await congress.as('courtHead');
    const admin = await congress.as('admin');
    const asked = async (made: MadeToken) => {
      const client = machine(service, made, congress);
      const rating = 'suggestions/01900000-0000-7000-8000-000000000000/evaluation';
      const answers = await Promise.all([
        client.post(rating),
        client.get('accounts/x/identity'),
        client.get('/api/session'),
      ]);
      return answers.map(({ status }) => status);
    };
    const all = (status: number) => [status, status, status];
    const [revoked, expired, last] = [
      await makeToken(owner, congress, ['cases:write']),
      await makeToken(owner, congress, ['cases:write']),
      await makeToken(owner, congress, ['cases:write']),
    ];
    expect(await asked(revoked)).toEqual(all(403));
    await owner.delete(`/api/session/tokens/${revoked.id}`).expect(204);
    expect(await asked(revoked)).toEqual(all(401));
    shiftMachineClock(31 * day);
    expect(await asked(expired)).toEqual(all(401));
    restoreMachineClock();
    expect(await asked(expired)).toEqual(all(403));
    await admin.patch(`accounts/${congress.username('courtHead')}`, { active: false }).expect(200);
    expect(await asked(last)).toEqual(all(401));
  });

  it('holds in one congress only, also for an administrator of the whole install', async () => {
    const foreign = await freshCongress(service);
    const chief = await administratorIn(service, congress);
    const made = await makeToken(chief, congress, ['roster:read']);
    await machine(service, made, congress).get('offices').expect(200);
    await machine(service, made, foreign).get('offices').expect(404);
    await machine(service, made, congress).get('/api/c/nowhere/offices').expect(404);
  });

  it('ends with its day, by the machine’s clock', async () => {
    const made = await makeToken(await congress.as('leader'), congress, ['roster:read']);
    shiftMachineClock(29 * day);
    await machine(service, made, congress).get('offices').expect(200);
    shiftMachineClock(31 * day);
    await machine(service, made, congress).get('offices').expect(401);
  });

  it('has the grants of this moment, and ends with the account', async () => {
    const admin = await congress.as('admin');
    const made = await makeToken(await congress.as('governmentLeader'), congress, ['roster:read']);
    const client = machine(service, made, congress);
    const name = `accounts/${congress.username('governmentLeader')}`;
    const { grants } = (await admin.get(name).expect(200)).body as { grants: { id: string; role: string }[] };
    await admin.post(`${name}/grants/${grants[0]?.id ?? ''}/revocation`).expect(200);
    await client.get('offices').expect(404);
    await admin.post(`${name}/grants`, { role: 'governmentLeader' }).expect(201);
    await client.get('offices').expect(200);
    await admin.patch(name, { active: false }).expect(200);
    await client.get('offices').expect(401);
    await admin.patch(name, { active: true }).expect(200);
    await client.get('offices').expect(401);
  });
});

describe('what is no API token in force', () => {
  let made: MadeToken;
  beforeAll(async () => {
    made = await makeToken(await congress.as('auditor'), congress, ['roster:read']);
  });
  const ask = (headers: Record<string, string>) => request(service.server).get(`${congress.base}/offices`).set(headers);

  it('is refused: a changed one, a shortened one, a made-up one', async () => {
    const { token } = made;
    const other = (at: number) => (token[at] === 'A' ? 'B' : 'A');
    const changed = [5, 40, 80, 108].map((at) => token.slice(0, at) + other(at) + token.slice(at + 1));
    for (const one of [...changed, token.slice(0, -1), `${token}A`, 'bh_', `bh_${'A'.repeat(107)}`, 'bh_..']) {
      await ask({ authorization: `Bearer ${one}` }).expect(401);
    }
    await ask({ authorization: `Bearer ${token}` }).expect(200);
  });

  it('is refused as a cookie, and besides a cookie the header counts', async () => {
    await ask({ cookie: `bihuan_access=${made.token}` }).expect(401);
    const { token } = await congress.as('auditor');
    await ask({ cookie: `bihuan_access=${token}`, authorization: `Bearer ${made.token}x` }).expect(401);
  });

  it('is refused where another service made it', async () => {
    const elsewhere = await startApp({ TOKEN_SECRET: 'another token secret, for another install, 42' });
    const answer = await request(elsewhere.server)
      .get(`${congress.base}/offices`)
      .set('authorization', `Bearer ${made.token}`);
    await elsewhere.close();
    expect(answer.status).toBe(401);
  });
});
