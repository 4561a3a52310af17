import { describe, expect, it } from '@jest/globals';
import { people } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, called, fitsScreen } from './browser.js';

/** The workbench as an office meets it: its liaison 联络员 and its head 负责人, in Debian's Chromium against the real service. */
const web = atAnOffice();

describe('the office’s table', () => {
  it('is where liaison and head begin, and says so while it is empty', async () => {
    await web.enter('liaison');
    await web.page.getByRole('heading', { name: '本单位的建议' }).waitFor();
    await web.page.getByText('现在没有交给本单位的建议').waitFor();
    expect(await web.page.getByRole('link', { name: '待签发' }).count()).toBe(0);
    expect(await axeFaults(web.page)).toEqual([]);
  });

  it('a case is signed for with its three names, once however often it is clicked, and the names stay for the next', async () => {
    const [first, second] = [await web.assigned(), await web.assigned()];
    await web.enter('liaison');
    await web.page.getByText('本单位（主办）待签收').first().waitFor();
    await web.page.getByRole('heading', { name: /绿灯|黄灯|红灯/ }).waitFor();
    await web.button('签收').first().click();
    expect(await axeFaults(web.page)).toEqual([]);
    // A refusal first: every name that is missing.
    await web.inDialog('签收').click();
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('alert').getByRole('listitem').count()).toBe(3);
    await web.page.getByLabel('分管领导').fill(people.responsibleLeader);
    await web.page.getByLabel('经办人', { exact: true }).fill(people.handler);
    await web.page.getByLabel('经办人电话').fill(people.phone);
    await web.inDialog('签收').dblclick();
    await web.page.getByText('已办理：签收').waitFor();
    await web.button('签收').click();
    expect(await web.page.getByLabel('经办人', { exact: true }).inputValue()).toBe(people.handler);
    await web.inDialog('签收').click();
    await web.page.getByText('本单位（主办）已签收').nth(1).waitFor();
    for (const story of [first, second]) {
      const { version, assignments } = await web.shownOf(story);
      expect({ version, handler: assignments[0]?.handler }).toEqual({
        version: story.shown.version + 1,
        handler: people.handler,
      });
    }
    await web.page.getByRole('link', { name: /办理中/ }).click();
    await web.page.getByText('共 2 件').waitFor();
  });

  it('objects with a reason, and logs a consultation in a few words', async () => {
    const [objected, handled] = [await web.assigned(), await web.assigned()];
    await handled.acknowledged();
    await web.enter('liaison');
    await web.open(`cases/${objected.shown.id}`);
    await web.button('申请调整').click();
    await web.page.getByLabel('申请调整的理由').fill('此事不属于本局职责。');
    await web.inDialog('申请调整').click();
    await web.page.getByText('已办理：申请调整').waitFor();

    await web.open('office');
    await web.button('记录沟通').click();
    await web.page.getByLabel('谈了什么').fill('到现场一起看了场地。');
    await web.page.getByLabel('哪一天').fill('2026-03-11');
    await web.inDialog('记下').click();
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByLabel('谈了什么').inputValue()).toBe('到现场一起看了场地。');
    await web.page.getByLabel('哪一天').fill('2026-03-10');
    await web.inDialog('记下').click();
    await web.page.getByText('已办理：记录沟通').waitFor();
    const { consultations } = await web.shownOf(handled);
    expect(consultations).toMatchObject([{ summary: '到现场一起看了场地。', attendees: ['代表甲'] }]);
  });

  it('a stale page is told what others did, and the words go out when they are sent again', async () => {
    const story = await web.assigned();
    await story.acknowledged();
    await web.enter('liaison');
    await web.button('记录沟通').click();
    await web.page.getByLabel('谈了什么').fill('电话中谈过。');
    await story.act('deputyAffairs', 'urgings', { note: '请抓紧。' });
    await web.inDialog('记下').click();
    await web.page.getByText('您打开以后，别人办了这些').waitFor();
    expect(await web.page.getByRole('alert').innerText()).toMatch(/催办/);
    await web.inDialog('记下').click();
    await web.page.getByText('已办理：记录沟通').waitFor();
  });
});

describe('the reply', () => {
  it('is written by item, survives a reload, is refused with all that is missing, and signed by the head', async () => {
    const story = await web.assigned({ office: 'a', role: 'lead' }, { office: 'b', role: 'co' });
    await story.acknowledged();
    await story.acknowledged('b');
    await web.enter('liaison');
    await web.page.getByRole('link', { name: '拟稿' }).click();
    await web.page.getByRole('heading', { name: /^拟答复/ }).waitFor();
    await web.page.getByLabel('答复第 1 条').fill(`场地已经选定。${hostile}`);
    await web.page.getByLabel('答复摘要').fill('感谢您的关心。');
    await web.page.getByLabel('B ').check();
    await web.button('加一项承诺').click();
    await web.page.getByLabel('做什么').fill('建成健身场地');
    await web.page.getByText('有一项承诺没有填完').waitFor();
    await web.page.reload();
    expect(await web.page.getByLabel('答复第 1 条').inputValue()).toContain('场地已经选定。');
    await web.page.getByLabel('怎么做').fill('六月开工。');
    await web.page.getByLabel('什么时候完成').fill('2026-09-30');
    await web.button('交负责人签发').dblclick();
    await web.page.getByText('已存入系统').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    expect((await web.shownOf(story)).replies).toMatchObject([
      { issued: false, outcomeClass: 'B', commitments: [{ text: '建成健身场地', dueOn: '2026-09-30' }] },
    ]);

    const head = await web.another('head');
    await head.getByRole('link', { name: '待签发' }).click();
    await head.getByText('答复了 1 / 2 条').waitFor();
    expect(await axeFaults(head)).toEqual([]);
    await head.getByRole('link', { name: /看全文，签发或退回/ }).click();
    await head.getByText('（这一条还没有答复）').waitFor();
    expect(await head.locator('.letter').innerText()).toContain(hostile);
    expect(await head.evaluate("'hit' in window")).toBe(false);
    await head.getByRole('button', { name: called('签发') }).click();
    const sign = head.getByRole('dialog').getByRole('button', { name: '签发', exact: true });
    await head.getByLabel('签发人').fill('局长甲');
    await sign.click();
    await head.getByRole('alert').waitFor();
    const told = (await head.getByRole('alert').getByRole('listitem').allInnerTexts()).join('\n');
    for (const word of ['沟通', '会办意见', '第 2 条', '公开']) expect(told).toContain(word);
    await head.getByRole('button', { name: '先不签' }).click();
    await head.getByRole('button', { name: '审核退回' }).click();
    await head.getByLabel('退回理由').fill('第二条还没有答复。');
    await head.getByRole('dialog').getByRole('button', { name: '审核退回' }).click();
    await head.getByText('已办理：审核退回').waitFor();

    const giver = await web.another('liaisonB');
    await giver.getByRole('button', { name: '提交会办意见' }).click();
    await giver.getByRole('textbox', { name: '会办意见' }).fill('同意，资金已经安排。');
    await giver.getByLabel('签发人').fill('局长乙');
    await giver.getByRole('dialog').getByRole('button', { name: '提交会办意见' }).click();
    await giver.getByText('已办理：提交会办意见').waitFor();
    await story.consulted();

    await web.page.getByLabel('答复第 2 条').fill('照明一并安装。');
    await web.page.getByLabel('全文公开').check();
    await web.page.getByLabel('文号').fill('住建函〔2026〕1号');
    // Others did something meanwhile; the draft is still this one, and is saved on a second wish.
    await web.button('保存').click();
    await web.page.getByText('您打开以后，别人办了这些').waitFor();
    await web.button('预览答复函').click();
    await web.page.getByText('照明一并安装。').waitFor();

    await head.reload();
    await head.getByText('照明一并安装。').waitFor();
    await head.getByRole('button', { name: called('签发') }).click();
    expect(await head.getByLabel('签发人').inputValue()).toBe('局长甲');
    await sign.dblclick();
    await head.getByText('已办理：签发').waitFor();
    expect(await web.shownOf(story)).toMatchObject({
      state: 'replied',
      replies: [{ issued: true, outcomeClass: 'B' }],
    });
  });

  it('that was changed elsewhere is shown beside this one, and nothing is merged', async () => {
    const story = await web.assigned();
    await story.acknowledged();
    await web.enter('liaison');
    await web.open(`cases/${story.shown.id}/reply/${story.assignment('a').id}`);
    await web.page.getByLabel('答复第 1 条').fill('这里写的。');
    await story.drafted('a', { answers: [{ proposalSeq: 1, text: '负责人写的。' }] });
    await web.button('保存').click();
    const told = web.page.getByRole('dialog', { name: '这份答复在别处改过' });
    await told.waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await told.innerText()).toContain('负责人写的。');
    await told.getByRole('button', { name: /留这里的/ }).click();
    await web.button('保存').click();
    await web.page.getByText('已保存到系统').waitFor();
    expect((await web.shownOf(story)).replies[0]?.answers).toMatchObject([{ text: '这里写的。' }]);
  });

  it('that cannot be signed yet says why, when it is asked', async () => {
    const story = await web.assigned();
    await story.acknowledged();
    await story.drafted();
    const head = await web.congress.as('head');
    const { body } = await head.get(`suggestions/${story.shown.id}/barred-acts`).expect(200);
    const { items } = body as { items: { label: string; causes: { message: string }[] }[] };
    expect(items.length).toBeGreaterThan(0);
    await web.enter('head');
    await web.open(`cases/${story.shown.id}`);
    await web.page.getByText('有的事项为什么现在不能办').click();
    for (const { label, causes } of items) {
      await web.page.locator('strong', { hasText: label }).first().waitFor();
      for (const { message } of causes) await web.page.getByText(message, { exact: true }).first().waitFor();
    }
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('leaves a lead office the right to return an opinion', async () => {
    const story = await web.assigned({ office: 'a', role: 'lead' }, { office: 'b', role: 'co' });
    await story.acknowledged();
    await story.acknowledged('b');
    await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '已阅。', signer: '局长乙' });
    await web.enter('liaison');
    await web.open(`cases/${story.shown.id}`);
    await web.button('退回会办意见').click();
    await web.page.getByLabel('退回理由').fill('没有实质内容。');
    await web.inDialog('退回会办意见').click();
    await web.page.getByText('已办理：退回会办意见').waitFor();
    expect((await web.shownOf(story)).coOpinions).toMatchObject([{ opinion: '已阅。', returnedOn: '2026-03-10' }]);
  });
});

describe('every page of an office', () => {
  it('is free of faults that axe finds, and fits a telephone and a large screen', async () => {
    const story = await web.assigned({ office: 'a', role: 'lead' }, { office: 'b', role: 'co' });
    await story.acknowledged();
    await story.drafted();
    const { id } = story.shown;
    const assignment = story.assignment('a').id;
    await web.enter('head');
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      const own = ['office', 'office?light=red', 'office/signing', 'office/monthly'];
      for (const address of [
        ...own,
        `cases/${id}`,
        `cases/${id}/reply/${assignment}`,
        `cases/${id}/letter/${assignment}`,
      ]) {
        await web.open(address);
        await web.page.waitForLoadState('networkidle');
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });
});
