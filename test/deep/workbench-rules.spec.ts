import { describe, expect, it } from '@jest/globals';
import type { Profile, ProfileValue } from '../../src/congress/profile/profile.js';
import { Story } from '../support/story.js';
import { atAnOffice } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** The rules 办理规则 as the staff reads them and the administrator of the install takes up others, in Debian's Chromium. */
const web = atAnOffice();

async function profileOf(key: string): Promise<Profile> {
  const client = await web.congress.as('deputyAffairs');
  return (await client.get(`/api/profiles/${key}`).expect(200)).body as Profile;
}

/** Every value of the rules with its source. */
function valuesIn(profile: Profile): ProfileValue<unknown>[] {
  const { clocks, key: _key, name: _name, timeZone: _zone, ...others } = profile;
  const all = [...Object.values(clocks), ...Object.values(others)] as (ProfileValue<unknown> | number)[];
  return all.filter((one) => typeof one === 'object');
}

const row = (label: string) => web.page.getByRole('row').filter({ has: web.page.getByText(label, { exact: true }) });

describe('the rules', () => {
  it('are read in words, each with its source, and marked where nobody checked it', async () => {
    await web.enter('deputyAffairs');
    await web.page.getByRole('link', { name: '数据和规则' }).click();
    await web.page.getByRole('link', { name: '办理规则' }).click();
    await web.page.getByRole('heading', { name: '全国通用（代表法）' }).waitFor();
    const national = await profileOf('national');
    const values = valuesIn(national);
    expect(await web.page.locator('tbody tr').count()).toBe(values.length);
    const sources = await web.page.locator('td[data-label=依据]').allInnerTexts();
    values.forEach(({ source }) => expect(sources.join('\n')).toContain(source));
    const unverified = values.filter(({ verified }) => !verified).length;
    expect(await web.page.getByText('未与原文核对', { exact: true }).count()).toBe(unverified);
    await web.page.getByText(`有 ${String(unverified)} 项没有与法规原文核对`).waitFor();
    expect(national.clocks.reply.value).toEqual({ lengthMonths: 3 });
    await row('答复期限').getByText('3 个月', { exact: true }).waitFor();
    await row('红黄灯的剩余天数').getByText('黄灯：剩余 15 日以内', { exact: true }).waitFor();
    await row('答复前的沟通要求').getByText('哪些阶段：办前、办中', { exact: true }).waitFor();
    await row('答复前的沟通要求').getByText('沟通几次：至少一次', { exact: true }).waitFor();
    await row('百分比的取舍').getByText('四舍五入', { exact: true }).waitFor();
    await row('每月几日开始一轮跟踪').getByText('当地没有', { exact: true }).waitFor();
    for (const { code, name } of national.outcomeClasses.value) {
      await row('办理结果分类')
        .getByRole('listitem')
        .filter({ hasText: `${code} ${name}` })
        .waitFor();
    }
    for (const { label } of national.refusalReasons.value) {
      await row('不予立案的情形').getByText(label, { exact: true }).waitFor();
    }
    expect(await web.page.getByText(/undefined|null|\[object|HALF_UP|lengthMonths|before|any /).count()).toBe(0);
    expect(await axeFaults(web.page)).toEqual([]);
    expect(await fitsScreen(web.page)).toBe(true);
  });

  it('of another place are told from those in force, and are not for the staff to take up', async () => {
    await web.enter('deputyAffairs');
    await web.open('rules');
    await web.page.getByRole('link', { name: /^杭州市临安区/ }).click();
    await web.page.getByText('这不是本级现行的规则').waitFor();
    await row('每月几日开始一轮跟踪').getByText('25 日', { exact: true }).waitFor();
    await row('每月几日开始一轮跟踪').getByText('与现行不同，现行为：当地没有').waitFor();
    await row('每年十二月几日抽取回头看的答复').getByText('12月10日', { exact: true }).waitFor();
    expect(
      await row('答复期限')
        .getByText(/与现行不同/)
        .count(),
    ).toBe(0);
    expect(await web.button('改用这一版').count()).toBe(0);
    expect(await axeFaults(web.page)).toEqual([]);
    await web.page.getByRole('link', { name: '看现行的' }).click();
    await web.page.getByText('现行', { exact: true }).waitFor();
  });

  it('are taken up by the administrator of the install, for the cases that come after', async () => {
    const before = new Story(web.congress);
    await before.registered();
    const { ADMIN_USERNAME, ADMIN_PASSWORD } = web.service.config;
    await web.page.goto('/sign-in');
    await web.page.getByLabel('用户名').fill(ADMIN_USERNAME);
    await web.page.getByLabel('密码').fill(ADMIN_PASSWORD);
    await web.page.getByRole('button', { name: '登录', exact: true }).click();
    await web.page.getByRole('heading', { name: '请选择人大' }).waitFor();
    await web.open('rules');
    await web.page.getByRole('link', { name: /^浙江省/ }).click();
    await web.button('改用这一版').click();
    await web.page.getByRole('dialog').getByText('已经立案的仍按立案时的一版').waitFor();
    expect(await axeFaults(web.page)).toEqual([]);
    await web.inDialog('改用').dblclick();
    await web.page.getByText('已改用第 1 版').waitFor();
    await web.page.getByText('现行', { exact: true }).waitFor();
    const staff = await web.congress.as('deputyAffairs');
    const own = await staff.get(`/api/congresses/${web.congress.slug}`).expect(200);
    expect(own.body).toMatchObject({ profile: 'zhejiang-2016', profileVersion: 1 });
    const after = new Story(web.congress);
    await after.registered();
    const keyOf = async ({ shown }: Story) =>
      ((await staff.get(`suggestions/${shown.id}`).expect(200)).body as { profile: { key: string } }).profile.key;
    expect([await keyOf(before), await keyOf(after)]).toEqual(['national', 'zhejiang-2016']);
  });
});
