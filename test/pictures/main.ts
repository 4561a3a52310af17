import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { checkout } from '../../src/platform/config/checkout.js';
import { takeEnvironment } from '../../src/platform/config/environment.js';
import { startChromium } from '../support/chromium.js';

/** `npm run pictures`: takes the pictures of `docs/images` from a running service with its demonstration congress; `--only office,letter` some of them. */

interface Picture {
  readonly name: string;
  readonly who: string | null;
  /** below `/c/demo/`, or `case:` and words of a title; after each `>` words of what is clicked then */
  readonly page: string;
  /** the heading that stands at the top of the screen, where it is not the page's first */
  readonly at?: string;
  readonly widths: readonly number[];
}

const telephone = 360;
/** a telephone, an old PC of an office, a projector */
const all = [telephone, 1366, 1920];
const pictures: readonly Picture[] = [
  { name: 'sign-in', who: null, page: '/sign-in', widths: [telephone, 1366] },
  { name: 'mine', who: 'deputy1', page: 'mine', widths: all },
  { name: 'write', who: 'deputy1', page: 'write', widths: all },
  { name: 'case', who: 'deputy1', page: 'case:西兴南片', widths: all },
  { name: 'reply', who: 'deputy1', page: 'case:西兴南片', at: '建议和答复', widths: [telephone, 1366] },
  { name: 'rate', who: 'deputy2', page: 'replied', at: '请您评价', widths: [telephone] },
  { name: 'duty', who: 'deputy1', page: 'duty', widths: [telephone, 1366] },
  { name: 'office', who: 'office1', page: 'office', widths: all },
  { name: 'consultation', who: 'office1', page: 'office>记录沟通', widths: [telephone] },
  { name: 'drafting', who: 'head8', page: 'office/signing>看全文>拟稿', widths: [telephone, 1366] },
  { name: 'signing', who: 'head8', page: 'office/signing', widths: all },
  { name: 'letter', who: 'head8', page: 'office/signing>看全文', widths: [telephone, 1366] },
  { name: 'monthly', who: 'office1', page: 'office/monthly', widths: all },
  { name: 'desk', who: 'staff', page: 'desk', widths: all },
  { name: 'review', who: 'staff', page: 'desk/review', widths: all },
  { name: 'assigning', who: 'staff', page: 'desk/assigning', widths: all },
  { name: 'supervision', who: 'staff', page: 'supervision', widths: all },
  { name: 'people', who: 'admin', page: 'people/offices', widths: all },
  { name: 'imports', who: 'staff', page: 'imports', widths: all },
  { name: 'snapshots', who: 'staff', page: 'report-snapshots', widths: [1366] },
  { name: 'calendar', who: 'staff', page: 'calendar', widths: all },
  { name: 'rules', who: 'staff', page: 'rules', widths: all },
  { name: 'draws', who: 'staff', page: 'look-back-draws', widths: [1366] },
  { name: 'figures', who: 'leader1', page: 'figures', widths: all },
  { name: 'report', who: 'leader1', page: 'reports/offices', widths: all },
  { name: 'list', who: 'staff', page: 'cases', widths: all },
];

const text = { type: 'string' } as const;
const options = parseArgs({ options: { url: text, password: text, only: text } }).values;
const wanted = options.only?.split(',');
const { PORT, DEMO_PASSWORD } = takeEnvironment();
const url = options.url ?? `http://127.0.0.1:${PORT || '3000'}`;
const password = options.password ?? DEMO_PASSWORD ?? '';
const folder = path.join(checkout, 'docs/images');

mkdirSync(folder, { recursive: true });
const browser = await startChromium();
try {
  for (const picture of pictures.filter(({ name }) => wanted?.includes(name) ?? true))
    for (const width of picture.widths) await take(browser, picture, width);
} finally {
  await browser.close();
}

async function take(from: Browser, { name, who, page: wanted, at }: Picture, width: number): Promise<void> {
  const viewport = { width, height: width === telephone ? 780 : Math.round((width * 9) / 16) };
  const context = await from.newContext({ baseURL: url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (who !== null) await goTo(page, who, wanted);
  await page.waitForLoadState('networkidle');
  await page.getByText('正在读取').first().waitFor({ state: 'detached' });
  await page.evaluate('document.activeElement?.blur()');
  if (at !== undefined)
    await page.getByRole('heading', { name: at }).evaluate((heading: unknown) => {
      (heading as { scrollIntoView(): void }).scrollIntoView();
    });
  await page.screenshot({ path: path.join(folder, `${name}-${String(width)}.png`) });
  await context.close();
}

async function goTo(page: Page, who: string, wanted: string): Promise<void> {
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  // Who administers the installation comes to the list of congresses first.
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  if (wanted === 'replied') {
    await page
      .getByRole('link', { name: /看答复并评价/ })
      .first()
      .click();
    await page.waitForURL(/\/cases\//);
    return;
  }
  const [first = '', ...clicked] = wanted.split('>');
  const [kind, words] = first.split(':');
  await page.goto(`/c/demo/${kind === 'case' ? `cases?q=${words ?? ''}` : first}`);
  for (const one of clicked) {
    const link = page.getByRole('main').locator('a, button').filter({ hasText: one }).first();
    const href = await link.getAttribute('href');
    await link.click();
    if (href !== null) await page.waitForURL(`**${href}`);
    await page.waitForLoadState('networkidle');
    await page.getByText('正在读取').first().waitFor({ state: 'detached' });
  }
  if (kind !== 'case') return;
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(words ?? '') })
    .first()
    .click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
}
