import { describe, expect, it } from '@jest/globals';
import { atAnOffice } from './at-an-office.js';
import { called } from './browser.js';

/** The roster 名册 where another was quicker, or the form says two things at once. */
const web = atAnOffice();
const of = (label: string, name: string) =>
  web.page
    .getByRole('listitem')
    .filter({ has: web.page.getByText(name, { exact: true }) })
    .getByRole('button', { name: called(label) });

describe('an entry of the roster', () => {
  it('that another has put out of use meanwhile is not put back into use by who wanted the same', async () => {
    await web.enter('admin');
    await web.open('people/offices');
    await of('停用', '区财政局').click();
    const admin = await web.congress.as('admin');
    const { c: id } = web.congress.offices;
    await admin.patch(`offices/${id}`, { active: false }).expect(200);
    await web.inDialog('停用').click();
    await web.page.getByRole('alert').waitFor();
    await of('恢复使用', '区财政局').waitFor({ state: 'attached' });
    await web.inDialog('停用').click();
    await web.page.getByText('已停用：区财政局').waitFor();
    expect((await admin.get(`offices/${id}`)).body).toMatchObject({ active: false });
  });

  it('keeps the new telephone that was typed, though the old one was to be taken out', async () => {
    await web.enter('admin');
    await web.open('people/deputies');
    const admin = await web.congress.as('admin');
    const { a: id } = web.congress.deputies;
    const { body } = await admin.patch(`deputies/${id}`, { phone: '0571-11112222' }).expect(200);
    const { name, phone } = body as { name: string; phone: string };
    await web.page.reload();
    await of('修改', name).click();
    await web.page.getByLabel('删去现在的联系电话').check();
    await web.page.getByLabel('联系电话', { exact: false }).first().fill('0571-33334444');
    await web.inDialog('保存').click();
    await web.page.getByText(`已修改：${name}`).waitFor();
    const { body: after } = await admin.get(`deputies/${id}`).expect(200);
    expect((after as { phone: string | null }).phone).toEqual(expect.any(String));
    expect((after as { phone: string | null }).phone).not.toBe(phone);
  });
});
