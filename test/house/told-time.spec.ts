import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApp, type TestApp } from '../support/app.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

it.each(['/api/health', '/api/session', '/api/nothing', '/'])(
  'the answer to %s says what time it is for the procedure',
  async (address) => {
    for (const instant of ['2026-08-31T08:00:00Z', '2027-01-06T15:59:59Z']) {
      service.clock.set(instant);
      const { headers } = await request(service.server).get(address);
      expect(headers['date']).toBe(new Date(instant).toUTCString());
    }
  },
);
