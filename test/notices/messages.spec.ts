import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Message } from '../../src/notices/message.js';
import { post, type NewMessage } from '../../src/notices/messages.js';
import { peopleOf } from '../../src/notices/people.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn, freshCongress, type TestCongress } from '../support/congress.js';

let service: TestApp;
let database: Database;
beforeAll(async () => {
  service = await startApp();
  database = service.app.get(Database);
});
afterAll(() => service.close());

async function messageTo(congress: TestCongress, dedupeKey: string): Promise<NewMessage> {
  const accountId = await congress.account('deputy');
  const text = { subject: '节假日安排', body: '请导入明年的节假日安排。', href: null };
  const at = { createdAt: service.clock.instant(), suggestionId: null };
  return { congressId: congress.id, accountId, kind: 'coverage', ...text, urgent: false, dedupeKey, ...at };
}

describe('post', () => {
  it('gives an account each key once, also when two do it together', async () => {
    const congress = await freshCongress(service);
    const [one, other] = [await messageTo(congress, 'coverage:1'), await messageTo(congress, 'coverage:2')];
    const send = (messages: NewMessage[]) =>
      database.transaction({ congressId: congress.id }, (tx) => post(tx, messages));
    const counts = await Promise.all([send([one, one]), send([one])]);
    expect(counts.sort()).toEqual([0, 1]);
    expect(await send([one, other])).toBe(1);
    const kept = await database.transaction({ congressId: congress.id }, (tx) =>
      tx.manager.find(Message, { order: { id: 'asc' } }),
    );
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ ...one, readAt: null });
  });

  it('is kept within the wall of its congress', async () => {
    const [own, foreign] = [await freshCongress(service), await freshCongress(service)];
    const message = await messageTo(foreign, 'coverage:1');
    const sent = database.transaction({ congressId: own.id }, (tx) => post(tx, [message]));
    await expect(sent).rejects.toMatchObject({ code: '42501' });
  });
});

describe('peopleOf', () => {
  const found = async (congress: TestCongress, parties: readonly string[]) => {
    const scope = { congressId: congress.id };
    const people = await database.transaction(scope, (tx) => peopleOf(tx, congress.id, parties));
    return people.map((one) => `${one.party.split(':')[0] ?? ''} ${one.accountId}`).sort();
  };

  it('finds who stands for a party now, and nobody of another congress', async () => {
    const names = ['deputy', 'deputyB', 'delegation', 'liaison', 'head', 'headB', 'committee', 'auditor'] as const;
    const congress = await freshCongress(service, { accounts: names });
    await freshCongress(service, { accounts: names });
    const id = async (name: (typeof names)[number]) => congress.account(name);
    const { deputies, offices, delegations, categories } = congress;
    expect(await found(congress, [`deputy:${deputies.a}`])).toEqual([`deputy ${await id('deputy')}`]);
    const office = [`office ${await id('liaison')}`, `office ${await id('head')}`].sort();
    expect(await found(congress, [`office:${offices.a}`])).toEqual(office);
    expect(await found(congress, [`delegation:${delegations.a}`])).toEqual([`delegation ${await id('delegation')}`]);
    expect(await found(congress, [`committee:${categories.society}`])).toEqual([`committee ${await id('committee')}`]);
    expect(await found(congress, ['role:auditor', 'role:leader'])).toEqual([`role ${await id('auditor')}`]);
    expect(await found(congress, [`account:${await id('headB')}`])).toEqual([`account ${await id('headB')}`]);
    expect(await found(congress, [`office:${offices.d}`, 'role:nobody', 'x'])).toEqual([]);
  });

  it('leaves out deactivated accounts and revoked grants', async () => {
    const congress = await freshCongress(service, { accounts: ['liaison', 'head'] });
    const admin = await administratorIn(service, congress);
    await admin.patch(`accounts/${congress.username('head')}`, { active: false }).expect(200);
    expect(await found(congress, [`office:${congress.offices.a}`])).toEqual([
      `office ${await congress.account('liaison')}`,
    ]);
    await admin.patch(`accounts/${congress.username('liaison')}`, { grants: [] }).expect(200);
    expect(await found(congress, [`office:${congress.offices.a}`])).toEqual([]);
  });
});
