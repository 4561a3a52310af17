import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { asAdmin } from '../support/databases.js';
import { startOwnApp, type TestApp } from '../support/app.js';
import { testServer } from '../support/server.js';

describe('GET /api/health', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startOwnApp();
  });
  afterAll(() => service.close());

  it('answers that all is well, without sign-in', async () => {
    const { status, body } = await request(service.server).get('/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      database: 'ok',
      queue: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      uptimeSeconds: expect.any(Number),
    });
  });

  it('answers 503 in time when the database is away, and recovers', async () => {
    const name = new URL(service.database.url).pathname.slice(1);
    const { adminUrl } = testServer();
    await asAdmin(adminUrl, `alter database ${name} allow_connections false`);
    await asAdmin(adminUrl, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const away = await request(service.server).get('/api/health');
    expect(away.status).toBe(503);
    expect(away.headers['content-type']).toMatch('application/problem+json');
    expect(away.body).toMatchObject({ code: 'unavailable', status: 503 });
    await asAdmin(adminUrl, `alter database ${name} allow_connections true`);
    const back = await request(service.server).get('/api/health');
    expect(back.body).toMatchObject({ status: 'ok', database: 'ok', queue: 'ok' });
  });
});
