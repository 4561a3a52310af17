import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { startOwnApp, type TestApp } from '../support/app.js';
import { usualInstant } from '../support/clock.js';
import { freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story, type Given } from '../support/story.js';
import { called, openBrowser, signedIn, type TestBrowser } from './browser.js';

/** Words that would do something, were they ever taken for more than words. */
export const hostile = '<img src=x onerror="window.hit=1">{{ 7*7 }}=cmd|\' /C calc\'!A0';

/** What these tests look at in a case. */
export interface ShownCase {
  readonly version: number;
  readonly state: string;
  readonly replies: readonly {
    readonly issued: boolean;
    readonly outcomeClass: string | null;
    readonly answers: readonly { text: string }[];
    readonly commitments: readonly { text: string; dueOn: string }[];
  }[];
  readonly consultations: readonly { summary: string; attendees: readonly string[] }[];
  readonly coOpinions: readonly { opinion: string; returnedOn: string | null }[];
  readonly assignments: readonly {
    readonly state: string;
    readonly handler: string | null;
    readonly progress: readonly { done: string; percent: number; needsHelp: string | null }[];
  }[];
}

/** The workbench 工作台 on the desk of an office: each test has a congress and a browser of its own. */
export interface AtAnOffice {
  readonly service: TestApp;
  readonly browser: TestBrowser;
  congress: TestCongress;
  readonly page: Page;
  /** Signs somebody in: here, or in a browser of his own. */
  enter(name: PersonName): Promise<void>;
  another(name: PersonName): Promise<Page>;
  /** The day goes on, for the service and for the machine of the person: an instant, or a local date, which means nine o'clock. */
  later(at: string): Promise<void>;
  /** Goes to an address below the congress's. */
  open(address: string): Promise<unknown>;
  button(name: string | RegExp): Locator;
  /** A button of the open dialog. */
  inDialog(name: string): Locator;
  /** A case that is handed over; to office a alone, where nothing is said. */
  assigned(...offices: Given[]): Promise<Story>;
  /** A case as it is now, for its office. */
  shownOf(story: Story): Promise<ShownCase>;
}

/** Starts the service and the browser for a file of tests; whatever errs in a page's script fails the test. */
export function atAnOffice(): AtAnOffice {
  const web = {} as { -readonly [K in keyof AtAnOffice]: AtAnOffice[K] };
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    web.service = await startOwnApp();
    web.browser = await openBrowser(web.service);
  }, 180_000);
  afterAll(async () => {
    await web.browser.close();
    await web.service.close();
  });
  beforeEach(async () => {
    web.service.clock.set(usualInstant);
    const accounts = ['deputy', 'deputyAffairs', 'liaison', 'head', 'liaisonB', 'leader', 'auditor'] as const;
    web.congress = await freshCongress(web.service, { accounts });
    web.page = await fresh();
  });
  afterEach(async () => {
    expect(web.browser.faults()).toEqual([]);
    await Promise.all(contexts.splice(0).map((one) => one.close()));
  });

  /** A browser whose machine has the day of the service. */
  async function fresh(): Promise<Page> {
    const context = await web.browser.context();
    contexts.push(context);
    await context.clock.setFixedTime(new Date(usualInstant));
    return context.newPage();
  }
  async function enterAt(page: Page, name: PersonName): Promise<void> {
    await web.congress.account(name);
    await signedIn(page, web.congress.username(name), testPassword);
  }
  web.enter = (name) => enterAt(web.page, name);
  web.another = async (name) => {
    const page = await fresh();
    await enterAt(page, name);
    return page;
  };
  web.later = async (at) => {
    web.service.clock.set(at);
    await web.page.clock.setFixedTime(web.service.clock.instant());
  };
  web.open = (address) => web.page.goto(`/c/${web.congress.slug}/${address}`);
  web.button = (name) => web.page.getByRole('button', { name: typeof name === 'string' ? called(name) : name });
  web.inDialog = (name) => web.page.getByRole('dialog').getByRole('button', { name, exact: true });
  web.assigned = async (...offices) => {
    const story = new Story(web.congress);
    await story.assigned(offices.length > 0 ? offices : [{ office: 'a', role: 'lead' }]);
    return story;
  };
  web.shownOf = async ({ shown }) =>
    (await (await web.congress.as('liaison')).get(`suggestions/${shown.id}`)).body as ShownCase;
  return web;
}
