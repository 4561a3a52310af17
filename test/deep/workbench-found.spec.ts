import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { NoticeDelivery } from '../../src/notices/deliver-notices.js';
import { atAnOffice } from './at-an-office.js';

/** What another fresh reader stumbled over in the workbench 工作台, in Debian's Chromium against the real service. */
const web = atAnOffice();

describe('words that were not chosen from a list', () => {
  it('do not go out, and take nothing away', async () => {
    const admin = await web.congress.as('admin');
    for (let index = 0; index < 20; index += 1) {
      const code = `z${String(index)}`;
      await admin.post('offices', { code, name: `镇街第${String(index)}办事处`, system: 'government' }).expect(201);
    }
    const { a, b } = web.congress.offices;
    await admin.patch(`offices/${a}`, { parentId: b }).expect(200);
    const { name } = (await admin.get(`offices/${a}`)).body as { name: string };
    await web.enter('admin');
    await web.open('people/offices');
    await web.page.getByRole('searchbox').fill(name);
    await web.page.getByText('共 1 个').waitFor();
    await web.button(/^修改/).click();
    const parent = web.page.getByRole('dialog').getByRole('combobox', { name: /^上级单位/ });
    await parent.fill('没有这个');
    await parent.press('Tab');
    await web.inDialog('保存').click();
    await web.page.getByRole('dialog').getByRole('alert').getByText('还没有选定').waitFor();
    expect((await admin.get(`offices/${a}`)).body).toMatchObject({ parentId: b });
    expect(await parent.inputValue()).toBe('没有这个');
    // What is emptied on purpose is taken away.
    await parent.fill('');
    await parent.press('Tab');
    await web.inDialog('保存').click();
    await web.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await admin.get(`offices/${a}`)).body).toMatchObject({ parentId: null });
  });
});

describe('a text out of Word', () => {
  it('is kept with its lines, without what nobody sees', async () => {
    await web.enter('deputy');
    await web.open('write');
    await web.page.getByLabel('标题').first().fill('关于分行\u000b和方向的建议');
    await web.page.getByLabel('案由').fill('第一行\u000b第二行\u2028第三行\u0007\u202e𠮷');
    await web.page.getByLabel('第 1 条').fill('一条。');
    await web.button('保存').click();
    await web.page.getByText(/已保存到系统/).waitFor();
    const client = await web.congress.as('deputy');
    const { items } = (await client.get('suggestions').expect(200)).body as { items: { id: string }[] };
    expect((await client.get(`suggestions/${items[0]?.id ?? ''}`)).body).toMatchObject({
      title: '关于分行 和方向的建议',
      cause: '第一行\n第二行\n第三行𠮷',
    });
  });
});

describe('the way back', () => {
  it('leads to the message that was opened, of several about the same case', async () => {
    await web.congress.account('deputy');
    await web.assigned();
    await web.service.app.get(NoticeDelivery).deliverAll();
    await web.enter('deputy');
    await web.open('inbox');
    const links = web.page.locator('main .card-title a');
    await links.first().waitFor();
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const last = hrefs.lastIndexOf(hrefs[0] ?? '');
    expect(last).toBeGreaterThan(0);
    await links.nth(last).click();
    await web.page.waitForURL(/\/cases\//);
    await web.page.getByRole('heading', { level: 1 }).waitFor();
    await web.page.goBack();
    await web.page.locator('main .card-title a:focus').waitFor();
    const at = `[...document.querySelectorAll('main .card-title a')].indexOf(document.activeElement)`;
    expect(await web.page.evaluate<number>(at)).toBe(last);
  });

  it('from a failure leads to the head of what has come', async () => {
    await web.enter('deputyAffairs');
    await web.page.route(/\/suggestions\?.*count=true/, (route) => route.abort());
    await web.open('cases');
    await web.page.getByText('网络不通，没有读到').waitFor();
    await web.page.unroute(/\/suggestions\?.*count=true/);
    await web.button('再试一次').focus();
    await web.page.keyboard.press('Enter');
    await web.page.locator('h1:focus').waitFor();
  });
});

describe('two searches, one soon after the other', () => {
  it('show what was looked for last', async () => {
    const story = await web.assigned();
    const word = story.shown.title.slice(2, 6);
    await web.enter('deputy');
    await web.open('write');
    await web.page.getByText('以前有没有提过？先查一查').click();
    let answered = false;
    await web.page.route(/q=%E6%B2%A1%E6%9C%89/, async (route) => {
      await pause(1_500);
      await route.continue();
      answered = true;
    });
    const field = web.page.getByLabel('标题中的字');
    await field.fill('没有这样的');
    await field.press('Enter');
    await field.fill(word);
    await field.press('Enter');
    await web.page.getByRole('link', { name: new RegExp(story.shown.title) }).waitFor();
    while (!answered) await pause(100);
    await pause(500);
    expect(await web.page.getByText('没有查到').count()).toBe(0);
    expect(await web.page.getByRole('link', { name: new RegExp(story.shown.title) }).count()).toBe(1);
  });
});
