import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Shell } from '../../src/lifecycle/shell.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import { draftBody, people, Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  congress = await freshCongress(service);
  story = new Story(congress);
});
afterAll(() => service.close());

describe('the version', () => {
  it('is the ETag, and an act upon an older version is refused with 412 and writes nothing', async () => {
    const { id, version } = await story.submitted();
    const staff = await congress.as('deputyAffairs');
    const body = { categoryCode: 'cjhb' };
    const stale = await staff.post(`suggestions/${id}/registration`, body).set('if-match', `"${String(version - 1)}"`);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'staleVersion', status: 412 });
    const fresh = await staff.get(`suggestions/${id}`);
    expect(fresh.headers['etag']).toBe(`"${String(version)}"`);
    expect(fresh.body).toMatchObject({ state: 'submitted', version });
  });

  it.each([(v: number) => `"${String(v)}"`, (v: number) => String(v), () => '*'])(
    'is accepted as %#',
    async (spelled) => {
      const { id, version } = await story.submitted();
      const staff = await congress.as('deputyAffairs');
      const answer = staff
        .post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' })
        .set('if-match', spelled(version));
      expect((await answer).status).toBe(200);
    },
  );

  it('is the case’s on assignment routes too', async () => {
    await story.assigned();
    const { id } = story.assignment('a');
    const head = await congress.as('head');
    const post = (version: number) =>
      head.post(`assignments/${id}/acknowledgement`, people).set('if-match', `"${String(version)}"`);
    expect((await post(story.shown.version + 1)).status).toBe(412);
    expect((await post(story.shown.version)).status).toBe(200);
  });
});

describe('Idempotency-Key', () => {
  it('answers a repeated act as the first time, and acts once', async () => {
    const { id } = await story.submitted();
    const staff = await congress.as('deputyAffairs');
    const post = () =>
      staff.post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' }).set('idempotency-key', 'once');
    const first = await post();
    const second = await post();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect(second.headers['etag']).toBe(first.headers['etag']);
  });

  it('refuses the same key with another body', async () => {
    const deputy = await congress.as('deputy');
    await deputy.post('suggestions', draftBody).set('idempotency-key', 'k').expect(201);
    const other = await deputy.post('suggestions', { ...draftBody, title: '另一件' }).set('idempotency-key', 'k');
    expect(other.body).toMatchObject({ status: 409, code: 'keyReused' });
  });

  it('makes one draft of eight that come at once', async () => {
    const deputy = await congress.as('deputy');
    const send = () => deputy.post('suggestions', draftBody).set('idempotency-key', 'eight');
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map((one) => (one.body as { id: string }).id)).size).toBe(1);
    expect((await deputy.get('suggestions')).body).toMatchObject({ items: [{}] });
  });

  it('does not keep a refusal', async () => {
    const { id } = await story.draft({ ...draftBody, proposals: [] });
    const deputy = await congress.as('deputy');
    const submit = () => deputy.post(`suggestions/${id}/submission`, {}).set('idempotency-key', 'later');
    expect((await submit()).status).toBe(409);
    await deputy.patch(`suggestions/${id}`, { proposals: ['补上一条。'] }).expect(200);
    expect((await submit()).status).toBe(200);
  });
});

describe('many at once', () => {
  it('lets one of eight callers register, and tells seven why not', async () => {
    const { id } = await story.submitted();
    const staff = await congress.as('deputyAffairs');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => staff.post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' })),
    );
    const statuses = answers.map((one) => one.status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    const refused = answers.find((one) => one.status === 409);
    expect((refused?.body as { reasons: string[] }).reasons[0]).toContain('已立案');
  });

  it('shows the second of two racing acts the papers of the first', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await story.acknowledged('a');
    await story.acknowledged('b');
    await story.consulted('a');
    await story.drafted('a');
    const [lead, co] = [story.assignment('a').id, story.assignment('b').id];
    const [head, headB] = await Promise.all([congress.as('head'), congress.as('headB')]);
    const held = await holdCase(story.shown.id);
    const opinion = headB.post(`assignments/${co}/co-opinion`, { opinion: '同意', signer: '局长乙' });
    const opinionSent = opinion.then((answer) => answer.status);
    await held.waiters(1);
    const reply = head.post(`assignments/${lead}/reply-issue`, { signer: '局长' }).then((answer) => answer.status);
    await held.waiters(2);
    await held.release();
    expect(await Promise.all([opinionSent, reply])).toEqual([200, 200]);
  });

  it('gives gap-free numbers to eight registrations at once', async () => {
    const stories = Array.from({ length: 8 }, () => new Story(congress));
    await Promise.all(stories.map((one) => one.submitted()));
    const shown = await Promise.all(
      stories.map((one) => one.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' })),
    );
    expect(shown.map((one) => one.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('the message budget', () => {
  afterEach(() => {
    service.app.get(Shell).verifies = true;
    service.app.get(Database).onFlights = () => undefined;
  });

  it('is two flights for an act upon a case and three for one upon an assignment, the finding of the actor included', async () => {
    service.app.get(Shell).verifies = false;
    await Promise.all((['deputy', 'deputyAffairs', 'head', 'headB'] as const).map((who) => congress.as(who)));
    const flights: number[] = [];
    service.app.get(Database).onFlights = (count) => flights.push(count);
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await story.acknowledged('a');
    await story.acknowledged('b');
    await story.consulted('a');
    await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '同意', signer: '局长乙' });
    await story.drafted('a');
    await story.office('head', story.assignment('a').id, 'reply-issue', { signer: '局长' });
    await story.rated('dissatisfied');
    const acts = flights.filter((count) => count > 1);
    expect(acts).toHaveLength(11);
    expect(acts.filter((count) => count === 3)).toHaveLength(7);
    expect(acts.filter((count) => count === 2)).toHaveLength(4);
  });
});

/** Holds the lock of a case from outside, so that acts pile up behind it in a known order. */
async function holdCase(id: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: service.database.url, options: '-c role=bihuan_service' });
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.congress', $1, true)`, [congress.id]);
  await client.query('select 1 from suggestion where id = $1 for update', [id]);
  const waiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'`;
  return {
    /** until so many wait behind the lock */
    async waiters(n: number) {
      const observer = new pg.Client({ connectionString: service.database.url });
      await observer.connect();
      const deadline = Date.now() + 5_000;
      for (let seen = 0; seen < n && Date.now() < deadline;) {
        seen = (await observer.query<{ n: number }>(waiting)).rows[0]?.n ?? 0;
      }
      await observer.end();
    },
    async release() {
      await client.query('commit');
      await client.end();
    },
  };
}
