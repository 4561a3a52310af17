import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { absent, kinds } from '../support/roster-kinds.js';

let service: TestApp;
let congress: TestCongress;
let admin: Client;
let staff: Client;
let head: Client;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  [admin, staff, head] = await Promise.all([congress.as('admin'), congress.as('deputyAffairs'), congress.as('head')]);
});
afterAll(() => service.close());

let marks = 0;
const mark = () => `m${(marks += 1).toString(36)}`;

interface Refusal {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly causes: readonly { readonly field?: string }[];
}
const refusal = ({ body }: { body: unknown }) => body as Refusal;
const fieldsOf = (answer: { body: unknown }) => refusal(answer).causes.map((cause) => cause.field);
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

describe.each(kinds)('$path', ({ path, form, shown = {}, patch, patched = {}, unique, bad }) => {
  it('is created, read, changed, deactivated and reactivated', async () => {
    const body = form(congress, mark());
    const made = await admin.post(path, body).expect(201);
    const whole = { ...body, ...shown, id: idOf(made), active: true, version: 1 };
    expect(made.body).toEqual(whole);
    expect(made.headers['location']).toBe(`${congress.base}/${path}/${idOf(made)}`);
    expect((await admin.get(`${path}/${idOf(made)}`).expect(200)).body).toEqual(whole);
    const changed = { ...whole, ...patch, ...patched, version: 2 };
    expect((await admin.patch(`${path}/${idOf(made)}`, patch).expect(200)).body).toEqual(changed);
    const off = await admin.patch(`${path}/${idOf(made)}`, { active: false }).expect(200);
    expect(off.body).toEqual({ ...changed, active: false, version: 3 });
    const inactive = (await admin.get(`${path}?active=false`).expect(200)).body as { items: { id: string }[] };
    expect(inactive.items.map((one) => one.id)).toContain(idOf(made));
    const active = (await admin.get(`${path}?active=true&limit=200`).expect(200)).body as { items: { id: string }[] };
    expect(active.items.map((one) => one.id)).not.toContain(idOf(made));
    await admin.patch(`${path}/${idOf(made)}`, { active: true }).expect(200);
    const same = await admin.patch(`${path}/${idOf(made)}`, {}).expect(200);
    expect(same.body).toEqual({ ...changed, version: 4 });
    await admin.patch(`${path}/${idOf(made)}`, { active: false }).expect(200);
  });

  it('is changed upon the version that was seen, and of two at once by one', async () => {
    const id = idOf(await admin.post(path, form(congress, mark())).expect(201));
    const change = (seen: string, body: object) => admin.patch(`${path}/${id}`, body).set('if-match', seen);
    const both = await Promise.all([change('"1"', { name: '甲改的名' }), change('"1"', { name: '乙改的名' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = both.find(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'staleVersion' });
    const first = both.find(({ status }) => status === 200)?.body as { name: string; version: number };
    expect((await admin.get(`${path}/${id}`)).body).toMatchObject({ name: first.name, version: 2 });
    await change('2', { active: false }).expect(200);
    await change('*', { active: true }).expect(200);
    expect(fieldsOf(await change('abc', {}).expect(400))).toEqual(['If-Match']);
    const stranger = await staff.patch(`${path}/${id}`, {}).set('if-match', 'abc').expect(403);
    expect(refusal(stranger).code).toBe('forbidden');
    await change('4', { active: false }).expect(200);
  });

  it('names what is taken', async () => {
    const first = form(congress, mark());
    await admin.post(path, first).expect(201);
    for (const [field, sentence] of Object.entries(unique)) {
      const twice = { ...form(congress, mark()), [field]: first[field] };
      const answer = await admin.post(path, twice).expect(409);
      expect(refusal(answer)).toMatchObject({ code: 'duplicate', reasons: [expect.stringMatching(sentence)] });
      expect(fieldsOf(answer)).toEqual([field]);
    }
  });

  it('names every bad field, and writes nothing', async () => {
    const before = await admin.get(`${path}?limit=200`);
    for (const [change, fields] of bad) {
      const answer = await admin.post(path, { ...form(congress, mark()), ...change }).expect(400);
      expect(fieldsOf(answer)).toEqual(fields);
    }
    expect(
      fieldsOf(await admin.post(path, { ...form(congress, mark()), secret: 1, name: 'a\0' }).expect(400)).sort(),
    ).toEqual(['name', 'secret']);
    expect(fieldsOf(await admin.post(path, { ...form(congress, mark()), name: '\udfff' }).expect(400))).toEqual([
      'name',
    ]);
    await admin.post(path, [1]).expect(400);
    await admin.post(path).expect(400);
    expect((await admin.get(`${path}?limit=200`)).body).toEqual(before.body);
  });

  it('names what may not be emptied or is unknown in a change', async () => {
    const id = idOf(await admin.post(path, form(congress, mark())).expect(201));
    const emptied = await admin.patch(`${path}/${id}`, { name: null, active: null }).expect(400);
    expect(fieldsOf(emptied)).toEqual(['name', 'active']);
    const { causes } = emptied.body as { causes: { message: string }[] };
    for (const { message } of causes) expect(message).toMatch(/^「[一-龥]+」不能为空（(name|active)）$/);
    expect(fieldsOf(await admin.patch(`${path}/${id}`, { id: absent, congressId: absent }).expect(400))).toEqual([
      'id',
      'congressId',
    ]);
  });

  it('is read by members and written by the administrator alone', async () => {
    const id = idOf(await admin.post(path, form(congress, mark())).expect(201));
    for (const client of [staff, head]) {
      expect((await client.get(`${path}/${id}`).expect(200)).body).toMatchObject({ id });
      expect((await client.post(path, {}).expect(403)).body).toMatchObject({ reasons: ['此事须由管理员办理'] });
      await client.patch(`${path}/${id}`, { nonsense: 1 }).expect(403);
      await client.patch(`${path}/${absent}`, {}).expect(404);
    }
  });

  it('does not exist for another congress', async () => {
    const other = await freshCongress(service);
    const stranger = await other.as('admin');
    const id = idOf(await admin.post(path, form(congress, mark())).expect(201));
    await stranger.get(`${path}/${id}`).expect(404);
    await stranger.patch(`${path}/${id}`, { active: false }).expect(404);
    await stranger.get(`${congress.base}/${path}`).expect(404);
    await stranger.post(`${congress.base}/${path}`, {}).expect(404);
    for (const strange of ['x', `${id}%00`, absent]) await admin.get(`${path}/${strange}`).expect(404);
  });

  it('is done once for one Idempotency-Key', async () => {
    const body = form(congress, mark());
    const send = (sent: object) =>
      admin.post(path, sent).set('idempotency-key', `key-${String(body['name'])}-${path}`.replace(/[^\w-]/g, ''));
    const [one, two] = await Promise.all([send(body), send(body)]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
    expect(two.headers['location']).toBe(one.headers['location']);
    const reordered = Object.fromEntries(Object.entries(body).reverse());
    expect((await send(reordered).expect(201)).body).toEqual(one.body);
    expect(refusal(await send(form(congress, mark())).expect(409))).toMatchObject({ code: 'keyReused' });
  });
});
