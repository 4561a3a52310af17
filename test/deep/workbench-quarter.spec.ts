import { beforeEach, describe, expect, it } from '@jest/globals';
import { SupervisionLists } from '../../src/stages/4-supervision/quarter/supervision-lists.js';
import type { List } from '../stages/cycles/ground.js';
import { freshCongress } from '../support/congress.js';
import type { Story } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The quarterly list 季度督办清单 in the workbench, in Debian's Chromium against the real service. */
const web = atAnOffice();
const quarter = '2026-Q1';
let own: Story;
let other: Story;

async function listNow(): Promise<List> {
  const staff = await web.congress.as('deputyAffairs');
  return (await staff.get(`supervision-lists/${quarter}`).expect(200)).body as List;
}
const line = (story: Story) => web.page.getByRole('row', { name: new RegExp(`第 ${String(story.shown.number)} 号`) });
const lineIn = ({ lines }: List, { shown }: Story) => lines.find((one) => one.suggestion.id === shown.id);

beforeEach(async () => {
  web.congress = await freshCongress(web.service, { profile: 'linan-district' });
  own = await web.assigned({ office: 'a', role: 'lead' });
  await own.acknowledged();
  other = await web.assigned({ office: 'b', role: 'lead' });
  await web.later('2026-03-16T08:35:00+08:00');
  await web.service.app.get(SupervisionLists).run();
});

describe('the quarterly list', () => {
  it('is found among the lists and shows each line with the reasons that the service gives', async () => {
    await web.enter('deputyAffairs');
    await web.open('supervision');
    await web.page.getByRole('link', { name: '季度清单' }).click();
    await web.page.getByRole('link', { name: '2026年第一季度' }).click();
    const { lines, count } = await listNow();
    expect(count).toBe(2);
    await web.page.getByText(`${String(count)} 项；已发督办函 0 份`).waitFor();
    for (const story of [own, other]) {
      const told = await line(story).innerText();
      const wanted = lines.find((one) => one.suggestion.id === story.shown.id);
      for (const word of [wanted?.office?.name ?? '?', ...(wanted?.reasons ?? []).map((one) => one.detail)])
        expect(told).toContain(word);
    }
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('loses a line only with a reason, which stays on the sheet; the same may be put on again by hand', async () => {
    await web.enter('deputyAffairs');
    await web.open(`supervision-lists/${quarter}`);
    await line(own).getByRole('button', { name: /划去/ }).click();
    await web.inDialog('划去').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('划去的理由').fill(`已答复。${hostile}`);
    await web.page.reload();
    await line(own).getByRole('button', { name: /划去/ }).click();
    expect(await web.page.getByLabel('划去的理由').inputValue()).toBe(`已答复。${hostile}`);
    await web.inDialog('划去').dblclick();
    await web.page.getByText('已划去，理由留存备查').waitFor();
    expect(await line(own).innerText()).toContain(hostile);
    expect(await listNow()).toMatchObject({ count: 1, struck: 1 });
    expect(lineIn(await listNow(), own)?.struck).toMatchObject({ reason: `已答复。${hostile}` });

    await web.button('列入督办清单').click();
    await web.page.getByLabel('列入的理由').fill('群众反映集中。');
    await web.inDialog('列入清单').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('建议号，或者标题中的字').fill(String(own.shown.number));
    await web.inDialog('查找').click();
    await web.page.getByLabel(new RegExp(`第 ${String(own.shown.number)} 号`)).check();
    await web.page.getByLabel('列到哪个承办单位').selectOption({ index: 1 });
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('列入清单').click();
    await web.page.getByText('已列入清单').waitFor();
    const lines = (await listNow()).lines.filter((one) => one.suggestion.id === own.shown.id && !one.struck);
    expect(lines).toMatchObject([
      { byStaff: true, office: { name: '区住房和城乡建设局' }, reasons: [{ detail: '群众反映集中。' }] },
    ]);
  });

  it('goes through its meeting: fixed, moved, called off, and closed by its result once it was held', async () => {
    await web.enter('deputyAffairs');
    await web.open(`supervision-lists/${quarter}`);
    await web.button('确定督办会议').click();
    await web.page.getByLabel('会议日期').fill('2026-03-01');
    await web.page.getByLabel('地点').fill('联络站');
    await web.inDialog('确定督办会议').click();
    await web.page.getByText('不能早于今天').first().waitFor();
    // Whoever hears the page hears of the field at fault what is wrong with it.
    const ids = (await web.page.getByLabel('会议日期').getAttribute('aria-describedby'))?.split(' ') ?? [];
    const said = await Promise.all(ids.map((id) => web.page.locator(`[id="${id}"]`).allInnerTexts()));
    expect(said.flat().join('')).toContain('不能早于今天');
    await web.page.getByLabel('会议日期').fill('2026-03-20');
    await web.inDialog('确定督办会议').click();
    await web.page.getByText('2026年3月20日，联络站').waitFor();
    await web.button('取消督办会议').click();
    await web.page.getByLabel('取消的理由').fill('另行研究。');
    await web.inDialog('取消督办会议').click();
    await web.page.getByText('没有确定').waitFor();
    expect((await listNow()).meeting).toBeNull();
    await web.button('登记督办结果').click();
    await web.page.getByRole('textbox', { name: '督办结果' }).fill('责任已经明确。');
    await web.inDialog('登记督办结果').click();
    await web.page.getByText('还没有确定督办会议').waitFor();
    await web.inDialog('先不办').click();
    await web.button('确定督办会议').click();
    await web.page.getByLabel('会议日期').fill('2026-03-20');
    await web.page.getByLabel('地点').fill('常委会');
    await web.inDialog('确定督办会议').click();
    await web.page.getByText('2026年3月20日，常委会').waitFor();
    await web.later('2026-03-20T15:00:00+08:00');
    await web.button('登记督办结果').click();
    expect(await web.page.getByRole('textbox', { name: '督办结果' }).inputValue()).toBe('责任已经明确。');
    await web.inDialog('登记督办结果').click();
    await web.page.getByRole('status').getByText('督办结果已经登记').waitFor();
    expect(await listNow()).toMatchObject({ result: '责任已经明确。', meeting: { place: '常委会' } });
    for (const name of [/会议/, /列入/, /划去/, /督办函/]) expect(await web.button(name).count()).toBe(0);
  });

  it('sends letters upon several lines; one that cannot go does not hold up the other, and is told', async () => {
    await web.enter('deputyAffairs');
    await web.open(`supervision-lists/${quarter}`);
    expect(await web.button('据清单发督办函').isDisabled()).toBe(true);
    await web.button(/全选可发督办函的 2 项/).click();
    await web.button('据清单发督办函（2 份）').click();
    await web.inDialog('发督办函').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('督办缘由').selectOption('noContact');
    await web.page.getByLabel('督办要求').fill('请与代表沟通。');
    await web.page.getByLabel('回复期限').fill('2026-03-01');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('发督办函').click();
    await web.page.getByText('没有发出的：').waitFor();
    expect(await web.page.getByRole('alert').getByRole('listitem').count()).toBe(2);
    expect(await listNow()).toMatchObject({ lettered: 0 });
    await web.page.getByLabel('回复期限').fill('2026-04-15');
    // Meanwhile one of the cases is over for its office.
    await (
      await web.congress.as('deputyAffairs')
    )
      .post(`supervision-lists/${quarter}/lines/${lineIn(await listNow(), other)?.id ?? ''}/striking`, {
        reason: '另行处理。',
      })
      .expect(200);
    await web.inDialog('发督办函').click();
    await web.page.getByText('这一项已经划去').waitFor();
    expect(await listNow()).toMatchObject({ lettered: 1 });
    expect(lineIn(await listNow(), own)?.letter).toMatchObject({ state: 'open', dueOn: '2026-04-15' });
    await web.inDialog('先不办').click();
    expect(await line(own).innerText()).toContain('2026年4月15日前回复');
    expect(await line(own).getByRole('checkbox').count()).toBe(0);
  });

  it('is read by a committee, which changes nothing; it fits each screen, and its buttons are not printed', async () => {
    await web.enter('committee');
    await web.open(`supervision-lists/${quarter}`);
    await line(own).waitFor();
    expect(await web.page.getByRole('main').getByRole('button').allInnerTexts()).toEqual(['打印']);
    const staff = await web.another('deputyAffairs');
    await staff.goto(`/c/${web.congress.slug}/supervision-lists/${quarter}`);
    await staff.getByRole('button', { name: '大字' }).click();
    for (const width of [360, 1366]) {
      await staff.setViewportSize({ width, height: 780 });
      await staff.getByText('已选 0 项').waitFor();
      const [faults, fits] = [await axeFaults(staff), await fitsScreen(staff)];
      expect({ width, faults, fits }).toEqual({ width, faults: [], fits: true });
    }
    await staff.emulateMedia({ media: 'print' });
    expect(await staff.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await staff.getByRole('columnheader', { name: '列入的原因' }).isVisible()).toBe(true);
    expect(await staff.getByRole('columnheader', { name: '办理', exact: true }).isVisible()).toBe(false);
  });
});
