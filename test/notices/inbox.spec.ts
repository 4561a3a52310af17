import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDelivery } from '../../src/notices/deliver-notices.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn, freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { draftBody, Story } from '../support/story.js';

interface Mail {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly href: string | null;
  readonly urgent: boolean;
  readonly createdAt: string;
  readonly readAt: string | null;
}
interface Page {
  readonly items: readonly Mail[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

let service: TestApp;
let delivery: NoticeDelivery;
beforeAll(async () => {
  service = await startApp();
  delivery = service.app.get(NoticeDelivery);
});
afterAll(() => service.close());

async function inbox(congress: TestCongress, who: PersonName, query = ''): Promise<Page> {
  return (await (await congress.as(who)).get(`inbox${query}`).expect(200)).body as Page;
}

async function kinds(congress: TestCongress, who: PersonName): Promise<string[]> {
  return (await inbox(congress, who)).items.map((one) => one.kind).reverse();
}

/** How many notices of a congress wait. */
async function waiting(congress: TestCongress): Promise<number> {
  const asked = statement('select count(*)::int as count from notice where delivered_at is null');
  const rows = await service.app.get(Database).read<{ count: number }>({ congressId: congress.id }, asked);
  return rows[0]?.count ?? -1;
}

describe('from notices to people', () => {
  const everybody: PersonName[] = ['deputy', 'deputyB', 'deputyC', 'deputyAffairs', 'governmentOffice', 'delegation'];

  it('tells those whom an act concerns, each once, with number and title and the way to the case', async () => {
    const congress = await freshCongress(service, { accounts: [...everybody, 'liaison', 'head', 'liaisonB'] });
    const story = new Story(congress);
    await story.assigned();
    await delivery.deliverAll();
    await delivery.deliverAll();
    expect(await waiting(congress)).toBe(0);
    expect(await kinds(congress, 'deputy')).toEqual(['register', 'assign']);
    expect(await kinds(congress, 'liaison')).toEqual(['assign']);
    expect(await kinds(congress, 'head')).toEqual(['assign']);
    expect(await kinds(congress, 'governmentOffice')).toEqual(['register', 'assign']);
    expect(await kinds(congress, 'deputyAffairs')).toEqual(['submit']);
    for (const who of ['liaisonB', 'deputyB', 'deputyC'] as const) expect(await kinds(congress, who)).toEqual([]);
    const [told] = (await inbox(congress, 'head')).items;
    const named = `第 ${String(story.shown.number)} 号建议《${draftBody.title}》`;
    expect(told).toMatchObject({
      subject: `${named}已交办`,
      href: `${congress.base}/suggestions/${story.shown.id}`,
      readAt: null,
    });
    expect(told?.createdAt).toBe(service.clock.instant().toISOString());
    await (await congress.as('head')).get(told?.href ?? '').expect(200);
  });

  it('does not tell the one who acted, and tells one with several parts once', async () => {
    const congress = await freshCongress(service, { accounts: ['deputyAffairs'] });
    const admin = await administratorIn(service, congress);
    const { deputies, offices } = congress;
    await congress.account('deputy');
    const both = [
      { role: 'deputy', deputyId: deputies.a },
      { role: 'officeHead', officeId: offices.a },
    ];
    await admin.patch(`accounts/${congress.username('deputy')}`, { grants: both }).expect(200);
    const story = new Story(congress);
    await story.assigned();
    await story.act('deputy', 'withdrawal', { reason: '问题已经解决。' });
    await delivery.deliverAll();
    expect(await kinds(congress, 'deputy')).toEqual(['register', 'assign']);
  });

  it('tells the government office nothing of what a court leads, nor anybody who may no longer see the case', async () => {
    const congress = await freshCongress(service, { accounts: [...everybody, 'courtLiaison', 'courtHead'] });
    const story = new Story(congress);
    await story.registered();
    const offices = [{ officeId: congress.offices.court, role: 'lead' }];
    await story.act('deputyAffairs', 'assignment', { offices });
    await delivery.deliverAll();
    expect(await kinds(congress, 'governmentOffice')).toEqual([]);
    expect(await kinds(congress, 'courtHead')).toEqual(['assign']);
    await story.act('deputyAffairs', 'urgings', { note: '请签收。' });
    const admin = await administratorIn(service, congress);
    await admin.patch(`accounts/${congress.username('courtLiaison')}`, { active: false }).expect(200);
    await delivery.deliverAll();
    await admin.patch(`accounts/${congress.username('courtLiaison')}`, { active: true }).expect(200);
    expect(await waiting(congress)).toBe(0);
    expect(await kinds(congress, 'courtHead')).toEqual(['assign', 'urge']);
    expect(await kinds(congress, 'courtLiaison')).toEqual(['assign']);
  });

  it('tells the office that a case is taken from, though it sees the case no more', async () => {
    const congress = await freshCongress(service, { accounts: ['head', 'headB'] });
    const story = new Story(congress);
    await story.assigned();
    const move = { officeId: congress.offices.b, reason: '属于发改部门职责。' };
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', move);
    await delivery.deliverAll();
    expect((await inbox(congress, 'head')).items.map(({ kind, href }) => ({ kind, href }))).toEqual([
      { kind: 'reassign', href: null },
    ]);
    const [told] = (await inbox(congress, 'headB')).items;
    expect(told).toMatchObject({ kind: 'reassign', href: `${congress.base}/suggestions/${story.shown.id}` });
  });

  it('tells each thing once when several deliver at once, also more than one batch holds', async () => {
    const congress = await freshCongress(service, { accounts: ['deputyAffairs', 'deputy', 'head', 'liaison'] });
    const story = new Story(congress);
    await story.assigned();
    const copy = statement(`
      insert into notice select n.congress_id, gen_random_uuid(), n.suggestion_id, 1000 + i, 'inspect', n.party, n.subject,
        n.body, n.urgent, n.created_at, null
      from generate_series(1, 450) i, (select * from notice where party like 'office:%' limit 1) n`);
    const scope = { congressId: congress.id };
    await service.app.get(Database).transaction(scope, (tx) => tx.sql(copy));
    await Promise.all([1, 2, 3].map(() => delivery.deliverAll()));
    await delivery.deliverAll();
    expect(await waiting(congress)).toBe(0);
    expect((await inbox(congress, 'head')).unread).toBe(451);
    expect((await inbox(congress, 'liaison')).unread).toBe(451);
  });

  it('tells nothing of a transaction that did not commit, and all of it afterwards', async () => {
    const congress = await freshCongress(service, { accounts: ['head', 'deputy'] });
    const story = new Story(congress);
    await story.assigned();
    const database = service.app.get(Database);
    const real = database.transaction.bind(database);
    const cut = new Error('killed before the commit');
    database.transaction = (scope, work) =>
      real(scope, async (tx) => {
        await work(tx);
        throw cut;
      });
    await delivery.deliverAll();
    database.transaction = real;
    expect(await kinds(congress, 'head')).toEqual([]);
    expect(await waiting(congress)).toBeGreaterThan(0);
    await delivery.deliverAll();
    expect(await kinds(congress, 'head')).toEqual(['assign']);
  });
});

describe('the inbox', () => {
  it('is read page by page, and marks what was read', async () => {
    const congress = await freshCongress(service, { accounts: ['deputy', 'head', 'liaison'] });
    const story = new Story(congress);
    await story.assigned();
    await story.replied();
    await delivery.deliverAll();
    const all = await inbox(congress, 'deputy');
    expect(all.unread).toBe(all.items.length);
    const first = await inbox(congress, 'deputy', '?limit=2');
    const rest = await inbox(congress, 'deputy', `?limit=200&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest.nextCursor).toBeNull();
    const deputy = await congress.as('deputy');
    const id = all.items[0]?.id ?? '';
    const read = await deputy.post(`inbox/${id}/read`).expect(200);
    expect(read.body).toEqual({ ...all.items[0], readAt: service.clock.instant().toISOString() });
    expect((await inbox(congress, 'deputy', '?unread=true')).items.map((one) => one.id)).not.toContain(id);
    expect((await inbox(congress, 'deputy', '?unread=false')).items.map((one) => one.id)).toEqual([id]);
    expect((await deputy.post('inbox/read-all').expect(200)).body).toEqual({ unread: 0 });
    expect(await inbox(congress, 'deputy', '?unread=true')).toEqual({ items: [], nextCursor: null, unread: 0 });
    expect((await inbox(congress, 'head')).unread).toBeGreaterThan(0);
  });

  it('shows what was done last first, also when much is delivered together', async () => {
    const congress = await freshCongress(service, { accounts: ['deputyAffairs', 'deputy'] });
    const stories = Array.from({ length: 6 }, () => new Story(congress));
    for (const story of stories) await story.submitted();
    for (const story of [...stories].reverse()) {
      await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    }
    await delivery.deliverAll();
    const told = (await inbox(congress, 'deputy')).items.map((one) => one.href?.split('/').at(-1));
    expect(told).toEqual(stories.map((story) => story.shown.id));
  });

  it('is nobody else’s', async () => {
    const congress = await freshCongress(service, { accounts: ['deputy', 'head'] });
    await new Story(congress).assigned();
    await delivery.deliverAll();
    const id = (await inbox(congress, 'head')).items[0]?.id ?? '';
    await (await congress.as('deputy')).post(`inbox/${id}/read`).expect(404);
    await (await administratorIn(service, congress)).post(`inbox/${id}/read`).expect(404);
    await (await congress.as('head')).post('inbox/nothing/read').expect(404);
    expect((await inbox(congress, 'head')).items[0]?.readAt).toBeNull();
  });

  it('names all that is wrong with a question', async () => {
    const congress = await freshCongress(service);
    const answer = await (await congress.as('head')).get('inbox?unread=1&limit=0&cursor=x&sort=old').expect(400);
    const { causes } = answer.body as { causes: { field: string }[] };
    expect(causes.map((one) => one.field).sort()).toEqual(['cursor', 'limit', 'sort', 'unread']);
  });
});
