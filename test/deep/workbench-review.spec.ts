import { describe, expect, it } from '@jest/globals';
import { draftBody, Story } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The work table 工作台 and the review queue 审查 of the deputies-affairs staff, in Debian's Chromium against the real service. */
const web = atAnOffice();
const pass = { political: 'pass', legal: 'pass', quality: 'pass', opinion: '代表团同意。' };

interface Examined {
  readonly state: string;
  readonly number: number | null;
  readonly version: number;
  readonly examinations: readonly { passed: boolean; opinion: string; quality: string }[];
  readonly reviews: readonly { kind: string; reason: string | null }[];
}

/** A case that was submitted under a title. */
async function submitted(title: string): Promise<Story> {
  const story = new Story(web.congress);
  await story.submitted({ ...draftBody, title });
  return story;
}

/** A case as the staff has it now. */
async function caseOf({ shown }: Story): Promise<Examined> {
  return (await (await web.congress.as('deputyAffairs')).get(`suggestions/${shown.id}`).expect(200)).body as Examined;
}

/** How many cases the service counts. */
async function counted(query: string): Promise<number> {
  const client = await web.congress.as('deputyAffairs');
  const { body } = await client.get(`suggestions?limit=1&count=true&${query}`).expect(200);
  return (body as { total: number }).total;
}

const heading = (name: string | RegExp) => web.page.getByRole('heading', { level: 1, name });
const tile = async (name: string) =>
  Number(await web.page.getByRole('link', { name }).locator('.figure-value').innerText());

describe('the work table', () => {
  it('is where the staff begins, counts what waits as the service does, and opens it', async () => {
    await web.enter('deputyAffairs');
    await heading('工作台').waitFor();
    await web.page.getByText('现在没有等您办的').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);

    await submitted('关于甲的建议');
    await submitted('关于乙的建议');
    await new Story(web.congress).registered();
    await web.assigned();
    web.service.clock.set('2026-06-20');
    await web.page.reload();
    await web.page.getByRole('heading', { name: '最先到期的' }).waitFor();
    const told = {
      submitted: await tile('待审查'),
      registered: await tile('待定承办单位'),
      overdue: await tile('有期限逾期'),
    };
    expect(told).toEqual({
      submitted: await counted('state=submitted'),
      registered: await counted('state=registered'),
      overdue: await counted('overdue=true'),
    });
    expect(told).toMatchObject({ submitted: 2, registered: 1 });
    expect(told.overdue).toBeGreaterThan(0);
    await web.page.getByRole('link', { name: '待审查' }).click();
    await heading('关于甲的建议').waitFor();
  });
});

describe('the review queue', () => {
  it('examines, registers and returns with the keyboard, one case after the other, and leads back', async () => {
    const [first, second, third] = [
      await submitted(`关于甲的建议${hostile}`),
      await submitted('关于乙的建议'),
      await submitted('关于丙的建议'),
    ];
    await web.enter('deputyAffairs');
    await web.open('desk/review');
    await heading(/^关于甲的建议/).waitFor();
    await web.page.getByText('第 1 / 3 件').waitFor();
    // Refused first, with everything that is missing.
    await web.button('提交审查意见').click();
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('alert').getByRole('listitem').count()).toBe(4);
    // Whoever hears the field is told what is wrong with it.
    const tied = (await web.page.getByLabel('审查意见').getAttribute('aria-describedby')) ?? '';
    const said = await Promise.all(tied.split(' ').map((id) => web.page.locator(`[id="${id}"]`).innerText()));
    expect(said.join('')).toMatch(/必须填写/);
    await web.page.keyboard.press('s');
    await web.page.getByLabel('审查意见').fill('内容明确具体，同意提交。');
    // In a field a letter is a letter.
    await web.page.getByLabel('审查意见').press('End');
    await web.page.keyboard.type('LT');
    expect(await web.page.getByRole('dialog').count()).toBe(0);
    await web.button('审查通过').dblclick();
    await web.page.getByText('已办理：审查通过').waitFor();
    expect(await caseOf(first)).toMatchObject({
      state: 'submitted',
      examinations: [{ passed: true, opinion: '内容明确具体，同意提交。LT' }],
    });
    await heading(/^关于甲的建议/).focus();
    await web.page.keyboard.press('l');
    await web.page.getByRole('dialog', { name: '立案' }).waitFor();
    expect(await web.page.getByLabel('类别').inputValue()).toBe('cjhb');
    // Nothing is left to fill in: the key again does it, once however often it is pressed.
    await web.page.keyboard.press('Enter');
    await web.page.keyboard.press('Enter');
    await heading('关于乙的建议').waitFor();
    expect(await caseOf(first)).toMatchObject({ state: 'registered', number: 1, version: first.shown.version + 2 });
    await web.page.getByText('还有 2 件').waitFor();
    expect(await web.page.evaluate('document.activeElement.tagName')).toBe('H1');

    await web.page.keyboard.press('t');
    await web.inDialog('退回修改').click();
    await web.page.getByRole('dialog').getByRole('alert').waitFor();
    await web.page.getByLabel('退回理由').fill('请把两件事分开提。');
    await web.inDialog('退回修改').click();
    await heading('关于丙的建议').waitFor();
    const deputy = await web.congress.as('deputy');
    expect((await deputy.get(`suggestions/${second.shown.id}`)).body).toMatchObject({
      state: 'draft',
      reviews: [{ kind: 'returned', reason: '请把两件事分开提。' }],
    });
    // The way back: what was returned is the deputy's again, what was registered can be handed over.
    await web.page.keyboard.press('ArrowLeft');
    await web.page.getByText('退回修改的，代表再次提交以前看不到').waitFor();
    await web.page.keyboard.press('ArrowLeft');
    await heading(/^关于甲的建议/).waitFor();
    await web.button(/^交办/).waitFor();
    await web.page.keyboard.press('ArrowRight');
    await heading('关于丙的建议').waitFor();
    await web.page.goBack();
    await heading(/^关于甲的建议/).waitFor();
    await web.page.goForward();

    // A check that is not passed: the act is another, and registering is no longer offered.
    await heading('关于丙的建议').waitFor();
    await web.page.keyboard.press('s');
    await web.page.getByRole('group', { name: '质量关' }).getByLabel('不通过').check();
    await web.button('用上次的意见').click();
    expect(await web.page.getByLabel('审查意见').inputValue()).toBe('内容明确具体，同意提交。LT');
    await web.page.getByLabel('审查意见').fill('建议不具体。');
    await web.button('审查不通过').click();
    await web.page.getByText('已办理：审查不通过').waitFor();
    expect((await caseOf(third)).examinations).toMatchObject([{ passed: false, quality: 'fail' }]);
    expect(await web.button('立案').count()).toBe(0);
    await heading('关于丙的建议').focus();
    await web.page.keyboard.press('b');
    await web.page.getByRole('combobox', { name: '不予立案情形' }).selectOption({ index: 1 });
    await web.page.getByLabel('不予立案理由').fill('涉及正在审理的案件。');
    await web.inDialog('不予立案').click();
    await web.page.getByText('这一批都办完了').waitFor();
    expect(await caseOf(third)).toMatchObject({ state: 'refused' });
    expect(await web.page.evaluate("'hit' in window")).toBe(false);
    await web.page.goto(`/c/${web.congress.slug}/desk/review`);
    await web.page.getByText('现在没有待审查的建议').waitFor();
  });

  it('leaves the checks with their words where they are when somebody else has examined meanwhile', async () => {
    const story = await submitted('关于甲的建议');
    await web.enter('deputyAffairs');
    await web.open('desk/review');
    for (const name of ['政治关', '法律关', '质量关'])
      await web.page.getByRole('group', { name }).getByLabel('通过', { exact: true }).check();
    await web.page.getByLabel('审查意见').fill('我的意见。');
    await story.act('delegation', 'examination', pass);
    await web.button('审查通过').click();
    await web.page.getByText('别人办了这些').waitFor();
    expect((await caseOf(story)).examinations).toHaveLength(1);
    await web.button('审查通过').click();
    await web.page.getByText('已办理：审查通过').waitFor();
    expect((await caseOf(story)).examinations).toMatchObject([{ opinion: '代表团同意。' }, { opinion: '我的意见。' }]);
  });

  it('keeps what was typed over a reload, tells what others did, and does a lost act once', async () => {
    const story = await submitted('关于甲的建议');
    await web.enter('deputyAffairs');
    await web.open('desk/review');
    await web.page.getByLabel('审查意见').fill('还没有写完');
    await web.page.reload();
    await web.page.getByText('已恢复上次没有提交的内容').waitFor();
    expect(await web.page.getByLabel('审查意见').inputValue()).toBe('还没有写完');

    await story.act('delegation', 'examination', pass);
    await heading('关于甲的建议').focus();
    await web.page.keyboard.press('l');
    await web.inDialog('立案').click();
    await web.page.getByRole('dialog').getByText('别人办了这些').waitFor();
    expect(await web.page.getByRole('alert').innerText()).toMatch(/代表团.*审查通过/);
    expect(await caseOf(story)).toMatchObject({ state: 'submitted' });
    // The answer is lost on its way: the act arrived, and is not done again.
    let lost = 0;
    await web.page.route(/\/registration$/, async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await web.inDialog('立案').click();
    await web.page.getByRole('dialog').getByText('没有收到答复').waitFor();
    await web.inDialog('立案').click();
    await web.page.getByText('已办理：立案').waitFor();
    expect(await caseOf(story)).toMatchObject({ state: 'registered', number: 1, version: story.shown.version + 1 });
  });

  it('has its keys switched off, which is remembered', async () => {
    await submitted('关于甲的建议');
    await web.enter('deputyAffairs');
    await web.open('desk/review');
    await web.page.getByRole('button', { name: '快捷键：开' }).click();
    await web.page.reload();
    await web.page.getByRole('button', { name: '快捷键：关' }).waitFor();
    await web.page.keyboard.press('l');
    expect(await web.page.getByRole('dialog').count()).toBe(0);
    await web.page.getByRole('button', { name: '快捷键：关' }).click();
    await web.page.keyboard.press('l');
    await web.page.getByRole('dialog', { name: '立案' }).waitFor();
    // Behind an open dialog no key begins anything.
    await web.page.keyboard.press('t');
    expect(await web.page.getByRole('dialog').count()).toBe(1);
  });

  it('shows others on the matter, by the words of the title', async () => {
    const earlier = await submitted('关于推进老旧小区加装电梯的建议');
    await earlier.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    await submitted('关于破解加装电梯难题的建议');
    await web.enter('deputyAffairs');
    await web.open('desk/review');
    await web.page.getByRole('link', { name: /推进老旧小区加装电梯/ }).waitFor();
    await web.page.getByLabel('标题中的字或建议号').fill('没有这样的');
    await web.page.getByLabel('标题中的字或建议号').press('Enter');
    await web.page.getByText('没有查到，可以换个词').waitFor();
  });

  it('is free of faults that axe finds, and fits a telephone and a large screen', async () => {
    await submitted('关于甲的建议');
    await web.enter('deputyAffairs');
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      for (const address of ['desk', 'desk/review']) {
        await web.open(address);
        await web.page.waitForLoadState('networkidle');
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });
});
