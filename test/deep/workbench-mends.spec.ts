import { describe, expect, it } from '@jest/globals';
import { usualInstant } from '../support/clock.js';
import { Story } from '../support/story.js';
import { onATelephone } from './on-a-telephone.js';

/** What a fresh reader stumbled over in the workbench 工作台. */
const web = onATelephone();

/** A case that is handed over to these offices, on the screen of deputy affairs. */
async function opened(...offices: ('a' | 'b')[]): Promise<Story> {
  const story = new Story(web.congress);
  await story.assigned(offices.map((office, index) => ({ office, role: index === 0 ? 'lead' : 'co' })));
  await web.enter('deputyAffairs');
  await web.open(`cases/${story.shown.id}`);
  return story;
}

const versionOf = async (story: Story) => {
  const client = await web.congress.as('deputyAffairs');
  return ((await client.get(`suggestions/${story.shown.id}`)).body as Story['shown']).version;
};

const inDialog = (name: string) => web.page.getByRole('dialog').getByRole('button', { name, exact: true });

/** The next urging is done, and its answer never arrives. */
async function loseAnAnswer(): Promise<void> {
  let lost = false;
  await web.page.route(/\/urgings$/, async (route) => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

async function urge(): Promise<void> {
  await web.button('催办').click();
  await web.page.getByRole('dialog').getByRole('textbox').first().fill('请抓紧办理。');
  await inDialog('催办').click();
}

describe('an act whose answer was lost', () => {
  it('is not done twice from the form that is still open', async () => {
    const story = await opened('a');
    await loseAnAnswer();
    await urge();
    await web.page.getByText('不会重复办理').waitFor();
    await inDialog('催办').click();
    await web.page.getByText('已办理：催办').waitFor();
    expect(await versionOf(story)).toBe(story.shown.version + 1);
  });

  it('is told of after a reload, and a second, deliberate one is done', async () => {
    const story = await opened('a');
    await loseAnAnswer();
    await urge();
    await web.page.getByText('不会重复办理').waitFor();
    await web.page.reload();
    await web.button('催办').click();
    await web.page.getByText(/上一次已经送达并办理：.*催办/).waitFor();
    await inDialog('催办').click();
    await web.page.getByText('已办理：催办').waitFor();
    expect(await versionOf(story)).toBe(story.shown.version + 2);
  });
});

describe('the notice of what was done meanwhile', () => {
  it('does not call the reader’s own deed, whose answer was lost, that of others', async () => {
    const story = await opened('a');
    await loseAnAnswer();
    await urge();
    await web.page.getByText('不会重复办理').waitFor();
    await web.page.getByRole('dialog').getByRole('textbox').first().fill('请抓紧办理，下周答复。');
    await inDialog('催办').click();
    await web.page.getByText('您打开以后，这件又办了这些').waitFor();
    expect(await web.page.getByText('别人办了这些').count()).toBe(0);
    expect(await web.page.getByRole('dialog').getByRole('alert').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('催办'),
    ]);
    expect(await versionOf(story)).toBe(story.shown.version + 1);
  });
});

describe('acts on the page of a case', () => {
  it('say which office they are upon, and give the focus back when their dialog closes', async () => {
    await opened('a', 'b');
    const same = web.page.getByRole('button', { name: /^改办（.+）$/ });
    await same.nth(1).waitFor();
    const names = await same.allInnerTexts();
    expect(new Set(names).size).toBe(names.length);
    await same.nth(1).click();
    await web.page.getByRole('dialog', { name: names[1]?.trim() ?? '' }).waitFor();
    await web.page.keyboard.press('Escape');
    await web.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe(names[1]?.trim());
    await urge();
    await web.page.getByText('已办理：催办').waitFor();
    expect(await focused()).toBe(await web.page.getByRole('heading', { level: 1 }).innerText());
    expect(await web.page.locator('.acts button.first').count()).toBe(0);
  });
});

const focused = () => web.page.evaluate<string>('document.activeElement.innerText.trim()');

describe('all cases', () => {
  it('follow the back button: the address, the filters and the list agree', async () => {
    await opened('a');
    await web.open('cases');
    await web.page.getByText('共 1 件').waitFor();
    await web.page.getByLabel('标题或建议号').fill('没有这样的');
    await web.button('查找').click();
    await web.page.getByText('共 0 件').waitFor();
    await web.page.goBack();
    await web.page.getByText('共 1 件').waitFor();
    expect(await web.page.getByLabel('标题或建议号').inputValue()).toBe('');
  });
});

describe('a choice that may be left out', () => {
  it('says so, and can be taken back', async () => {
    await web.enter('deputy');
    await web.write('关于公开意愿的建议', '先选了公开。', '一条。');
    const wish = web.page.getByRole('group', { name: /^是否愿意公开（可不填）/ });
    await wish.getByLabel('全文公开').check();
    await web.button('保存').click();
    await web.page.getByText(/已保存到系统/).waitFor();
    await wish.getByLabel('不填').check();
    await web.page.getByText('已存在本机').waitFor();
    await web.button('保存').click();
    await web.page.getByText(/已保存到系统/).waitFor();
    const client = await web.congress.as('deputy');
    const [line] = ((await client.get('suggestions')).body as { items: { id: string }[] }).items;
    expect((await client.get(`suggestions/${line?.id ?? ''}`)).body).toMatchObject({ publicationWish: null });
  });

  it('is offered for no choice that must be made', async () => {
    const story = new Story(web.congress);
    await story.assigned();
    await story.replied();
    await web.enter('deputy');
    await web.open(`cases/${story.shown.id}`);
    const rating = web.page.getByRole('group', { name: '对办理态度' });
    await rating.waitFor();
    expect(await rating.getByRole('radio').count()).toBe(3);
    expect(await rating.getByLabel('不填').count()).toBe(0);
  });
});

describe('words and papers', () => {
  it('a page that is not for the reader offers the way back, and nothing that would be refused again', async () => {
    await web.enter('deputy');
    const answer = web.page.waitForResponse((one) => one.url().includes('/look-back-draws?'));
    await web.open('look-back-draws');
    expect((await answer).status()).toBe(403);
    await web.page.getByRole('alert').waitFor();
    expect(await web.button('再试一次').count()).toBe(0);
    await web.page.getByRole('alert').getByRole('link', { name: '返回' }).click();
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
  });

  it('a page that is not there offers the way back', async () => {
    await web.enter('deputyAffairs');
    for (const address of [`${web.congress.slug}/cases/0193e3a0-0000-7000-8000-000000000000`, 'nowhere/cases']) {
      await web.page.goto(`/c/${address}`);
      await web.page.getByText('没有这项内容，或您无权查看').first().waitFor();
      expect(await web.button('再试一次').count()).toBe(0);
      await web.page.getByRole('link', { name: '返回' }).click();
      await web.page.getByRole('heading', { name: '工作台' }).waitFor();
      await web.page.getByText('现在没有等您办的').waitFor();
    }
  });

  it('a refusal names fields in words only', async () => {
    const story = new Story(web.congress);
    await story.assigned();
    await story.replied();
    await web.enter('deputy');
    await web.open(`cases/${story.shown.id}`);
    await web.button('提交评价').click();
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('main').innerText()).not.toMatch(/（[a-z]+）/i);
  });

  it('a window for objections that has closed is no overdue date', async () => {
    const story = new Story(web.congress);
    await story.assigned();
    web.service.clock.set('2026-06-01T02:00:00Z');
    try {
      await web.enter('deputyAffairs');
      await web.open(`cases/${story.shown.id}`);
      const clocks = web.page.getByRole('region', { name: '期限' });
      await clocks.waitFor();
      expect(await clocks.getByText('申请调整的期限已过').count()).toBe(1);
      expect(await clocks.locator('.light-red').filter({ hasText: '申请调整' }).count()).toBe(0);
    } finally {
      web.service.clock.set(usualInstant);
    }
  });

  it('prints what is folded, in one size', async () => {
    await opened('a');
    await web.page.locator('details').first().waitFor();
    await web.button('大字').click();
    await web.page.emulateMedia({ media: 'print' });
    const folded = "document.querySelector('details:not([open]) > *:not(summary)').checkVisibility()";
    expect(await web.page.evaluate(folded)).toBe(true);
    const size = await web.page.evaluate<string>('getComputedStyle(document.documentElement).fontSize');
    expect(Number.parseFloat(size)).toBeCloseTo((11 * 96) / 72, 1);
  });
});
