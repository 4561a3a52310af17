import { beforeEach, describe, expect, it } from '@jest/globals';
import { csvOf, ledgerTitles, send, wholeRow, type LedgerRow } from '../support/imports.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** Lists of many cases: they go on by themselves, in Debian's Chromium against the real service. */
const web = atAnOffice();
const cards = () => web.page.locator('.cards > li').count();
/** The pages of lists that are asked for; the counts of the page that one comes from are none. */
const pages = () => {
  const asked: string[] = [];
  web.page.on('request', (one) => {
    const { pathname, searchParams } = new URL(one.url());
    if (!pathname.endsWith('/suggestions') || Number(searchParams.get('limit')) < 30) return;
    asked.push(searchParams.get('cursor') ?? 'first');
  });
  return asked;
};

beforeEach(async () => {
  const rows = Array.from({ length: 75 }, (_, index): LedgerRow => {
    return { ...wholeRow, 编号: index + 1, 会办单位: undefined, 重点督办: '否' };
  });
  await send(await web.congress.as('deputyAffairs'), 'kind=ledger&mode=commit', csvOf(ledgerTitles, rows)).expect(200);
  await web.enter('deputyAffairs');
});

describe('a list of many cases', () => {
  it('goes on when its end comes near, asks for each page once, and shows each case once', async () => {
    const asked = pages();
    await web.open('cases');
    await web.page.getByText('共 75 件').waitFor();
    expect(await cards()).toBe(30);
    for (const seen of [60, 75]) {
      await web.page.locator('.cards > li').last().scrollIntoViewIfNeeded();
      await web.page
        .locator('.cards > li')
        .nth(seen - 1)
        .waitFor();
    }
    expect(await cards()).toBe(75);
    expect(await web.button('再看一些').count()).toBe(0);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(3);
    const links = await web.page
      .locator('.cards > li .card-title')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(links).size).toBe(75);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('asks no more of a service that failed until it is pressed, and then goes on where it was', async () => {
    await web.open('cases');
    await web.page.getByText('共 75 件').waitFor();
    let failed = 0;
    await web.page.route(/\/suggestions\?.*cursor=/, async (route) => {
      failed += 1;
      await route.abort();
    });
    await web.page.locator('.cards > li').last().scrollIntoViewIfNeeded();
    await web.page.getByText('网络不通').waitFor();
    await web.page.mouse.wheel(0, 2_000);
    await web.page.waitForTimeout(500);
    expect(failed).toBe(1);
    await web.page.unroute(/\/suggestions\?.*cursor=/);
    await web.button('再看一些').focus();
    await web.page.keyboard.press('Enter');
    await web.page.locator('.cards > li').nth(59).waitFor();
    const links = await web.page
      .locator('.cards > li .card-title')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });

  it('that could not be read leaves nothing of the earlier one behind, and is asked for again', async () => {
    await web.open('cases');
    await web.page.getByText('共 75 件').waitFor();
    await web.page.route(/\/suggestions\?.*q=/, (route) => route.abort());
    await web.page.getByLabel('标题或建议号').fill('黄泥路');
    await web.page.getByRole('button', { name: '查找' }).click();
    await web.page.getByText('网络不通').waitFor();
    expect(await cards()).toBe(0);
    expect(await web.button('再看一些').count()).toBe(0);
    expect(await web.page.getByText('共 75 件').count()).toBe(0);
    await web.page.unroute(/\/suggestions\?.*q=/);
    await web.button('再试一次').click();
    await web.page.locator('.cards > li').first().waitFor();
    expect(await web.page.getByText('网络不通').count()).toBe(0);
  });

  it('is come back to where it was: as long as it had become, at the case that was opened', async () => {
    const asked = pages();
    await web.open('cases');
    for (const seen of [30, 60, 75]) {
      await web.page
        .locator('.cards > li')
        .nth(seen - 1)
        .waitFor();
      await web.page.locator('.cards > li').last().scrollIntoViewIfNeeded();
    }
    const opened = web.page.locator('.cards > li .card-title').nth(64);
    const [title, address] = [await opened.innerText(), await opened.getAttribute('href')];
    await opened.click();
    await web.page.waitForURL(`**${String(address)}`);
    await web.page.getByRole('heading', { level: 1 }).waitFor();
    asked.length = 0;
    await web.page.goBack();
    await web.page.locator('.card-title:focus').waitFor();
    const focused = web.page.locator('.card-title:focus');
    expect(await focused.innerText()).toBe(title);
    expect(await focused.getAttribute('href')).toBe(address);
    await web.page.waitForTimeout(300);
    const box = await focused.boundingBox();
    const height = web.page.viewportSize()?.height ?? 0;
    expect(box && box.y > 0 && box.y + box.height < height).toBe(true);
    expect(await cards()).toBe(75);
    expect(asked).toEqual(['first']);
    // Another list begins at its beginning.
    await web.page.getByLabel('标题或建议号').fill('1');
    await web.page.getByRole('button', { name: '查找' }).click();
    await web.page.waitForURL(/q=1/);
    await web.page.locator('.cards > li').first().waitFor();
    expect(await web.page.evaluate<number>('window.scrollY')).toBe(0);
  });

  it('is whole on paper, as far as it has come', async () => {
    await web.open('cases');
    await web.page.getByText('共 75 件').waitFor();
    await web.page.emulateMedia({ media: 'print' });
    const shown = await web.page
      .locator('.cards > li .card-title')
      .evaluateAll((all) => all.map((one) => one.checkVisibility({ contentVisibilityAuto: true })));
    expect(shown).toEqual(Array.from({ length: 30 }, () => true));
  });
});
