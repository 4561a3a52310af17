import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;

beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());
beforeEach(async () => {
  congress = await freshCongress(service);
  story = new Story(congress);
});

const proposed = (office: keyof TestCongress['offices'], role = 'lead') => ({
  offices: [{ officeId: congress.offices[office], role }],
});
const sees = async (who: Parameters<TestCongress['as']>[0], id = story.shown.id) =>
  (await (await congress.as(who)).get(`suggestions/${id}`)).status;

describe('pre-assignment 预交办', () => {
  it('lets the offices read the case before it is handed over, and only those of the latest', async () => {
    await story.registered();
    expect(await sees('head')).toBe(404);
    await story.act('deputyAffairs', 'pre-assignment', proposed('a'));
    expect([story.shown.state, await sees('head'), await sees('headB')]).toEqual(['preassigned', 200, 404]);
    await story.act('deputyAffairs', 'pre-assignment', proposed('b'));
    expect([await sees('head'), await sees('headB')]).toEqual([404, 200]);
    await story.act('deputyAffairs', 'assignment', {});
    expect(story.shown.assignments.map((one) => one.office.id)).toEqual([congress.offices.b]);
  });

  it('names an office that is there', async () => {
    await story.registered();
    const staff = await congress.as('deputyAffairs');
    const body = { offices: [{ officeId: '00000000-0000-7000-8000-000000000000', role: 'lead' }] };
    const answer = await staff.post(`suggestions/${story.shown.id}/pre-assignment`, body).expect(400);
    expect(answer.body).toMatchObject({ causes: [{ field: 'offices[0].officeId' }] });
  });
});

describe('the batch 集中交办', () => {
  const ready = async () => {
    const one = new Story(congress);
    await one.registered();
    await one.act('deputyAffairs', 'pre-assignment', proposed('a'));
    return one.shown.id;
  };
  const send = async (suggestionIds: string[], key?: string) => {
    const staff = await congress.as('deputyAffairs');
    const test = staff.post('assignment-batches', { suggestionIds, kind: 'session' });
    return key ? test.set('idempotency-key', key) : test;
  };

  it('hands over each case by itself, and says why one could not go', async () => {
    const ids = [await ready(), await ready(), await ready()];
    await story.registered();
    const stranger = '00000000-0000-7000-8000-000000000000';
    const answer = await send([...ids, story.shown.id, stranger]);
    expect(answer.status).toBe(200);
    const lines = answer.body as { id: string; ok: boolean; reasons: string[] }[];
    expect(lines.map((one) => one.ok)).toEqual([true, true, true, false, false]);
    expect(lines.map((one) => one.id)).toEqual([...ids, story.shown.id, stranger]);
    expect(lines[3]?.reasons[0]).toContain('先预交办');
    expect(lines[4]?.reasons).toHaveLength(1);
    const again = (await send(ids)).body as { ok: boolean; reasons: string[] }[];
    expect(again.map((one) => one.ok)).toEqual([false, false, false]);
    expect(again[0]?.reasons[0]).toContain('已交办');
  });

  it('may be sent again with its Idempotency-Key', async () => {
    const ids = [await ready(), await ready()];
    const [first, second] = [await send(ids, 'batch-1'), await send(ids, 'batch-1')];
    expect(second.body).toEqual(first.body);
    expect((second.body as { ok: boolean }[]).every((one) => one.ok)).toBe(true);
  });

  it('refuses its Idempotency-Key for another batch, and for anything else', async () => {
    const ids = [await ready(), await ready()];
    expect((await send(ids.slice(0, 1), 'batch-2')).status).toBe(200);
    expect((await send(ids, 'batch-2')).body).toMatchObject({ status: 409, code: 'keyReused' });
    const staff = await congress.as('deputyAffairs');
    const seen = await staff.get(`suggestions/${ids[1] ?? ''}`);
    expect(seen.body).toMatchObject({ state: 'preassigned' });
    const inspection = { form: 'visit', heldOn: '2026-03-02', findings: '现场查看。' };
    const other = staff.post(`suggestions/${ids[0] ?? ''}/inspections`, inspection).set('idempotency-key', 'batch-2');
    expect((await other).body).toMatchObject({ status: 409, code: 'keyReused' });
  });

  it('is for the assigning bodies, and takes each case once', async () => {
    const id = await ready();
    const body = { suggestionIds: [id, id], kind: 'session' };
    expect((await (await congress.as('head')).post('assignment-batches', body)).status).toBe(403);
    expect((await (await congress.as('deputyAffairs')).post('assignment-batches', body)).status).toBe(400);
  });
});

describe('re-assignment 调整与改办', () => {
  const request = { reason: '此事不属于本局职责。' };

  it('is asked for by the office and decided by the assigning body, with every refusal in words', async () => {
    await story.assigned();
    const { id } = story.assignment('a');
    const head = await congress.as('head');
    const own = await head.post(`assignments/${id}/reassignment-request`, {
      ...request,
      suggestedOfficeId: congress.offices.a,
    });
    expect(own.body).toMatchObject({ status: 400, causes: [{ field: 'suggestedOfficeId' }] });
    await story.office('head', id, 'reassignment-request', { ...request, suggestedOfficeId: congress.offices.b });
    expect(story.assignment('a').state).toBe('objected');
    expect(
      (await head.post(`assignments/${id}/reassignment`, { officeId: congress.offices.b, reason: '转' })).status,
    ).toBe(403);
    await story.office('deputyAffairs', id, 'reassignment-denial', { reason: '属于贵局职责。' });
    expect(story.assignment('a').state).toBe('pending');
    const again = await head.post(`assignments/${id}/reassignment-request`, request);
    expect(again.body).toMatchObject({ status: 409, causes: [{ code: 'notDeniedBefore' }] });
  });

  it('shows in the list who handles it now, also after another round', async () => {
    await story.assigned();
    await story.replied();
    await story.rated('dissatisfied');
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', {
      officeId: congress.offices.b,
      reason: '属于发改部门职责。',
    });
    const { body } = await (await congress.as('deputyAffairs')).get('suggestions').expect(200);
    const [line] = (body as { items: { offices: { id: string }[] }[] }).items;
    expect(line?.offices.map((one) => one.id)).toEqual([congress.offices.b]);
  });

  it('is refused a day late', async () => {
    service.clock.set('2026-03-02T02:00:00Z');
    await story.assigned();
    service.clock.set('2026-03-13T02:00:00Z');
    const head = await congress.as('head');
    const late = await head.post(`assignments/${story.assignment('a').id}/reassignment-request`, request);
    expect(late.body).toMatchObject({ status: 409, causes: [{ code: 'withinObjection' }] });
  });

  it('takes the case from one office and gives it to another, who alone still sees it', async () => {
    await story.assigned();
    await story.office('deputyAffairs', story.assignment('a').id, 'reassignment', {
      officeId: congress.offices.b,
      reason: '属于发改部门职责。',
    });
    expect([await sees('head'), await sees('headB')]).toEqual([404, 200]);
    expect(story.assignment('b')).toMatchObject({ role: 'lead', state: 'pending' });
    await story.acknowledged('b');
    expect(story.shown.state).toBe('handling');
  });
});

describe('escalation and added offices', () => {
  it('lets the leader of an escalated case see it, if he has an account here', async () => {
    await story.assigned();
    const leader = { name: '副区长乙', accountId: await congress.account('governmentLeader') };
    expect(await sees('governmentLeader')).toBe(404);
    const staff = await congress.as('deputyAffairs');
    const unknown = { name: '某', accountId: '00000000-0000-7000-8000-000000000000' };
    await staff.post(`suggestions/${story.shown.id}/escalation`, { reason: '协调未果', leader: unknown }).expect(400);
    await story.act('deputyAffairs', 'escalation', { reason: '协调未果', leader });
    expect(await sees('governmentLeader')).toBe(200);
  });

  it('adds a co-office, which then owes its opinion', async () => {
    await story.assigned();
    await story.act('deputyAffairs', 'offices', { officeId: congress.offices.b, role: 'co', reason: '涉及用地。' });
    expect(story.assignment('b')).toMatchObject({ role: 'co', state: 'pending' });
    await story.acknowledged();
    await story.consulted();
    await story.drafted();
    const head = await congress.as('head');
    const reply = await head.post(`assignments/${story.assignment('a').id}/reply-issue`, { signer: '局长' });
    expect(reply.body).toMatchObject({ status: 409, causes: [{ code: 'opinionsIn' }] });
  });
});
