import { describe, expect, it } from '@jest/globals';
import { atAnOffice } from './at-an-office.js';

/** A PC whose own clock is wrong, in Debian's Chromium against the real service. */
const web = atAnOffice();
const dayMs = 86_400_000;

describe('on a machine whose clock is wrong', () => {
  it.each([-400, 45])('by %s days, days left and the month are those of the service', async (days) => {
    await (await web.assigned()).acknowledged();
    await web.enter('liaison');
    const dates = async () => {
      await web.open('office');
      await web.page
        .getByText(/还有 \d+ 天/)
        .first()
        .waitFor();
      return web.page.getByText(/还有 \d+ 天/).allInnerTexts();
    };
    const month = async () => {
      await web.open('office/monthly');
      await web.page.getByText('1 件还没有填').waitFor();
      return web.page.getByLabel('月份').inputValue();
    };
    const right = [await dates(), await month()];
    await web.page.clock.setFixedTime(new Date(web.service.clock.instant().getTime() + days * dayMs));
    expect([await dates(), await month()]).toEqual(right);
  });
});
