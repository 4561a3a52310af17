import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { asAdministrator } from '../support/server.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** Frozen reports 统计定稿 as staff and leaders meet them, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Sheet {
  readonly id: string;
  readonly final: boolean;
  readonly current: boolean;
  readonly reason: string | null;
  readonly hash: string;
  readonly pages: readonly { name: string; groupBy: string | null }[];
}
interface Report {
  readonly title: string;
  readonly figures: Readonly<
    Record<string, { title: string; value: string | null; numerator: number; denominator: number }>
  >;
}
const session = '第十七届第五次会议';

/** Two cases, one of them rated; some days later the staff stands before the frozen reports. */
async function atSnapshots() {
  const first = await web.assigned();
  await web.assigned({ office: 'b', role: 'lead' }, { office: 'a', role: 'co' });
  await first.replied();
  await first.rated('satisfied');
  await web.later('2026-03-20');
  await web.enter('deputyAffairs');
  await web.page.getByRole('link', { name: '一张图' }).click();
  await web.page.getByRole('link', { name: '统计报表' }).click();
  await web.page.getByRole('link', { name: '统计定稿' }).click();
  await web.page.getByRole('heading', { name: '统计定稿' }).waitFor();
}

async function snapshots(): Promise<Sheet[]> {
  const client = await web.congress.as('deputyAffairs');
  return ((await client.get('reports/snapshots').expect(200)).body as { items: Sheet[] }).items;
}

async function freeze(fill: { isFinal?: boolean; reason?: string; asOf?: string } = {}): Promise<void> {
  await web.button('做一份定稿').click();
  await web.page.getByLabel(/^会议/).selectOption({ label: session });
  if (fill.asOf) await web.page.getByLabel('截至日').fill(fill.asOf);
  if (fill.isFinal ?? true) await web.page.getByLabel('作为正式定稿').check();
  if (fill.reason) await web.page.getByLabel(/^重新定稿的原因/).fill(fill.reason);
  await web.inDialog('做一份定稿').click();
}

const openSheet = () => web.page.getByRole('heading', { name: `${session}统计定稿` }).waitFor();

describe('the frozen reports', () => {
  it('are frozen once for a session, show what the service keeps, and are found to be the same', async () => {
    await atSnapshots();
    await web.page.getByText('还没有定稿').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.button('做一份定稿').click();
    expect(await web.page.getByLabel('截至日').inputValue()).toBe('2026-03-19');
    await web.page.getByLabel('截至日').fill('2026-03-20');
    await web.page.getByLabel(/^会议/).selectOption({ label: session });
    await web.page.getByLabel('作为正式定稿').check();
    await web.inDialog('做一份定稿').click();
    await web.page
      .getByRole('alert')
      .getByText(/须早于今天/)
      .waitFor();
    await web.page.getByLabel('截至日').fill('2026-03-19');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('做一份定稿').dblclick();
    await openSheet();
    const made = await snapshots();
    expect(made).toMatchObject([{ final: true, current: true }]);
    const client = await web.congress.as('deputyAffairs');
    const { pages } = (await client.get(`reports/snapshots/${made[0]?.id ?? ''}`).expect(200)).body as Sheet;
    expect(await web.page.locator('.page-list > li').count()).toBe(pages.length);
    await web.page.getByRole('link', { name: '办理规则 national 第 1 版' }).click();
    await web.page.getByRole('heading', { name: '全国通用（代表法）' }).waitFor();
    await web.page.goBack();
    await web.button('复核').click();
    await web.page.getByText('重新统计的各项指标与定稿全部相同').waitFor();
    await web.page.getByText('定稿没有被改动').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('have their tables and their files, page by page', async () => {
    await atSnapshots();
    await freeze();
    await openSheet();
    const [made] = await snapshots();
    const client = await web.congress.as('leader');
    const printed = async (page: string) =>
      (await client.get(`reports/snapshots/${made?.id ?? ''}/reports/${page}`).expect(200)).body as Report;
    await web.later('2026-03-25');
    await web.assigned();
    const { title, figures } = await printed('summary');
    await web.page.getByRole('link', { name: new RegExp(`^${title}\\s*总表$`) }).click();
    await web.page.getByRole('table').waitFor();
    for (const one of Object.values(figures)) {
      const row = web.page
        .getByRole('row')
        .filter({ has: web.page.getByRole('rowheader', { name: one.title, exact: true }) });
      const told = (await row.locator('td').last().innerText()).replaceAll(/\s+/g, ' ');
      const parts = one.denominator > 0 ? [String(one.numerator)] : [];
      for (const part of parts) expect(told).toContain(part);
    }
    expect(figures['filed']?.numerator).toBe(2);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    const saved = web.page.waitForEvent('download');
    await web.button('下载 CSV').click();
    const bytes = await readFile(await (await saved).path());
    const csv = await client.get(`reports/snapshots/${made?.id ?? ''}/reports/summary.csv`).expect(200);
    expect(bytes.toString()).toBe(csv.text);
    await web.open(`report-snapshots/${made?.id ?? ''}/offices?groupBy=system`);
    await web.page.getByText('按单位所属系统分组').waitFor();
  });

  it('are final a second time only with a reason, which stays beside them', async () => {
    await atSnapshots();
    await freeze();
    await openSheet();
    await web.page.getByRole('link', { name: '全部定稿' }).click();
    await freeze();
    await web.page.getByRole('alert').getByText('已有正式定稿').waitFor();
    expect(await web.page.getByLabel(/^重新定稿的原因/).getAttribute('aria-invalid')).toBe('true');
    expect(await snapshots()).toHaveLength(1);
    await web.page.getByLabel(/^重新定稿的原因/).fill('补录了漏计的一件。');
    await web.inDialog('做一份定稿').click();
    await web.page.getByText('重新定稿的原因：补录了漏计的一件。').waitFor();
    expect(await snapshots()).toMatchObject([
      { current: true, reason: '补录了漏计的一件。' },
      { final: true, current: false },
    ]);
    await web.page.getByRole('link', { name: '全部定稿' }).click();
    await web.page.getByText('已重新定稿').waitFor();
    await web.page.getByText('正式定稿', { exact: true }).waitFor();
  });

  it('tell which figures are others when somebody has changed what they counted', async () => {
    await atSnapshots();
    await freeze({ isFinal: false });
    await openSheet();
    await web.page.getByText('只存档').waitFor();
    const [made] = await snapshots();
    const outside = await asAdministrator(web.service.database);
    try {
      await outside.query('update case_fact set key_case = not key_case where congress_id = $1', [web.congress.id]);
    } finally {
      await outside.end();
    }
    const client = await web.congress.as('deputyAffairs');
    const { differing, differences } = (
      await client.get(`reports/snapshots/${made?.id ?? ''}/verification`).expect(200)
    ).body as { differing: number; differences: { report: string; groupBy: string | null; title: string }[] };
    expect(differing).toBeGreaterThan(0);
    await web.button('复核').click();
    await web.page.getByText(`有 ${String(differing)} 项与定稿不同`).waitFor();
    for (const one of await web.page.locator('summary').all()) await one.click();
    const rows = web.page.locator('details[open] tbody tr');
    expect(await rows.count()).toBe(differences.length);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('are read by leaders, who freeze nothing, and are refused to offices', async () => {
    await atSnapshots();
    const leader = await web.another('leader');
    await leader.goto(`/c/${web.congress.slug}/report-snapshots`);
    await leader.getByText('还没有定稿').waitFor();
    expect(await leader.getByRole('button', { name: '做一份定稿' }).count()).toBe(0);
    const office = await web.another('liaison');
    await office.goto(`/c/${web.congress.slug}/report-snapshots`);
    await office.getByRole('alert').waitFor();
    await office.getByRole('alert').getByRole('link', { name: '返回' }).waitFor();
  });
});
