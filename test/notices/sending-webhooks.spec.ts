import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { Poster } from '../../src/platform/outbound/poster.js';
import { administratorIn } from '../support/congress.js';
import { hookSecret, Outside } from '../support/outside.js';

let outside: Outside;
beforeAll(async () => {
  outside = await Outside.start();
});
afterEach(() => outside.leave());
afterAll(() => outside.close());

describe('webhooks', () => {
  it('post each message once, signed, also with two deliverers', async () => {
    const congress = await outside.congress();
    const receiver = await outside.hook(congress);
    for (let one = 0; one < 10; one += 1) await outside.tell(congress, 'head', { urgent: one % 2 === 0 });
    await Promise.all([outside.run('webhook'), outside.run('webhook')]);
    expect(receiver.posts).toHaveLength(10);
    expect(new Set(receiver.posts.map((one) => one.headers['x-bihuan-delivery'])).size).toBe(10);
    const [first] = receiver.posts;
    // By hand, as a receiver does it.
    const timestamp = String(first?.headers['x-bihuan-timestamp']);
    expect(timestamp).toMatch(/^\d{10}$/);
    const digest = createHmac('sha256', hookSecret)
      .update(`${timestamp}.${first?.body ?? ''}`)
      .digest('hex');
    expect(first?.headers['x-bihuan-signature']).toBe(`sha256=${digest}`);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      congress: congress.slug,
      kind: 'urge',
      recipient: { username: congress.username('head') },
    });
  });

  it('that hang, fail or redirect hold up nobody else, and are tried again or not', async () => {
    const [hangs, fails, redirects, well] = await Promise.all([1, 2, 3, 4].map(() => outside.congress()));
    if (!hangs || !fails || !redirects || !well) throw new Error('no congress');
    const away = [await outside.hook(hangs), await outside.hook(fails), await outside.hook(redirects)];
    [null, 500, 302].forEach((status, index) => Object.assign(away[index] ?? {}, { answer: () => status }));
    const good = await outside.hook(well);
    for (const congress of [hangs, fails, redirects, well]) {
      for (let one = 0; one < 5; one += 1) await outside.tell(congress, 'head');
    }
    await outside.run('webhook');
    expect(good.posts).toHaveLength(5);
    // One try a run is enough to see that a receiver is away; a redirect is about each post and is not followed.
    expect(away.map((one) => one.posts.length)).toEqual([1, 1, 5]);
    expect(away[2]?.posts.map((one) => one.path)).not.toContain('/elsewhere');
    expect((await outside.deliveries(redirects)).map((one) => one.state)).toEqual(
      Array.from({ length: 5 }, () => 'dead'),
    );
    expect((await outside.deliveries(fails, '?state=failed')).map((one) => one.lastError)).toEqual([
      '推送地址答复 500',
    ]);
    expect((await outside.deliveries(hangs, '?state=failed')).map((one) => one.lastError)).toEqual([
      '推送地址没有按时答复',
    ]);
    for (const one of away) one.answer = () => 200;
    await outside.run('webhook', 2);
    expect((await outside.deliveries(hangs)).map((one) => one.state)).toEqual(Array.from({ length: 5 }, () => 'sent'));
    expect((await outside.deliveries(fails)).map((one) => one.state)).toEqual(Array.from({ length: 5 }, () => 'sent'));
  });

  it('that hang do not hold up mail', async () => {
    const congress = await outside.congress();
    await outside.email(congress, 'head', 'waits@example.gov.cn');
    const receiver = await outside.hook(congress);
    const poster = outside.service.app.get(Poster);
    const { limit } = poster;
    Object.assign(poster, { limit: 60_000 });
    receiver.answer = () => null;
    await outside.tell(congress, 'head');
    let ended = false;
    const hanging = outside.run('webhook').then(() => (ended = true));
    expect(await outside.run('email')).toBe(1);
    expect(outside.to('waits@example.gov.cn')).toHaveLength(1);
    expect(ended).toBe(false);
    await receiver.close();
    Object.assign(poster, { limit });
    await hanging;
    expect((await outside.deliveries(congress)).map((one) => one.state).sort()).toEqual(['failed', 'sent']);
  });

  it('are given up after so many attempts, and sent again when an administrator asks', async () => {
    const congress = await outside.congress();
    const receiver = await outside.hook(congress);
    receiver.answer = () => 503;
    await outside.tell(congress, 'head');
    for (let attempt = 0; attempt < 40; attempt += 1) await outside.run('webhook', 61);
    const [dead] = await outside.deliveries(congress, '?state=dead');
    expect(dead).toMatchObject({ attempts: 36, lastError: '推送地址答复 503' });
    expect(receiver.posts).toHaveLength(36);
    receiver.answer = () => 200;
    const admin = await administratorIn(outside.service, congress);
    const again = await admin.post(`deliveries/${dead?.id ?? ''}/retry`).expect(200);
    expect(again.body).toMatchObject({ id: dead?.id, state: 'waiting', attempts: 0 });
    await admin.post(`deliveries/${dead?.id ?? ''}/retry`).expect(409);
    await outside.run('webhook');
    expect(receiver.posts).toHaveLength(37);
    expect(await outside.deliveries(congress)).toMatchObject([{ state: 'sent' }]);
  });

  it('take nothing more in hand when the process ends', async () => {
    const congress = await outside.congress();
    const receiver = await outside.hook(congress);
    const end = new AbortController();
    receiver.answer = () => {
      end.abort();
      return 204;
    };
    for (let one = 0; one < 3; one += 1) await outside.tell(congress, 'head');
    expect(await outside.run('webhook', 0, end.signal)).toBe(1);
    expect((await outside.deliveries(congress)).map((one) => one.state).sort()).toEqual(['sent', 'waiting', 'waiting']);
  });

  it('are tried again when the process was killed while sending', async () => {
    const congress = await outside.congress();
    const receiver = await outside.hook(congress);
    await outside.tell(congress, 'head');
    const poster = outside.service.app.get(Poster);
    const real = poster.post.bind(poster);
    poster.post = () => Promise.reject(new Error('killed'));
    await outside.run('webhook');
    poster.post = real;
    expect(await outside.run('webhook', 4)).toBe(0);
    expect(await outside.run('webhook', 2)).toBe(1);
    expect(receiver.posts).toHaveLength(1);
    expect(await outside.deliveries(congress)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });
});

describe('the gauge', () => {
  it('tells what waits and for how long', async () => {
    const congress = await outside.congress();
    const admin = await administratorIn(outside.service, congress);
    const receiver = await outside.hook(congress);
    receiver.answer = () => 404;
    const summary = async () => (await admin.get('deliveries/summary').expect(200)).body;
    expect(await summary()).toMatchObject({ oldestUndeliveredSeconds: null });
    await outside.tell(congress, 'head');
    const waits = await summary();
    expect(waits.oldestUndeliveredSeconds).toBeGreaterThanOrEqual(0);
    expect(waits.channels).toContainEqual(expect.objectContaining({ channel: 'webhook', waiting: 1, dead: 0 }));
    await outside.run('webhook');
    const after = await summary();
    expect(after.oldestUndeliveredSeconds).toBeNull();
    expect(after.channels).toContainEqual(expect.objectContaining({ channel: 'webhook', waiting: 0, dead: 1 }));
  });
});
