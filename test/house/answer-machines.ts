import { machine, tokenBody, type MadeToken } from '../support/api-tokens.js';
import type { TestApp } from '../support/app.js';
import { administratorIn, freshCongress } from '../support/congress.js';
import type { Watch } from '../support/watched.js';

/** The unified identity 统一身份, where no provider is configured; test/stages/identities looks at the answers where one is. */
export async function identities(service: TestApp, watch: Watch): Promise<void> {
  const congress = watch.congress(await freshCongress(service));
  const deputy = await congress.as('deputy');
  await deputy.get('/api/session/methods').expect(200);
  await deputy.get('/api/session/identity').expect(200);
  await deputy.post('/api/session/identity').expect(409);
  await deputy.delete('/api/session/identity').expect(409);
  await deputy.get('/api/session/oidc').expect(404);
  await deputy.get('/api/session/oidc/callback').expect(404);
  const admin = await congress.as('admin');
  const address = `accounts/${congress.username('deputy')}/identity`;
  await admin.get(address).expect(200);
  await admin.put(address, { subject: 'x' }).expect(409);
  await admin.delete(address).expect(409);
  const elsewhere = ['startOidcSignIn', 'finishOidcSignIn', 'linkOwnIdentity', 'unlinkOwnIdentity'];
  for (const id of [...elsewhere, 'linkIdentity', 'unlinkIdentity']) watch.seen.add(id);
}

/** What is there for machines: API tokens 接口令牌, made, used, looked at and revoked. */
export async function forMachines(service: TestApp, watch: Watch): Promise<void> {
  const congress = watch.congress(await freshCongress(service));
  const admin = watch.client(await administratorIn(service, congress));
  const deputy = await congress.as('deputy');
  const body = tokenBody(congress, ['roster:read']);
  const made = (await deputy.post('/api/session/tokens', body).expect(201)).body as MadeToken;
  const client = watch.client(machine(service, made, congress));
  await client.get('offices').expect(200);
  await client.get('suggestions').expect(403);
  await client.get('/api/session').expect(403);
  await deputy.get('/api/session/tokens').expect(200);
  await admin.get('api-tokens').expect(200);
  await admin.delete(`api-tokens/${made.id}`).expect(204);
  await deputy.delete(`/api/session/tokens/${made.id}`).expect(204);
}
