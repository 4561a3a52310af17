import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Story } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The workbench as those meet it who supervise 督办: in Debian's Chromium against the real service. */
const web = atAnOffice();
const late = '2026-07-20T09:00:00+08:00';

/** What these tests look at in a case. */
interface Pressed {
  readonly title: string;
  readonly version: number;
  readonly urgings: readonly { readonly note: string }[];
  readonly supervisionLetters: readonly { readonly cause: string; readonly demand: string; readonly state: string }[];
  readonly clocks: readonly { kind: string; state: string; overdueDays: number; assignmentId?: string }[];
}

const caseOf = async ({ shown }: Story) =>
  (await (await web.congress.as('deputyAffairs')).get(`suggestions/${shown.id}`).expect(200)).body as Pressed;
/** How many days the oldest date of an office is overdue, as the service says it. */
async function overdueDays(story: Story, office: 'a' | 'b'): Promise<number> {
  const own = story.assignment(office).id;
  const { clocks } = await caseOf(story);
  const days = clocks.filter((one) => one.assignmentId === own && one.state === 'open' && one.kind !== 'objection');
  return Math.max(...days.map((one) => one.overdueDays));
}
const row = (name: string) => web.page.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the supervision board', () => {
  let own: Story;
  let other: Story;
  beforeEach(async () => {
    own = await web.assigned({ office: 'a', role: 'lead' });
    await own.acknowledged();
    other = await web.assigned({ office: 'b', role: 'lead' });
  });

  it('says so while nothing is overdue, and is not shown to deputies and offices', async () => {
    await web.enter('deputyAffairs');
    await web.page.getByRole('link', { name: '督办', exact: true }).click();
    await web.page.getByText('现在没有逾期的').waitFor();
    await web.page.getByText('还没有重点督办建议').waitFor();
    await web.page.getByText('现在没有尚未兑现的承诺').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    const deputy = await web.another('deputy');
    expect(await deputy.getByRole('link', { name: '督办', exact: true }).count()).toBe(0);
  });

  it('counts what is overdue by who owes it and for how long; each number opens its cases', async () => {
    await web.later(late);
    const [days, others] = [await overdueDays(own, 'a'), await overdueDays(other, 'b')];
    expect([days > 30, others > 30]).toEqual([true, true]);
    await web.enter('deputyAffairs');
    await web.open('supervision');
    await row('区住房和城乡建设局').waitFor();
    const cells = (name: string) => row(name).getByRole('cell').allInnerTexts();
    expect(await cells('区住房和城乡建设局')).toEqual(['1', '0', '0', '1']);
    expect(await cells('区发展和改革局')).toEqual(['1', '0', '0', '1']);
    expect(await cells('合计')).toEqual(['2', '0', '0', '2']);
    await row('区发展和改革局').getByRole('link', { name: '1' }).click();
    await web.page.getByRole('heading', { name: '区发展和改革局，逾期 30 天以上：1 件' }).waitFor();
    expect(await web.page.locator('.card').count()).toBe(1);
    await web.page
      .getByText(`已超过 ${String(others)} 天`)
      .first()
      .waitFor();
    await web.page.goBack();
    await web.page.getByRole('heading', { name: '全部：2 件' }).waitFor();
  });

  it('presses for one: refused without words, done once, told on the card; and writes to its office', async () => {
    await web.later(late);
    await web.enter('deputyAffairs');
    await web.open('supervision?ower=区住房和城乡建设局');
    await web.button('催办').click();
    await web.inDialog('催办').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('催办内容').fill(`请抓紧。${hostile}`);
    await web.inDialog('催办').dblclick();
    await web.page.getByText('已办理：催办').waitFor();
    await web.page.getByText('已催办 1 次').waitFor();
    expect((await caseOf(own)).urgings).toMatchObject([{ note: `请抓紧。${hostile}` }]);

    await web.button('发督办函').click();
    await web.page.getByLabel('收函单位的办理任务').selectOption({ index: 1 });
    await web.page.getByLabel('督办缘由').selectOption('overdue');
    await web.page.getByLabel('督办要求').fill('请立即答复代表。');
    await web.page.getByLabel('回复期限').fill('2026-07-01');
    await web.inDialog('发督办函').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('回复期限').fill('2026-07-31');
    await web.inDialog('发督办函').click();
    await web.page.getByText('2026年7月31日前回复').waitFor();
    expect((await caseOf(own)).supervisionLetters).toMatchObject([
      { cause: 'overdue', demand: '请立即答复代表。', state: 'open' },
    ]);
  });

  it('presses for several at once; what others did meanwhile is told, and is pressed for again only when asked', async () => {
    await web.later(late);
    await web.enter('deputyAffairs');
    await web.open('supervision');
    await web.button('一起催办这 2 件').click();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('催办 2 件').click();
    await web.page.getByRole('alert').waitFor();
    expect((await caseOf(own)).urgings).toEqual([]);
    await web.page.getByLabel('催办内容').fill('请抓紧。');
    await other.act('leader', 'urgings', { note: '我先催了。' });
    await web.inDialog('催办这 2 件').click();
    await web.page.getByText('已催办 1 件').waitFor();
    await web.page.getByText('没有催办的：').waitFor();
    expect((await caseOf(own)).urgings).toHaveLength(1);
    expect((await caseOf(other)).urgings).toMatchObject([{ note: '我先催了。' }]);
    await web.inDialog('催办这 1 件').click();
    await web.page.getByText('没有催办的：').waitFor({ state: 'hidden' });
    expect((await caseOf(own)).urgings).toHaveLength(1);
    expect((await caseOf(other)).urgings).toMatchObject([{ note: '我先催了。' }, { note: '请抓紧。' }]);
  });

  it('keeps the card and its dialog where the case is no longer overdue when it is pressed for', async () => {
    await web.later(late);
    await web.enter('deputyAffairs');
    await web.open('supervision');
    const cards = web.page.locator('.card');
    await cards.first().waitFor();
    const before = await cards.count();
    await cards.filter({ hasText: '区住房和城乡建设局' }).getByRole('button', { name: /^催办/ }).first().click();
    await web.page.getByLabel('催办内容').fill('请抓紧。');
    await own.replied();
    await web.inDialog('催办').click();
    await web.page.getByRole('dialog').getByText('别人办了这些').waitFor();
    expect(await web.page.getByLabel('催办内容').inputValue()).toBe('请抓紧。');
    expect(await cards.count()).toBe(before);
    expect((await caseOf(own)).urgings).toEqual([]);
  });

  it('shows an auditor everything and lets him do nothing', async () => {
    await web.later(late);
    await web.enter('auditor');
    await web.open('supervision');
    await row('区住房和城乡建设局').waitFor();
    await web.page.locator('.card').first().waitFor();
    expect(await web.button(/催办|督办函/).count()).toBe(0);
  });

  it('lists the promises by their dates, and the key suggestions with their leaders', async () => {
    const commitments = [{ text: '建成健身场地', measures: '六月开工。', dueOn: '2026-07-01' }];
    await own.replied('a', { outcomeClass: 'B', commitments });
    await own.rated('satisfied');
    const key = { supervisingLeader: { name: '主任甲' }, leadingLeader: { name: '副区长乙' }, decidedOn: '2026-03-10' };
    await other.act('deputyAffairs', 'key-designation', key);
    await web.later(late);
    await web.enter('deputyAffairs');
    await web.open('supervision');
    await web.page.getByText('到期没有兑现（1）').waitFor();
    await web.page.getByText('建成健身场地').waitFor();
    await web.page.getByText('已超过 19 天').first().waitFor();
    const line = row(`第 ${String(other.shown.number)} 号`);
    await line.waitFor();
    expect(await line.innerText()).toMatch(/主任甲[\s\S]*副区长乙[\s\S]*还没有方案/);
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
      expect({ width, faults, fits }).toEqual({ width, faults: [], fits: true });
    }
  });
});
