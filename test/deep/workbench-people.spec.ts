import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, called, fitsScreen } from './browser.js';
import { draftsWritten, keptOnMachine } from './kept-on-machine.js';

/** The roster 名册 in the workbench: offices, deputies, delegations, categories, sessions; who keeps it and who reads it. */
const web = atAnOffice();

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
}
interface Office extends Entry {
  readonly code: string;
  readonly system: string;
  readonly parentId: string | null;
}
const listed = async <T extends Entry>(path: string) =>
  ((await (await web.congress.as('admin')).get(`${path}?limit=200`).expect(200)).body as { items: T[] }).items;
const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const names = (page: Page) => page.locator('.entry strong').allInnerTexts();

/** The button of one entry, or the dialog's. */
const of = (label: string, name: string) => line(web.page, name).getByRole('button', { name: called(label) });

describe('offices 承办单位', () => {
  it('are added by the administrator, who is told at the field what is taken; what he typed survives a reload', async () => {
    await web.enter('admin');
    await web.page.getByRole('link', { name: '人员和单位' }).click();
    await web.page.getByRole('heading', { name: '承办单位' }).waitFor();
    await web.page.getByText('共 5 个').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.button('新增承办单位').click();
    await web.page.getByLabel('单位名称').fill('区财政局');
    await web.page.getByLabel('单位代码').fill('slj');
    await web.page.getByLabel('所属系统').selectOption('government');
    await web.page.waitForTimeout(draftsWritten);
    await web.page.reload();
    await web.button('新增承办单位').click();
    expect(await web.page.getByLabel('单位代码').inputValue()).toBe('slj');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('新增承办单位').click();
    await web.page.getByRole('alert').waitFor();
    const field = web.page.getByLabel('单位名称');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await web.page.locator('.field').filter({ has: field }).locator('.fault').innerText()).toMatch(
      /区财政局 已被使用/,
    );
    await field.fill('区水利局');
    await web.inDialog('新增承办单位').dblclick();
    await web.page.getByText('已新增：区水利局').waitFor();
    const added = (await listed<Office>('offices')).filter(({ code }) => code === 'slj');
    expect(added).toMatchObject([{ name: '区水利局', system: 'government', parentId: null, active: true, version: 1 }]);
    expect(await names(web.page)).toEqual([
      '区财政局',
      '区发展和改革局',
      '区交通运输局',
      '区人民法院',
      '区水利局',
      '区住房和城乡建设局',
    ]);
    expect(await keptOnMachine(web.page)).not.toContain('区水利局');
  });

  it('are found by typing, by pinyin too, and hundreds come a hundred at a time', async () => {
    const admin = await web.congress.as('admin');
    for (let index = 0; index < 240; index += 1) {
      const code = `z${String(index)}`;
      await admin.post('offices', { code, name: `镇街第${String(index)}办事处`, system: 'government' }).expect(201);
    }
    await web.enter('admin');
    await web.open('people/offices');
    await web.page.getByText('共 245 个').waitFor();
    expect(await web.page.locator('.entry').count()).toBe(100);
    const search = web.page.getByRole('searchbox');
    const began = Date.now();
    await search.pressSequentially('qczj');
    await web.page.getByText('共 1 个').waitFor();
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(await names(web.page)).toEqual(['区财政局']);
    // The address keeps what was looked for, over a reload too.
    await web.page.reload();
    await web.page.getByText('共 1 个').waitFor();
    await search.fill('没有这个');
    await web.button('看全部').click();
    await web.button(/再看一些/).click();
    expect(await web.page.locator('.entry').count()).toBe(200);
  });

  it('of two who change one, the second is shown what the first changed, and overwrites nothing that he did not touch', async () => {
    await web.enter('admin');
    await web.open('people/offices');
    await of('修改', '区交通运输局').click();
    await web.page.getByLabel('单位名称').fill('区交通局');
    const id = web.congress.offices.d;
    const admin = await web.congress.as('admin');
    await admin.patch(`offices/${id}`, { code: 'jt', parentId: web.congress.offices.a }).expect(200);
    await web.inDialog('保存').click();
    await web.page.getByText('您打开以后，别人改了').waitFor();
    const told = await web.page.getByRole('alert').getByRole('listitem').allInnerTexts();
    expect(told).toEqual(['单位代码：jtj → jt', '上级单位：（无） → 区住房和城乡建设局']);
    expect((await admin.get(`offices/${id}`)).body).toMatchObject({ name: '区交通运输局', version: 2 });
    expect(await web.page.getByLabel('单位代码').inputValue()).toBe('jt');
    expect(await web.page.getByLabel('单位名称').inputValue()).toBe('区交通局');
    await web.inDialog('保存').click();
    await web.page.getByText('已修改：区交通局').waitFor();
    const changed = { name: '区交通局', code: 'jt', parentId: web.congress.offices.a, version: 3 };
    expect((await admin.get(`offices/${id}`)).body).toMatchObject(changed);
  });

  it('what was typed upon an older version and left does not undo what others did since', async () => {
    await web.enter('admin');
    await web.open('people/offices');
    await of('修改', '区财政局').click();
    await web.page.getByLabel('单位名称').fill('区财政金融局');
    await web.page.waitForTimeout(draftsWritten);
    const admin = await web.congress.as('admin');
    const id = web.congress.offices.c;
    await admin.patch(`offices/${id}`, { system: 'party' }).expect(200);
    await web.page.reload();
    await of('修改', '区财政局').click();
    expect(await web.page.getByLabel('单位名称').inputValue()).toBe('区财政金融局');
    await web.inDialog('保存').click();
    await web.page.getByText('您打开以后，别人改了').waitFor();
    await web.inDialog('保存').click();
    await web.page.getByText('已修改').waitFor();
    expect((await admin.get(`offices/${id}`)).body).toMatchObject({ name: '区财政金融局', system: 'party' });
  });

  it('are put out of use upon the version that was seen, and come back', async () => {
    await web.enter('admin');
    await web.open('people/offices');
    await of('停用', '区财政局').click();
    await (await web.congress.as('admin')).patch(`offices/${web.congress.offices.c}`, { code: 'cz' }).expect(200);
    await web.inDialog('停用').click();
    await web.page.getByRole('alert').waitFor();
    expect(await listed('offices').then((all) => all.every(({ active }) => active))).toBe(true);
    await web.page.getByText('单位代码：czj → cz').waitFor();
    await web.inDialog('停用').click();
    await web.page.getByText('已停用：区财政局').waitFor();
    await web.page.getByLabel('状态').selectOption('false');
    await web.page.getByText('共 1 个').waitFor();
    expect((await listed('offices')).filter(({ active }) => !active)).toMatchObject([{ name: '区财政局' }]);
    await of('恢复使用', '区财政局').click();
    await web.inDialog('恢复使用').click();
    await web.page.getByText('已恢复使用：区财政局').waitFor();
    expect((await listed('offices')).every(({ active }) => active)).toBe(true);
  });
});

describe('deputies 代表', () => {
  it('are added without a trace of their numbers on the machine, and shown masked', async () => {
    await web.enter('admin');
    await web.open('people/deputies');
    await web.button('新增代表').click();
    await web.page.getByLabel('代表姓名').fill(`代表丁${hostile}`.slice(0, 40));
    await web.page.getByLabel('代表证号').fill('LA20260009');
    await web.page.getByLabel('所在代表团').selectOption({ label: '锦城代表团' });
    await web.page.getByLabel('联系电话').fill('139 1234 5678');
    await web.page.waitForTimeout(draftsWritten);
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('新增代表').click();
    await web.page.getByText('已新增：代表丁').waitFor();
    const kept = await keptOnMachine(web.page);
    for (const secret of ['LA20260009', '5678', '代表丁']) expect(kept).not.toContain(secret);
    expect(await web.page.locator('main').innerText()).toContain('LA****09');
    expect(await web.page.locator('main').innerText()).not.toContain('LA20260009');
    expect(await web.page.evaluate("'hit' in window")).toBe(false);
    await of('修改', '代表乙').click();
    await web.page.getByLabel('代表证号').fill('LA20260001');
    await web.inDialog('保存').click();
    await web.page.getByText('已属于另一位代表').first().waitFor();
    await web.page.getByLabel('代表证号').fill('');
    await web.page.getByLabel('删去现在的联系电话').check();
    await web.page.getByLabel('所在代表团').selectOption({ label: '玲珑代表团' });
    await web.inDialog('保存').click();
    await web.page.getByText('已修改：代表乙').waitFor();
    const now = await listed<Entry & { phone: string | null; cardNo: string; delegationId: string }>('deputies');
    expect(now.find(({ id }) => id === web.congress.deputies.b)).toMatchObject({
      phone: null,
      cardNo: 'LA****02',
      delegationId: web.congress.delegations.b,
    });
    expect(await fitsScreen(web.page)).toBe(true);
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('the staff reads, changes nothing, and looks at a number on purpose, which is put on the record', async () => {
    await web.enter('deputyAffairs');
    await web.page.getByRole('link', { name: '人员和单位' }).click();
    await web.page.getByRole('link', { name: '代表', exact: true }).click();
    await web.page.getByText('共 3 个').waitFor();
    expect(await web.page.getByRole('button', { name: /修改|新增|离任/ }).count()).toBe(0);
    // Whose account it is stands beside him.
    await line(web.page, '代表甲').getByRole('link', { name: 'deputy' }).waitFor();
    const looks = async () => {
      const { body } = await (
        await web.congress.as('auditor')
      )
        .get('security-events?kind=personalDataLooked')
        .expect(200);
      return (body as { items: unknown[] }).items.length;
    };
    const before = await looks();
    await of('看证号电话', '代表甲').click();
    await web.page.getByText('查看全文要记入安全记录').waitFor();
    expect(await looks()).toBe(before);
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('查看全文并记入记录').click();
    await web.page.getByText('LA20260001').waitFor();
    expect(await looks()).toBe(before + 1);
    await web.inDialog('看完了').click();
    expect(await web.page.content()).not.toContain('LA20260001');
    expect(await keptOnMachine(web.page)).not.toContain('LA20260001');
    await web.page.getByLabel('代表团').selectOption({ label: '玲珑代表团' });
    await web.page.getByText('共 1 个').waitFor();
    expect(await names(web.page)).toEqual(['代表丙']);
  });
});

describe('the rest of the roster', () => {
  it.each([
    ['delegations', '代表团', '新增代表团', { 代表团名称: '青山代表团' }, '青山代表团'],
    ['categories', '建议类别', '新增建议类别', { 类别代码: 'jykj', 类别名称: '教育科技' }, '教育科技'],
    [
      'sessions',
      '会议',
      '新增会议',
      { 届: '17', 次: '6', 会议名称: '六次会议', 开幕日期: '2027-02-01', 闭幕日期: '2027-02-04' },
      '六次会议',
    ],
  ])('%s are read and added in the same way', async (path, heading, label, form, name) => {
    await web.enter('admin');
    await web.open(`people/${path}`);
    await web.page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await web.button(label).click();
    for (const [field, value] of Object.entries(form)) await web.page.getByLabel(field, { exact: true }).fill(value);
    await web.inDialog(label).click();
    await web.page.getByText(`已新增：${name}`).waitFor();
    expect((await listed(path)).map((one) => one.name)).toContain(name);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });
});
