import { describe, expect, it } from '@jest/globals';
import { Recalculation } from '../../src/lifecycle/calendar/recalculation.js';
import { recalculate } from '../../src/stages/4-supervision/recalculate.js';
import { schedule2027 } from '../support/schedule-2027.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The working calendar 工作日历 as administrators and readers meet it, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Year {
  readonly source: string;
  readonly known: boolean;
  readonly edition?: number;
  readonly withdrawn?: string;
  readonly days: readonly { on: string; kind: string; name: string }[];
}
interface Effect {
  readonly effect: { readonly moving: number; readonly items: readonly { number: number; from: string; to: string }[] };
}

const field = () => web.page.getByLabel('放假和调休上班的日子');
const lines = (days: Year['days']) => days.map(({ on, kind, name }) => `${on} ${kind} ${name}`).join('\n');
const inWords = (on: string) => on.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

async function atCalendar(year: number): Promise<void> {
  await web.enter('admin');
  await web.page.getByRole('link', { name: '数据和规则' }).click();
  await web.page.getByRole('link', { name: '工作日历' }).click();
  await web.page.getByRole('heading', { name: '2026 年工作日历' }).waitFor();
  if (year === 2026) return;
  await web.page.getByRole('link', { name: `${String(year)} 年` }).click();
  await web.page.getByRole('heading', { name: `${String(year)} 年工作日历` }).waitFor();
}

async function yearOf(year: number): Promise<Year> {
  const client = await web.congress.as('deputy');
  return (await client.get(`calendar/${String(year)}`).expect(200)).body as Year;
}

describe('the working calendar', () => {
  it('shows a year at a glance to the staff, who do not change it', async () => {
    await web.enter('deputyAffairs');
    await web.open('calendar');
    await web.page.getByText('随系统提供，是国务院办公厅公布的安排').waitFor();
    const { days } = await yearOf(2026);
    expect(await web.page.locator('.month').count()).toBe(12);
    expect(await web.page.locator('.month td.holiday').count()).toBe(
      days.filter(({ kind }) => kind === 'holiday').length,
    );
    expect(await web.page.locator('.month td.makeUp').count()).toBe(
      days.filter(({ kind }) => kind === 'makeUp').length,
    );
    const october = web.page.getByRole('table', { name: '10月', exact: true });
    expect(await october.getByRole('cell', { name: /^10\D.*国庆节调休上班/ }).count()).toBe(1);
    await web.page.getByText('10月1日至10月7日').waitFor();
    expect(await web.page.getByRole('form').count()).toBe(0);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.page.getByRole('link', { name: '2027 年' }).click();
    await web.page.getByText('这一年的放假安排还不知道').waitFor();
    expect(await web.page.locator('.month td.statutory').count()).toBeGreaterThan(10);
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('is corrected: it is told which dates move, and the date of the case says why', async () => {
    const story = await web.assigned();
    const reply = story.shown.clocks.find(({ kind }) => kind === 'reply');
    await atCalendar(2026);
    const text = await field().inputValue();
    expect(text.split('\n')).toHaveLength((await yearOf(2026)).days.length);
    await field().fill(`${text}\n${inWords(reply?.dueOn ?? '')} 放假 本地节日`);
    await web.button('看会变动哪些期限').click();
    await web.page.getByText(/到期日会变动的 \d+ 个/).waitFor();
    const days = [...(await yearOf(2026)).days, { on: reply?.dueOn, kind: 'holiday', name: '本地节日' }];
    const admin = await web.congress.as('admin');
    const { effect } = (await admin.post('calendar/2026', { days, preview: true }).expect(200)).body as Effect;
    await web.page.getByText(`到期日会变动的 ${String(effect.moving)} 个`).waitFor();
    for (const { number, from, to } of effect.items) {
      const row = web.page
        .getByRole('row')
        .filter({ hasText: `第 ${String(number)} 号` })
        .filter({ hasText: inWords(from) });
      expect(await row.getByText(inWords(to)).count()).toBeGreaterThan(0);
    }
    expect(effect.items.map(({ from }) => from)).toContain(reply?.dueOn);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
    await web.button('保存').dblclick();
    await web.page.getByText('已保存').waitFor();
    expect(await yearOf(2026)).toMatchObject({ source: 'own', edition: 1 });
    await web.page.getByText('本级设置；本级第 1 次修改').waitFor();
    await web.service.app.get(Recalculation).run(recalculate);
    const staff = await web.another('deputyAffairs');
    await staff.goto(`/c/${web.congress.slug}/cases/${story.shown.id}`);
    await staff.getByText(/为什么是这一天：答复/).click();
    await staff
      .getByText(/本地节日假日，顺延/)
      .first()
      .waitFor();
  });

  it('takes a year as it is pasted; what is wrong stands at its field, and nothing is saved', async () => {
    await atCalendar(2027);
    await field().fill('国庆节放假');
    await web.page.getByText('第 1 行“国庆节放假”：没有找到日期').waitFor();
    expect(await web.button('看会变动哪些期限').isDisabled()).toBe(true);
    await field().fill(`${lines(schedule2027)}\n2027-03-03 上班 春节`);
    await web.button('看会变动哪些期限').click();
    await web.page.getByRole('alert').getByText('本来就上班').first().waitFor();
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    await web.page.reload();
    await web.page.getByText('已恢复上次没有保存的内容').waitFor();
    expect(await field().inputValue()).toContain('2027-03-03 上班 春节');
    await field().fill('元旦：1月1日至3日放假');
    await web.button('看会变动哪些期限').click();
    await web.page.getByText('缺少法定节日').waitFor();
    await web.button('保存').click();
    await web.page
      .getByRole('alert')
      .getByText(/缺少国庆节/)
      .first()
      .waitFor();
    expect(await yearOf(2027)).toMatchObject({ source: 'shipped', known: false });
    expect(await axeFaults(web.page)).toEqual([]);
    await web.page.getByLabel(/^已核对/).check();
    await web.button('保存').click();
    await web.page.getByText('已保存').waitFor();
    expect(await yearOf(2027)).toMatchObject({ source: 'own', known: true, edition: 1 });
    expect((await yearOf(2027)).days).toHaveLength(3);
  });

  it('is withdrawn from the last year on, with the reason', async () => {
    const admin = await web.congress.as('admin');
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    const later = schedule2027.map((one) => ({ ...one, on: one.on.replace('2027', '2028') }));
    const holidays = later.filter(({ kind }) => kind === 'holiday');
    await admin.post('calendar/2028', { days: holidays, complete: true }).expect(200);
    await atCalendar(2027);
    await web.page.getByLabel('撤回的理由').fill('录入的是征求意见稿。');
    const withdrawal = web.page.getByRole('form', { name: /^撤回/ });
    await withdrawal.getByRole('button', { name: '看会变动哪些期限' }).click();
    await withdrawal.getByRole('alert').getByText('请先撤回 2028 年的').waitFor();
    await admin.post('calendar/2028/withdrawal', { reason: '录错了年份。' }).expect(200);
    await withdrawal.getByRole('button', { name: '看会变动哪些期限' }).click();
    await withdrawal.getByText('正在计时的期限').waitFor();
    expect(await yearOf(2027)).toMatchObject({ source: 'own' });
    await withdrawal.getByRole('button', { name: '撤回', exact: true }).click();
    await web.page.getByText('最近一次是撤回，理由：录入的是征求意见稿。').waitFor();
    expect(await yearOf(2027)).toMatchObject({ source: 'shipped', withdrawn: '录入的是征求意见稿。' });
    await web.page.getByText('这一年的放假安排还不知道').waitFor();
  });
});
