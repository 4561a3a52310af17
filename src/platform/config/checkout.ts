import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, seen alike from `src` (tests) and from `dist/src` (the service). */
export const checkout: string = nearestPackage(path.dirname(fileURLToPath(import.meta.url)));

/** The version of the service, from package.json. */
export const version: string = (
  JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8')) as { version: string }
).version;

function nearestPackage(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error('package.json 不在任何上级目录中');
  return nearestPackage(above);
}
