import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { checkout } from './checkout.js';
import type { Environment } from './load.js';

/**
 * The environment of this process, completed by the checkout's `.env` file; a variable that is really set wins.
 * The user's `PG…` variables are taken out of the process: they are meant for psql, and the driver would obey them.
 * Nothing else in `src` reads `process.env`.
 */
export function takeEnvironment(): Environment {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
  const file = path.join(checkout, '.env');
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** The environment that the database's programs get: nothing of the user's but where programs and scratch files lie. */
export function programEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP'];
  const entries = kept.map((name) => [name, process.env[name] ?? '']).filter(([, value]) => value !== '');
  return { ...(Object.fromEntries(entries) as Record<string, string>), LC_ALL: 'C', TZ: 'UTC' };
}
