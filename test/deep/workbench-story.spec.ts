import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { people } from '../support/story.js';
import { atAnOffice } from './at-an-office.js';
import { called } from './browser.js';

/** 提-交-办-督-评, the whole of it, played by five people in five browsers who see nothing but their pages. */
const web = atAnOffice();
const title = '关于在小剡村建设健身场地的建议';

/** Presses a button of the page, fills in the dialog, and sends it with the dialog's own button of that name. */
async function performed(page: Page, label: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page
    .getByRole('button', { name: called(label) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Finds the case in the list of all, as anybody would. */
async function found(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '全部建议' }).click();
  await page.waitForURL(/\/cases(\?|$)/);
  // Who stands on it already reads it again.
  await page.reload();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: '办理记录' }).waitFor();
}

/** The case as its own page tells it, after it was read again. */
async function tells(page: Page, words: string | RegExp): Promise<void> {
  await page.reload();
  await page.getByText(words).first().waitFor();
}

describe('提-交-办-督-评', () => {
  it('is played to its end by deputy, staff, liaison, head and leader', async () => {
    const [deputy, staff, liaison, head, leader] = [
      await web.another('deputy'),
      await web.another('deputyAffairs'),
      await web.another('liaison'),
      await web.another('head'),
      await web.another('leader'),
    ];
    for (const desk of [staff, liaison, head]) await desk.setViewportSize({ width: 1366, height: 768 });
    await leader.setViewportSize({ width: 1920, height: 1080 });

    // 提: the deputy writes between two meetings.
    await deputy.getByRole('link', { name: '写建议' }).first().click();
    await deputy.getByLabel('标题').first().fill(title);
    await deputy.getByLabel('案由').fill('村民健身场地不足。');
    await deputy.getByLabel('第 1 条').fill('在村委会旁空地建设健身场地。');
    await deputy.getByRole('button', { name: called('提交') }).click();
    await deputy.getByRole('button', { name: '确定提交' }).click();
    await deputy.getByText('等代表工委审查立案').waitFor();

    // 交: the staff registers it and hands it over.
    await found(staff);
    await performed(staff, '立案', async (dialog) => {
      await dialog.getByLabel('类别').selectOption({ index: 1 });
    });
    await performed(staff, '交办', async (dialog) => {
      await dialog.getByLabel('承办单位').selectOption(web.congress.offices.a);
      await dialog.getByLabel('承办方式').selectOption('lead');
    });
    await tells(deputy, '等承办单位签收');

    // 办: the office signs for it, talks with the deputy, and answers.
    await liaison.reload();
    await performed(liaison, '签收', async (dialog) => {
      await dialog.getByLabel('分管领导').fill(people.responsibleLeader);
      await dialog.getByLabel('经办人', { exact: true }).fill(people.handler);
      await dialog.getByLabel('经办人电话').fill(people.phone);
    });
    await liaison.getByRole('button', { name: called('记录沟通') }).click();
    await liaison.getByLabel('谈了什么').fill('到现场一起看了场地。');
    await liaison.getByLabel('哪一天').fill('2026-03-10');
    await liaison.getByRole('dialog').getByRole('button', { name: '记下' }).click();
    await liaison.getByText('已办理：记录沟通').waitFor();
    await liaison.getByRole('link', { name: '拟稿' }).click();
    await liaison.getByLabel('答复第 1 条').fill('场地已经选定，九月底前建成。');
    await liaison.getByLabel('答复摘要').fill('感谢您的关心。');
    await liaison.getByLabel('B ').check();
    await liaison.getByRole('button', { name: called('加一项承诺') }).click();
    await liaison.getByLabel('做什么').fill('建成健身场地');
    await liaison.getByLabel('怎么做').fill('六月开工。');
    await liaison.getByLabel('什么时候完成').fill('2026-09-30');
    await liaison.getByLabel('全文公开').check();
    await liaison.getByLabel('文号').fill('住建函〔2026〕1号');
    await liaison.getByRole('button', { name: called('交负责人签发') }).click();
    await liaison.getByText('已存入系统').waitFor();

    await head.getByRole('link', { name: '待签发' }).click();
    await head.getByRole('link', { name: /看全文，签发或退回/ }).click();
    await performed(head, '签发', async (dialog) => {
      await dialog.getByLabel('签发人').fill('局长甲');
    });
    await head.getByText('已办理：签发').waitFor();

    // 评: by the deputy alone; the office that is rated has no button for it and sees nothing of it yet.
    await deputy.getByRole('link', { name: '我的建议' }).first().click();
    await deputy.getByRole('link', { name: /看答复并评价/ }).click();
    await deputy.getByText('场地已经选定，九月底前建成。').first().waitFor();
    await found(head);
    expect(await head.getByRole('group', { name: '对办理结果' }).count()).toBe(0);
    await deputy.getByRole('group', { name: '对办理态度' }).getByLabel('满意', { exact: true }).check();
    await deputy.getByRole('group', { name: '对办理结果' }).getByLabel('基本满意').check();
    await deputy.getByRole('button', { name: '提交评价' }).click();
    await deputy.getByText('已办理：评价').waitFor();
    expect(await head.getByText('基本满意').count()).toBe(0);

    // 督: what was promised is reported by the office and found to be so by the staff.
    await found(liaison);
    await performed(liaison, '报告落实', async (dialog) => {
      await dialog.getByLabel('落实情况').fill('场地已建成并开放。');
    });
    await staff.reload();
    await performed(staff, '确认落实', async (dialog) => {
      await dialog.getByLabel('确认意见').fill('现场查看，场地已开放使用。');
    });
    await tells(deputy, '按期兑现');

    // The leader finds all of it, and can change none of it.
    await found(leader);
    await leader.getByRole('list', { name: '提交办督评：五个环节已经走完' }).waitFor();
    for (const words of ['场地已经选定，九月底前建成。', '基本满意', '按期兑现'])
      expect(await leader.getByText(words).count()).toBeGreaterThan(0);
    expect(await leader.getByRole('button', { name: /评价|签发|交办|立案/ }).count()).toBe(0);

    const { body } = await (await web.congress.as('deputyAffairs')).get('suggestions');
    const [line] = (body as { items: { id: string; state: string }[] }).items;
    expect(line?.state).toBe('closed');
    const timeline = await (await web.congress.as('auditor')).get(`suggestions/${line?.id ?? ''}/timeline`);
    const acts = (timeline.body as { items: { act: string; role: string }[] }).items.map(
      (one) => `${one.act} ${one.role}`,
    );
    // The drafts of an office are its own, also on the record.
    expect(acts.filter((one) => !one.endsWith(' system'))).toEqual([
      'draft deputy',
      'submit deputy',
      'register deputyAffairs',
      'assign deputyAffairs',
      'acknowledge officeLiaison',
      'consult officeLiaison',
      'reply officeHead',
      'evaluate deputy',
      'fulfilCommitment officeLiaison',
      'acceptFulfilment deputyAffairs',
    ]);
  });
});
