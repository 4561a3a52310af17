import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, type Client } from '../support/client.js';
import { administratorIn, freshCongress, testPassword, type TestCongress } from '../support/congress.js';

interface Account {
  readonly id: string;
  readonly username: string;
  readonly active: boolean;
  readonly grants: readonly { readonly id: string; readonly role: string; readonly officeId?: string }[];
}

const absent = '01900000-0000-7000-8000-000000000000';

let service: TestApp;
let congress: TestCongress;
let other: TestCongress;
let admin: Client;
let elsewhere: Client;

beforeAll(async () => {
  service = await startApp();
  [congress, other] = await Promise.all([freshCongress(service), freshCongress(service)]);
  [admin, elsewhere] = await Promise.all([congress.as('admin'), other.as('admin')]);
});
afterAll(() => service.close());

let count = 0;
const form = (grants: readonly object[], values: object = {}) => ({
  username: `person-${String((count += 1))}@test`,
  password: testPassword,
  displayName: '某人',
  grants,
  ...values,
});
const accountOf = ({ body }: { body: unknown }) => body as Account;
const causesOf = ({ body }: { body: unknown }) => (body as { causes: { field?: string; message: string }[] }).causes;
const fieldsOf = (answer: { body: unknown }) => causesOf(answer).map((cause) => cause.field);
const make = async (...grants: object[]) => accountOf(await admin.post('accounts', form(grants)).expect(201));
const enter = (username: string, base = congress.base) => signIn(service.server, username, testPassword, base);

describe('grants 职责', () => {
  it('work from the next request on, and end with it', async () => {
    const account = await make({ role: 'leader' });
    const client = await enter(account.username);
    await client.post('offices', {}).expect(403);
    const granted = await admin.post(`accounts/${account.username}/grants`, { role: 'admin' }).expect(201);
    expect(granted.body).toEqual({ id: expect.any(String), role: 'admin', grantedAt: expect.any(String) });
    await client.post('offices', {}).expect(400);
    const { id } = granted.body as { id: string };
    const left = await admin.post(`accounts/${account.username}/grants/${id}/revocation`).expect(200);
    expect(accountOf(left).grants.map((grant) => grant.role)).toEqual(['leader']);
    await client.post('offices', {}).expect(403);
    await admin.post(`accounts/${account.username}/grants/${id}/revocation`).expect(404);
    await admin.patch(`accounts/${account.username}`, { grants: [] }).expect(200);
    await client.get('offices').expect(404);
    await client.get('/api/session').expect(200);
    await admin.get(`accounts/${account.username}`).expect(200);
  });

  it('give an account a role in another congress by the install administrator, and by him alone', async () => {
    const { username, id } = await make({ role: 'leader' });
    const client = await enter(username);
    await client.get(`${other.base}/offices`).expect(404);
    const grant = { role: 'officeHead', officeId: other.offices.b };
    const unknown = await elsewhere.post('accounts/nobody-of-this-name/grants', grant).expect(404);
    const told = ({ body }: { body: unknown }) => ({ ...(body as object), instance: '', requestId: '' });
    for (const name of [username, username.toUpperCase(), id]) {
      expect(told(await elsewhere.post(`accounts/${name}/grants`, grant).expect(404))).toEqual(told(unknown));
      await elsewhere.post(`accounts/${name}/grants`, {}).expect(404);
    }
    await admin.patch(`accounts/${username}`, { displayName: '仍归本级' }).expect(200);
    const identity = { subject: '248289761001' };
    // There is no provider of identities here; whose the account is comes first.
    await admin.put(`accounts/${username}/identity`, identity).expect(409);
    const chief = await administratorIn(service, other);
    await chief.post(`accounts/${username.toUpperCase()}/grants`, grant).expect(201);
    for (const one of [admin, elsewhere]) {
      await one.put(`accounts/${username}/identity`, identity).expect(403);
      await one.delete(`accounts/${username}/identity`).expect(403);
    }
    await client.get(`${other.base}/offices`).expect(200);
    const { memberships } = (await client.get('/api/session')).body as { memberships: object[] };
    expect(memberships).toHaveLength(2);
    expect(memberships).toContainEqual(expect.objectContaining({ congress: other.slug, officeId: other.offices.b }));
    const seen = accountOf(await elsewhere.get(`accounts/${username}`).expect(200));
    expect(seen.grants.map(({ role }) => role)).toEqual(['officeHead']);
    await elsewhere.patch(`accounts/${username}`, { grants: [] }).expect(200);
    await elsewhere.post(`accounts/${username}/grants`, { role: 'auditor' }).expect(201);
  });

  it('are checked one by one', async () => {
    const { username } = await make({ role: 'leader' });
    const path = `accounts/${username}/grants`;
    expect(fieldsOf(await admin.post(path, { role: 'officeHead' }).expect(400))).toEqual(['officeId']);
    expect(fieldsOf(await admin.post(path, { role: 'officeHead', officeId: other.offices.a }).expect(400))).toEqual([
      'officeId',
    ]);
    expect(fieldsOf(await admin.post(path, { grants: [] }).expect(400)).sort()).toEqual(['grants', 'role']);
    expect((await admin.post(path, { role: 'leader' }).expect(409)).body).toMatchObject({
      code: 'duplicate',
      detail: '该账号已有同样的职责，没有再授予。',
    });
    await admin.post('accounts/nobody/grants', { role: 'leader' }).expect(404);
    await admin.post(`accounts/${username}/grants/${absent}/revocation`).expect(404);
    await admin.post(`accounts/${username}/grants/x/revocation`).expect(404);
  });

  it('are replaced as a set; those that stay keep their ids', async () => {
    const { offices } = congress;
    const before = await make({ role: 'leader' }, { role: 'officeHead', officeId: offices.a });
    const grants = [{ role: 'leader' }, { role: 'officeHead', officeId: offices.b }];
    const after = accountOf(await admin.patch(`accounts/${before.username}`, { grants }).expect(200));
    expect(after.grants.map((grant) => [grant.role, grant.officeId])).toEqual([
      ['leader', undefined],
      ['officeHead', offices.b],
    ]);
    expect(after.grants[0]?.id).toBe(before.grants[0]?.id);
    expect(
      fieldsOf(await admin.patch(`accounts/${before.username}`, { grants: [{ role: 'deputy' }] }).expect(400)),
    ).toEqual(['grants[0].deputyId']);
  });

  it('are given once for one Idempotency-Key', async () => {
    const { username } = await make({ role: 'leader' });
    const send = () => admin.post(`accounts/${username}/grants`, { role: 'auditor' }).set('idempotency-key', username);
    const [one, two] = await Promise.all([send(), send()]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
    expect(accountOf(await admin.get(`accounts/${username}`)).grants).toHaveLength(2);
  });
});
