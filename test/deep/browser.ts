import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { startChromium } from '../support/chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser that drives the workbench of a service. */
export interface TestBrowser {
  /** where the service listens, as a browser names it */
  readonly address: string;
  /** A person's browser, with the screen of a cheap telephone. */
  context(): Promise<BrowserContext>;
  /** Errors of scripts and of the content security policy, so far. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** Opens the service's port and a browser. */
export async function openBrowser({ server }: TestApp): Promise<TestBrowser> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const browser = await startChromium();
  const faults: string[] = [];
  return {
    address,
    faults: () => faults,
    context: async () => {
      const viewport = { width: 360, height: 780 };
      const context = await browser.newContext({
        baseURL: address,
        viewport,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      context.setDefaultTimeout(20_000);
      context.on('weberror', (error) => faults.push(error.error().message));
      context.on('console', (message) => {
        if (/Content Security Policy|\[Vue warn\]/.test(message.text())) faults.push(message.text());
      });
      return context;
    },
    close: () => browser.close(),
  };
}

/** Fills in the sign-in form and sends it. */
export async function typeIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The name of a button of this label: what its act is upon 办理的对象 may stand behind it. */
export function called(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(（.*）)?\\s*$`);
}

/** Signs in, and comes to the first page of the congress. */
export async function signedIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await typeIn(page, username, password);
  await page.waitForURL(/\/c\//);
}

/** What axe finds on the page as it is: rule and place. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's content security policy does not concern.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<Found>('axe.run()');
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
}

/** Whether nothing sticks out at the side. */
export function fitsScreen(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth');
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: string[] }[] }[];
}
