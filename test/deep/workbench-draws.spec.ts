import { beforeEach, describe, expect, it } from '@jest/globals';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The look-back draws 回头看抽查 in the workbench, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Draw {
  readonly id: string;
  readonly seed: string;
  readonly size: number;
  readonly population: number;
  readonly populationHash: string;
  readonly lines: readonly { readonly replyId: string; readonly suggestion: { readonly number: number } }[];
}
async function drawsNow(): Promise<readonly Draw[]> {
  const staff = await web.congress.as('deputyAffairs');
  const { items } = (await staff.get('look-back-draws').expect(200)).body as { items: readonly { id: string }[] };
  return Promise.all(items.map(async ({ id }) => (await staff.get(`look-back-draws/${id}`).expect(200)).body as Draw));
}

describe('a draw', () => {
  beforeEach(async () => {
    for (let left = 3; left > 0; left -= 1) {
      const story = await web.assigned();
      await story.replied();
      await story.rated('satisfied');
    }
  });

  it('is refused where there are too few, made by the staff, and drawn again by the browser itself', async () => {
    await web.enter('deputyAffairs');
    await web.open('look-back-draws');
    await web.page.getByText('还没有抽查').waitFor();
    await web.button('另抽一次').click();
    await web.page.getByLabel('件数').fill('9');
    await web.page.getByLabel('随机种子').fill('2026-03-10-07');
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('另抽一次').click();
    await web.page.getByText('不足 9 份').first().waitFor();
    expect(await drawsNow()).toEqual([]);
    await web.page.getByLabel('件数').fill('2');
    await web.inDialog('另抽一次').dblclick();
    await web.page.getByRole('heading', { name: '2026年回头看抽查' }).waitFor();
    const [draw, ...others] = await drawsNow();
    expect([draw?.size, draw?.population, draw?.seed, others]).toEqual([2, 3, '2026-03-10-07', []]);
    for (const { suggestion } of draw?.lines ?? [])
      await web.page.getByRole('row', { name: new RegExp(`第 ${String(suggestion.number)} 号`) }).waitFor();
    await web.page.getByText('这次的种子是抽取人给定的').waitFor();
    await web.button('在本机重抽一次').click();
    await web.page.getByText('与记录一致（本机浏览器自己重抽；系统复核：与记录一致）').waitFor();
    const download = web.page.waitForEvent('download');
    await web.button('下载抽取范围').click();
    expect((await download).suggestedFilename()).toBe('population.txt');
  });

  it('whose record was tampered with on its way is called different, though the service says otherwise', async () => {
    const staff = await web.congress.as('deputyAffairs');
    const { body } = await staff.post('look-back-draws', { year: 2026, count: 1 }).expect(201);
    const { id } = body as { id: string };
    await web.enter('leader');
    expect(await web.button('另抽一次').count()).toBe(0);
    await web.page.route('**/look-back-draws/*/verification', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { population: string[] };
      const population = told.population.map((one) =>
        one.endsWith('0') ? `${one.slice(0, -1)}1` : `${one.slice(0, -1)}0`,
      );
      await route.fulfill({ response: answer, json: { ...told, population } });
    });
    await web.open(`look-back-draws/${id}`);
    await web.button('在本机重抽一次').click();
    await web.page.getByText('与记录不一致（本机浏览器自己重抽').waitFor();
    await web.button('大字').click();
    for (const address of ['look-back-draws', `look-back-draws/${id}`]) {
      await web.open(address);
      await web.page
        .getByText(/抽 1 份|抽取 1 份/)
        .first()
        .waitFor();
      for (const width of [360, 1366]) {
        await web.page.setViewportSize({ width, height: 780 });
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });

  it('is not shown to those who may not read it', async () => {
    await web.enter('committee');
    await web.open('look-back-draws');
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('link', { name: '回头看抽查' }).count()).toBe(0);
  });
});
