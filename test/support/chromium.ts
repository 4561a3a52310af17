import { chromium, type Browser } from 'playwright-core';

/** Where Debian's browser is, or the one that `CHROMIUM` names; Playwright's own is not installed. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** A container's root has no sandbox of its own; only our own pages are opened. */
export const chromiumArguments = ['--no-sandbox'];

/** Starts it. The caller closes it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: chromiumArguments });
}
