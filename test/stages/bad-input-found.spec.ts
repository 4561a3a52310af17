import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn, freshCongress, type TestCongress } from '../support/congress.js';
import type { Client } from '../support/client.js';

/** What the fuzz run (test/deep/fuzz.spec.ts) has found, each as it was first answered wrongly. */
let service: TestApp;
let congress: TestCongress;
let admin: Client;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  admin = await administratorIn(service, congress);
});
afterAll(() => service.close());

interface Told {
  readonly code: string;
  readonly reasons: string[];
  readonly causes: { code: string; message: string; field?: string }[];
  readonly requestId: string;
}

describe('an address that leads nowhere', () => {
  it.each(['%ff', '%c0%af', 'a'.repeat(2_001)])(
    'is told as not found, with the number of its request: %s',
    async (part) => {
      const answer = await request(service.server)
        .get(`/api/c/${part}/offices`)
        .set('authorization', `Bearer ${admin.token}`);
      const told = answer.body as Told;
      expect({ status: answer.status, code: told.code }).toEqual({ status: 404, code: 'notFound' });
      expect(told.requestId).toBe(answer.headers['x-request-id']);
    },
  );
});

describe('a request with very many faults', () => {
  const most = 64 * 1_024;

  it('is told of as many fields as an answer can hold, and how many more there are', async () => {
    const body = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [`${'字段'.repeat(90)}${String(index)}`, 1]),
    );
    const answer = await admin.post('offices', body).expect(400);
    const { causes, reasons } = answer.body as Told;
    expect(answer.text.length).toBeLessThan(most);
    expect(causes.length).toBeGreaterThan(10);
    // What is missing is told as well; all are counted.
    expect(reasons.at(-1)).toBe(`另有 ${String(903 - causes.length + 1)} 处有误，没有一一列出`);
    expect(reasons).toHaveLength(causes.length);
  });

  it('is told of a field with a very long name by its beginning', async () => {
    const answer = await admin.post('offices', { ['长'.repeat(100_000)]: 1 }).expect(400);
    expect(answer.text.length).toBeLessThan(most);
    expect((answer.body as Told).reasons.some((one) => /^不认识的字段「长{200}…/.test(one))).toBe(true);
  });

  it('is told of parameters that nobody knows in the same way', async () => {
    const query = Array.from({ length: 1_500 }, (_, index) => `a${String(index)}=1`).join('&');
    const answer = await admin.get(`offices?${query}`).expect(400);
    expect(answer.text.length).toBeLessThan(most);
    expect((answer.body as Told).reasons.at(-1)).toMatch(/^另有 \d+ 处有误，没有一一列出$/);
  });
});

describe('a body that only costs time', () => {
  it('has no more names in one place than any form', async () => {
    const body = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${String(index)}`, 1]));
    const { code, reasons } = (await admin.post('offices', body).expect(400)).body as Told;
    expect({ code, reasons }).toEqual({ code: 'malformedBody', reasons: ['请求正文的字段过多，一处最多 1000 个。'] });
  });

  it('has no more entries than the longest list', async () => {
    const deputyIds = Array.from({ length: 100_000 }, () => ({}));
    const { code, reasons } = (await admin.post('offices', { deputyIds }).expect(400)).body as Told;
    expect({ code, reasons }).toEqual({ code: 'malformedBody', reasons: ['请求正文的内容过多，最多 10000 项。'] });
  });

  it('has no rows of combining marks, which take minutes to be put in order', async () => {
    const deputy = await congress.as('deputy');
    for (const marks of ['\u0301'.repeat(31), '\u0301\u0323'.repeat(200_000)]) {
      const draft = { title: '标题', cause: `甲${marks}`, proposals: ['建议。'] };
      const { reasons } = (await deputy.post('suggestions', draft).expect(400)).body as Told;
      expect(reasons).toEqual(['「案由」含有叠加过多的组合符号（cause）']);
    }
    const kept = `e\u0301${'\u0302'.repeat(29)}`;
    const draft = { title: kept, cause: '案由', proposals: ['建议。'] };
    const { body } = await deputy.post('suggestions', draft).expect(201);
    expect((body as { title: string }).title).toBe(kept.normalize('NFC'));
  });
});

describe('a body that is no UTF-8', () => {
  it.each(['fffe', 'b9abcbbe', 'c0af', 'eda080'])(
    'is refused, and not kept with marks in the place of words: %s',
    async (hex) => {
      const payload = Buffer.concat([Buffer.from('{"name":"'), Buffer.from(hex, 'hex'), Buffer.from('"}')]);
      const headers = { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' };
      const answer = await service.app.inject({
        method: 'POST',
        url: `${congress.base}/delegations`,
        headers,
        payload,
      });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'malformedBody' }]);
    },
  );
});
