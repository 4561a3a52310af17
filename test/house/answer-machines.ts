import { machine, tokenBody, type MadeToken } from '../support/api-tokens.js';
import type { TestApp } from '../support/app.js';
import { administratorIn, freshCongress } from '../support/congress.js';
import type { Watch } from '../support/watched.js';

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
