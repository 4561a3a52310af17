import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, executablePath } from '../support/chromium.js';
import { freePort, prepareGround, startProduct } from './ground.js';
import { playCongress } from './play.js';

/**
 * Lighthouse's figures (mobile: a telephone of the middle class on a slow network, simulated) of what a deputy sees first, in Debian's
 * Chromium: `node dist/test/bench/lighthouse.js`. Lighthouse itself is fetched by npx, for nothing else needs it.
 */
const lighthouse = 'lighthouse@12.8.2';
const run = promisify(execFile);
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const measures = {
  'first-contentful-paint': '首次绘制',
  'largest-contentful-paint': '最大内容',
  'total-blocking-time': '阻塞',
  'cumulative-layout-shift': '位移',
} as const;

interface Result {
  /** how fast this machine is: Lighthouse slows it down four times, which is meant for 1,500 and more */
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string; readonly score: number | null }>>;
}

const ground = await prepareGround();
const product = await startProduct('product', ground);
const folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-lighthouse-'));
const debugged = await freePort();
const context = await chromium.launchPersistentContext(folder, {
  executablePath,
  baseURL: `http://127.0.0.1:${String(product.port)}`,
  args: [...chromiumArguments, `--remote-debugging-port=${String(debugged)}`],
});
try {
  const { cases } = await playCongress(product.port, 'measured');
  await print('登录', '/sign-in');
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('measured.deputy');
  await page.getByLabel('密码').fill('a password for benches');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/c\//);
  await page.goto('about:blank');
  await print('代表：我的建议', '/c/measured/mine');
  await print('代表：一件建议', `/c/measured/cases/${cases.replied}`);
  await print('代表：写建议', '/c/measured/write');
} finally {
  await context.close();
  await product.stop();
  await ground.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Asks Lighthouse, in the browser that is signed in, and prints a line. */
async function print(name: string, address: string): Promise<void> {
  const { stdout } = await run(
    'npx',
    [
      ...['--yes', lighthouse, `http://127.0.0.1:${String(product.port)}${address}`, `--port=${String(debugged)}`],
      ...['--disable-storage-reset', '--quiet', '--output=json', `--only-categories=${categories.join(',')}`],
    ],
    { maxBuffer: 1 << 26 },
  );
  const result = JSON.parse(stdout) as Result;
  const scores = categories.map((one) => `${one} ${String(Math.round((result.categories[one]?.score ?? 0) * 100))}`);
  const times = Object.entries(measures).map(([id, said]) => `${said} ${result.audits[id]?.displayValue ?? '?'}`);
  const failed = Object.entries(result.audits).flatMap(([id, { score }]) =>
    score !== null && score < 0.9 ? [id] : [],
  );
  const speed = `benchmarkIndex ${result.environment.benchmarkIndex.toFixed(0)}`;
  process.stdout.write(
    `${name}: ${[...scores, ...times, speed].join(', ')}; below 0.9: ${failed.join(' ') || 'none'}\n`,
  );
}
