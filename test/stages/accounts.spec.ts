import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
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

describe('accounts 账号', () => {
  it('are created with their grants and answered whole, without the password', async () => {
    const { offices, categories } = congress;
    const grants = [
      { role: 'officeHead', officeId: offices.a },
      { role: 'committee', categoryIds: [categories.city] },
      { role: 'committee' },
      { role: 'leader', officeId: null },
    ];
    const body = form(grants);
    const made = await admin.post('accounts', body).expect(201);
    const whole = {
      id: accountOf(made).id,
      username: body.username,
      displayName: '某人',
      active: true,
      mustChangePassword: false,
      grants: [
        { role: 'officeHead', officeId: offices.a },
        { role: 'committee', categoryIds: [categories.city] },
        { role: 'committee', categoryIds: [] },
        { role: 'leader' },
      ].map((grant) => ({ ...grant, id: expect.any(String), grantedAt: service.clock.instant().toISOString() })),
    };
    expect(made.body).toEqual(whole);
    const location = made.headers['location'] ?? '';
    expect(location).toBe(`${congress.base}/accounts/${encodeURIComponent(body.username)}`);
    expect((await admin.get(location).expect(200)).body).toEqual(whole);
    expect((await admin.get(`accounts/${accountOf(made).id}`).expect(200)).body).toEqual(whole);
    expect((await admin.get(`accounts/${body.username.toUpperCase()}`).expect(200)).body).toEqual(whole);
  });

  it('have one user name in the whole install, whatever its case', async () => {
    const body = form([{ role: 'leader' }]);
    await admin.post('accounts', body).expect(201);
    const answer = await elsewhere.post('accounts', { ...body, username: body.username.toUpperCase() }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'duplicate',
      reasons: [`「用户名」${body.username.toUpperCase()} 已被使用（username）`],
    });
  });

  it.each<[string, object, string[]]>([
    [
      'nothing',
      { username: undefined, password: undefined, displayName: undefined, grants: undefined },
      ['username', 'password', 'displayName', 'grants'],
    ],
    [
      'bad texts',
      { username: 'a b', password: '1234567', displayName: 'x\0' },
      ['username', 'password', 'displayName'],
    ],
    ['a UUID as user name', { username: absent }, ['username']],
    ['Chinese user name', { username: '某人某人' }, ['username']],
    ['a long password', { password: '9'.repeat(129) }, ['password']],
    ['no grants', { grants: [] }, ['grants']],
    [
      'a password that is easily guessed, for a role without whom it is for',
      { password: '12345678', grants: [{ role: 'deputy' }] },
      ['grants[0].deputyId', 'password'],
    ],
    ['an unknown role', { grants: [{ role: 'emperor' }] }, ['grants[0].role']],
    [
      'an unknown field',
      { grants: [{ role: 'leader', level: 1 }], installAdmin: true },
      ['grants[0].level', 'installAdmin'],
    ],
    [
      'roles without whom they are for',
      { grants: [{ role: 'deputy' }, { role: 'delegation' }, { role: 'officeHead' }] },
      ['grants[0].deputyId', 'grants[1].delegationId', 'grants[2].officeId'],
    ],
    [
      'ids that do not belong to the role',
      {
        grants: [
          { role: 'leader', officeId: absent },
          { role: 'auditor', categoryIds: [absent] },
        ],
      },
      ['grants[0].officeId', 'grants[1].categoryIds'],
    ],
    [
      'ids that name nothing',
      {
        grants: [
          { role: 'deputy', deputyId: absent },
          { role: 'committee', categoryIds: [absent] },
        ],
      },
      ['grants[0].deputyId', 'grants[1].categoryIds'],
    ],
  ])('name every field at fault: %s', async (_what, values, fields) => {
    const answer = await admin.post('accounts', form([{ role: 'leader' }], values)).expect(400);
    expect(fieldsOf(answer).sort()).toEqual([...fields].sort());
  });

  it('cannot be granted the ids of another congress', async () => {
    const { offices, deputies, delegations, categories } = other;
    const grants = [
      { role: 'officeHead', officeId: offices.a },
      { role: 'deputy', deputyId: deputies.a },
      { role: 'delegation', delegationId: delegations.a },
      { role: 'committee', categoryIds: [categories.city] },
    ];
    const answer = await admin.post('accounts', form(grants)).expect(400);
    expect(fieldsOf(answer)).toEqual([
      'grants[0].officeId',
      'grants[1].deputyId',
      'grants[2].delegationId',
      'grants[3].categoryIds',
    ]);
  });

  it('are the business of the administrator; 代表工委 and the auditor read', async () => {
    const { username } = await make({ role: 'leader' });
    const staff = await congress.as('deputyAffairs');
    await staff.get('accounts').expect(200);
    await staff.get(`accounts/${username}`).expect(200);
    await staff.post('accounts', {}).expect(403);
    await staff.patch(`accounts/${username}`, { nonsense: 1 }).expect(403);
    await staff.patch('accounts/nobody', {}).expect(404);
    await staff.post(`accounts/${username}/grants`, {}).expect(403);
    const auditor = await congress.as('auditor');
    await auditor.get(`accounts/${username}`).expect(200);
    await auditor.patch(`accounts/${username}`, {}).expect(403);
    for (const name of ['head', 'leader'] as const) {
      const client = await congress.as(name);
      await client.get('accounts').expect(403);
      await client.get(`accounts/${username}`).expect(403);
    }
    await elsewhere.get(`accounts/${username}`).expect(404);
    await elsewhere.patch(`accounts/${username}`, { active: false }).expect(404);
  });

  it('are listed by user name, page by page', async () => {
    const fresh = await freshCongress(service, { accounts: ['leader', 'admin', 'head', 'auditor'] });
    const client = await fresh.as('admin');
    const one = (await client.get('accounts?limit=3').expect(200)).body as { items: Account[]; nextCursor: string };
    const two = (await client.get(`accounts?limit=3&cursor=${one.nextCursor}`).expect(200)).body as typeof one;
    const names = [...one.items, ...two.items].map((account) => account.username.split('.')[1]);
    expect(names).toEqual(['admin', 'auditor', 'head', 'leader']);
    expect(two.nextCursor).toBeNull();
  });

  it('keep what belongs to the whole install from the administrator of one of several congresses', async () => {
    const { username, id } = await make({ role: 'leader' });
    const install = await administratorIn(service, other);
    await install.post(`accounts/${username}/grants`, { role: 'auditor' }).expect(201);
    for (const client of [admin, elsewhere]) {
      for (const change of [{ password: 'taken over!' }, { active: false }, { displayName: '别人' }]) {
        const answer = await client.patch(`accounts/${username}`, change).expect(403);
        expect(causesOf(answer)[0]?.message).toContain('其他人大');
      }
    }
    await elsewhere.patch(`accounts/${username}`, { grants: [] }).expect(200);
    await admin.patch(`accounts/${username}`, { displayName: '本人' }).expect(200);
    await install.patch(`accounts/${id}`, { active: false }).expect(200);
  });

  it('cannot be deactivated by their owner', async () => {
    const answer = await admin.patch(`accounts/${congress.username('admin')}`, { active: false }).expect(409);
    expect(answer.body).toMatchObject({ code: 'refused', reasons: ['不能停用自己的账号（active）'] });
  });

  it('of the install administrator are out of reach of a congress', async () => {
    await admin.post('accounts/admin/grants', { role: 'auditor' }).expect(404);
    const install = await administratorIn(service, congress);
    await install.post('accounts/admin/grants', { role: 'auditor' }).expect(201);
    await admin.patch('accounts/admin', { password: 'taken over!' }).expect(403);
  });

  it('are made once for one Idempotency-Key, and no secret is kept', async () => {
    const body = form([{ role: 'leader' }]);
    const send = (sent: object) => admin.post('accounts', sent).set('idempotency-key', body.username);
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => accountOf(answer).id)).size).toBe(1);
    await send({ ...body, password: 'another password' }).expect(409);
    expect(answers[0]?.text).not.toContain(testPassword);
  });
});
