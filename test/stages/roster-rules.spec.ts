import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';

let service: TestApp;
let congress: TestCongress;
let admin: Client;
let staff: Client;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  [admin, staff] = await Promise.all([congress.as('admin'), congress.as('deputyAffairs')]);
});
afterAll(() => service.close());

interface Refusal {
  readonly reasons: readonly string[];
  readonly causes: readonly { readonly field?: string }[];
}
const refusal = ({ body }: { body: unknown }) => body as Refusal;
const fieldsOf = (answer: { body: unknown }) => refusal(answer).causes.map((cause) => cause.field);
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

describe('lists 列表', () => {
  it('are cut by keyset, in pinyin order, without losing or repeating anything', async () => {
    const fresh = await freshCongress(service);
    const client = await fresh.as('admin');
    const names = ['张三', '阿一', '赵四', '李四', '李四', '王五', '李四', 'Zoe', '周六', '欧阳', '长孙'];
    for (const [index, name] of names.entries()) {
      await client
        .post('deputies', { name, cardNo: `N${String(index)}`, delegationId: fresh.delegations.a })
        .expect(201);
    }
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await client.get(`deputies?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = body as { items: { name: string }[]; nextCursor: string | null };
      seen.push(...page.items.map((one) => one.name));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    const all = [...names, '代表甲', '代表乙', '代表丙'];
    expect(seen).toHaveLength(all.length);
    expect(seen).toEqual(all.sort(new Intl.Collator('zh').compare));
  });

  it.each([
    ['limit=0', ['limit']],
    ['limit=201', ['limit']],
    ['limit=1&limit=2', ['limit']],
    ['cursor=nonsense', ['cursor']],
    [`cursor=${Buffer.from('[1,"offices","a","b"]').toString('base64url')}`, ['cursor']],
    [`cursor=${Buffer.from('[1,"deputies","a\\u0000","b"]').toString('base64url')}`, ['cursor']],
    ['active=yes&page=2', ['page', 'active']],
  ])('refuse the query %s', async (query, fields) => {
    expect(fieldsOf(await admin.get(`deputies?${query}`).expect(400))).toEqual(fields);
  });

  it('do not break on a cursor with a forged id', async () => {
    const cursor = Buffer.from('[1,"deputies","a","b"]').toString('base64url');
    await admin.get(`deputies?cursor=${cursor}`).expect(400);
  });
});

describe('sessions 会议', () => {
  it('share no day, not even when two are added at once', async () => {
    const fresh = await freshCongress(service);
    const client = await fresh.as('admin');
    const session = (number: number) => ({
      term: 30,
      number,
      name: `会${String(number)}`,
      startsOn: '2030-01-05',
      endsOn: '2030-01-09',
    });
    const answers = await Promise.all([client.post('sessions', session(1)), client.post('sessions', session(2))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const made = answers.find((answer) => answer.status === 201);
    const name = (made?.body as { name: string }).name;
    const touching = await client
      .post('sessions', { ...session(3), startsOn: '2030-01-09', endsOn: '2030-01-12' })
      .expect(409);
    expect(refusal(touching)).toMatchObject({
      code: 'refused',
      reasons: [`会期与「${name}」（2030-01-05 至 2030-01-09）重叠（startsOn）`],
    });
    await client.patch(`sessions/${idOf(made ?? { body: {} })}`, { active: false }).expect(200);
    await client.post('sessions', { ...session(3), startsOn: '2030-01-09', endsOn: '2030-01-12' }).expect(201);
    await client.patch(`sessions/${idOf(made ?? { body: {} })}`, { active: true }).expect(409);
  });

  it('end on or after the day they begin, also when only one day changes', async () => {
    const answer = await admin.patch(`sessions/${congress.sessions.current}`, { endsOn: '2026-03-08' }).expect(400);
    expect(refusal(answer).reasons).toEqual(['「闭幕日期」不能早于开幕日期 2026-03-09（endsOn）']);
  });
});

describe('offices 承办单位', () => {
  it('never go round in a circle', async () => {
    const fresh = await freshCongress(service);
    const client = await fresh.as('admin');
    const { a, b, c } = fresh.offices;
    await client.patch(`offices/${b}`, { parentId: a }).expect(200);
    expect((await client.patch(`offices/${c}`, { parentId: b.toUpperCase() }).expect(200)).body).toMatchObject({
      parentId: b,
    });
    expect(fieldsOf(await client.patch(`offices/${a}`, { parentId: c }).expect(400))).toEqual(['parentId']);
    expect(fieldsOf(await client.patch(`offices/${a}`, { parentId: a }).expect(400))).toEqual(['parentId']);
    expect((await client.patch(`offices/${b}`, { parentId: null }).expect(200)).body).toMatchObject({ parentId: null });
    await client.patch(`offices/${a}`, { parentId: c }).expect(200);
  });
});

describe('deputies 代表', () => {
  it('show card number and telephone, masked, to the administrator and 代表工委 alone', async () => {
    const id = congress.deputies.a;
    const masked = { cardNo: 'LA****01', phone: '138****1234' };
    for (const client of [admin, staff]) expect((await client.get(`deputies/${id}`)).body).toMatchObject(masked);
    for (const name of [
      'head',
      'deputy',
      'leader',
      'auditor',
      'governmentOffice',
      'committee',
      'delegation',
    ] as const) {
      const { body } = await (await congress.as(name)).get(`deputies/${id}`).expect(200);
      expect(Object.keys(body as object).sort()).toEqual(['active', 'delegationId', 'id', 'name', 'version']);
    }
  });

  it('are told apart by card number, however it is written', async () => {
    const body = { name: '代表戊', delegationId: congress.delegations.a };
    await admin.post('deputies', { ...body, cardNo: 'zj-0001' }).expect(201);
    await admin.post('deputies', { ...body, cardNo: ' ZJ-0001' }).expect(409);
  });
});

describe('bad bodies 无法接受的正文', () => {
  const send = (text: string) => admin.post('categories').set('content-type', 'application/json').send(text);

  it.each([
    ['broken JSON', '{"code":', 400, 'malformedBody'],
    ['half a million brackets', `{"name":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 400, 'malformedBody'],
    ['33 levels', `{"name":${'['.repeat(33)}${']'.repeat(33)}}`, 400, 'malformedBody'],
    ['__proto__', '{"code":"x","name":"y","__proto__":{"active":false}}', 400, 'malformedBody'],
    ['constructor.prototype', '{"constructor":{"prototype":{}}}', 400, 'malformedBody'],
    ['two megabytes', JSON.stringify({ code: 'x', name: '长'.repeat(700_000) }), 413, 'tooLarge'],
    ['an empty body', ' ', 400, 'invalidInput'],
  ])('%s', async (_what, text, status, code) => {
    expect((await send(text).expect(status)).body).toMatchObject({ status, code, requestId: expect.any(String) });
  });

  it('in another format', async () => {
    const answer = await admin.post('categories').type('form').send({ code: 'x', name: 'y' }).expect(415);
    expect(answer.body).toMatchObject({ code: 'unsupportedMediaType' });
    await admin.post('categories').type('text/plain').send('{"code":"x","name":"y"}').expect(415);
  });
});
