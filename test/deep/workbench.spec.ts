import { describe, expect, it } from '@jest/globals';
import { testPassword } from '../support/congress.js';
import { draftBody, Story } from '../support/story.js';
import { axeFaults, fitsScreen, signedIn } from './browser.js';
import { onATelephone } from './on-a-telephone.js';

/** The workbench 工作台 as people meet it: Debian's Chromium with a telephone's screen, against the real service. */
const web = onATelephone();

describe('the deputy’s way', () => {
  it('from the first word to the rating', async () => {
    await web.enter('deputy');
    await web.page.getByText('您还没有提出建议').waitFor();
    await web.write(draftBody.title, draftBody.cause, '在村委会旁空地建设健身场地。');
    await web.page.reload();
    expect(await web.page.getByLabel('案由').inputValue()).toBe(draftBody.cause);
    await web.button('提交').click();
    await web.button('确定提交').click();
    await web.page.getByText('等代表工委审查立案').waitFor();
    expect(await web.casesCalled(draftBody.title)).toBe(1);

    const id = web.page.url().split('/').at(-1) ?? '';
    const story = new Story(web.congress);
    const client = await web.congress.as('deputyAffairs');
    story.shown = (await client.get(`suggestions/${id}`)).body as Story['shown'];
    await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    await story.act('deputyAffairs', 'assignment', { offices: [{ officeId: web.congress.offices.a, role: 'lead' }] });
    await web.page.reload();
    await web.page.getByText('等承办单位签收').first().waitFor();
    await web.page.getByText('为什么是这一天').last().click();
    await web.page
      .getByText(/三个月/)
      .first()
      .waitFor();

    await story.acknowledged();
    await story.consulted();
    const answers = [{ proposalSeq: 1, text: '场地已经建成开放。' }];
    await story.drafted('a', { answers });
    await story.office('head', story.assignment('a').id, 'reply-issue', { signer: '局长' });
    await web.open('mine');
    await web.page.getByRole('link', { name: /看答复并评价/ }).click();
    await web.page.getByText('场地已经建成开放。').waitFor();

    // Dissatisfied without a word: refused, with the reason, and nothing is lost.
    await web.page.getByRole('group', { name: '对办理态度' }).getByLabel('基本满意').check();
    await web.page.getByRole('group', { name: '对办理结果' }).getByLabel('不满意').check();
    await web.button('提交评价').click();
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('group', { name: '对办理结果' }).getByLabel('不满意').isChecked()).toBe(true);
    await web.page.getByLabel('意见').fill('照明没有安装。');
    await web.page.reload();
    expect(await web.page.getByLabel('意见').inputValue()).toBe('照明没有安装。');
    await web.button('提交评价').click();
    await web.page.getByText('已办理：评价').waitFor();
    const rated = (await (await web.congress.as('deputy')).get(`suggestions/${id}`)).body as Story['shown'];
    expect(rated.evaluations).toMatchObject([{ attitude: 'basicallySatisfied', result: 'dissatisfied' }]);
  });

  it('invites others, who confirm with one tap', async () => {
    await web.enter('deputy');
    await web.write('关于增设路灯的建议', '夜间昏暗。', '增设路灯。');
    await web.page.getByText('邀请代表附议').click();
    await web.page.getByRole('group', { name: /^代表/ }).getByRole('checkbox').first().check();
    await web.button(/^邀请这/).click();
    await web.page.getByText('已经邀请').waitFor();

    await web.page.getByLabel('拍照').waitFor({ state: 'detached' });
    await web.page.getByLabel('我声明附件不含国家秘密').check();
    const picture = { name: '现场.txt', mimeType: 'text/plain', buffer: Buffer.from('村口至学校没有路灯。') };
    await web.page.getByLabel('选文件').setInputFiles(picture);
    await web.page.getByText('附件已经加上').waitFor();

    const client = await web.congress.as('deputy');
    const [line] = ((await client.get('suggestions')).body as { items: { id: string }[] }).items;
    const shown = (await client.get(`suggestions/${line?.id ?? ''}`)).body as { cosigners: { id: string }[] };
    const who = shown.cosigners[0]?.id === web.congress.deputies.b ? 'deputyB' : 'deputyC';
    await web.congress.account(who);
    const other = await web.browser.context();
    const theirs = await other.newPage();
    await signedIn(theirs, web.congress.username(who), testPassword);
    await theirs.getByRole('link', { name: '看全文，确认附议' }).click();
    await theirs.getByRole('button', { name: '附议', exact: true }).click();
    await theirs.getByText('已办理：附议').waitFor();
    await other.close();
  });
});

describe('every page', () => {
  it('is free of faults that axe finds, fits a telephone, and can be set in large type', async () => {
    const story = new Story(web.congress);
    await story.assigned();
    await story.replied();
    await web.page.goto('/sign-in');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.enter('deputy');
    await web.button('大字').click();
    for (const address of ['mine', 'write', 'cases', `cases/${story.shown.id}`, 'duty', 'inbox']) {
      await web.open(address);
      await web.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await web.page.getByText('正在读取').waitFor({ state: 'detached' });
      expect({ address, faults: await axeFaults(web.page) }).toEqual({ address, faults: [] });
      const fits = await fitsScreen(web.page);
      expect({ address, fits }).toEqual({ address, fits: true });
    }
    for (const address of ['account', 'nowhere']) {
      await web.page.goto(`/${address}`);
      await web.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      expect({ address, faults: await axeFaults(web.page) }).toEqual({ address, faults: [] });
    }
  });

  it('is worked by the keyboard alone', async () => {
    await web.page.goto('/');
    await web.page.getByLabel('用户名').waitFor();
    await web.page.keyboard.press('Tab');
    expect(await web.page.locator(':focus').innerText()).toBe('跳到正文');
    await web.page.getByLabel('用户名').focus();
    await web.page.keyboard.type(web.congress.username('deputy'));
    await web.page.keyboard.press('Tab');
    await web.page.keyboard.type(testPassword);
    await web.page.keyboard.press('Enter');
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
    await web.page.getByRole('link', { name: '写建议' }).first().focus();
    await web.page.keyboard.press('Enter');
    await web.page.getByRole('heading', { name: '写建议' }).waitFor();
    await web.page.getByLabel('标题').first().focus();
    await web.page.keyboard.type('关于键盘的建议');
    await web.button('提交').focus();
    await web.page.keyboard.press('Enter');
    await web.page.getByRole('dialog').waitFor();
    await web.page.keyboard.press('Escape');
    await web.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await web.page.getByLabel('标题').first().inputValue()).toBe('关于键盘的建议');
  });
});
