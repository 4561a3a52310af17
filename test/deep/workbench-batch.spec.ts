import { describe, expect, it } from '@jest/globals';
import { administratorIn } from '../support/congress.js';
import { draftBody, Story } from '../support/story.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults } from './browser.js';

/** The batch 集中交办、逐月交办, in Debian's Chromium against the real service. */
const web = atAnOffice();

/** Cases that are pre-assigned to an office of the test congress, one after the other. */
async function preassigned(count: number, office: 'a' | 'b'): Promise<Story[]> {
  const stories: Story[] = [];
  for (let at = 0; at < count; at++) {
    const story = new Story(web.congress);
    await story.submitted({ ...draftBody, title: `关于${office}的建议` });
    await story.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    await story.act('deputyAffairs', 'pre-assignment', {
      offices: [{ officeId: web.congress.offices[office], role: 'lead' }],
    });
    stories.push(story);
  }
  return stories;
}

/** A case as the staff has it now. */
async function caseOf({ shown }: Story) {
  const { body } = await (await web.congress.as('deputyAffairs')).get(`suggestions/${shown.id}`).expect(200);
  return body as { readonly state: string; readonly version: number };
}

describe('the batch', () => {
  it('hands over each once though an answer is lost, lists what was refused, and takes it up again', async () => {
    const [good, bad] = [await preassigned(11, 'a'), await preassigned(1, 'b')];
    const chief = await administratorIn(web.service, web.congress);
    const office = (active: boolean) => chief.patch(`offices/${web.congress.offices.b}`, { active }).expect(200);
    await office(false);
    await web.enter('deputyAffairs');
    await web.open('desk/assigning?state=preassigned');
    await web.button('交办 12 件').click();
    await web.page.getByText('请选择是哪一种批次').waitFor();
    await web.page.getByLabel('集中交办').check();
    // The first answer is lost on its way, though the cases were handed over.
    const keys: (string | undefined)[] = [];
    await web.page.route(/\/assignment-batches$/, async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await web.button('交办 12 件').dblclick();
    await web.page.getByText('没有收到答复').waitFor();
    expect(keys).toHaveLength(1);
    // Nor does a reload lose it.
    await web.page.reload();
    await web.button('接着交办余下的 12 件').click();
    await web.page.getByText('交办完了：12 / 12 件有了结果').waitFor();
    expect(await web.page.getByRole('progressbar').getAttribute('value')).toBe('12');
    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    for (const story of good) {
      const now = await caseOf(story);
      expect({ state: now.state, version: now.version }).toEqual({
        state: 'assigned',
        version: story.shown.version + 1,
      });
    }
    const batch = web.page.getByRole('region', { name: '成批交办' });
    await batch.getByText('1 件没有交办').waitFor();
    expect(await batch.getByRole('listitem').first().innerText()).toMatch(
      /关于b的建议[\s\S]*第 1 个承办单位不存在或已停用/,
    );
    expect(await axeFaults(web.page)).toEqual([]);

    await web.page.reload();
    await office(true);
    await batch.getByRole('button', { name: '再交办这 1 件' }).click();
    await batch.getByText('交办完了：1 / 1 件有了结果').waitFor();
    for (const story of bad) expect(await caseOf(story)).toMatchObject({ state: 'assigned' });
    await batch.getByRole('button', { name: '知道了' }).click();
    await batch.getByText('现在没有已预交办的建议').waitFor();
  });

  it('can be put away though it is refused again and again, and is the same in two tabs', async () => {
    await preassigned(2, 'a');
    await web.enter('deputyAffairs');
    await web.open('desk/assigning?state=preassigned');
    const second = await web.page.context().newPage();
    await second.goto(web.page.url());
    await second.getByText('已选 2 / 2 件').waitFor();
    const refusal = { code: 'forbidden', detail: '您没有这项权限。', reasons: [], causes: [] };
    await web.page.route(/\/assignment-batches$/, (route) => route.fulfill({ status: 403, json: refusal }));
    await web.page.getByLabel('集中交办').check();
    await web.button('交办 2 件').click();
    await web.page.getByText('您没有这项权限').waitFor();
    await second.getByRole('button', { name: '接着交办余下的 2 件' }).waitFor();
    await web.button('接着交办余下的 2 件').click();
    await web.page.getByText('您没有这项权限').waitFor();
    await web.button('余下的先不交办').click();
    await web.page.getByText('已选 2 / 2 件').waitFor();
    await second.getByText('已选 2 / 2 件').waitFor();
  });

  it('leaves out what is taken out of it', async () => {
    const [first, second] = await preassigned(2, 'a');
    await web.enter('deputyAffairs');
    await web.open('desk/assigning?state=preassigned');
    await web.page.getByText('已选 2 / 2 件').click();
    await web.page.getByRole('checkbox', { name: /第 2 号/ }).uncheck();
    await web.page.getByLabel('逐月交办').check();
    await web.button('交办 1 件').click();
    await web.page.getByText('交办完了：1 / 1').waitFor();
    expect([(await caseOf(first!)).state, (await caseOf(second!)).state]).toEqual(['assigned', 'preassigned']);
  });
});
