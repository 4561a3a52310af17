import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { national } from '../../src/congress/profile/national.js';
import { Profiles } from '../../src/congress/profiles.js';
import { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { ensureFirstAdministrator } from '../../src/congress/sign-in/first-administrator.js';
import { Passwords } from '../../src/congress/sign-in/passwords.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { administrator, freshCongress } from '../support/congress.js';

let service: TestApp;
let install: Client;

beforeAll(async () => {
  service = await startApp();
  install = await administrator(service);
});
afterAll(() => service.close());

let count = 0;
const form = (values: object = {}) => {
  count += 1;
  const name = `第${String(count)}人民代表大会`;
  return { slug: `place-${String(count)}`, name, level: 'city', areaCode: '330100', profile: 'national', ...values };
};
const fieldsOf = ({ body }: { body: unknown }) =>
  (body as { causes: { field?: string }[] }).causes.map((one) => one.field);
const slugsOf = ({ body }: { body: unknown }) => (body as { items: { slug: string }[] }).items.map((one) => one.slug);

describe('congresses 人大', () => {
  it('are created, read, changed, deactivated and reactivated', async () => {
    const { profile, ...body } = form();
    const made = await install.post('congresses', { ...body, profile }).expect(201);
    const { id } = made.body as { id: string };
    const createdAt = service.clock.instant().toISOString();
    const whole = { ...body, id, parentId: null, profile: 'national', profileVersion: 1, active: true, createdAt };
    expect(made.body).toEqual(whole);
    expect(made.headers['location']).toBe(`/api/congresses/${body.slug}`);
    expect((await install.get(`congresses/${body.slug}`).expect(200)).body).toEqual(whole);
    const patch = { name: `${body.name}(改)`, level: 'township', areaCode: null, profile: 'zhejiang-2016' };
    expect((await install.patch(`congresses/${body.slug}`, patch).expect(200)).body).toEqual({ ...whole, ...patch });
    await install.patch(`congresses/${body.slug}`, { active: false }).expect(200);
    await install.get(`/api/c/${body.slug}/offices`).expect(404);
    await install.patch(`congresses/${body.slug}`, { active: true }).expect(200);
    await install.get(`/api/c/${body.slug}/offices`).expect(200);
  });

  it.each<[string, object, string[]]>([
    [
      'nothing',
      { slug: undefined, name: undefined, level: undefined, profile: undefined },
      ['slug', 'name', 'level', 'profile'],
    ],
    ['a bad slug', { slug: '临安' }, ['slug']],
    ['a slug with its hyphen at the end', { slug: 'linan-' }, ['slug']],
    ['a level that does not exist', { level: 'village' }, ['level']],
    ['an area code of letters', { areaCode: 'abc' }, ['areaCode']],
    ['a profile that is not stored', { profile: 'nowhere' }, ['profile']],
    ['an unknown field', { active: true }, ['active']],
  ])('name every field at fault: %s', async (_what, values, fields) => {
    expect(fieldsOf(await install.post('congresses', form(values)).expect(400)).sort()).toEqual([...fields].sort());
  });

  it('have a name and a slug of their own', async () => {
    const body = form();
    await install.post('congresses', body).expect(201);
    expect(fieldsOf(await install.post('congresses', form({ slug: body.slug })).expect(409))).toEqual(['slug']);
    expect(fieldsOf(await install.post('congresses', form({ name: body.name })).expect(409))).toEqual(['name']);
    expect(fieldsOf(await install.patch(`congresses/${body.slug}`, { slug: 'place-1' }).expect(409))).toEqual(['slug']);
  });

  it('are made by the install administrator alone, and seen by their members', async () => {
    const [mine, other] = await Promise.all([freshCongress(service), freshCongress(service)]);
    const admin = await mine.as('admin');
    await admin.post('/api/congresses', {}).expect(403);
    await admin.get(`/api/congresses/${mine.slug}`).expect(200);
    await admin.patch(`/api/congresses/${mine.slug}`, {}).expect(403);
    await admin.get(`/api/congresses/${other.slug}`).expect(404);
    await admin.patch(`/api/congresses/${other.slug}`, {}).expect(404);
    await admin.get('/api/congresses/%00').expect(404);
    expect(slugsOf(await admin.get('/api/congresses').expect(200))).toEqual([mine.slug]);
    expect(slugsOf(await install.get('congresses?limit=200'))).toEqual(expect.arrayContaining([mine.slug, other.slug]));
  });

  it('are listed by slug, page by page', async () => {
    const all = slugsOf(await install.get('congresses?limit=200').expect(200));
    expect(all).toEqual([...all].sort());
    const first = await install.get('congresses?limit=2').expect(200);
    const { nextCursor } = first.body as { nextCursor: string };
    const second = await install.get(`congresses?limit=2&cursor=${nextCursor}`).expect(200);
    expect([...slugsOf(first), ...slugsOf(second)]).toEqual(all.slice(0, 4));
  });

  it('are made once for one Idempotency-Key', async () => {
    const body = form();
    const send = () => install.post('congresses', body).set('idempotency-key', body.slug);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    for (const key of ['', 'with blank', '键', 'x'.repeat(201)]) {
      const header = Buffer.from(key).toString('latin1');
      expect(fieldsOf(await send().set('idempotency-key', header).expect(400))).toEqual(['Idempotency-Key']);
    }
  });
});

describe('profiles 办理规则', () => {
  it('are stored at start, once', async () => {
    const before = await install.get('profiles').expect(200);
    expect((before.body as { items: { key: string; version: number }[] }).items).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'national', version: 1 })]),
    );
    await service.app.get(Profiles).ensureShipped();
    expect((await install.get('profiles')).body).toEqual(before.body);
  });

  it('get a new version with each post, and keep the old ones', async () => {
    const body = { ...national, key: 'our-place', name: '本地规则' };
    const one = await install.post('profiles', body).expect(201);
    const two = await install.post('profiles', { ...body, name: '本地规则（二）' }).expect(201);
    expect(one.body).toEqual({ ...body, version: 1 });
    expect(two.headers['location']).toBe('/api/profiles/our-place?version=2');
    expect((await install.get('profiles/our-place')).body).toEqual(two.body);
    expect((await install.get('profiles/our-place?version=1')).body).toEqual(one.body);
    expect(await service.app.get(Profiles).at('our-place', 1)).toEqual(one.body);
    for (const path of [
      'our-place?version=3',
      'our-place?version=x',
      'our-place?version=1&version=2',
      'nowhere',
      '%00',
    ]) {
      await install.get(`profiles/${path}`).expect(404);
    }
    const congress = await install.post('congresses', form({ profile: 'our-place' })).expect(201);
    expect(congress.body).toMatchObject({ profile: 'our-place', profileVersion: 2 });
  });

  it('are numbered without a gap when several come at once', async () => {
    const body = { ...national, key: 'at-once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => install.post('profiles', body).expect(201)));
    expect(answers.map((answer) => (answer.body as { version: number }).version).sort()).toEqual([1, 2, 3, 4]);
  });

  it('are refused with every fault named', async () => {
    const { name: _name, ...unnamed } = national;
    const reply = { ...national.clocks.reply, value: { lengthMonths: 99 } };
    const body = { ...unnamed, clocks: { ...national.clocks, reply }, extra: 1 };
    const answer = await install.post('profiles', body).expect(400);
    expect(fieldsOf(answer).sort()).toEqual(['clocks.reply.value.lengthMonths', 'extra', 'name']);
    await install.post('profiles', []).expect(400);
    await install.post('profiles').expect(400);
  });

  it('are added by the install administrator and read by everybody', async () => {
    const member = await (await freshCongress(service)).as('head');
    await member.post('/api/profiles', {}).expect(403);
    await member.get('/api/profiles').expect(200);
    await member.get('/api/profiles/national').expect(200);
  });

  it('are listed page by page', async () => {
    const all = (await install.get('profiles?limit=200')).body as { items: object[] };
    const first = (await install.get('profiles?limit=1')).body as { items: object[]; nextCursor: string };
    const rest = (await install.get(`profiles?limit=200&cursor=${first.nextCursor}`)).body as { items: object[] };
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(fieldsOf(await install.get('profiles?active=true').expect(400))).toEqual(['active']);
  });
});

describe('the first administrator 首个管理员', () => {
  it('is made once, and keeps the password that was set later', async () => {
    const { app } = service;
    const config = Object.assign(new Config(), service.config, { ADMIN_PASSWORD: 'another admin password' });
    await ensureFirstAdministrator(app.get(Database), app.get(Passwords), config);
    await install.post('session', { username: 'admin', password: config.ADMIN_PASSWORD }).expect(401);
    await install.post('session', { username: 'admin', password: service.config.ADMIN_PASSWORD }).expect(200);
  });

  it('made without a password has none, until a later start gives it one', async () => {
    const { app } = service;
    const start = (password: string) => {
      const config = Object.assign(new Config(), service.config, { ADMIN_USERNAME: 'chief', ADMIN_PASSWORD: password });
      return ensureFirstAdministrator(app.get(Database), app.get(Passwords), config);
    };
    const enter = (password: string) => install.post('session', { username: 'chief', password });
    await start('');
    await enter('chief admin password').expect(401);
    await start('chief admin password');
    await enter('chief admin password').expect(200);
    await start('');
    await enter('chief admin password').expect(200);
  });
});
