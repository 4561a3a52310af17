import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { asAdministrator } from '../support/server.js';
import type { PersonName } from '../support/people.js';
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

/** Rows as the database's administrator sees them. */
async function asked(text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const client = await asAdministrator(service.database);
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

describe('a draft that is revised', () => {
  const texts = async () => {
    const rows = await asked('select text_version from suggestion_text where suggestion_id = $1', [story.shown.id]);
    return rows.length;
  };
  const patch = async (body: object, status = 200) => {
    const deputy = await congress.as('deputy');
    return (await deputy.patch(`suggestions/${story.shown.id}`, body).expect(status)).body as Record<string, unknown>;
  };

  it('loses what is sent as null, and keeps what is not sent', async () => {
    await story.draft({ title: '标题', cause: '案由', proposals: [], categoryCode: 'cjhb', stationName: '联络站' });
    expect(await patch({ stationName: null })).toMatchObject({ stationName: null, category: { code: 'cjhb' } });
    expect(await patch({ categoryCode: null })).toMatchObject({ category: null, title: '标题' });
  });

  it('has its title in one line, and its cause in paragraphs', async () => {
    await story.draft({ title: '关于建设\n 5G\r\nbase 的建议\n', cause: '第一段\n第二段', proposals: ['甲'] });
    expect(story.shown).toMatchObject({ title: '关于建设5G base 的建议', cause: '第一段\n第二段' });
    expect(await patch({ title: '关于另一\n件事的建议' })).toMatchObject({ title: '关于另一件事的建议' });
  });

  it('takes null for nothing where a field cannot be empty', async () => {
    await story.draft({ title: '标题', cause: '案由', proposals: ['甲'] });
    expect(await patch({ title: null, proposals: null })).toMatchObject({ title: '标题', proposals: ['甲'] });
  });

  it('gets a new version of its text only where the text has changed', async () => {
    await story.draft({ title: '标题', cause: '案由', proposals: ['甲'] });
    await patch({});
    await patch({ title: '标题', stationName: '联络站' });
    expect(await texts()).toBe(1);
    await patch({ proposals: ['甲', '乙'] });
    expect(await texts()).toBe(2);
  });
});

describe('what cannot be read', () => {
  const post = async (who: 'deputy' | 'deputyB', path: string, type = 'application/json') => {
    const client = await congress.as(who);
    return client.post(path).set('content-type', type).send('{"reason":');
  };

  it('is told after 404 and 403', async () => {
    await story.submitted();
    expect((await post('deputy', 'suggestions/00000000-0000-7000-8000-000000000000/return')).status).toBe(404);
    expect((await post('deputy', `suggestions/${story.shown.id}/return`)).status).toBe(403);
    expect((await post('deputy', 'suggestions')).body).toMatchObject({ status: 400, code: 'malformedBody' });
  });

  it('says that a name is not allowed, and not that the JSON is wrong', async () => {
    const client = await congress.as('deputy');
    const answer = await client.post('suggestions').set('content-type', 'application/json').send('{"__proto__":{}}');
    expect(answer.body).toMatchObject({ code: 'malformedBody', detail: expect.stringContaining('__proto__') });
  });

  it('may be another character set or a packed body: 415', async () => {
    expect((await post('deputy', 'suggestions', 'application/json; charset=gbk')).status).toBe(415);
    const client = await congress.as('deputy');
    const packed = client
      .post('suggestions')
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      .send('{}');
    expect((await packed).status).toBe(415);
  });
});

describe('the signature of a reply', () => {
  const issue = async (body: object) => {
    const head = await congress.as('head');
    return head.post(`assignments/${story.assignment('a').id}/reply-issue`, { signer: '局长', ...body });
  };

  it('is not older than the hand-over, nor younger than today', async () => {
    await story.assigned();
    await story.acknowledged();
    await story.consulted();
    await story.drafted();
    const early = await issue({ signedOn: '1900-01-01' });
    expect(early.body).toMatchObject({ status: 400, causes: [{ field: 'signedOn' }] });
    service.clock.set('2026-05-20');
    const late = await issue({ signedOn: '2026-05-21' });
    expect(late.body).toMatchObject({
      status: 400,
      causes: [{ field: 'signedOn', message: expect.stringContaining('不能晚于今天') }],
    });
  });

  it('gives no reason for missing opinions where none is missing', async () => {
    await story.assigned();
    await story.acknowledged();
    await story.consulted();
    await story.drafted();
    const answer = await issue({ missingOpinionsReason: '会办单位未交' });
    expect(answer.body).toMatchObject({ status: 400, causes: [{ field: 'missingOpinionsReason' }] });
  });
});

it('tells of headers that cannot be read after 404 and 403, together with the body', async () => {
  await story.assigned();
  const send = async (who: PersonName, id: string) =>
    (await congress.as(who))
      .post(`suggestions/${id}/urgings`, {})
      .set({ 'if-match': 'x', 'idempotency-key': 'two words' });
  expect((await send('deputyAffairs', '00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await send('deputy', story.shown.id)).status).toBe(403);
  const { body } = await send('deputyAffairs', story.shown.id);
  const fields = (body as { causes: { field: string }[] }).causes.map((one) => one.field);
  expect([(body as { status: number }).status, ...fields]).toEqual([400, 'If-Match', 'Idempotency-Key', 'note']);
});

it('tells who was asked to co-sign, and who declined, to the submitter and to him alone', async () => {
  await story.draft();
  await story.act('deputy', 'cosigners', { deputyIds: [congress.deputies.b, congress.deputies.c] });
  await story.act('deputyB', 'cosignature', { agree: false });
  await story.act('deputyC', 'cosignature', { agree: true });
  await story.act('deputy', 'submission');
  const acts = async (who: PersonName) => {
    const { body } = await (await congress.as(who)).get(`suggestions/${story.shown.id}/timeline`).expect(200);
    return (body as { items: { act: string }[] }).items.map((one) => one.act);
  };
  expect(await acts('deputy')).toEqual(['draft', 'inviteCosigners', 'declineCosign', 'cosign', 'submit']);
  for (const who of ['deputyC', 'delegation', 'deputyAffairs'] as const) {
    expect(await acts(who)).toEqual(['draft', 'cosign', 'submit']);
  }
});

it('finds nothing at an address that cannot be decoded', async () => {
  const staff = await congress.as('deputyAffairs');
  expect((await staff.get('suggestions/%E0%A4%A')).body).toMatchObject({ status: 404, code: 'notFound' });
});

it('tells each party once of an act, whatever it adds up to', async () => {
  await story.assigned();
  await story.acknowledged();
  const told = await asked(
    `select event_seq, party, count(*)::int as n from notice where suggestion_id = $1 group by 1, 2`,
    [story.shown.id],
  );
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter((one) => one['n'] !== 1)).toEqual([]);
});
