import { beforeEach, describe, expect, it } from '@jest/globals';
import { Assessments, resultOf, type Sheet } from '../stages/assessment/ground.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The yearly assessment 年度考核 in the workbench, in Debian's Chromium against the real service. */
const web = atAnOffice();
let desk: Assessments;

/** Two cases of office a: signed for on the seventh day, and on the eighth. */
async function handled(): Promise<void> {
  const days = { given: '2026-03-10', answered: '2026-03-20', rated: 'satisfied' };
  await desk.handled({ ...days, signed: '2026-03-17' });
  await desk.handled({ ...days, signed: '2026-03-18' });
}
async function only(): Promise<Sheet> {
  const staff = await web.congress.as('deputyAffairs');
  const { items } = (await staff.get('assessments').expect(200)).body as { items: readonly { id: string }[] };
  expect(items).toHaveLength(1);
  return desk.seen(items[0]?.id ?? '');
}
const own = (sheet: Sheet) => resultOf(sheet, web.congress.offices.a);
const office = '区住房和城乡建设局';
const said = (words: string) => web.page.getByRole('status').getByText(words).waitFor();

beforeEach(() => {
  desk = new Assessments(web.service, web.congress);
});

describe('an assessment', () => {
  it('is tried out by the staff alone; each score opens what it counted; a trial can be thrown away', async () => {
    await handled();
    await web.later('2026-12-01');
    await web.enter('deputyAffairs');
    await web.open('assessments');
    await web.page.getByText('还没有考核').waitFor();
    await web.button('试算一次').click();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('试算一次').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('考核办法').selectOption('shenzhen-2007');
    await web.inDialog('试算一次').dblclick();
    await web.page.getByRole('heading', { name: '2026年度建议办理工作考核' }).waitFor();
    const sheet = await only();
    const [part] = own(sheet).parts;
    const [question] = part?.questions ?? [];
    expect([question?.numerator, question?.denominator]).toEqual([1, 2]);
    await web.page.getByRole('link', { name: office }).first().click();
    await web.page.getByRole('link', { name: '1 / 2 件' }).click();
    await web.page.getByText('共 2 件次').waitFor();
    // On a telephone the heads of the columns stand in each line.
    expect(await web.page.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/1 \/ 1[\s\S]*2026年3月17日/),
      expect.stringMatching(/0 \/ 1[\s\S]*2026年3月18日/),
    ]);
    await web.page.getByRole('link', { name: '只看计入得分的' }).click();
    await web.page.getByText('共 1 件次').waitFor();
    await web.page.getByRole('link', { name: '回到考核结果' }).click();
    const head = await web.another('head');
    await head.goto(`/c/${web.congress.slug}/assessments`);
    await head.getByText('还没有公布的考核').waitFor();
    await web.button('删除试算').click();
    await web.inDialog('删除试算').click();
    await web.page.getByText('还没有考核').waitFor();
    await desk.seen(sheet.id, 'deputyAffairs', 404);
  });

  it('is published, objected to by an office, decided, frozen, and verified; the office sees its own result', async () => {
    await handled();
    await web.congress.account('liaison');
    await web.later('2026-12-01');
    await desk.computed('shenzhen-2007', { from: '2026-01-01', to: '2026-12-31' });
    await web.enter('deputyAffairs');
    await web.open('assessments');
    await web.page.locator('.card-title').click();
    await web.button('公布年度考核').click();
    await web.inDialog('公布年度考核').click();
    await said('考核已经公布');

    const liaison = await web.another('liaison');
    await liaison.clock.setFixedTime(new Date('2026-12-01T09:00:00+08:00'));
    await liaison.getByRole('link', { name: '考核评优' }).click();
    await liaison.getByRole('link', { name: '年度考核' }).click();
    await liaison.locator('.card-title').click();
    await liaison.getByRole('link', { name: '1 / 2 件' }).waitFor();
    expect(await liaison.getByText('区发展和改革局').count()).toBe(0);
    expect(await axeFaults(liaison)).toEqual([]);
    await liaison.getByRole('button', { name: /^\s*提出异议\s*（主办/ }).click();
    await liaison.getByLabel('指标').selectOption('acknowledgement');
    const object = liaison.getByRole('dialog').getByRole('button', { name: '提出异议' });
    await object.click();
    await liaison.getByRole('alert').waitFor();
    await liaison.getByLabel('理由').fill(`交办当日系统停机。${hostile}`);
    await object.dblclick();
    await liaison.getByText('异议已经提出').waitFor();
    const raised = await only();
    expect(raised.objections).toMatchObject([{ state: 'open' }]);

    await web.page.reload();
    await web.button('定稿').click();
    await web.page.getByLabel('批准日期').fill('2026-12-01');
    await web.page.getByLabel('批准机关或会议').fill('主任会议');
    await web.inDialog('定稿').click();
    await web.page.getByText('异议还没有处理').first().waitFor();
    await web.inDialog('先不办').click();

    await web.button('处理异议').click();
    await web.page.getByLabel('采纳').check();
    await web.page.getByLabel('理由').first().fill('停机属实。');
    await web.inDialog('处理异议').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByRole('button', { name: '加一项改计的件' }).click();
    await web.page.getByLabel('办理任务').selectOption({ index: 2 });
    await web.page.getByLabel('计数问题').selectOption('acknowledgedWithin.7d');
    await web.page.getByLabel('改计', { exact: true }).selectOption('leftOut');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('处理异议').click();
    await said('异议已经处理');
    const decided = await only();
    expect(decided.objections).toMatchObject([{ state: 'accepted', decision: '停机属实。' }]);
    expect(own(decided).grade).toBe('good');
    await web.page.getByText(decided.objections[0]?.changes[0] ?? '?').waitFor();

    await web.later('2026-12-12');
    await web.button('定稿').click();
    await web.inDialog('定稿').click();
    await said('已定稿');
    await web.page.getByText('没有改动：现在存放的内容').waitFor();
    await web.page
      .getByText((await only()).contentHash ?? '?')
      .first()
      .waitFor();
    await web.page.getByRole('heading', { name: '先进承办单位' }).waitFor();
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
      expect({ width, faults, fits }).toEqual({ width, faults: [], fits: true });
    }
  });

  it('takes the points that people give, each with its reason, and none above the most', async () => {
    await handled();
    await web.later('2026-12-01');
    await desk.computed('quantified-24', { from: '2026-01-01', to: '2026-12-31' });
    await web.enter('deputyAffairs');
    await web.open('assessments');
    await web.page.locator('.card-title').click();
    await web.page.getByRole('link', { name: office }).first().click();
    await web.button('公布年度考核').click();
    await web.inDialog('公布年度考核').click();
    await web.page.getByText('人工评分').first().waitFor();
    await web.page.getByRole('alert').waitFor();
    await web.inDialog('先不办').click();
    await web.button('评分').first().click();
    await web.page.getByLabel('分数').fill('11');
    await web.page.getByLabel('理由').fill('逐条答复。');
    await web.page.reload();
    await web.button('评分').first().click();
    expect(await web.page.getByLabel('分数').inputValue()).toBe('11');
    await web.inDialog('录入评分').click();
    await web.page.getByText('不能超过满分 10').first().waitFor();
    await web.page.getByLabel('分数').fill('9');
    await web.inDialog('录入评分').click();
    await said('已录入');
    expect(own(await only()).parts.find(({ code }) => code === 'reply')).toMatchObject({ points: '9.00', missing: 0 });
    await web.page.getByText('已评 1 / 1 项，共 9 分：逐条答复。').waitFor();
  });
});
