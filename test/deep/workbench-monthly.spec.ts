import { describe, expect, it } from '@jest/globals';
import { TrackingRounds } from '../../src/stages/4-supervision/tracking/tracking-rounds.js';
import { freshCongress } from '../support/congress.js';
import type { Story } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The monthly sheet 月度进展表 as a liaison fills it: from Excel, by the keyboard, beside a colleague. */
const web = atAnOffice();

/** What Excel puts on the clipboard, over a cell of the sheet. */
async function pasteInto(row: number, column: number, text: string): Promise<void> {
  await web.page.locator(`textarea[data-at="${String(row)}/${String(column)}"]`).focus();
  await web.page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    clipboardData.setData('text/html', '<table><tr><td><script>window.hit=1</script></td></tr></table>');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}
const cell = (row: number, column: number) => web.page.locator(`textarea[data-at="${String(row)}/${String(column)}"]`);

describe('the monthly sheet', () => {
  it('takes rows from Excel, marks the one at fault with the service’s sentence, and sends each once', async () => {
    const stories: Story[] = [];
    for (let count = 0; count < 3; count++) {
      const story = await web.assigned();
      await story.acknowledged();
      stories.push(story);
    }
    await web.page.setViewportSize({ width: 1366, height: 768 });
    await web.enter('liaison');
    await web.open('office/monthly');
    await web.page.getByText('3 件还没有填').waitFor();
    const lines = [
      ['完成踏勘。', '办理用地手续。', '30%', '', hostile],
      ['"第一行\n第""二""行"', '开工。', '120', '用地紧张。', ''],
      ['已经选址。', '招标。', '50', '', '', '多出来的'],
    ];
    await pasteInto(0, 0, `${lines.map((line) => line.join('\t')).join('\r\n')}\r\n`);
    await web.page.getByText('粘贴了 15 格。还有 1 格超出了表格').waitFor();
    expect(await cell(1, 0).inputValue()).toBe('第一行\n第"二"行');
    await web.page.reload();
    await web.page.getByText('有 3 件改过').waitFor();
    expect(await cell(0, 4).inputValue()).toBe(hostile);
    expect(await axeFaults(web.page)).toEqual([]);
    await web.button(/^报送改过的/).dblclick();
    await web.page.getByText('报送了 2 件。有 1 件没有报成').waitFor();
    expect(await web.page.locator('.fault-row').innerText()).toMatch(/进度/);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await cell(1, 2).getAttribute('aria-invalid')).toBe('true');
    expect(await cell(1, 0).inputValue()).toBe('第一行\n第"二"行');
    await cell(1, 2).fill('80');
    await web.button('报送改过的 1 件').click();
    await web.page.getByText('报送了 1 件').waitFor();
    const shown = await Promise.all(stories.map((story) => web.shownOf(story)));
    expect(shown.map(({ version }, index) => version - (stories[index]?.shown.version ?? 0))).toEqual([1, 1, 1]);
    expect(shown.map((one) => one.assignments[0]?.progress[0])).toMatchObject([
      { done: '完成踏勘。', percent: 30, needsHelp: hostile },
      { done: '第一行\n第"二"行', percent: 80 },
      { done: '已经选址。', percent: 50 },
    ]);
    expect(await web.page.evaluate("'hit' in window")).toBe(false);
    await web.page.reload();
    await web.page.getByText('已报送').first().waitFor();
    expect(await web.page.getByText('件改过').count()).toBe(0);
  });

  it('is walked with the keyboard, and does not put over what somebody else reported', async () => {
    const stories = [await web.assigned(), await web.assigned()];
    for (const story of stories) await story.acknowledged();
    await web.page.setViewportSize({ width: 1366, height: 768 });
    await web.enter('liaison');
    await web.open('office/monthly');
    await cell(0, 0).focus();
    await web.page.keyboard.type('甲');
    await web.page.keyboard.press('Enter');
    await web.page.keyboard.type('乙');
    await web.page.keyboard.press('ArrowRight');
    await web.page.keyboard.type('丙');
    await web.page.keyboard.press('ArrowUp');
    await web.page.keyboard.press('Tab');
    await web.page.keyboard.type('10');
    expect(await Promise.all([cell(0, 0), cell(1, 0), cell(1, 1), cell(0, 2)].map((one) => one.inputValue()))).toEqual([
      '甲',
      '乙',
      '丙',
      '10',
    ]);
    await cell(0, 1).fill('下月继续。');
    const body = { period: '2026-03', done: '负责人报的。', next: '继续。', percent: 20 };
    const [first] = stories;
    if (first) await first.office('head', first.assignment('a').id, 'progress', body);
    await web.button(/^报送改过的/).click();
    await web.page.getByText('别人已经改报了这一件').waitFor();
    await web.page.getByText('本月完成情况：负责人报的。').waitFor();
    await web.button(/^报送改过的/).click();
    await web.page.getByText('报送了 1 件').waitFor();
  });

  it('a network that drops while a row is under way reports it once, and keeps the others', async () => {
    const stories = [await web.assigned(), await web.assigned()];
    for (const story of stories) await story.acknowledged();
    await web.enter('liaison');
    await web.open('office/monthly');
    for (const row of [0, 1]) {
      for (const [column, text] of ['完成踏勘。', '开工。', '30'].entries()) await cell(row, column).fill(text);
    }
    let lost = 0;
    // The service does it, and the answer never arrives.
    await web.page.route(/\/progress$/, async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await web.button(/^报送改过的/).click();
    await web.page.getByText('不会重复办理').waitFor();
    expect(await cell(1, 0).inputValue()).toBe('完成踏勘。');
    await web.button(/^报送改过的/).click();
    await web.page.getByText('报送了').waitFor();
    const shown = await Promise.all(stories.map((story) => web.shownOf(story)));
    expect(shown.map(({ version }, index) => version - (stories[index]?.shown.version ?? 0))).toEqual([1, 1]);
  });

  it('follows the round of the month where the place keeps one', async () => {
    web.congress = await freshCongress(web.service, {
      profile: 'linan-district',
      accounts: ['liaison', 'deputyAffairs'],
    });
    const story = await web.assigned();
    await story.acknowledged();
    web.service.clock.set('2026-03-25T08:30:00+08:00');
    await web.service.app.get(TrackingRounds).run();
    await web.enter('liaison');
    await web.open('office/monthly?month=2026-03');
    await web.page.getByText('应报 1 件').waitFor();
    await cell(0, 0).fill('完成踏勘。');
    await cell(0, 1).fill('办理用地手续。');
    await cell(0, 2).fill('30');
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.button('报送改过的 1 件').click();
    await web.page.getByText('未报 0 件').waitFor();
  });
});
