import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Idempotency, sweepIdempotency, type IdempotentRequest } from '../../src/platform/idempotency/idempotency.js';
import { startApp, type TestApp } from '../support/app.js';
import { administrator } from '../support/congress.js';

const answer = { status: 201, headers: { location: '/x' }, answer: '{"id":"一"}' };
const counting = statement('select count(*)::int as rows from idempotency');
const hour = 3_600_000;

let service: TestApp;
let database: Database;
let idempotency: Idempotency;
let accountId: string;
let request: IdempotentRequest;
let count = 0;

beforeAll(async () => {
  service = await startApp();
  database = service.app.get(Database);
  idempotency = service.app.get(Idempotency);
  const { body } = await (await administrator(service)).get('/api/session');
  ({ accountId } = (body as { account: { accountId: string } }).account);
});
afterAll(() => service.close());
beforeEach(() => {
  count += 1;
  request = {
    accountId,
    key: `key-${String(count)}`,
    requestHash: idempotency.hashOf('POST', '/x', { n: 1 }),
    at: new Date(),
  };
});

const claim = (one: IdempotentRequest) => database.transaction('install', (tx) => idempotency.claim(tx, one));
const once = (one: IdempotentRequest, work = async () => answer) => idempotency.once(database, 'install', one, work);

describe('Idempotency-Key 请求编号', () => {
  it('keeps the first answer', async () => {
    expect(await once(request)).toEqual(answer);
    expect(await once(request, async () => Promise.reject(new Error('must not run')))).toEqual(answer);
    expect(await claim(request)).toEqual(answer);
  });

  it('adds no flight, neither to claim nor to keep', async () => {
    const flights: number[] = [];
    database.onFlights = (taken) => flights.push(taken);
    await once(request);
    database.onFlights = () => undefined;
    // begin with the claim; the answer with the commit
    expect(flights).toEqual([2]);
  });

  it('refuses another body under the same key, but not under another account', async () => {
    await once(request);
    const other = { ...request, requestHash: idempotency.hashOf('POST', '/x', { n: 2 }) };
    await expect(once(other)).rejects.toMatchObject({ code: 'keyReused', status: 409 });
  });

  it('keeps no refusal: the next one with the key is done', async () => {
    const refused = async () => Promise.reject(new Error('refused'));
    await expect(once(request, refused)).rejects.toThrow('refused');
    expect(await once(request)).toEqual(answer);
    await expect(once({ ...request, key: 'other' }, async () => ({ ...answer, status: 409 }))).rejects.toThrow('409');
  });

  it('tells why an answer cannot be kept, though it goes with the commit, and rolls all back', async () => {
    const unfit = { ...answer, answer: 'a text that PostgreSQL does not take: \0' };
    await expect(once(request, async () => unfit)).rejects.toMatchObject({ code: '22021' });
    expect(await once(request)).toEqual(answer);
  });

  it('lets the second wait for the first', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let claimed: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (claimed = resolve));
    const first = once(request, async () => {
      claimed();
      await held;
      return answer;
    });
    await ready;
    let done = false;
    const second = once(request, async () => Promise.reject(new Error('must not run'))).finally(() => (done = true));
    await database.ping();
    expect(done).toBe(false);
    go();
    expect(await Promise.all([first, second])).toEqual([answer, answer]);
  });

  it('forgets after 48 hours, and removes what it forgot', async () => {
    const at = new Date(Date.now() - 49 * hour);
    await once({ ...request, at });
    const other = { ...request, requestHash: idempotency.hashOf('POST', '/y', null) };
    expect(await once(other)).toEqual(answer);
    await once({ ...request, key: 'old', at });
    const rows = async () => (await database.read<{ rows: number }>('install', counting))[0]?.rows ?? 0;
    const before = await rows();
    await database.transaction('install', (tx) => sweepIdempotency(tx, new Date()));
    expect(await rows()).toBe(before - 1);
  });

  it('tells requests apart by method, path and body, whatever the order of the fields', () => {
    const hash = (method: string, path: string, body: unknown) => idempotency.hashOf(method, path, body);
    const base = hash('POST', '/x', { a: 1, b: { c: [1, 2], d: null } });
    expect(hash('POST', '/x', { b: { d: null, c: [1, 2] }, a: 1 })).toBe(base);
    expect(hash('POST', '/x', { a: 1, b: { c: [2, 1], d: null } })).not.toBe(base);
    expect(hash('PUT', '/x', { a: 1, b: { c: [1, 2], d: null } })).not.toBe(base);
    expect(hash('POST', '/y', { a: 1, b: { c: [1, 2], d: null } })).not.toBe(base);
    expect(hash('POST', '/x', undefined)).toBe(hash('POST', '/x', null));
  });
});
