import { describe, expect, it } from '@jest/globals';
import { draftBody, Story } from '../support/story.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The assignment board 交办 and the batch 集中交办, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Assigned {
  readonly state: string;
  readonly version: number;
  readonly preAssignment: readonly { role: string; part: string | null; office: { id: string } }[];
  readonly assignments: readonly { role: string; office: { id: string } }[];
  readonly clocks: readonly { kind: string; label: string; state: string; dueOn: string }[];
}

async function registered(title: string, more: object = {}): Promise<Story> {
  const story = new Story(web.congress);
  await story.submitted({ ...draftBody, title, ...more });
  await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  return story;
}

/** Cases that are pre-assigned to an office of the test congress, one after the other. */
async function preassigned(count: number, office: 'a' | 'b'): Promise<Story[]> {
  const stories: Story[] = [];
  for (let at = 0; at < count; at++) {
    const story = await registered(`关于${office}的建议`);
    await story.act('deputyAffairs', 'pre-assignment', {
      offices: [{ officeId: web.congress.offices[office], role: 'lead' }],
    });
    stories.push(story);
  }
  return stories;
}

/** A case as the staff has it now. */
async function caseOf({ shown }: Story): Promise<Assigned> {
  return (await (await web.congress.as('deputyAffairs')).get(`suggestions/${shown.id}`).expect(200)).body as Assigned;
}

const card = (title: string) => web.page.getByRole('listitem').filter({ hasText: title });
const inWords = (on: string) => on.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

describe('the assignment board', () => {
  it('takes offices by the keyboard alone, by the letters of their pinyin, and goes on with the next case', async () => {
    const { offices } = web.congress;
    const first = await registered('关于甲的建议', { wishedOfficeId: offices.b });
    const second = await registered('关于乙的建议');
    await web.enter('deputyAffairs');
    await web.open('desk/assigning');
    const lead = card('关于甲的建议').getByRole('combobox', { name: '主办单位' });
    await lead.waitFor();
    expect(await lead.inputValue()).toBe('区发展和改革局');
    // What is typed and not chosen is no choice, and what stood there before is none any more: nothing goes out.
    await lead.fill('没有这个局');
    await card('关于甲的建议').getByText('没有这样的').waitFor();
    await lead.press('Tab');
    expect(await lead.inputValue()).toBe('没有这个局');
    await card('关于甲的建议').getByText('这几个字还没有选定').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    for (const name of [/^预交办/, /^交办/]) await card('关于甲的建议').getByRole('button', { name }).click();
    await card('关于甲的建议').getByText('还没有交办：有一个单位').waitFor();
    expect((await caseOf(first)).state).toBe('registered');
    await lead.press('Control+a');
    await lead.pressSequentially('zfhcx');
    await lead.press('Enter');
    expect(await lead.inputValue()).toBe('区住房和城乡建设局');
    const co = card('关于甲的建议').getByRole('combobox', { name: '加一个会办单位' });
    await co.pressSequentially('财政');
    await co.press('Enter');
    await co.pressSequentially('jt');
    await co.press('ArrowDown');
    await co.press('Enter');
    await web.page.getByRole('button', { name: /^区交通运输局\s*，去掉/ }).click();
    await lead.press('Enter');
    await web.page.getByText('已办理：预交办（关于甲的建议）').waitFor();
    expect(await caseOf(first)).toMatchObject({
      state: 'preassigned',
      version: first.shown.version + 1,
      preAssignment: [
        { role: 'lead', office: { id: offices.a } },
        { role: 'co', office: { id: offices.c } },
      ],
    });
    expect(await web.page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');

    // The next: refused with the reason, then handed over with the dates that the service sets.
    await web.page.keyboard.press('Enter');
    await card('关于乙的建议').getByRole('alert').waitFor();
    await card('关于乙的建议').getByLabel('几个单位分别办理').check();
    const apart = card('关于乙的建议').getByRole('combobox', { name: '加一个分别办理单位' });
    for (const letters of ['czj', 'fy']) {
      await apart.pressSequentially(letters);
      await apart.press('Enter');
    }
    await web.page.reload();
    await card('关于乙的建议').getByText('已恢复上次没有提交的内容').waitFor();
    await card('关于乙的建议').getByText('承办部分、难度和交办说明').click();
    await card('关于乙的建议').getByLabel('区财政局承办的部分').fill('资金部分');
    await card('关于乙的建议').getByRole('button', { name: /^交办/ }).dblclick();
    await web.page.getByText('已办理：交办（关于乙的建议）').waitFor();
    const { state, version, assignments, clocks } = await caseOf(second);
    expect({ state, version }).toEqual({ state: 'assigned', version: second.shown.version + 1 });
    expect(assignments.map(({ role, office }) => [role, office.id])).toEqual([
      ['separate', offices.c],
      ['separate', offices.court],
    ]);
    const reply = clocks.find(({ kind }) => kind === 'reply');
    const told = await web.page.getByRole('status').filter({ hasText: '已办理' }).innerText();
    expect(told).toContain(`${reply?.label ?? ''} ${inWords(reply?.dueOn ?? '')}`);
    await web.page.getByText('没有等着定承办单位的建议').waitFor();

    // A pre-assigned one is changed, twice: the second is upon the first.
    await web.page.getByRole('link', { name: /^已预交办/ }).click();
    // A card is read when it comes into sight.
    await web.page.getByRole('link', { name: '关于甲的建议' }).scrollIntoViewIfNeeded();
    for (const letters of ['fgj', 'jtj']) {
      await lead.press('Control+a');
      await lead.pressSequentially(letters);
      await lead.press('Enter');
      const answer = web.page.waitForResponse(/\/pre-assignment$/);
      await card('关于甲的建议')
        .getByRole('button', { name: /^预交办/ })
        .click();
      expect((await answer).status()).toBe(200);
      await web.page.getByText('已办理：预交办（关于甲的建议）').waitFor();
    }
    const changed = await caseOf(first);
    expect(changed.version).toBe(first.shown.version + 3);
    expect(changed.preAssignment.map(({ office }) => office.id)).toEqual([offices.d, offices.c]);
  });

  it('tells what others did meanwhile, and keeps what was chosen', async () => {
    const story = await registered('关于甲的建议', { wishedOfficeId: web.congress.offices.b });
    await web.enter('deputyAffairs');
    await web.open('desk/assigning');
    await web.page.getByRole('combobox', { name: '主办单位' }).waitFor();
    await story.act('governmentOffice', 'pre-assignment', {
      offices: [{ officeId: web.congress.offices.c, role: 'lead' }],
    });
    await web.button('交办').click();
    await web.page.getByText('别人办了这些').waitFor();
    expect(await web.page.getByRole('alert').innerText()).toMatch(/政府督查已预交办/);
    expect(await caseOf(story)).toMatchObject({ state: 'preassigned' });
    expect(await web.page.getByRole('combobox', { name: '主办单位' }).inputValue()).toBe('区发展和改革局');
  });

  it('is the government’s office’s too, which examines nothing', async () => {
    await registered('关于甲的建议');
    await web.congress.account('governmentOffice');
    const page = await web.another('governmentOffice');
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    expect(await page.getByRole('link', { name: '待审查' }).count()).toBe(0);
    await page.getByRole('link', { name: '待定承办单位' }).click();
    await page.getByRole('combobox', { name: '主办单位' }).waitFor();
  });
});

describe('the board', () => {
  it('takes the forms that are far away out of the page, and brings them back as they were', async () => {
    for (let at = 1; at <= 9; at++) await registered(`关于${String(at)}号小区的建议`);
    await web.enter('deputyAffairs');
    await web.page.setViewportSize({ width: 400, height: 400 });
    await web.open('desk/assigning');
    const first = card('关于1号小区的建议');
    const lead = first.getByRole('combobox', { name: '主办单位' });
    await lead.pressSequentially('czj');
    await lead.press('Enter');
    const last = card('关于9号小区的建议');
    // What has the keyboard stays.
    await last.scrollIntoViewIfNeeded();
    await last.getByRole('combobox').first().waitFor();
    expect(await lead.count()).toBe(1);
    await last.getByRole('combobox').first().click();
    await first.scrollIntoViewIfNeeded();
    await last.scrollIntoViewIfNeeded();
    const height = (await first.boundingBox())?.height ?? 0;
    await lead.waitFor({ state: 'detached' });
    expect((await first.boundingBox())?.height).toBeCloseTo(height, 0);
    await first.scrollIntoViewIfNeeded();
    expect(await lead.inputValue()).toBe('区财政局');
    expect(await first.getByText('已恢复上次').count()).toBe(0);
  });

  it('is free of faults that axe finds, and fits a telephone and a large screen', async () => {
    await registered('关于甲的建议', { wishedOfficeId: web.congress.offices.b });
    await preassigned(1, 'a');
    await web.enter('deputyAffairs');
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      for (const address of ['desk/assigning', 'desk/assigning?state=preassigned']) {
        await web.open(address);
        await web.page.locator('.card.with-form').scrollIntoViewIfNeeded();
        await web.page.getByRole('combobox', { name: '主办单位' }).click();
        await web.page.waitForLoadState('networkidle');
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });
});
