import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Client } from '../support/client.js';
import { csvOf, ledgerTitles, send, wholeRow, type LedgerRow } from '../support/imports.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The screen of figures 一张图 as a leader meets it, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Figure {
  readonly title: string;
  readonly value: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly href: string;
}
interface Report {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly groups: readonly { readonly label: string; readonly figures: Readonly<Record<string, Figure>> }[];
}

async function asked<T>(client: Client, path: string): Promise<T> {
  return (await client.get(path).expect(200)).body as T;
}

/** Four cases of this session, of which two are rated, and five of the one before, from a ledger. */
async function ground(): Promise<Client> {
  const rows = (['A', 'A', 'A', 'B', 'C'] as const).map((outcome, index): LedgerRow => {
    const date = index === 0 ? '2025-09-30' : '2025-05-20';
    return { ...wholeRow, 编号: index + 1, 会办单位: undefined, 办理结果: outcome, 答复日期: date, 重点督办: '否' };
  });
  await send(await web.congress.as('deputyAffairs'), 'kind=ledger&mode=commit', csvOf(ledgerTitles, rows)).expect(200);
  const [first, second, third] = [await web.assigned(), await web.assigned(), await web.assigned()];
  await web.assigned({ office: 'a', role: 'lead' }, { office: 'b', role: 'co' });
  await first.replied();
  await first.rated('satisfied');
  await second.replied();
  await second.rated('dissatisfied');
  const leaders = { supervisingLeader: { name: '主任甲' }, leadingLeader: { name: '副区长乙' } };
  await third.act('deputyAffairs', 'key-designation', { ...leaders, decidedOn: '2026-03-10' });
  await web.congress.account('leader');
  return web.congress.as('leader');
}

const tile = (label: string): Locator =>
  web.page.getByRole('list', { name: '四率' }).getByRole('listitem').filter({ hasText: label });

describe('the screen of figures', () => {
  it('is where a leader begins; each rate says of what, how many, and how it stands beside the session before', async () => {
    const leader = await ground();
    await web.enter('leader');
    await web.page.getByRole('heading', { name: '一张图' }).waitFor();
    await web.page.getByText('第十七届第五次会议，截至 2026年3月10日').waitFor();
    const { figures } = await asked<Report>(leader, 'reports/summary?session=' + web.congress.sessions.current);
    const { figures: differences, groups } = await asked<Report>(leader, 'reports/year-on-year');
    const denominators = {
      concluded: '立案件数',
      accomplished: '立案件数',
      onTime: '是否按时有记录',
      satisfaction: '已反馈件数',
    };
    const labels = { concluded: '办结率', accomplished: '办成率', onTime: '按时答复率', satisfaction: '满意率' };
    for (const name of ['concluded', 'accomplished', 'onTime', 'satisfaction'] as const) {
      const said = await tile(labels[name]).innerText();
      const { value, numerator, denominator } = figures[name] as Figure;
      const points = differences[name]?.value ?? '';
      const way =
        Number(points) === 0 ? '持平' : `${Number(points) > 0 ? '高' : '低'} ${points.replace('-', '')} 个百分点`;
      for (const word of [
        ...[`${value ?? ''}%`, `${String(numerator)} / ${String(denominator)} 件`, denominators[name]],
        `比第十七届第四次会议${way}`,
        `${groups[1]?.figures[name]?.value ?? ''}%`,
      ]) {
        expect(said).toContain(word);
      }
    }
    expect(groups[1]?.figures['onTime']?.value).toBe('80.0');
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('opens the cases behind every number, exactly so many, and says which they are', async () => {
    const leader = await ground();
    await web.enter('leader');
    await web.page.getByRole('heading', { name: '重点督办' }).waitFor();
    await web.page.getByText('督办 主任甲，领办 副区长乙').waitFor();
    const links = await web.page
      .locator('.figure-link a, .rate-value a')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href') ?? '', one.getAttribute('aria-label') ?? '']));
    expect(links.length).toBeGreaterThan(25);
    for (const [href = '', label = ''] of links) {
      const query = new URL(href, 'http://x').search;
      const { total } = await asked<{ total: number }>(leader, `suggestions${query}&count=true&limit=1`);
      const [, counted = '', unit] = /(\d+) \/ \d+ (件次|件)，看/.exec(label) ?? [];
      if (unit === '件') expect({ label, total }).toEqual({ label, total: Number(counted) });
      else expect(total).toBeLessThanOrEqual(counted === '' ? 5 : Number(counted));
    }
    await tile('满意率').getByRole('link').click();
    await web.page.getByText('总体情况：满意率（办理结果，满意和基本满意）').waitFor();
    const told = web.page.getByRole('status').filter({ hasText: '总体情况' });
    await told.getByText('以下就是这 1 件').waitFor();
    expect(await told.innerText()).toContain(
      '第十七届第五次会议，截至 2026年3月10日。50.0%，即 1 / 2 件（分母：已反馈件数）',
    );
    expect(await web.page.locator('.cards > li').count()).toBe(1);
    expect(await axeFaults(web.page)).toEqual([]);
    // What counts replies says in how many cases they are; a further filter says that it narrows.
    const { groups } = await asked<Report>(leader, 'reports/offices?asOf=2026-03-10');
    const own = groups.find(({ label }) => label === '区住房和城乡建设局');
    const href = own?.figures['assignments']?.href ?? '';
    await web.open(`cases${new URL(href, 'http://x').search}`);
    await web.page.getByText(/指标计 \d+ 件次，分属以下 \d+ 件建议/).waitFor();
    await web.page.getByLabel('重点督办').selectOption('true');
    await web.button('查找').click();
    await web.page.getByText('另加了筛选条件，列出其中 1 件').waitFor();
    await web.button('列出全部建议').click();
    await web.page.getByText('共 9 件').waitFor();
  });

  it('of nothing over zero says 「—」, and what to do where there is nothing', async () => {
    await web.congress.account('leader');
    await web.enter('leader');
    await web.page.getByText('还没有重点督办的建议').waitFor();
    for (const label of ['办结率', '办成率', '按时答复率', '满意率']) {
      const said = await tile(label).innerText();
      expect(said).toContain('—');
      expect(said).not.toMatch(/\d%/);
    }
    expect(await web.page.getByText('还没有立案的建议').count()).toBe(2);
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('counts another session, a year and a past day; refuses a day that has not come, and keeps what was chosen', async () => {
    await ground();
    await web.enter('leader');
    await web.page.getByLabel('届次或年度').selectOption({ label: '第十七届第四次会议' });
    await web.button('统计').click();
    await web.page.getByText('第十七届第四次会议，截至').waitFor();
    expect(await tile('按时答复率').innerText()).toContain('4 / 5 件');
    expect(await tile('按时答复率').innerText()).toContain('没有更早的会议可比');
    await web.page.getByLabel('届次或年度').selectOption({ label: '2025 年立案的' });
    await web.page.getByLabel('截至').fill('2025-06-30');
    await web.button('统计').click();
    await web.page.getByText('2025 年立案的，截至 2025年6月30日').waitFor();
    const said = await tile('按时答复率').innerText();
    expect(said).toContain('4 / 4 件');
    expect(said).toContain('件数少');
    expect(said).toContain('同比按届次会议比较');
    await web.page.getByLabel('届次或年度').selectOption({ label: '2026 年立案的' });
    await web.page.getByLabel('截至').fill('2027-01-01');
    await web.button('统计').click();
    await web.page.getByRole('alert').getByText('不能晚于今天').waitFor();
    expect(await web.page.getByLabel('截至').inputValue()).toBe('2027-01-01');
    // What was counted before stays, and says of which day it is.
    expect(await tile('按时答复率').innerText()).toContain('4 / 4 件');
    await web.page.getByText('下面仍是此前的统计：2025 年立案的，截至 2025年6月30日').waitFor();
    expect(await web.button('再试一次').count()).toBe(0);
    await web.page.reload();
    await web.page.getByRole('alert').getByText('不能晚于今天').waitFor();
  });

  it('tells which offices are late, and how late, each number with its cases', async () => {
    await ground();
    await web.later('2026-07-20');
    const leader = await web.congress.as('leader');
    const { groups } = await asked<Report>(
      leader,
      `reports/office-deadlines?session=${web.congress.sessions.current}&groupBy=office`,
    );
    const late = groups.filter((one) => (one.figures['overdue']?.numerator ?? 0) > 0);
    expect(late.length).toBe(2);
    await web.enter('leader');
    const table = web.page.getByRole('group', { name: '逾期未办的单位' });
    await table.waitFor();
    for (const { label, figures } of late) {
      const cells = await table.getByRole('row').filter({ hasText: label }).getByRole('cell').allInnerTexts();
      const names = ['overdue1To15', 'overdue16To30', 'overdueOver30', 'overdue'];
      expect(cells).toEqual(names.map((name) => String(figures[name]?.numerator)));
    }
    const [first] = late;
    await table
      .getByRole('row')
      .filter({ hasText: first?.label ?? '' })
      .getByRole('link')
      .last()
      .click();
    await web.page.getByText('承办单位逾期情况：逾期仍未办理').waitFor();
    const { total } = await asked<{ total: number }>(
      leader,
      `suggestions${first?.figures['overdue']?.href.replace(/^[^?]*/, '') ?? ''}&count=true`,
    );
    await web.page
      .locator('.cards > li')
      .nth(total - 1)
      .waitFor();
    expect(await web.page.locator('.cards > li').count()).toBe(total);
  });

  it('shows loudly what does not add up', async () => {
    await web.congress.account('leader');
    await web.page.route(/reports\/offices\?/, async (route) => {
      const answer = await route.fetch();
      const body = {
        ...((await answer.json()) as object),
        inconsistencies: ['主办 3 + 会办 1 = 4，与承办件次 5 不符，相差 -1'],
      };
      await route.fulfill({ response: answer, json: body });
    });
    await web.enter('leader');
    const alert = web.page.getByRole('alert');
    await alert.getByText('与承办件次 5 不符').waitFor();
    expect(await alert.innerText()).toContain('承办单位办理情况');
  });

  it('tells whoever has a part in some cases alone that these are counted', async () => {
    await ground();
    await web.congress.account('committee');
    await web.enter('committee');
    expect(await web.page.getByRole('link', { name: '一张图' }).count()).toBe(0);
    await web.open('figures');
    await web.page.getByText('这里只统计您职责以内的建议').waitFor();
  });

  it('fits a telephone, a desk and a projector, in large type too', async () => {
    await ground();
    await web.enter('leader');
    await web.page.getByRole('heading', { name: '重点督办' }).waitFor();
    for (const width of [360, 1366, 1920]) {
      await web.page.setViewportSize({ width, height: 780 });
      expect(await fitsScreen(web.page)).toBe(true);
      expect(await axeFaults(web.page)).toEqual([]);
    }
    await web.page.setViewportSize({ width: 360, height: 780 });
    await web.button('大字').click();
    expect(await fitsScreen(web.page)).toBe(true);
    await web.button('投屏').click();
    await web.page.waitForFunction('document.fullscreenElement !== null');
    expect(await web.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  });
});
