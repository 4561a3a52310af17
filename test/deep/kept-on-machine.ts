import type { Page } from 'playwright-core';

/** Everything that the pages keep in a browser, as one text: drafts and keys, and the names of databases and caches. */
export function keptOnMachine(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => JSON.stringify([
    Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, history.state, location.href,
    await indexedDB.databases(), 'caches' in window ? await caches.keys() : []]))()`);
}

/** Longer than a draft waits before it is written down. */
export const draftsWritten = 600;
