import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { freshCongress } from '../support/congress.js';
import { Story } from '../support/story.js';

let service: TestApp;
let client: Client;

beforeAll(async () => {
  service = await startApp();
  const congress = await freshCongress(service);
  for (const _ of [1, 2]) await new Story(congress).submitted();
  client = await congress.as('deputyAffairs');
}, 60_000);
afterAll(() => service.close());

describe('queries of the list that cannot be read', () => {
  const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const id = '01900000-0000-7000-8000-000000000000';
  const wrong: Record<string, string[]> = {
    state: ['nothing', 'constructor', ''],
    light: ['blue'],
    toDecide: ['reply', 'constructor', ''],
    sort: ['best', '__proto__'],
    ...{ key: ['yes', '1'], overdue: ['TRUE'], count: ['1'] },
    ...{ session: ['x'], office: ["'"], category: ['1'], deputy: [`${id}0`] },
    limit: ['0', '201', '-1', '1.5', '1e2', 'x', ''],
    q: ['%00', 'x'.repeat(101), '%0B'],
    cursor: [
      'x',
      '',
      forged(1, 'newest', id),
      forged(2, 'newest', id, id),
      forged(1, 'newest', '', id),
      forged(1, 'due', '9999-99-99', id),
    ],
    nothing: ['1'],
    ['__proto__']: ['1'],
  };

  it.each(Object.entries(wrong))('are refused, naming %s', async (field, values) => {
    for (const value of [...values, `${values[0] ?? ''}&${field}=${values[0] ?? ''}`]) {
      const { status, body } = await client.get(`suggestions?${field}=${value}`);
      expect({ value, status, body }).toMatchObject({
        value,
        status: 400,
        body: { code: 'invalidInput', causes: [{ field }] },
      });
    }
  });

  it('so is the cursor of another sort', async () => {
    for (const [made, used] of [
      ['newest', 'oldest'],
      ['oldest', 'due'],
      ['due', 'newest'],
    ]) {
      const page = await client.get(`suggestions?sort=${made ?? ''}&limit=1`).expect(200);
      const { nextCursor } = page.body as { nextCursor: string };
      const { status, body } = await client.get(`suggestions?sort=${used ?? ''}&cursor=${nextCursor}`);
      expect({ status, body }).toMatchObject({ status: 400, body: { causes: [{ field: 'cursor' }] } });
    }
  });
});
