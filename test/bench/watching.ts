import type { Browser, Page } from 'playwright-core';

/** A page in which an account of the bench is signed in, with a processor `slower` times slower; it notes when it stands still 卡顿. */
export async function signedIn(browser: Browser, port: number, username: string, slower: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${String(port)}`,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.addInitScript(`
    window.stalls = [];
    new PerformanceObserver((list) => window.stalls.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' });`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill('a password for benches');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/c\//);
  return page;
}

/** How long something took, and how often and how long the page could not answer meanwhile 卡顿. */
export async function timed(page: Page, work: () => Promise<void>): Promise<string> {
  await page.evaluate('window.stalls.length = 0');
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  const stalls = await page.evaluate<number[]>('window.stalls');
  const worst = Math.max(0, ...stalls);
  return `${took.toFixed(0)} ms, ${String(stalls.length)} tasks above 50 ms, the longest ${worst.toFixed(0)} ms`;
}
