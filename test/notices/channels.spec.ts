import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChannelChoice } from '../../src/notices/channels/channel-choice.js';
import { Webhook } from '../../src/notices/channels/webhook.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn, freshCongress } from '../support/congress.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp({ SMTP_URL: 'smtp://mail.example.gov.cn' });
});
afterAll(() => service.close());

const address = 'zhang.san@example.gov.cn';

describe('one’s own channels', () => {
  it('are the inbox alone until e-mail is chosen, with an address that is kept sealed', async () => {
    const congress = await freshCongress(service);
    const head = await congress.as('head');
    expect((await head.get('me/channels').expect(200)).body).toEqual({
      inbox: true,
      email: { available: true, on: false, address: null },
    });
    const chosen = await head.put('me/channels', { emailOn: true, email: address }).expect(200);
    expect(chosen.body.email).toEqual({ available: true, on: true, address: 'z****@example.gov.cn' });
    const off = await head.put('me/channels', { emailOn: false }).expect(200);
    expect(off.body.email).toEqual({ available: true, on: false, address: 'z****@example.gov.cn' });
    await head.put('me/channels', { emailOn: true }).expect(200);
    const kept = await service.app
      .get(Database)
      .transaction({ congressId: congress.id }, (tx) => tx.manager.find(ChannelChoice));
    expect(kept).toHaveLength(1);
    expect(Buffer.from(kept[0]?.emailCipher ?? '').toString('latin1')).not.toContain('zhang');
    const gone = await head.put('me/channels', { emailOn: false, email: null }).expect(200);
    expect(gone.body.email.address).toBeNull();
    expect((await (await congress.as('headB')).get('me/channels')).body.email.address).toBeNull();
  });

  it.each([
    [{ emailOn: true }, 'email'],
    [{ emailOn: true, email: null }, 'email'],
    [{ emailOn: true, email: 'nobody' }, 'email'],
    [{ emailOn: true, email: 'a@b.cn\r\nBcc: x@y.cn' }, 'email'],
    [{ emailOn: true, email: 'a@b.cn, c@d.cn' }, 'email'],
    [{ emailOn: 'yes' }, 'emailOn'],
    [{}, 'emailOn'],
    [{ emailOn: false, inbox: false }, 'inbox'],
  ])('refuse %j', async (body, field) => {
    const congress = await freshCongress(service);
    const answer = await (await congress.as('head')).put('me/channels', body).expect(400);
    expect(answer.body.causes.map((one: { field: string }) => one.field)).toEqual([field]);
  });

  it('offer no e-mail where the service has no mail server', async () => {
    const without = await startApp();
    try {
      const head = await (await freshCongress(without)).as('head');
      expect((await head.get('me/channels')).body.email.available).toBe(false);
      const answer = await head.put('me/channels', { emailOn: true, email: address }).expect(409);
      expect(answer.body.reasons).toEqual([expect.stringContaining('没有配置邮件服务器')]);
    } finally {
      await without.close();
    }
  });
});

describe('the webhook of a congress', () => {
  const url = 'https://example.gov.cn/robot?token=abc';
  const secret = 'sixteen characters';

  it('is set by the administrator, and neither its secret nor the rest of its address is shown again', async () => {
    const congress = await freshCongress(service);
    const admin = await administratorIn(service, congress);
    expect((await admin.get('webhook').expect(200)).body).toEqual({ active: false, url: null, updatedAt: null });
    const set = await admin.put('webhook', { url, secret, active: true }).expect(200);
    expect(set.body).toMatchObject({ active: true, url: 'https://example.gov.cn/****' });
    const off = await admin.put('webhook', { active: false }).expect(200);
    expect(off.body).toMatchObject({ active: false, url: 'https://example.gov.cn/****' });
    expect(JSON.stringify([set.body, off.body])).not.toMatch(/token|sixteen/);
    const kept = await service.app
      .get(Database)
      .transaction({ congressId: congress.id }, (tx) => tx.manager.find(Webhook));
    expect(Buffer.from(kept[0]?.urlCipher ?? '').toString('latin1')).not.toContain('robot');
  });

  it.each([
    [{ active: true }, ['url', 'secret']],
    [{ active: true, url, secret: 'short' }, ['secret']],
    [{ active: true, url: 'ftp://example.gov.cn', secret }, ['url']],
    [{ active: true, url: 'nothing', secret }, ['url']],
    [{ active: true, url: 'https://user:word@example.gov.cn', secret }, ['url']],
    [{ active: true, url: 'http://127.0.0.1:5432/', secret }, ['url']],
    [{ active: true, url: 'http://[::ffff:10.0.0.1]/', secret }, ['url']],
    [{ active: true, url: 'http://localhost:4621/', secret }, ['url']],
    [{ active: true, url: 'http://hook.localhost/', secret }, ['url']],
    [{ active: true, url: 'http://2130706433/', secret }, ['url']],
  ])('refuses %j', async (body, fields) => {
    const admin = await administratorIn(service, await freshCongress(service));
    const answer = await admin.put('webhook', body).expect(400);
    expect(answer.body.causes.map((one: { field: string }) => one.field)).toEqual(fields);
  });
});
