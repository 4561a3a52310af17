import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The reports 统计报表 as tables, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Report {
  readonly title: string;
  readonly figures: Readonly<Record<string, { readonly title: string; readonly numerator: number }>>;
  readonly groups: readonly { readonly label: string }[];
}

/** Whether what has the focus is what lies upon its own middle on the screen. */
const focusInSight = `(() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const upon = document.elementFromPoint(left + width / 2, top + height / 2);
  return upon !== null && document.activeElement.contains(upon);
})()`;

async function leader() {
  const [first] = [
    await web.assigned(),
    await web.assigned({ office: 'b', role: 'lead' }, { office: 'a', role: 'co' }),
  ];
  await first.replied();
  await first.rated('satisfied');
  await web.congress.account('leader');
  await web.enter('leader');
  return web.congress.as('leader');
}

describe('the reports', () => {
  it('are all listed, and each shows every figure that the service answers', async () => {
    const client = await leader();
    const { items } = (await client.get('reports').expect(200)).body as { items: { name: string; title: string }[] };
    await web.page.getByRole('link', { name: '统计报表' }).click();
    await web.page.getByRole('heading', { name: '统计报表' }).waitFor();
    expect(await web.page.locator('.cards > li h2').allInnerTexts()).toEqual(items.map(({ title }) => title));
    expect(await axeFaults(web.page)).toEqual([]);
    for (const { name, title } of items) {
      const { figures, groups } = (await client.get(`reports/${name}`).expect(200)).body as Report;
      await web.open(`reports/${name}`);
      await web.page.getByRole('heading', { name: title, exact: true }).waitFor();
      await web.page.getByRole('table').waitFor();
      const heads = (await web.page.locator('table th').allInnerTexts()).map((one) => one.split('\n')[0]?.trim());
      for (const one of Object.values(figures)) expect(heads).toContain(one.title);
      for (const one of groups) expect(heads).toContain(one.label);
      expect(await fitsScreen(web.page)).toBe(true);
    }
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('are grouped, rounded and dated as one asks; what is refused is told, and what was chosen stays', async () => {
    const client = await leader();
    await web.open('reports/offices');
    await web.page.getByLabel('分组').selectOption({ label: '单位所属系统' });
    await web.page.getByLabel('百分比').selectOption({ label: '3 位小数' });
    await web.page.getByLabel('取舍').selectOption({ label: '舍去尾数' });
    await web.button('统计').click();
    await web.page.getByText('百分比舍去尾数，按单位所属系统分组').waitFor();
    const { figures } = (await client.get('reports/offices?groupBy=system').expect(200)).body as Report;
    const row = web.page.getByRole('row', { name: /^承办件次/ });
    expect(await row.getByRole('link').first().innerText()).toBe(String(figures['assignments']?.numerator));
    await web.page.getByText('100.000%').first().waitFor();
    await row.getByRole('link').first().click();
    await web.page.getByText('承办单位办理情况：承办件次').waitFor();
    await web.page.getByText('指标计 3 件次，分属以下 2 件建议').waitFor();
    await web.page.goBack();
    // He is back at the number, which is in sight within its table.
    await row.locator('a:focus').waitFor();
    expect(await web.page.evaluate<boolean>(focusInSight)).toBe(true);
    await web.page.getByLabel('立案日期自').fill('2026-03-10');
    await web.page.getByLabel('立案日期至').fill('2026-03-01');
    await web.button('统计').click();
    await web.page.getByRole('alert').getByText('不能晚于').waitFor();
    expect(await web.page.getByLabel('立案日期自').inputValue()).toBe('2026-03-10');
    // What was counted before stays, and is said to be that.
    await web.page.getByText('下面仍是此前的统计：').waitFor();
    expect(await web.page.getByText('百分比舍去尾数，按单位所属系统分组').count()).toBe(1);
    expect(await web.page.getByRole('table').count()).toBe(1);
    await web.page.getByLabel('立案日期至').fill('');
    await web.button('统计').click();
    await web.page.getByText('下面仍是此前的统计：').waitFor({ state: 'hidden' });
    await web.page.getByText('立案日期 2026年3月10日至今').waitFor();
  });

  it('show what was asked for last, though an earlier question is answered later', async () => {
    await leader();
    await web.open('reports/offices');
    await web.page.getByRole('table').waitFor();
    let answered = false;
    await web.page.route(/reports\/offices\?.*groupBy=system/, async (route) => {
      await pause(1_500);
      await route.continue();
      answered = true;
    });
    await web.page.getByLabel('分组').selectOption({ label: '单位所属系统' });
    await web.button('统计').click();
    await web.page.waitForURL(/groupBy=system/);
    await web.page.goBack();
    await web.page.getByLabel('百分比').selectOption({ label: '3 位小数' });
    await web.page.getByRole('button', { name: '统计', exact: true }).dispatchEvent('click');
    await web.page.getByText('100.000%').first().waitFor();
    while (!answered) await pause(100);
    await pause(500);
    expect(await web.page.getByText('按单位所属系统分组').count()).toBe(0);
    expect(await web.page.getByText('100.000%').count()).toBeGreaterThan(0);
  });

  it('are saved under their name, with what is asked for, as .csv and .xlsx', async () => {
    await leader();
    await web.open('reports/outcomes?groupBy=category&scale=2');
    await web.page.getByRole('table').waitFor();
    for (const [label, ending] of [
      ['下载 CSV', 'csv'],
      ['下载 Excel', 'xlsx'],
    ] as const) {
      const saved = web.page.waitForEvent('download');
      await web.button(label).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`办理结果_测试人大 ${web.congress.slug}_2026-03-10.${ending}`);
      const bytes = await readFile(await file.path());
      if (ending === 'csv') expect(bytes.toString()).toContain('城建环保');
      else expect(bytes.subarray(0, 2).toString()).toBe('PK');
    }
    await web.page.route(/outcomes\.csv/, (route) => route.abort());
    await web.button('下载 CSV').click();
    await web.page.getByRole('alert').getByText('网络不通').waitFor();
  });
});
