import type { Router } from 'vue-router';

const key = 'bihuan:reloaded';
const againMs = 15_000;

/**
 * After an upgrade 升级 the files that an open page would still fetch are gone: the page is loaded anew, once, and where it was going.
 * What was typed is on this machine.
 */
export function followUpgrades(router: Router): void {
  // A page that cannot be had goes first, for it knows where it was going; a part of a page comes after it.
  window.addEventListener('vite:preloadError', () => window.setTimeout(() => reload(window.location.href), 50));
  router.onError((error: unknown, to) => {
    if (error instanceof TypeError || /import|fetch|load/i.test(String(error))) reload(to.fullPath);
  });
}

/** Loads it anew, unless that has just been tried. */
function reload(address: string): void {
  const before = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - before < againMs) return;
  // An address that begins with `//` would lead to another site.
  const url = new URL(address, window.location.origin);
  if (url.origin !== window.location.origin) return;
  sessionStorage.setItem(key, String(Date.now()));
  window.location.assign(url.href);
}
