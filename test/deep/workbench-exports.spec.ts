import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Exporter } from '../../src/documents/exports/exporter.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** Exports 导出 as whoever asks for them meets them, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Shown {
  readonly items: readonly { readonly state: string; readonly rows: number | null; readonly filters: object }[];
}

describe('the exports', () => {
  it('are ordered once, watched, fetched and taken away; those of a list hold its cases alone', async () => {
    const [first] = [await web.assigned(), await web.assigned()];
    await first.act('deputyAffairs', 'urgings', { note: '请抓紧。' });
    await web.enter('deputyAffairs');
    const client = await web.congress.as('deputyAffairs');
    await web.open(`cases?q=${String(first.shown.number)}`);
    await web.page.getByText('共 1 件').waitFor();
    await web.page.getByRole('link', { name: '导出这些' }).click();
    await web.page.getByText('只导出刚才列表中的建议').waitFor();
    await web.page.getByText('生成的文件会列在这里').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.button('开始导出').dblclick();
    await web.page.getByText('已经开始生成').waitFor();
    await web.page.getByRole('progressbar').waitFor();
    await web.service.app.get(Exporter).run();
    await web.page.getByText('已生成').waitFor();
    const { items } = (await client.get('exports').expect(200)).body as Shown;
    expect(items).toMatchObject([{ state: 'ready', rows: 1, filters: { q: String(first.shown.number) } }]);
    await web.page.getByText('，1 行').waitFor();
    const saved = web.page.waitForEvent('download');
    await web.button('下载').click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^办理台账_.*\.xlsx$/);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.page.getByRole('button', { name: /^删除/ }).click();
    await web.page.getByText('生成的文件会列在这里').waitFor();
    expect(((await client.get('exports').expect(200)).body as Shown).items).toEqual([]);
  });

  it('that lack something are refused, each field with its reason', async () => {
    await web.enter('deputyAffairs');
    await web.open('exports');
    await web.page.getByLabel('导出什么').selectOption({ label: '一季一督办清单' });
    await web.page.getByLabel('哪个季度').fill('三季度');
    await web.button('开始导出').click();
    await web.page.getByRole('alert').getByText(/季度/).first().waitFor();
    expect(await web.page.getByLabel('哪个季度').inputValue()).toBe('三季度');
    expect(await web.page.getByText('生成的文件会列在这里').count()).toBe(1);
  });
});
