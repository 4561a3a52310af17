import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import type { Sheet } from '../stages/cycles/ground.js';
import { freshCongress, testPassword } from '../support/congress.js';
import { Outside, type ShownDelivery } from '../support/outside.js';
import { startMail } from '../support/receivers.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, called, fitsScreen, openBrowser, signedIn, type TestBrowser } from './browser.js';

/** The rounds of tracking 月度跟踪 and the deliveries 发送情况 in the workbench, in Debian's Chromium against the real service. */
describe('the rounds of tracking', () => {
  const web = atAnOffice();

  it('show who has reported and who has not, and what the congress is asked to help with, as the service counts it', async () => {
    web.congress = await freshCongress(web.service, { profile: 'linan-district' });
    await web.enter('deputyAffairs');
    await web.open('tracking-rounds');
    await web.page.getByText('还没有跟踪轮次').waitFor();
    await web.page.getByRole('link', { name: '逐月交办' }).click();
    await web.page.waitForURL(/assigning\?state=preassigned/);
    await web.page.goBack();
    const own = await web.assigned({ office: 'a', role: 'lead' });
    const other = await web.assigned({ office: 'b', role: 'lead' });
    await own.acknowledged();
    await other.acknowledged('b');
    await web.later('2026-03-25T08:30:00+08:00');
    await web.service.app.get(TrackingRounds).run();
    const report = {
      period: '2026-03',
      done: `完成踏勘。${hostile}`,
      next: '办手续。',
      percent: 40,
      needsHelp: '请协调用地。',
    };
    await own.office('liaison', own.assignment('a').id, 'progress', report);
    const staff = await web.congress.as('deputyAffairs');
    const sheet = (await staff.get('tracking-rounds/2026-03').expect(200)).body as Sheet;
    expect(sheet).toMatchObject({ owed: 2, reported: 1, outstanding: 1, needsHelp: 1 });

    await web.page.reload();
    const round = web.page.getByRole('row', { name: /2026年3月/ });
    expect(await round.innerText()).toContain(`${sheet.rate.percent ?? '?'}%（1 / 2 件）`);
    await web.page.getByRole('link', { name: '2026年3月' }).click();
    await web.page.getByRole('link', { name: '未报送（1）' }).click();
    const rows = web.page.getByRole('table').getByRole('row');
    await web.page.getByRole('row', { name: /区发展和改革局/ }).waitFor();
    // On a telephone the heads of the columns stand in each line.
    expect(await rows.count()).toBe(1);
    await web.page.getByRole('link', { name: '需人大协调（1）' }).click();
    const line = web.page.getByRole('row', { name: /区住房和城乡建设局/ });
    await line.waitFor();
    for (const word of ['40%', hostile, '请协调用地。']) expect(await line.innerText()).toContain(word);
    await web.button('大字').click();
    for (const address of ['tracking-rounds', 'tracking-rounds/2026-03']) {
      await web.open(address);
      await web.page.getByRole('table').first().waitFor();
      for (const width of [360, 1366]) {
        await web.page.setViewportSize({ width, height: 780 });
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });

  it('are shown to an office for itself only', async () => {
    web.congress = await freshCongress(web.service, { profile: 'linan-district' });
    for (const office of ['a', 'b'] as const) await (await web.assigned({ office, role: 'lead' })).acknowledged(office);
    web.service.clock.set('2026-03-25T08:30:00+08:00');
    await web.service.app.get(TrackingRounds).run();
    await web.enter('head');
    await web.open('tracking-rounds/2026-03');
    await web.page.getByRole('link', { name: '全部（1）' }).waitFor();
    expect(await web.page.getByText('区发展和改革局').count()).toBe(0);
  });
});

describe('the deliveries', () => {
  let outside: Outside;
  let browser: TestBrowser;
  beforeAll(async () => {
    outside = await Outside.start();
    browser = await openBrowser(outside.service);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await outside.leave();
    await outside.close();
  });

  it('show an administrator what was given up, and put it back into the queue once; an auditor reads only', async () => {
    const congress = await outside.congress();
    const { port } = outside.mail;
    await outside.mail.close();
    outside.mail = await startMail(port, () => [550, '5.1.1 no such user']);
    await outside.email(congress, 'head', 'gone@example.gov.cn');
    await outside.tell(congress, 'head');
    await outside.run('email');
    const admin = await congress.as('admin');
    const deliveries = async () =>
      ((await admin.get('deliveries').expect(200)).body as { items: readonly ShownDelivery[] }).items;
    const [dead] = await deliveries();
    expect(dead?.state).toBe('dead');

    for (const who of ['auditor', 'deputyAffairs', 'admin'] as const) {
      await congress.account(who);
      const context = await browser.context();
      const page = await context.newPage();
      await signedIn(page, congress.username(who), testPassword);
      await page.goto(`/c/${congress.slug}/deliveries`);
      await page.getByText('等待 0 件，已放弃 1 件').waitFor();
      await page.getByText(dead?.lastError ?? '?').waitFor();
      const [faults, fits] = [await axeFaults(page), await fitsScreen(page)];
      expect({ who, faults, fits }).toEqual({ who, faults: [], fits: true });
      const retry = page.getByRole('button', { name: called('重新发送') });
      expect(await retry.count()).toBe(who === 'admin' ? 1 : 0);
      if (who === 'admin') {
        await page.getByLabel('发送情况', { exact: true }).selectOption('waiting');
        await page.getByRole('button', { name: '查找' }).click();
        await page.getByText('没有这样的发送').waitFor();
        await page.goBack();
        await retry.click();
        await page.getByRole('dialog').getByRole('button', { name: '重新发送' }).dblclick();
        await page.getByText('已放回发送队列').waitFor();
        await page.getByText('等待 1 件，已放弃 0 件').waitFor();
        expect(await deliveries()).toMatchObject([{ id: dead?.id, state: 'waiting', attempts: 0 }]);
      }
      await context.close();
    }
    expect(browser.faults()).toEqual([]);
  });
});
