import request from 'supertest';
import type { TestApp } from '../support/app.js';
import { clientOf } from '../support/client.js';
import { testPassword, type TestCongress } from '../support/congress.js';
import type { Watch } from '../support/watched.js';

interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
}

interface Listed {
  readonly id: string;
  readonly current: boolean;
}

/** Signing in, failing to, changing the password, signing out here and everywhere. */
export async function signedInAndOut(service: TestApp, watch: Watch, congress: TestCongress): Promise<void> {
  const open = request(service.server);
  const username = congress.username('deputy');
  const enter = (password: string, status: number) =>
    open.post('/api/session').send({ username, password }).expect(status).expect(watch.look);
  const clientFor = (signedIn: { body: unknown }) =>
    watch.client(clientOf(service.server, (signedIn.body as SignedIn).accessToken));
  await enter('不对的密码', 401);
  const signedIn = await enter(testPassword, 200);
  const { refreshToken } = signedIn.body as SignedIn;
  const client = clientFor(signedIn);
  await client.get('/api/session').expect(200);
  await enter(testPassword, 200);
  const { items } = (await client.get('/api/session/sign-ins').expect(200)).body as { items: Listed[] };
  const other = items.find((one) => !one.current)?.id ?? '';
  await client.delete(`/api/session/sign-ins/${other}`).expect(204);
  await client.delete(`/api/session/sign-ins/${other}`).expect(404);
  await open.post('/api/session/refresh').send({ refreshToken }).expect(200).expect(watch.look);
  const change = { currentPassword: testPassword, newPassword: 'another good password' };
  await client.post('/api/session/password', { ...change, newPassword: testPassword }).expect(400);
  const changed = clientFor(await client.post('/api/session/password', change).expect(200));
  const back = { currentPassword: change.newPassword, newPassword: testPassword };
  await clientFor(await changed.post('/api/session/password', back).expect(200))
    .delete('/api/session')
    .expect(204);
  await clientFor(await enter(testPassword, 200))
    .delete('/api/session/sign-ins')
    .expect(204);
}

/** An account that failed too often, is let in again, and must change the password that it was given. */
export async function lockedOut(service: TestApp, watch: Watch, congress: TestCongress): Promise<void> {
  const admin = watch.congress(congress);
  const username = congress.username('auditor');
  await congress.account('auditor');
  const enter = (password: string) => request(service.server).post('/api/session').send({ username, password });
  for (let failure = 0; failure < 5; failure += 1) await enter('不对的密码').expect(401);
  await enter(testPassword).expect(429).expect(watch.look);
  const client = await admin.as('admin');
  await client.post(`accounts/${username}/unlocking`).expect(200);
  await client.patch(`accounts/${username}`, { password: 'set by somebody else' }).expect(200);
  const signedIn = await enter('set by somebody else').expect(200).expect(watch.look);
  const auditor = watch.client(clientOf(service.server, (signedIn.body as SignedIn).accessToken, congress.base));
  await auditor.get('offices').expect(403);
}
