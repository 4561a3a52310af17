import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorIn } from '../support/congress.js';
import { Outside } from '../support/outside.js';
import { startMail } from '../support/receivers.js';

let outside: Outside;
beforeAll(async () => {
  outside = await Outside.start();
});
afterEach(() => outside.leave());
afterAll(() => outside.close());

describe('e-mail', () => {
  it('goes out for what is urgent and for the digest, to those who have chosen it', async () => {
    const congress = await outside.congress();
    await outside.email(congress, 'head', 'head@example.gov.cn');
    await outside.tell(congress, 'liaison');
    await outside.tell(congress, 'head', { urgent: false });
    await outside.tell(congress, 'head', { urgent: false, kind: 'digest' });
    await outside.tell(congress, 'head');
    expect(await outside.run('email')).toBe(2);
    const [digest, urgent] = outside.to('head@example.gov.cn').map((one) => one.text);
    expect(digest).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(urgent).toMatch(/^From: bihuan@example\.gov\.cn/m);
    const [shown] = await outside.deliveries(congress);
    expect(urgent).toContain(`Message-ID: <${shown?.id ?? ''}@example.gov.cn>`);
    expect(Buffer.from(urgent?.split('\r\n\r\n').at(-1) ?? '', 'base64').toString()).toContain('请签收。');
    expect(shown).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    expect(await outside.run('email', 60)).toBe(0);
  });

  it('loses nothing and sends nothing twice when the server refuses for a day and comes back', async () => {
    const congress = await outside.congress();
    await outside.email(congress, 'head', 'patient@example.gov.cn');
    const { port } = outside.mail;
    await outside.mail.close();
    for (let one = 0; one < 12; one += 1) await outside.tell(congress, 'head');
    for (let hour = 0; hour < 25; hour += 1) await outside.run('email', 60);
    expect((await outside.deliveries(congress)).map((one) => one.state)).not.toContain('dead');
    const [failed] = await outside.deliveries(congress, '?state=failed');
    expect(failed?.lastError).toMatch(/^连接邮件服务器失败（E\w+）$/);
    outside.mail = await startMail(port);
    await Promise.all([outside.run('email', 61), outside.run('email')]);
    expect(outside.to('patient@example.gov.cn')).toHaveLength(12);
    expect((await outside.deliveries(congress)).map((one) => one.state)).toEqual(
      Array.from({ length: 12 }, () => 'sent'),
    );
  });

  it('tells what is permanent from what is temporary, and says neither address nor name', async () => {
    const congress = await outside.congress();
    const { port } = outside.mail;
    await outside.mail.close();
    outside.mail = await startMail(port, (address) =>
      address.startsWith('gone')
        ? [550, '5.1.1 no such user']
        : address.startsWith('full')
          ? [452, '4.2.2 full']
          : null,
    );
    await outside.email(congress, 'head', 'gone@example.gov.cn');
    await outside.email(congress, 'headB', 'full@example.gov.cn');
    await outside.email(congress, 'headC', 'well@example.gov.cn');
    for (const who of ['head', 'headB', 'headC'] as const) await outside.tell(congress, who);
    await outside.run('email');
    const [well, full, gone] = await outside.deliveries(congress);
    expect(gone).toMatchObject({ state: 'dead', lastError: expect.stringContaining('拒收') });
    expect(full).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringContaining('452') });
    expect(well).toMatchObject({ state: 'sent' });
    expect(JSON.stringify(await outside.deliveries(congress))).not.toMatch(/example\.gov\.cn|no such/);
  });

  it('is not sent to who has left or switched it off meanwhile', async () => {
    const congress = await outside.congress();
    await outside.email(congress, 'head', 'off@example.gov.cn');
    await outside.email(congress, 'headB', 'left@example.gov.cn');
    await outside.tell(congress, 'head');
    await outside.tell(congress, 'headB');
    await (await congress.as('head')).put('me/channels', { emailOn: false }).expect(200);
    const admin = await administratorIn(outside.service, congress);
    await admin.patch(`accounts/${congress.username('headB')}`, { grants: [] }).expect(200);
    await outside.run('email');
    expect([...outside.to('off@example.gov.cn'), ...outside.to('left@example.gov.cn')]).toEqual([]);
    expect((await outside.deliveries(congress)).map((one) => one.state)).toEqual(['dead', 'dead']);
  });
});
