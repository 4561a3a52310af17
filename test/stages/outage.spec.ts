import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOwnApp, type TestApp } from '../support/app.js';
import { freshCongress } from '../support/congress.js';
import { asAdmin } from '../support/databases.js';
import { testServer } from '../support/server.js';
import { draftBody, Story } from '../support/story.js';

let service: TestApp;
beforeAll(async () => {
  service = await startOwnApp();
});
afterAll(() => service.close());

/** Takes the database away, or gives it back; the server itself serves other tests. */
async function away(isAway: boolean): Promise<void> {
  const name = new URL(service.database.url).pathname.slice(1);
  const { adminUrl } = testServer();
  await asAdmin(adminUrl, `alter database ${name} allow_connections ${String(!isAway)}`);
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
  if (isAway) await asAdmin(adminUrl, kill);
}

it('answers 503 while the database is away, and recovers by itself when it is back', async () => {
  const congress = await freshCongress(service);
  const story = new Story(congress);
  const { id } = await story.submitted();
  const staff = await congress.as('deputyAffairs');
  const register = () => staff.post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' });

  await away(true);
  for (const answer of await Promise.all([register(), staff.get(`suggestions/${id}`), staff.get('suggestions')])) {
    expect(answer.status).toBe(503);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body).toMatchObject({ code: 'unavailable', title: '服务暂不可用' });
  }
  expect((await staff.get('/api/health')).status).toBe(503);

  await away(false);
  expect((await register()).status).toBe(200);
  expect((await staff.get('/api/health')).status).toBe(200);
});

it('loses nothing that it answered with 2xx when connections are cut in the middle of many acts', async () => {
  const congress = await freshCongress(service);
  const deputy = await congress.as('deputy');
  const name = new URL(service.database.url).pathname.slice(1);
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user
    or datname = '${name}' and application_name = 'bihuan'`;
  const drafts = Array.from({ length: 60 }, () => deputy.post('suggestions', draftBody));
  const cutting = Promise.all([1, 2, 3].map(() => asAdmin(testServer().adminUrl, cut)));
  const answers = await Promise.all(drafts);
  await cutting;
  const made = answers.filter((one) => one.status === 201).map((one) => (one.body as { id: string }).id);
  expect(answers.filter((one) => ![201, 503].includes(one.status)).map((one) => one.text)).toEqual([]);
  const listed = await deputy.get('suggestions?limit=200');
  const ids = new Set((listed.body as { items: { id: string }[] }).items.map((one) => one.id));
  expect(made.filter((one) => !ids.has(one))).toEqual([]);
});
