import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { copyCases } from './copies.js';
import { prepareGround, startProduct } from './ground.js';
import { playCongress } from './play.js';
import { startChromium } from '../support/chromium.js';
import { signedIn, timed } from './watching.js';

/**
 * How the pages of the workbench do with very many cases, in Debian's Chromium with the processor slowed down to a cheap telephone's
 * or an old office PC's: `node dist/test/bench/pages.js --cases 100000 --down 900 --slower 4`.
 */
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { cases: text, down: text, slower: text } });
const [cases, down, slower] = [values.cases ?? '100000', values.down ?? '900', values.slower ?? '4'].map(Number) as [
  number,
  number,
  number,
];
const say = (line: string) => void process.stdout.write(`${line}\n`);

const ground = await prepareGround();
const product = await startProduct('product', ground);
const browser = await startChromium();
try {
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set session_replication_role = replica');
  await copyCases(client, await playCongress(product.port, 'large'), cases);
  await client.query('vacuum analyze');
  await client.end();
  const page = await signedIn(browser, product.port, 'large.staff', slower);
  await page.goto(`/c/large/cases`);
  await page.locator('.cards > li').nth(29).waitFor();
  say(`${String(cases)} cases, the processor ${String(slower)} times slower`);
  const scrolled = await timed(page, async () => {
    let shown = 0;
    while (shown < down) {
      await page.mouse.wheel(0, 3_000);
      await page.waitForTimeout(40);
      shown = await page.locator('.cards > li').count();
    }
  });
  say(`scrolling down ${String(down)} cases: ${scrolled}`);
  await page.evaluate('window.scrollTo(0, 0)');
  for (const [what, act] of [
    ['by state', () => page.getByLabel('状态').selectOption({ label: '办理中' })],
    ['by words', () => page.getByLabel('标题或建议号').fill('健身')],
    ['by the nearest date', () => page.getByLabel('排序').selectOption({ label: '最近到期的在前' })],
  ] as const) {
    await act();
    say(
      `filter ${what}: ${await timed(page, async () => {
        const answer = page.waitForResponse(
          (one) => one.url().includes('/suggestions?') && one.url().includes('count=true'),
        );
        await page.getByRole('button', { name: '查找' }).click();
        await answer;
        await page.getByText('正在读取').first().waitFor({ state: 'detached' });
      })}`,
    );
  }
} finally {
  await browser.close();
  await product.stop();
  await ground.stop();
}
