import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { machineDay, machineDayIn } from '../../../src/congress/api-tokens/machine-day.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { machine, makeToken, tokenBody } from '../../support/api-tokens.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';

interface Shown {
  readonly id: string;
  readonly lastUsedOn: string | null;
  readonly revokedAt: string | null;
}

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
});
afterAll(() => service.close());

const kept = statement(`select encode(token_hash, 'hex') as hash, t::text as row from api_token t where id = $1`);
const noted = statement('select xmin::text as written from api_token where id = $1');
const said = statement('select body from security_event where kind = $1 order by id desc limit 1');
const itemsOf = ({ body }: { body: unknown }) => (body as { items: Shown[] }).items;

async function event(kind: string): Promise<unknown> {
  const [row] = await service.app.get(Database).read<{ body: string }>({ congressId: congress.id }, said, [kind]);
  return JSON.parse(row?.body ?? '{}');
}

describe('making an API token 签发接口令牌', () => {
  it('shows it once, keeps a digest, and lists it without the token', async () => {
    const owner = await congress.as('deputyAffairs');
    const body = tokenBody(congress, ['cases:read', 'roster:read']);
    const answer = await owner.post('/api/session/tokens', body).expect(201).expect('cache-control', 'no-store');
    const { id, token, ...shown } = answer.body as { id: string; token: string };
    expect(token).toMatch(/^bh_[\w-]{107}$/);
    const unused = { lastUsedOn: null, revokedAt: null };
    expect(shown).toEqual({ ...body, ...unused, createdAt: expect.any(String) });
    const [row] = await service.app.get(Database).read<{ hash: string; row: string }>('install', kept, [id]);
    expect(row?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(row?.row).not.toContain(token.slice(3));
    const [listed] = itemsOf(await owner.get('/api/session/tokens').expect(200));
    expect(listed).toEqual({ id, ...shown });
    expect(await event('apiTokenMade')).toMatchObject({
      accountId: await congress.account('deputyAffairs'),
      says: { tokenName: body.name, scopes: body.scopes, expiresAt: body.expiresOn },
    });
  });

  it('makes another each time', async () => {
    const owner = await congress.as('leader');
    const made = [await makeToken(owner, congress, ['messages']), await makeToken(owner, congress, ['messages'])];
    expect(made[0]?.token).not.toBe(made[1]?.token);
  });

  it.each([
    ['no scope', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['everything'] }, 'scopes'],
    ['a scope twice', { scopes: ['messages', 'messages'] }, 'scopes'],
    ['a day that is past', { expiresOn: machineDayIn(-1) }, 'expiresOn'],
    ['more than 366 days', { expiresOn: machineDayIn(367) }, 'expiresOn'],
    ['a congress that is not there', { congress: 'nowhere' }, 'congress'],
    ['a blank name', { name: ' ' }, 'name'],
    ['another account', { accountId: '01900000-0000-7000-8000-000000000000' }, 'accountId'],
  ])('refuses %s', async (_what, wrong, field) => {
    const owner = await congress.as('leader');
    const sent = { ...tokenBody(congress, ['messages']), ...wrong };
    const { body } = await owner.post('/api/session/tokens', sent).expect(400);
    expect((body as { causes: { field: string }[] }).causes.map((one) => one.field.split('[')[0])).toEqual([field]);
  });

  it('takes the first day and the last that it may have', async () => {
    const owner = await congress.as('leader');
    for (const expiresOn of [machineDay(), machineDayIn(366)]) {
      await owner.post('/api/session/tokens', { ...tokenBody(congress, ['messages']), expiresOn }).expect(201);
    }
  });

  it('refuses a congress in which the account has no role', async () => {
    const foreign = await freshCongress(service);
    const owner = await congress.as('leader');
    const { body } = await owner.post('/api/session/tokens', tokenBody(foreign, ['messages'])).expect(400);
    expect(body).toMatchObject({ causes: [{ field: 'congress' }] });
  });

  it('stops at twenty in force, however many come at once', async () => {
    const owner = await congress.as('committee');
    const sent = Array.from({ length: 24 }, () => owner.post('/api/session/tokens', tokenBody(congress, ['messages'])));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(4);
    const pages = [await owner.get('/api/session/tokens?limit=15').expect(200)];
    const { nextCursor } = pages[0]?.body as { nextCursor: string };
    pages.push(await owner.get(`/api/session/tokens?limit=15&cursor=${nextCursor}`).expect(200));
    const ids = pages.flatMap(itemsOf).map(({ id }) => id);
    expect(new Set(ids).size).toBe(20);
    await owner.delete(`/api/session/tokens/${ids[0] ?? ''}`).expect(204);
    await owner.post('/api/session/tokens', tokenBody(congress, ['messages'])).expect(201);
    expect(itemsOf(await owner.get('/api/session/tokens?active=false').expect(200))).toMatchObject([{ id: ids[0] }]);
    await owner.get('/api/session/tokens?cursor=nonsense').expect(400);
  });
});

describe('looking after API tokens 管理接口令牌', () => {
  it('revokes one’s own at once, and nobody else’s', async () => {
    const owner = await congress.as('deputy');
    const made = await makeToken(owner, congress, ['roster:read']);
    const other = await congress.as('deputyB');
    await other.delete(`/api/session/tokens/${made.id}`).expect(404);
    await owner.delete('/api/session/tokens/nonsense').expect(404);
    await machine(service, made, congress).get('offices').expect(200);
    await owner.delete(`/api/session/tokens/${made.id}`).expect(204);
    await machine(service, made, congress).get('offices').expect(401);
    const events = await event('apiTokenRevoked');
    expect(events).toMatchObject({ accountId: await congress.account('deputy'), says: { tokenName: '数据交换平台' } });
    await owner.delete(`/api/session/tokens/${made.id}`).expect(204);
    expect(await event('apiTokenRevoked')).toEqual(events);
  });

  it('shows the administrator and the auditor those of their congress, whom the administrator revokes', async () => {
    const foreign = await freshCongress(service);
    const made = await makeToken(await foreign.as('head'), foreign, ['roster:read']);
    const [admin, auditor] = [await foreign.as('admin'), await foreign.as('auditor')];
    for (const reader of [admin, auditor]) {
      const items = itemsOf(await reader.get('api-tokens').expect(200));
      expect(items).toMatchObject([{ id: made.id, username: foreign.username('head'), displayName: 'head' }]);
      expect(JSON.stringify(items)).not.toContain('bh_');
    }
    await (await foreign.as('head')).get('api-tokens').expect(403);
    await auditor.delete(`api-tokens/${made.id}`).expect(403);
    await (await congress.as('admin')).delete(`api-tokens/${made.id}`).expect(404);
    await machine(service, made, foreign).get('offices').expect(200);
    await admin.delete(`api-tokens/${made.id}`).expect(204);
    await machine(service, made, foreign).get('offices').expect(401);
  });

  it('tells the day of the last use, and writes it once a day', async () => {
    const owner = await congress.as('head');
    const made = await makeToken(owner, congress, ['roster:read']);
    const written = async () => service.app.get(Database).read('install', noted, [made.id]);
    const before = await written();
    await machine(service, made, congress).get('offices').expect(200);
    const after = await written();
    expect(after).not.toEqual(before);
    await machine(service, made, congress).get('offices').expect(200);
    expect(await written()).toEqual(after);
    expect(itemsOf(await owner.get('/api/session/tokens').expect(200))).toMatchObject([{ lastUsedOn: machineDay() }]);
  });
});
