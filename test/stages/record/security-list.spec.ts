import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordSecurity, type SecurityEvent } from '../../../src/congress/record/security-event.js';
import { Sealer } from '../../../src/lifecycle/record/sealer.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { administrator, administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';

interface Event {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
  readonly account: { readonly id: string } | null;
  readonly about: { readonly username: string } | null;
  readonly says: Readonly<Record<string, unknown>>;
  readonly wholeInstall: boolean;
  readonly sealed: boolean;
}

let service: TestApp;
let congress: TestCongress;
let admin: Client;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  admin = await administratorIn(service, congress);
});
afterAll(() => service.close());

async function read(query: string, client = admin): Promise<Event[]> {
  return ((await client.get(`security-events?${query}`).expect(200)).body as { items: Event[] }).items;
}

async function record(event: SecurityEvent): Promise<void> {
  await service.app.get(Database).transaction('install', (tx) => Promise.resolve(recordSecurity(tx, event)));
}

const accountOf = async (who: 'deputy' | 'auditor', of = congress) => {
  await of.as(who);
  const chief = await administratorIn(service, of);
  return ((await chief.get(`accounts/${of.username(who)}`).expect(200)).body as { id: string }).id;
};

describe('what is done outside a case', () => {
  it('is on record: the roster, with the old and the new, and no personal data', async () => {
    const { id } = (await admin.post('offices', { code: 'x1', name: '甲局', system: 'party' }).expect(201)).body as {
      id: string;
    };
    await admin.patch(`offices/${id}`, { name: '乙局', active: false }).expect(200);
    const [changed, added] = await read('limit=2');
    expect(added).toMatchObject({ kind: 'rosterAdded', says: { entryKind: '承办单位', name: '甲局', id } });
    expect(changed).toMatchObject({ kind: 'rosterChanged', says: { what: ['name：甲局 → 乙局', 'active：是 → 否'] } });
    expect(changed?.sentence).toContain('修改名册条目。类别：承办单位；名称：乙局');
    await admin.patch(`deputies/${congress.deputies.c}`, { cardNo: 'SECRET-77', phone: '139 9999 8888' }).expect(200);
    const [personal] = await read('limit=1');
    expect(personal?.says).toMatchObject({ what: ['cardNo', 'phone'] });
    expect(JSON.stringify(await read('limit=200'))).not.toMatch(/SECRET-77|139 ?9999|9999 ?8888/);
  });

  it('is on record: accounts and grants, by whom and upon whom', async () => {
    await congress.as('auditor');
    const username = congress.username('auditor');
    const grant = await admin.post(`accounts/${username}/grants`, { role: 'leader' }).expect(201);
    const id = (grant.body as { id: string }).id;
    await admin.post(`accounts/${username}/grants/${id}/revocation`).expect(200);
    const { accountId } = { accountId: await accountOf('auditor') };
    await admin.patch(`accounts/${username}`, { displayName: '审计员', grants: [{ role: 'auditor' }] }).expect(200);
    const events = await read(`account=${username}&limit=10`);
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['grantGiven', 'grantRevoked', 'accountChanged']),
    );
    const done = events.filter(({ wholeInstall }) => !wholeInstall);
    expect(done.every(({ about }) => about?.username === username)).toBe(true);
    expect(await read(`account=${accountId}&limit=10`)).toEqual(events);
    expect(events.find(({ kind }) => kind === 'grantRevoked')?.says).toEqual({ role: '常委会领导', id });
  });

  it('is on record: the calendar, the webhook, the rules of the congress', async () => {
    const chief = await administrator(service);
    await admin.post('calendar/2027', { days: [{ on: '2027-01-01', kind: 'holiday', name: '元旦' }] }).expect(400);
    const before = await read('limit=1');
    const address = `/api/congresses/${congress.slug}`;
    await chief.patch(address, { name: `${congress.slug}改名` }).expect(200);
    await chief.patch(address, { profile: 'linan-district' }).expect(200);
    const kinds = (await read('limit=3')).map(({ kind }) => kind);
    expect(kinds).toEqual(['profileChanged', 'congressChanged', before[0]?.kind]);
  });

  it('is not on record where it was refused', async () => {
    const deputy = await congress.as('deputy');
    const before = await read('limit=1');
    await admin.post('offices', { code: 'zjj', name: '又一个', system: 'party' }).expect(409);
    await deputy.patch(`offices/${congress.offices.a}`, { name: '我' }).expect(403);
    expect(await read('limit=1')).toEqual(before);
  });
});

describe('the list of security events', () => {
  it('is read by the auditor and the administrator, in pages, by kind and day', async () => {
    const auditor = await congress.as('auditor');
    const all = await read('limit=200', auditor);
    expect(all.length).toBeGreaterThan(10);
    expect([...all].sort((one, other) => (one.id < other.id ? 1 : -1))).toEqual(all);
    const first = (await auditor.get('security-events?limit=3').expect(200)).body as {
      items: Event[];
      nextCursor: string;
    };
    const next = await read(`limit=3&cursor=${first.nextCursor}`, auditor);
    expect([...first.items, ...next]).toEqual(all.slice(0, 6));
    const added = await read('kind=rosterAdded&limit=200', auditor);
    expect(added).toEqual(all.filter(({ kind }) => kind === 'rosterAdded'));
    const day = new Date(Date.parse(all[0]?.at ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await read(`to=${day}&limit=1`)).length).toBe(1);
    expect(await read('to=2020-01-01')).toEqual([]);
    for (const wrong of ['kind=x', 'from=2026-02-30', 'cursor=x', 'more=1', 'account=%00', 'from=a&from=b']) {
      await auditor.get(`security-events?${wrong}`).expect(400);
    }
    await (await congress.as('deputyAffairs')).get('security-events').expect(403);
  });

  it('says whether an event is sealed', async () => {
    await service.app.get(Sealer).sealAll();
    expect((await read('limit=200')).every(({ sealed }) => sealed)).toBe(true);
    await admin.post('categories', { code: 'fresh', name: '新的' }).expect(201);
    expect((await read('limit=1'))[0]).toMatchObject({ sealed: false });
  });

  it('tells of the install what concerns people of this congress, and nothing of others', async () => {
    const other = await freshCongress(service);
    const [own, foreign] = [await accountOf('deputy'), await accountOf('deputy', other)];
    const at = { congressId: null, kind: 'passwordChanged', says: {} } as const;
    await record({ ...at, accountId: own });
    await record({ ...at, accountId: foreign });
    await record({ ...at, accountId: foreign, aboutId: own });
    await record({ ...at, accountId: null });
    const seen = await read('kind=passwordChanged');
    expect(seen.map(({ account, wholeInstall }) => [account?.id, wholeInstall])).toEqual([
      [foreign, true],
      [own, true],
    ]);
    const there = await read('kind=passwordChanged', await administratorIn(service, other));
    expect(there.map(({ account }) => account?.id)).toEqual([foreign, foreign]);
    expect((await read('limit=200')).some(({ says }) => JSON.stringify(says).includes(other.slug))).toBe(false);
  });

  it('tells of somebody from elsewhere only what happened while he had a role here', async () => {
    const other = await freshCongress(service);
    const id = await accountOf('deputy', other);
    const happen = async (moment: string) => {
      const at = { congressId: null, kind: 'passwordReset', says: { username: moment } } as const;
      await record({ ...at, accountId: id });
      await record({ ...at, accountId: null, aboutId: id });
    };
    const chief = await administratorIn(service, congress);
    await happen('before');
    const grant = (await chief.post(`accounts/${id}/grants`, { role: 'leader' }).expect(201)).body as { id: string };
    await happen('while');
    await admin.post(`accounts/${id}/grants/${grant.id}/revocation`).expect(200);
    await happen('after');
    const seen = await read(`kind=passwordReset&account=${id}`);
    expect(seen.map(({ says, account }) => [says.username, account?.id ?? null])).toEqual([
      ['while', null],
      ['while', id],
    ]);
    const whole = await read(`kind=passwordReset&account=${id}`, await administratorIn(service, other));
    expect(whole).toHaveLength(6);
  });

  it('tells in every congress of the install administrator himself, and nothing that he did to people of others', async () => {
    const other = await freshCongress(service);
    const foreign = await accountOf('deputy', other);
    const session = await (await administrator(service)).get('/api/session').expect(200);
    const { accountId: id } = (session.body as { account: { accountId: string } }).account;
    await record({ congressId: null, kind: 'rehearsalMoved', accountId: id, says: { to: 'x' } });
    await record({ congressId: null, kind: 'passwordChanged', accountId: id, aboutId: id, says: {} });
    await record({ congressId: null, kind: 'identityLinked', accountId: id, aboutId: foreign, says: {} });
    await record({ congressId: null, kind: 'passwordReset', accountId: foreign, aboutId: id, says: {} });
    const auditor = await congress.as('auditor');
    const seen = await read(`account=${id}&limit=200`, auditor);
    const wide = seen.filter(({ wholeInstall }) => wholeInstall).map(({ kind }) => kind);
    expect(wide.slice(0, 2)).toEqual(['passwordChanged', 'rehearsalMoved']);
    expect(wide).toContain('signedIn');
    expect(wide).not.toContain('identityLinked');
    expect(wide).not.toContain('passwordReset');
  });

  it('tells of the install nothing outside the wall of a congress', async () => {
    const looking = service.app.get(Database).read('install', statement('select kind from install_event'), []);
    await expect(looking).rejects.toThrow(/app\.congress|uuid/);
  });
});
