import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { csvOf, importLedger } from '../support/imports.js';
import { asAdministrator } from '../support/server.js';
import { atAnOffice } from './at-an-office.js';
import { atImports, past } from './at-imports.js';
import { axeFaults, fitsScreen } from './browser.js';

/** Imports 导入 as the deputies-affairs staff meets them, in Debian's Chromium against the real service. */
const web = atAnOffice();
const { pathOf, saved, begin, choose, imports, checked, states } = atImports(web);

describe('the imports', () => {
  it('check a table with faults, take it in once it is mended, and take it back', async () => {
    await begin();
    await web.page.getByText('还没有导入').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    const rows = past(30);
    const wrong = rows.map((one, at) => (at >= 10 ? { ...one, 主办单位: '区住建' } : one));
    await choose(await saved([...wrong.slice(0, 29), { ...wrong[29], 办理结果: '好' }]));
    await web.button('检查').click();
    await web.page.getByText('有 21 处错误，一行也没有导入').waitFor();
    const [found] = await imports();
    expect(found?.faults).toHaveLength(21);
    const result = web.page.getByRole('region', { name: '往年台账的结果' });
    for (const { column, message } of found?.faults ?? []) {
      const row = result.getByRole('row').filter({ hasText: message });
      expect(await row.getByText(column ?? '', { exact: true }).count()).toBe(1);
    }
    const faults = result.getByRole('table', { name: '错误' });
    await faults.getByText('第 12–31 行，共 20 处').waitFor();
    await faults.getByText('第 31 行', { exact: true }).waitFor();
    expect(await web.button(/^导入这/).count()).toBe(0);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    // Mended and saved under the same name, but not chosen again: the browser gives the file no more.
    await saved(rows);
    await web.button('检查').click();
    await web.page.getByRole('alert').getByText('请重新选择文件再检查').waitFor();
    await checked(rows);
    await web.button('导入这 30 行').click();
    await web.page.getByText('已导入 30 行').waitFor();
    expect((await states())[0]).toBe('commit committed');
    await web.page.getByRole('link', { name: '去看导入的建议' }).click();
    await web.page.getByText('共 30 件').waitFor();
    await web.page.getByText('往年的建议之30').waitFor();
    await web.open('imports');
    await web.button(/^撤销导入/).click();
    await web.page.getByRole('dialog').getByText('往年台账 30 行').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('撤销导入').click();
    await web.page.getByText('已撤销', { exact: true }).waitFor();
    expect((await states())[0]).toBe('commit undone');
    await web.open('cases');
    await web.page.getByText('没有符合的建议').waitFor();
  });

  it('of suggestions on paper go to the review; the same file again is told to be there already', async () => {
    await begin();
    await web.page.getByLabel('建议', { exact: true }).check();
    const row = { 标题: '关于增设路灯的建议', 案由: '夜间昏暗。', 具体建议: '增设路灯。' };
    const titles = '标题,案由,具体建议,领衔代表,代表团,附议代表,类别,类型,形成方式,提交日期'.split(',');
    const path = pathOf('纸质建议.csv');
    await writeFile(path, csvOf(titles, [{ ...row, 领衔代表: '代表甲', 提交日期: '2026-03-10' }]));
    for (const told of ['已导入 1 行', /已经导入过，没有再导入一次/]) {
      await choose(path);
      await web.button('检查').click();
      await web.button('导入这 1 行').click();
      await web.page.getByText(told).waitFor();
    }
    expect((await states()).filter((one) => one.startsWith('commit'))).toEqual(['commit committed']);
    await web.page.getByRole('link', { name: '去看导入的建议' }).click();
    await web.page.getByText('关于增设路灯的建议').first().waitFor();
  });

  it('are sent once for a double click', async () => {
    await begin();
    await checked(past(3));
    const sent: string[] = [];
    web.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('mode=commit')) sent.push(request.url());
    });
    await web.button('导入这 3 行').dblclick();
    await web.page.getByText('已导入 3 行').waitFor();
    expect(sent).toHaveLength(1);
    expect((await states()).filter((one) => one.startsWith('commit'))).toEqual(['commit committed']);
  });

  it('that somebody else has taken in since the check are there once', async () => {
    await begin();
    await checked(past(4));
    await importLedger(await web.congress.as('deputyAffairs'), past(4));
    await web.button('导入这 4 行').click();
    // It was taken in after the check, so it is as if this had done it; the list has it once.
    await web.page.getByText('已导入 4 行').waitFor();
    expect((await states()).filter((one) => one.startsWith('commit'))).toEqual(['commit committed']);
  });

  it('whose answer was lost are not taken in twice', async () => {
    await begin();
    await checked(past(2));
    await web.page.route(/mode=commit/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await web.button('导入这 2 行').click();
    await web.page.getByRole('alert').getByText('不会重复办理').waitFor();
    await web.page.unroute(/mode=commit/);
    await web.button('导入这 2 行').click();
    await web.page.getByText('已导入 2 行').waitFor();
    expect((await states()).filter((one) => one.startsWith('commit'))).toEqual(['commit committed']);
  });

  it('are found again after a reload, while they are made', async () => {
    await begin();
    await checked(past(600));
    const other = await asAdministrator(web.service.database);
    try {
      await other.query('begin');
      await other.query('select 1 from session where congress_id = $1 for no key update', [web.congress.id]);
      await web.button('导入这 600 行').click();
      await web.page.getByRole('progressbar').first().waitFor();
      await web.page.getByText('已读 500 行').waitFor();
      await web.page.reload();
      await web.page.getByRole('progressbar').waitFor();
      await web.page.getByText('正在处理', { exact: true }).waitFor();
      expect(await axeFaults(web.page)).toEqual([]);
      await other.query('rollback');
    } finally {
      await other.end();
    }
    await web.page.getByText('已导入', { exact: true }).waitFor();
    await web.page.getByText('600 行').first().waitFor();
    expect((await states())[0]).toBe('commit committed');
  });

  it('whose answer comes late are not told of under a file that was chosen meanwhile', async () => {
    await begin();
    await choose(await saved(past(3)));
    const answered = web.page.waitForResponse(/mode=check/);
    await web.page.route(/mode=check/, async (route) => {
      await choose(await saved(past(2), '另一份.csv'));
      await route.continue();
    });
    await web.button('检查').click();
    await answered;
    await web.page.locator('.card-title').getByText('往年台账.csv').waitFor();
    expect(await web.page.getByRole('region', { name: '往年台账的结果' }).count()).toBe(0);
    expect(await web.button(/^导入这/).count()).toBe(0);
  });

  it('with a thousand faults are shown at once, a part at a time', async () => {
    await begin();
    await choose(await saved(past(1_500).map((one, at) => ({ ...one, 类别: `没有的类别${String(at)}` }))));
    await web.button('检查').click();
    await web.page.getByText('有 1000 多处错误').waitFor();
    const result = web.page.getByRole('region', { name: '往年台账的结果' });
    const rows = result.getByRole('table', { name: '错误' }).locator('tbody tr');
    expect(await rows.count()).toBe(50);
    await result.getByRole('button', { name: /^再看一些错误/ }).click();
    expect(await rows.count()).toBe(100);
    await result.getByText('只列出前 1000 处').waitFor();
  });

  it('taken back on the same page are said to be', async () => {
    await begin();
    await checked(past(3));
    await web.button('导入这 3 行').click();
    await web.page.getByText('已导入 3 行').waitFor();
    await web.button(/^撤销导入/).click();
    await web.inDialog('撤销导入').click();
    await web.page.getByText('这次导入已经撤销').waitFor();
    expect(await web.page.getByText('检查通过').count()).toBe(0);
  });

  it('tell why one cannot be undone, and refuse what is no table', async () => {
    const client = await web.congress.as('deputyAffairs');
    const made = await importLedger(client, past(2));
    const { items } = (await client.get('suggestions').expect(200)).body as { items: { id: string }[] };
    await client.post(`suggestions/${items[0]?.id ?? ''}/archive`).expect(200);
    await begin();
    await web.button(/^撤销导入/).click();
    await web.inDialog('撤销导入').click();
    const refused = (await client.post(`imports/${made.id}/undo`).expect(409)).body as { reasons: string[] };
    for (const reason of refused.reasons) await web.page.getByRole('dialog').getByText(reason).first().waitFor();
    await web.inDialog('先不办').click();
    const path = pathOf('照片.xlsx');
    await writeFile(path, 'PK\u0003\u0004 is no table');
    await choose(path);
    await web.button('检查').click();
    await web.page.getByText('一行也没有导入。请').waitFor();
    const [failed] = await imports();
    await web.page.getByText(failed?.faults[0]?.message ?? 'none').waitFor();
    expect((await states())[0]).toBe('check failed');
    const empty = pathOf('空的.csv');
    await writeFile(empty, '');
    await choose(empty);
    await web.button('检查').click();
    await web.page.getByText('文件是空的').first().waitFor();
  });

  it('give out the template of each kind, to whoever may import it', async () => {
    await begin();
    const download = web.page.waitForEvent('download');
    await web.button('下载往年台账模板').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('往年台账导入模板.xlsx');
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    expect(await web.page.getByRole('radio').count()).toBe(2);
    const auditor = await web.another('auditor');
    await auditor.goto(`/c/${web.congress.slug}/imports`);
    await auditor.getByText('还没有导入').waitFor();
    expect(await auditor.getByRole('form').count()).toBe(0);
  });
});
