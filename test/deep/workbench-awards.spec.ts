import { describe, expect, it } from '@jest/globals';
import { Story } from '../support/story.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The selection of the best suggestions 优秀建议 in the workbench, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Award {
  readonly id: string;
  readonly state: string;
  readonly nominated: readonly {
    readonly suggestion: { readonly id: string };
    readonly nominations: number;
    readonly inFavour: number | null;
    readonly chosen: boolean | null;
  }[];
}
async function only(): Promise<Award> {
  const staff = await web.congress.as('deputyAffairs');
  const { items } = (await staff.get('suggestion-awards').expect(200)).body as { items: readonly { id: string }[] };
  return (await staff.get(`suggestion-awards/${items[0]?.id ?? ''}`).expect(200)).body as Award;
}

describe('优秀建议', () => {
  it('are nominated by deputies once each, counted after a meeting, and announced once', async () => {
    const [one, other] = [new Story(web.congress), new Story(web.congress)];
    for (const story of [one, other]) await story.registered();
    await web.enter('deputyAffairs');
    await web.open('suggestion-awards');
    await web.page.getByText('还没有评选').waitFor();
    await web.button('发起优秀建议评选').click();
    await web.page.getByLabel('考核办法').selectOption('quantified-24');
    await web.page.getByLabel('提名截止日期').fill('2026-03-01');
    await web.inDialog('发起优秀建议评选').click();
    await web.page.getByRole('alert').waitFor();
    await web.page.getByLabel('提名截止日期').fill('2026-03-20');
    await web.inDialog('发起优秀建议评选').dblclick();
    await web.page.getByRole('heading', { name: '2026年度优秀建议评选' }).waitFor();
    const { id } = await only();

    const deputy = await web.another('deputy');
    await deputy.goto(`/c/${web.congress.slug}/suggestion-awards/${id}`);
    const press = (name: string) => deputy.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    for (const story of [one, other, one]) {
      await deputy.getByRole('button', { name: '提名优秀建议' }).click();
      await deputy.getByLabel('建议号，或者标题中的字').fill(String(story.shown.number));
      await press('查找');
      await deputy.getByLabel(new RegExp(`第 ${String(story.shown.number)} 号`)).check();
      await deputy.getByLabel('理由').fill('选题准。');
      expect(await axeFaults(deputy)).toEqual([]);
      await press('提名');
      if (story === one && (await only()).nominated.length === 2) break;
      await deputy.getByRole('row', { name: new RegExp(`第 ${String(story.shown.number)} 号`) }).waitFor();
    }
    // The third is the first again: each side nominates a suggestion once.
    await deputy.getByRole('alert').waitFor();
    expect((await only()).nominated.map(({ nominations }) => nominations)).toEqual([1, 1]);

    await web.later('2026-03-25T09:00:00+08:00');
    await web.page.reload();
    await web.button('公布优秀建议').click();
    await web.page.getByLabel('会议日期').fill('2026-03-24');
    await web.page.getByRole('textbox', { name: '会议', exact: true }).fill('主任会议');
    await web.page.getByLabel('到会人数').fill('5');
    const nominated = (await only()).nominated.map(({ suggestion }) => suggestion.id);
    for (const [at, inFavour] of ['9', '2'].entries()) await web.page.getByLabel('赞成票').nth(at).fill(inFavour);
    await web.page.getByRole('checkbox').nth(0).check();
    await web.inDialog('公布优秀建议').click();
    await web.page.getByText('不能多于到会人数').first().waitFor();
    await web.page.getByLabel('赞成票').nth(0).fill('4');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('公布优秀建议').click();
    await web.page.getByText('✓ 入选').waitFor();
    const award = await only();
    expect(award.state).toBe('announced');
    const found = new Map(award.nominated.map((each) => [each.suggestion.id, [each.inFavour, each.chosen]]));
    expect(nominated.map((each) => found.get(each))).toEqual([
      [4, true],
      [2, false],
    ]);
    expect(await web.button(/提名|公布优秀建议/).count()).toBe(0);
    await web.button('大字').click();
    for (const address of ['suggestion-awards', `suggestion-awards/${id}`]) {
      await web.open(address);
      await web.page.getByText('已公布').first().waitFor();
      for (const width of [360, 1366]) {
        await web.page.setViewportSize({ width, height: 780 });
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });
});
