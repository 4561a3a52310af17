import { describe, expect, it } from '@jest/globals';
import { administratorIn, testPassword } from '../support/congress.js';
import { Story } from '../support/story.js';
import { axeFaults, fitsScreen, typeIn } from './browser.js';
import { onATelephone } from './on-a-telephone.js';

/** What goes wrong in the workbench 工作台: nothing is lost, nothing is done twice, nothing is run. */
const web = onATelephone();

describe('what goes wrong', () => {
  it('is told at the sign-in in the service’s words, and the name stays', async () => {
    await web.page.goto('/');
    await typeIn(web.page, web.congress.username('deputy'), 'a wrong password');
    await web.page.getByRole('alert').waitFor();
    expect(await web.page.getByRole('alert').innerText()).toContain('用户名或密码不正确');
    expect(await web.page.getByLabel('用户名').inputValue()).toBe(web.congress.username('deputy'));
    // Tried on and on, it is locked for a while, and says for how long.
    const told = web.page.getByText(/暂停登录.*\d+ ?(秒|分钟)/);
    for (let tries = 0; tries < 20 && !(await told.isVisible()); tries++) {
      const answer = web.page.waitForResponse((one) => one.url().endsWith('/api/session'));
      await typeIn(web.page, web.congress.username('deputy'), 'a wrong password');
      await answer;
    }
    await told.waitFor();
  });

  it('a refusal lists everything that is missing, and keeps what is there', async () => {
    await web.enter('deputy');
    await web.write('关于还没写完的建议', '', '');
    await web.button('提交').click();
    await web.button('确定提交').click();
    const told = web.page.getByRole('alert');
    await told.waitFor();
    expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('案由'),
      expect.stringContaining('具体建议'),
    ]);
    expect(await web.page.getByLabel('标题').first().inputValue()).toBe('关于还没写完的建议');
  });

  it('a network that drops while the answer is under way does nothing twice', async () => {
    await web.enter('deputy');
    const title = '关于网络中断的建议';
    await web.write(title, '信号不好。', '增设基站。');
    const lost = { draft: 0, submission: 0 };
    // The service does it, and the answer never arrives: once for the draft, once for the submission.
    await web.page.route(/\/suggestions(\/[^/]+\/submission)?$/, async (route) => {
      const kind = route.request().url().endsWith('submission') ? 'submission' : 'draft';
      if (route.request().method() !== 'POST' || lost[kind]++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    const submit = async () => {
      await web.button('提交').click();
      await web.button('确定提交').click();
    };
    for (const _time of ['draft', 'submission']) {
      await submit();
      await web.page.getByText('不会重复办理').waitFor();
      expect(await web.page.getByLabel('案由').inputValue()).toBe('信号不好。');
    }
    await submit();
    await web.page.getByText('等代表工委审查立案').waitFor();
    expect(lost).toEqual({ draft: 2, submission: 2 });
    expect(await web.casesCalled(title)).toBe(1);
  });

  it('a double click performs an act once', async () => {
    const story = new Story(web.congress);
    await story.registered();
    await web.enter('deputyAffairs');
    await web.open(`cases/${story.shown.id}`);
    await web.button('交办').click();
    await web.page.getByLabel('承办单位').selectOption(web.congress.offices.a);
    await web.page.getByLabel('承办方式').selectOption('lead');
    await web.page.getByRole('dialog').getByRole('button', { name: '交办' }).dblclick();
    await web.page.getByText('已办理：交办').waitFor();
    const shown = (await (await web.congress.as('deputyAffairs')).get(`suggestions/${story.shown.id}`))
      .body as Story['shown'];
    expect(shown.version).toBe(story.shown.version + 1);
  });

  it('a stale page is told what others did, and merges nothing by itself', async () => {
    const story = new Story(web.congress);
    await story.submitted();
    await web.enter('deputyAffairs');
    await web.open(`cases/${story.shown.id}`);
    await web.button('退回修改').click();
    await web.page.getByLabel('退回理由').fill('请写清地点。');
    const passed = { political: 'pass', legal: 'pass', quality: 'pass', opinion: '可以。' };
    await story.act('delegation', 'examination', passed);
    const send = web.page.getByRole('dialog').getByRole('button', { name: '退回修改' });
    await send.click();
    await web.page.getByText('您打开以后，别人办了这些').waitFor();
    expect(await web.page.getByRole('alert').innerText()).toMatch(/审查/);
    expect(await web.page.getByLabel('退回理由').inputValue()).toBe('请写清地点。');
    await send.click();
    await web.page.getByText('已办理：退回修改').waitFor();
  });

  it('a sign-in that ends while somebody writes is asked for on top, and what was typed goes out', async () => {
    await web.enter('deputy');
    await web.write('关于登录到期的建议', '写到一半。', '接着写。');
    // All sign-ins of the account end, as when an administrator ends them.
    const client = await web.congress.as('deputy');
    expect((await client.delete('/api/session/sign-ins')).status).toBe(204);
    await web.button('保存').click();
    await web.page.getByRole('dialog').getByText('登录已到期').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.page.getByRole('dialog').getByLabel('密码').fill(testPassword);
    await web.page.getByRole('dialog').getByRole('button', { name: '登录', exact: true }).click();
    await web.page.getByText(/已保存到系统/).waitFor();
    expect(await web.page.getByLabel('案由').inputValue()).toBe('写到一半。');
  });
});

describe('sessions', () => {
  it('a password that somebody else gave is changed before anything else', async () => {
    const username = `${web.congress.slug}.new`;
    const grants = [{ role: 'deputy', deputyId: web.congress.deputies.c }];
    const account = { username, password: testPassword, displayName: '代表丙', grants, mustChangePassword: true };
    expect((await (await administratorIn(web.service, web.congress)).post('accounts', account)).status).toBe(201);
    await web.page.goto('/');
    await typeIn(web.page, username, testPassword);
    await web.page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.open('mine');
    await web.page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await web.page.getByLabel('现在的密码').fill(testPassword);
    await web.page.getByLabel('新密码', { exact: true }).fill('12345678');
    await web.page.getByLabel('再填一次新密码').fill('12345678');
    await web.button('修改密码').click();
    await web.page.getByRole('alert').waitFor();
    for (const label of ['新密码', '再填一次新密码']) {
      await web.page.getByLabel(label, { exact: true }).fill('another long test password');
    }
    await web.page.getByLabel('现在的密码').fill(testPassword);
    await web.button('修改密码').click();
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
  });

  it('two tabs go on with one sign-in, and signing out in one asks in the other, which goes on after the next', async () => {
    await web.enter('deputy');
    const second = await web.context.newPage();
    await second.goto(`/c/${web.congress.slug}/write`);
    await second.getByLabel('案由').fill('另一个窗口里写的。');
    await Promise.all([web.page.reload(), second.reload()]);
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
    expect(await second.getByLabel('案由').inputValue()).toBe('另一个窗口里写的。');
    await web.button('退出').click();
    await second.getByRole('dialog').getByText('登录已到期').waitFor();
    await typeIn(web.page, web.congress.username('deputy'), testPassword);
    await second.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await second.getByLabel('案由').inputValue()).toBe('另一个窗口里写的。');
    await second.close();
  });

  it('what comes back from the provider of unified identities is told, and leads nowhere else', async () => {
    await web.page.goto('/?signIn=identityNotLinked');
    await web.page.getByText('还没有与本系统的账号关联').waitFor();
    await web.page.goto('/sign-in?to=//example.org/');
    await typeIn(web.page, web.congress.username('deputy'), testPassword);
    await web.page.getByRole('heading', { name: '我的建议' }).waitFor();
    await web.page.goto('/?identity=linked');
    await web.page.getByText('统一身份已经关联').waitFor();
  });
});

describe('an upgrade', () => {
  it('takes away files that an open page would fetch: it is loaded anew, where it was going, with what was typed', async () => {
    await web.enter('deputy');
    await web.write('关于升级的建议', '升级以前写的。', '一条。');
    await web.page.goto(`/c/${web.congress.slug}/mine`);
    let gone = 0;
    await web.page.route(/\/assets\/WritePage-.*\.js$/, (route) => (gone++ === 0 ? route.abort() : route.continue()));
    await web.page.getByRole('link', { name: '写建议' }).first().click();
    await web.page.getByRole('heading', { name: '写建议' }).waitFor();
    expect(gone).toBeGreaterThan(1);
    expect(await web.page.getByLabel('案由').inputValue()).toBe('升级以前写的。');
  });
});

describe('hostile text', () => {
  it('is shown as text, whole, and runs nothing', async () => {
    const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{ 7*7 }}';
    const rare = '𠮷㐀👩‍👩‍👧';
    const word = '<p class="MsoNormal"><o:p>会议纪要</o:p></p>';
    const long = `${rare}${'长'.repeat(20_000 - [...rare].length)}`;
    await web.enter('deputy');
    await web.write(`${hostile.slice(0, 120)}${rare}`, long, `${hostile}\n${word}`);
    await web.button('提交').click();
    await web.button('确定提交').click();
    await web.page.getByText('等代表工委审查立案').waitFor();
    expect(await web.page.getByRole('heading', { level: 1 }).innerText()).toContain('<img src=x');
    expect(await web.page.locator('.said .text').innerText()).toBe(`${hostile}\n${word}`);
    expect(await web.page.getByText(long.slice(0, 30)).first().innerText()).toHaveLength(long.length);
    expect(await web.page.evaluate("'hit' in window")).toBe(false);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('of one character more than may be is told before it goes out, and stays', async () => {
    await web.enter('deputy');
    await web.write('关于字数的建议', '𠮷'.repeat(20_001), '一条。');
    await web.page.getByText('最多 20000 字，现在有 20001 字').waitFor();
    await web.button('保存').click();
    await web.page.getByRole('alert').waitFor();
    expect([...(await web.page.getByLabel('案由').inputValue())]).toHaveLength(20_001);
  });
});
