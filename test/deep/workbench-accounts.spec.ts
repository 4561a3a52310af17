import { afterEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { testPassword } from '../support/congress.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen, typeIn } from './browser.js';
import { draftsWritten, keptOnMachine } from './kept-on-machine.js';

/** The accounts 账号 in the workbench: made, given roles, unlocked, put out of use; by the administrator, and seen by the staff. */
const web = atAnOffice();
const contexts: BrowserContext[] = [];
afterEach(() => Promise.all(contexts.splice(0).map((one) => one.close())));

const firstPassword = 'Orange-Bridge-Seven-Clouds';
const ownPassword = 'Nobody knows this one, 1949';

interface Account {
  readonly username: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly grants: readonly { readonly role: string; readonly officeId?: string }[];
}
const account = async (name: string) =>
  (await (await web.congress.as('admin')).get(`accounts/${name}`).expect(200)).body as Account;

/** A browser of somebody whom the tests' people do not know. */
async function stranger(): Promise<Page> {
  const context = await web.browser.context();
  contexts.push(context);
  return context.newPage();
}
async function tryToEnter(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await typeIn(page, username, password);
}
/** What is said of a field. */
const faultOf = (field: Locator) => web.page.locator('.field').filter({ has: field }).locator('.fault');
/** The page of an account of the congress, as the administrator. */
async function openAccount(name: 'liaison' | 'head' | 'deputy' | 'admin'): Promise<string> {
  const username = web.congress.username(name);
  const id = await web.congress.account(name);
  await web.enter('admin');
  await web.open(`people/accounts/${id}`);
  await web.page.getByRole('heading', { name, exact: true }).waitFor();
  return username;
}

describe('a new account', () => {
  it('is made with a first password of which nothing stays on the machine, and which its owner must change', async () => {
    const username = `${web.congress.slug}.new`;
    await web.enter('admin');
    // An administrator of nothing else begins here.
    await web.page.getByRole('heading', { name: '账号', exact: true }).waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.button('新增账号').click();
    const password = web.page.getByLabel('初始密码');
    expect(await password.getAttribute('autocomplete')).toBe('new-password');
    expect(await password.getAttribute('type')).toBe('password');
    await web.page.getByLabel('姓名').fill('新来的联络员');
    await web.page.getByLabel('用户名').fill(username);
    await web.page
      .getByRole('dialog')
      .getByRole('combobox', { name: /^职责/ })
      .selectOption({ label: '承办单位联络员' });
    await web.page.getByLabel('承办单位', { exact: true }).selectOption({ label: '区财政局' });
    expect(await axeFaults(web.page)).toEqual([]);
    // The rules are the service's: too short, too common, mostly the name; each is told at the field, and nothing is kept.
    for (const [bad, told] of [
      ['kurz', /不能少于|至少/],
      ['zhongguo1949', /过于常见/],
      [`${username}1`, /用户名/],
    ] as const) {
      await password.fill(bad);
      await web.page.waitForTimeout(draftsWritten);
      await web.inDialog('新增账号').click();
      await faultOf(password).filter({ hasText: told }).waitFor();
      expect(await password.getAttribute('aria-invalid')).toBe('true');
      expect(await keptOnMachine(web.page)).not.toContain(bad);
    }
    await password.fill(firstPassword);
    await web.inDialog('新增账号').dblclick();
    await web.page.getByText('账号已经建好').waitFor();
    const kept = await keptOnMachine(web.page);
    for (const typed of [firstPassword, '新来的联络员']) expect(kept).not.toContain(typed);
    expect(await web.page.content()).not.toContain(firstPassword);
    expect(await account(username)).toMatchObject({
      displayName: '新来的联络员',
      mustChangePassword: true,
      grants: [{ role: 'officeLiaison', officeId: web.congress.offices.c }],
    });

    const page = await stranger();
    await tryToEnter(page, username, firstPassword);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.goto(`/c/${web.congress.slug}/office`);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.getByLabel('现在的密码').fill(firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再填一次新密码').fill(ownPassword);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '本单位的建议' }).waitFor();
    expect((await account(username)).mustChangePassword).toBe(false);
    const left = await keptOnMachine(page);
    for (const one of [firstPassword, ownPassword]) expect(left).not.toContain(one);
  });

  it('is refused where its name is taken or its role is for nobody, and loses nothing of what was typed', async () => {
    await web.enter('admin');
    await web.button('新增账号').click();
    await web.page.getByLabel('姓名').fill('重名的人');
    await web.page.getByLabel('用户名').fill(web.congress.username('head'));
    await web.button('随机生成一个').click();
    const made = await web.page.getByLabel('初始密码').inputValue();
    expect(made).toMatch(/^([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/);
    await web.page
      .getByRole('dialog')
      .getByRole('combobox', { name: /^职责/ })
      .selectOption({ label: '承办单位负责人' });
    await web.inDialog('新增账号').click();
    await web.page
      .getByText(/「承办单位」必须填写/)
      .first()
      .waitFor();
    await web.page.getByLabel('承办单位', { exact: true }).selectOption({ label: '区财政局' });
    await web.page.getByRole('dialog').getByRole('combobox', { name: /^职责/ }).selectOption({ label: '审计' });
    await web.inDialog('新增账号').click();
    const username = web.page.getByLabel('用户名');
    await faultOf(username).filter({ hasText: '已被使用' }).waitFor();
    expect(await web.page.getByLabel('初始密码').inputValue()).toBe(made);
    await username.fill(`${web.congress.slug}.other`);
    await web.inDialog('新增账号').click();
    await web.page.getByText('账号已经建好').waitFor();
    // What was chosen for the first role did not go along with the second.
    expect((await account(`${web.congress.slug}.other`)).grants).toEqual([
      expect.objectContaining({ role: 'auditor' }),
    ]);
    const page = await stranger();
    await tryToEnter(page, `${web.congress.slug}.other`, made);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
  });
});

describe('whoever has no account yet', () => {
  it('is seen in the roster, and the form of his begins with his name and role', async () => {
    await web.enter('admin');
    await web.open('people/deputies');
    const line = web.page.getByRole('listitem').filter({ hasText: '代表乙' });
    await line.getByText('还没有账号').waitFor();
    await line.getByRole('link', { name: /建一个/ }).click();
    await web.page.getByLabel('用户名').fill(`${web.congress.slug}.yi`);
    expect(await web.page.getByLabel('姓名').inputValue()).toBe('代表乙');
    await web.button('随机生成一个').click();
    await web.inDialog('新增账号').click();
    await web.page.getByText('账号已经建好').waitFor();
    const { grants } = await account(`${web.congress.slug}.yi`);
    expect(grants).toEqual([expect.objectContaining({ role: 'deputy', deputyId: web.congress.deputies.b })]);
    await web.open('people/deputies');
    await line.getByRole('link', { name: '代表乙' }).waitFor();
  });
});

describe('an account that is there', () => {
  it('locked itself out and is let in again', async () => {
    const username = await openAccount('liaison');
    const page = await stranger();
    const told = page.getByText(/暂停登录.*\d+ ?(秒|分钟)/);
    for (let tries = 0; tries < 20 && !(await told.isVisible()); tries += 1) {
      const answer = page.waitForResponse((one) => one.url().endsWith('/api/session'));
      await tryToEnter(page, username, 'not the password');
      await answer;
    }
    await tryToEnter(page, username, testPassword);
    await told.waitFor();
    await web.button('解除暂停登录').click();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('解除暂停登录').click();
    await web.page.getByText('已解除暂停登录，可以立即再试').waitFor();
    await tryToEnter(page, username, testPassword);
    await page.getByRole('heading', { name: '本单位的建议' }).waitFor();
  });

  it('gets one more role and loses it, and is out at its next step', async () => {
    const username = await openAccount('head');
    const head = await web.another('head');
    await head.getByRole('heading', { name: '本单位的建议' }).waitFor();
    await web.button('授予职责').click();
    await web.page.getByRole('dialog').getByRole('combobox', { name: /^职责/ }).selectOption({ label: '专门委员会' });
    await web.page.getByLabel('城建环保').check();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('授予职责').click();
    await web.page.getByText('专门委员会（城建环保）', { exact: true }).waitFor();
    expect((await account(username)).grants.map(({ role }) => role)).toEqual(['officeHead', 'committee']);
    for (const words of ['专门委员会（城建环保）', '承办单位负责人（区住房和城乡建设局）']) {
      await web.page.getByRole('button', { name: new RegExp(`收回职责.*${words}`) }).click();
      await web.inDialog('收回职责').click();
      await web.page.getByText(words, { exact: true }).waitFor({ state: 'detached' });
    }
    await web.page.getByText('现在没有职责').waitFor();
    expect((await account(username)).grants).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    expect(await axeFaults(web.page)).toEqual([]);
    await head.getByRole('link', { name: '全部建议' }).click();
    await head.getByRole('alert').waitFor();
    await head.reload();
    await head.getByRole('alert').waitFor();
    await head.getByRole('link', { name: '返回' }).click();
    await head.getByText('在哪一级人大都还没有职责').waitFor();
  });

  it('gets another password, which must be filled in, and is out everywhere until it changes it', async () => {
    const username = await openAccount('liaison');
    const liaison = await web.another('liaison');
    await web.button('重设密码').click();
    await web.inDialog('重设密码').click();
    await web.page.getByRole('alert').waitFor();
    expect((await account(username)).mustChangePassword).toBe(false);
    await web.page.getByLabel('密码', { exact: true }).fill(firstPassword);
    await web.page.waitForTimeout(draftsWritten);
    await web.inDialog('重设密码').click();
    await web.page.getByText('密码已经重设').waitFor();
    expect(await keptOnMachine(web.page)).not.toContain(firstPassword);
    await liaison.getByRole('link', { name: '全部建议' }).click();
    await liaison.getByText('登录已到期').waitFor();
    const page = await stranger();
    await tryToEnter(page, username, testPassword);
    await page.getByText('用户名或密码不正确').waitFor();
    await tryToEnter(page, username, firstPassword);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
  });

  it('is put out of use and comes back; nobody does so to himself', async () => {
    const username = await openAccount('deputy');
    await web.button('停用账号').click();
    await web.inDialog('停用账号').click();
    await web.page.getByText('账号已停用。').waitFor();
    expect((await account(username)).active).toBe(false);
    const page = await stranger();
    await tryToEnter(page, username, testPassword);
    await page.getByText('用户名或密码不正确').waitFor();
    await web.button('恢复账号').click();
    await web.inDialog('恢复账号').click();
    await web.page.getByText('账号已恢复。').waitFor();
    await tryToEnter(page, username, testPassword);
    await page.getByRole('heading', { name: '我的建议' }).waitFor();
    await web.open(`people/accounts/${await web.congress.account('admin')}`);
    await web.page.getByText('这是您自己的账号').waitFor();
    expect(await web.button('停用账号').count()).toBe(0);
  });
});
