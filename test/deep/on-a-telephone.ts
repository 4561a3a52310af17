import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { startOwnApp, type TestApp } from '../support/app.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import { called, openBrowser, signedIn, type TestBrowser } from './browser.js';

/** The people whom these tests sign in. */
type Somebody = 'deputy' | 'deputyB' | 'deputyAffairs' | 'head';

/** The workbench 工作台 in a person's hand: each test has a congress and a browser of its own. */
export interface OnATelephone {
  readonly service: TestApp;
  readonly browser: TestBrowser;
  readonly congress: TestCongress;
  readonly context: BrowserContext;
  readonly page: Page;
  enter(name: Somebody): Promise<void>;
  /** Goes to an address below the congress's. */
  open(address: string): Promise<unknown>;
  button(name: string | RegExp): Locator;
  /** Begins a suggestion, with one proposal. */
  write(title: string, cause: string, proposal: string): Promise<void>;
  /** How many cases of this title there are. */
  casesCalled(title: string): Promise<number>;
}

/** Starts the service and the browser for a file of tests; whatever errs in a page's script fails the test. */
export function onATelephone(): OnATelephone {
  const web = {} as { -readonly [K in keyof OnATelephone]: OnATelephone[K] };
  beforeAll(async () => {
    web.service = await startOwnApp();
    web.browser = await openBrowser(web.service);
  }, 180_000);
  afterAll(async () => {
    await web.browser.close();
    await web.service.close();
  });
  beforeEach(async () => {
    web.congress = await freshCongress(web.service, { accounts: ['deputy', 'deputyB', 'deputyAffairs', 'head'] });
    web.context = await web.browser.context();
    web.page = await web.context.newPage();
  });
  afterEach(async () => {
    expect(web.browser.faults()).toEqual([]);
    await web.context.close();
  });
  web.enter = (name) => signedIn(web.page, web.congress.username(name), testPassword);
  web.open = (address) => web.page.goto(`/c/${web.congress.slug}/${address}`);
  web.button = (name) => web.page.getByRole('button', { name: typeof name === 'string' ? called(name) : name });
  web.write = async (title, cause, proposal) => {
    await web.open('write');
    await web.page.getByLabel('标题').first().fill(title);
    await web.page.getByLabel('案由').fill(cause);
    await web.page.getByLabel('第 1 条').fill(proposal);
  };
  web.casesCalled = async (title) => {
    const { body } = await (await web.congress.as('deputy')).get('suggestions?limit=200');
    return (body as { items: { title: string }[] }).items.filter((one) => one.title === title).length;
  };
  return web;
}
