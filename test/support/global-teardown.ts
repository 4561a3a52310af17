import { rm } from 'node:fs/promises';
import { endIdle } from './kept.js';
import { requireNoSecrets } from './log-secrets.js';
import { logsVariable } from './log.js';

/** Ends the database server of the run, if it was ours; then the run fails where its logs have a secret in them. */
export default async function globalTeardown(): Promise<void> {
  // Where a single process runs everything, it is this one.
  await endIdle();
  await globalThis.embeddedForTests?.stop();
  const folder = process.env[logsVariable];
  if (folder === undefined) return;
  try {
    const begun = performance.now();
    const lines = await requireNoSecrets(folder);
    const ms = Math.round(performance.now() - begun);
    process.stdout.write(`no secrets in ${String(lines)} lines of log (${String(ms)} ms)\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
