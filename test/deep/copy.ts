import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkout } from '../../src/platform/config/checkout.js';

const notCloned = new Set(['node_modules', 'dist', '.data', '.git', '.env', 'coverage']);

/** Copies the checkout as a fresh clone would have it: nothing installed, nothing built, no data. */
export async function freshClone(target: string): Promise<string> {
  for (const name of await readdir(checkout)) {
    if (notCloned.has(name) || name.startsWith('.start.lock')) continue;
    await cp(path.join(checkout, name), path.join(target, name), {
      recursive: true,
      filter: (source) => path.basename(source) !== 'node_modules',
    });
  }
  return target;
}
