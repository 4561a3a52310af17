import { describe, expect, it } from '@jest/globals';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** People and offices 人员和单位 as they are shown to those who do not keep them. */
const web = atAnOffice();

describe('one’s own account', () => {
  it('shows where one is signed in, and ends what is not one’s own to know', async () => {
    const client = await web.congress.as('head');
    const here = await web.another('head');
    const there = await web.another('head');
    await here.getByRole('link', { name: 'head', exact: true }).click();
    await here.getByRole('heading', { name: '在哪里登录着' }).waitFor();
    await here.getByText('本次登录').waitFor();
    expect(await axeFaults(here)).toEqual([]);
    expect(await fitsScreen(here)).toBe(true);
    const signIns = async () =>
      ((await client.get('/api/session/sign-ins').expect(200)).body as { items: unknown[] }).items;
    const before = await signIns();
    const ends = here.locator('main').getByRole('button', { name: /^退出/ });
    expect(await ends.count()).toBe(before.length - 1);
    expect(before.length).toBeGreaterThan(2);
    await ends.filter({ hasText: 'Chrome' }).click();
    await here.getByText('上的登录已经退出').waitFor();
    expect(await signIns()).toHaveLength(before.length - 1);
    await there.getByRole('link', { name: '全部建议' }).click();
    await there.getByText('登录已到期').waitFor();
  });
});

describe('the telephones of a case', () => {
  it('are looked at on purpose by those who speak with each other, on the record, and by nobody before he signed for it', async () => {
    const story = await web.assigned();
    await web.enter('liaison');
    await web.open(`cases/${story.shown.id}`);
    await web.button('联系电话').click();
    await web.inDialog('查看全文并记入记录').click();
    await web.page.getByText('承办单位签收以后').waitFor();
    await web.inDialog('不看').click();
    await story.acknowledged();
    await web.button('联系电话').click();
    await web.inDialog('查看全文并记入记录').click();
    await web.page.getByRole('link', { name: '138 0000 1234' }).waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('看完了').click();
    expect(await web.page.content()).not.toContain('138 0000 1234');
    const { body } = await (
      await web.congress.as('auditor')
    )
      .get('security-events?kind=personalDataLooked')
      .expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
    const leader = await web.another('leader');
    await leader.goto(`/c/${web.congress.slug}/cases/${story.shown.id}`);
    await leader.getByRole('button', { name: '打印' }).waitFor();
    expect(await leader.getByRole('button', { name: '联系电话' }).count()).toBe(0);
  });
});

describe('who may', () => {
  it('the staff and the auditor see and change nothing, others are told so and find the way back', async () => {
    for (const name of ['deputyAffairs', 'auditor'] as const) {
      const page = await web.another(name);
      await page.getByRole('link', { name: '人员和单位' }).click();
      await page.getByRole('link', { name: '账号', exact: true }).click();
      await page.getByText('新增账号、授予职责、重设密码由管理员办理').waitFor();
      await page.getByLabel('职责').selectOption({ label: '承办单位负责人' });
      await page.getByText('共 1 个').waitFor();
      await page.locator('.entry').getByRole('link', { name: 'head' }).click();
      await page.getByText('承办单位负责人（区住房和城乡建设局）').waitFor();
      expect(await page.locator('main').getByRole('button').count()).toBe(0);
    }
    await web.enter('deputy');
    expect(await web.page.getByRole('link', { name: '人员和单位' }).count()).toBe(0);
    for (const address of ['people/accounts', `people/accounts/${await web.congress.account('head')}`]) {
      await web.open(address);
      await web.page.getByText('此事须由管理员、代表工委、审计办理').waitFor();
      expect(await axeFaults(web.page)).toEqual([]);
      await web.page.getByRole('link', { name: '返回' }).click();
      await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
    }
    // The roster is every member's to read: without buttons, and without telephones.
    await web.open('people/deputies');
    await web.page.getByText('共 3 个').waitFor();
    expect(await web.page.locator('.entries').getByRole('button').count()).toBe(0);
    expect(await web.page.locator('main').innerText()).not.toMatch(/\*\*\*\*/);
  });
});
