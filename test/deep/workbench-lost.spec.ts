import { describe, expect, it } from '@jest/globals';
import { testPassword } from '../support/congress.js';
import { signedIn, typeIn } from './browser.js';
import { onATelephone } from './on-a-telephone.js';

/** Where words could get lost in the workbench 工作台, or go out in another's name: found by a reader, each once. */
const web = onATelephone();

/** A draft of the service's, as its deputy made it on another machine. */
async function draftElsewhere(title: string): Promise<string> {
  const body = { title, cause: '在别的机器上写的案由。', proposals: ['一条。'], residentRequest: false };
  const answer = await (await web.congress.as('deputy')).post('suggestions', body).expect(201);
  return (answer.body as { id: string }).id;
}

async function titlesOf(name: 'deputy' | 'deputyB'): Promise<string[]> {
  const { body } = await (await web.congress.as(name)).get('suggestions?limit=200');
  return (body as { items: { title: string }[] }).items.map((one) => one.title);
}

describe('a shared machine', () => {
  it('sends nothing of one person in the name of another who signed in beside him', async () => {
    await web.enter('deputy');
    await web.write('关于甲写的建议', '甲写的案由。', '一条。');
    const second = await web.context.newPage();
    await second.goto(`/c/${web.congress.slug}/mine`);
    // What the first page saves by itself after a pause is refused, and waits for the sign-in.
    const refused = web.page.waitForResponse((one) => one.url().endsWith('/suggestions') && one.status() === 401);
    await second.getByRole('button', { name: '退出' }).click();
    await second.getByRole('heading', { name: '登录' }).waitFor();
    await web.page.getByRole('dialog').getByText('登录已到期').waitFor();
    await refused;
    // Another person takes the machine over.
    await typeIn(second, web.congress.username('deputyB'), testPassword);
    await second.getByRole('heading', { name: '我的建议' }).waitFor();
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
    expect(await titlesOf('deputyB')).toEqual([]);
    await second.close();
    // Back at his own, the first finds what he wrote.
    await web.page.getByRole('button', { name: '退出' }).click();
    await signedIn(web.page, web.congress.username('deputy'), testPassword);
    await web.open('write');
    expect(await web.page.getByLabel('案由').inputValue()).toBe('甲写的案由。');
  });

  it('signs nobody in by a sign-in that was left without a network', async () => {
    await web.enter('deputy');
    await web.context.setOffline(true);
    await web.button('退出').click();
    await web.page.getByText('退出的时候网络不通').waitFor();
    await web.context.setOffline(false);
    await web.open('mine');
    await web.page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await web.page.getByText('退出的时候网络不通').count()).toBe(0);
    await typeIn(web.page, web.congress.username('deputyB'), testPassword);
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
  });
});

describe('a draft', () => {
  it('that could not be read is neither shown empty nor written over', async () => {
    const id = await draftElsewhere('关于没读到的建议');
    await web.enter('deputy');
    let lost = 0;
    await web.page.route(new RegExp(`/suggestions/${id}$`), (route) =>
      lost++ === 0 ? route.abort() : route.continue(),
    );
    await web.open(`write/${id}`);
    await web.button('再试一次').waitFor();
    expect(await web.page.getByLabel('案由').count()).toBe(0);
    await web.button('再试一次').click();
    await web.page.getByLabel('案由').waitFor();
    expect(await web.page.getByLabel('案由').inputValue()).toBe('在别的机器上写的案由。');
  });

  it('that is somebody else’s opens no form', async () => {
    const id = await draftElsewhere('关于别人的建议');
    await web.enter('deputyB');
    await web.open(`write/${id}`);
    await web.page.getByRole('link', { name: '回到我的建议' }).waitFor();
    expect(await web.page.getByLabel('案由').count()).toBe(0);
    expect(await web.button('再试一次').count()).toBe(0);
  });

  it('of each of two tabs is there after a reload', async () => {
    await web.enter('deputy');
    const second = await web.context.newPage();
    await Promise.all([web.open('write'), second.goto(`/c/${web.congress.slug}/write`)]);
    await web.page.getByLabel('案由').fill('第一个窗口写的。');
    await web.page.waitForTimeout(500);
    await second.getByLabel('案由').fill('第二个窗口写的。');
    await second.waitForTimeout(500);
    await Promise.all([web.page.reload(), second.reload()]);
    expect(await web.page.getByLabel('案由').inputValue()).toBe('第一个窗口写的。');
    expect(await second.getByLabel('案由').inputValue()).toBe('第二个窗口写的。');
    await second.close();
  });

  it('goes to the service by itself when the network is back', async () => {
    await web.enter('deputy');
    await web.write('关于断网的建议', '断网时写的。', '一条。');
    await web.context.setOffline(true);
    await web.button('保存').click();
    await web.page.getByText('网络不通').waitFor();
    await web.context.setOffline(false);
    await web.page.getByText(/已保存到系统/).waitFor();
    expect(await web.casesCalled('关于断网的建议')).toBe(1);
  });
});

describe('a dialog that must be answered', () => {
  it('comes back however often Escape is pressed', async () => {
    await web.enter('deputy');
    await web.write('关于反复按键的建议', '写到一半。', '一条。');
    const client = await web.congress.as('deputy');
    expect((await client.delete('/api/session/sign-ins')).status).toBe(204);
    await web.button('保存').click();
    const dialog = web.page.getByRole('dialog');
    await dialog.getByText('登录已到期').waitFor();
    for (let times = 0; times < 4; times++) await web.page.keyboard.press('Escape');
    await dialog.getByLabel('密码').fill(testPassword);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await web.page.getByText(/已保存到系统/).waitFor();
  });
});
