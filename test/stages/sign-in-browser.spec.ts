import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';

let service: TestApp;
let congress: TestCongress;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service, { accounts: ['head'] });
});
afterAll(() => service.close());

const post = (path: string) => request(service.server).post(path);
const credentials = () => ({ username: congress.username('head'), password: testPassword });

describe('the browser 浏览器', () => {
  const own = { origin: 'http://bihuan.test', host: 'bihuan.test' };
  const foreign = { origin: 'https://evil.test', host: 'bihuan.test' };

  async function cookies(): Promise<{ access: string; refresh: string }> {
    const answer = await post('/api/session').set(own).send(credentials()).expect(200);
    expect((answer.body as { refreshToken?: string }).refreshToken).toBeUndefined();
    const set = answer.headers['set-cookie'] as unknown as string[];
    for (const cookie of set) expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    const [access = '', refresh = ''] = set.map((cookie) => cookie.split(';')[0] ?? '');
    return { access, refresh };
  }

  it('reads by its cookie', async () => {
    const { access } = await cookies();
    await request(service.server).get('/api/session').set('cookie', access).expect(200);
  });

  it('writes by its cookie only from our own pages', async () => {
    const { access } = await cookies();
    const attempt = (headers: Record<string, string>) =>
      post('/api/congresses')
        .set({ ...headers, cookie: access })
        .send({});
    expect((await attempt({ host: own.host })).body).toMatchObject({ code: 'forbidden', detail: /Origin/ });
    expect((await attempt(foreign)).body).toMatchObject({ code: 'forbidden', detail: /Origin/ });
    expect((await attempt({ ...own, origin: 'null' })).body).toMatchObject({ code: 'forbidden', detail: /Origin/ });
    expect((await attempt(own)).body).toMatchObject({ code: 'forbidden', reasons: ['此事须由系统管理员办理'] });
  });

  it('refreshes and signs out by its cookie', async () => {
    const { refresh } = await cookies();
    await post('/api/session/refresh')
      .set({ ...foreign, cookie: refresh })
      .expect(403);
    const renewed = await post('/api/session/refresh')
      .set({ ...own, cookie: refresh })
      .expect(200);
    const next = (renewed.headers['set-cookie'] as unknown as string[])[1]?.split(';')[0] ?? '';
    await request(service.server)
      .delete('/api/session')
      .set({ ...foreign, cookie: next })
      .expect(403);
    await request(service.server)
      .delete('/api/session')
      .set({ ...own, cookie: next })
      .expect(204);
    await post('/api/session/refresh')
      .set({ ...own, cookie: next })
      .expect(401);
  });

  it('is not signed in by another site', async () => {
    await post('/api/session').set(foreign).send(credentials()).expect(403);
  });
});
