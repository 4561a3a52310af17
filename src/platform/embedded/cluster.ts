import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { programEnvironment } from '../config/environment.js';
import type { Binaries } from './binaries.js';
import { StartupError, wordsOf } from '../startup-error.js';
import type { Identity } from './identity.js';

const run = promisify(execFile);

/** What a cluster 数据库集群 is made of and run with. */
export interface ClusterPlan {
  /** The folder in which the cluster's own folder lies. */
  readonly home: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly superuserPassword: string;
  /** Lost with the machine and therefore fast: for tests. */
  readonly throwAway: boolean;
}

/**
 * Makes the cluster where there is none. Everybody needs a password, also on this machine.
 * @returns the cluster's folder.
 * @throws StartupError where it was made by another major version of PostgreSQL.
 */
export async function prepareCluster(plan: ClusterPlan): Promise<string> {
  const folder = path.join(plan.home, 'postgres');
  if (existsSync(path.join(folder, 'PG_VERSION'))) await requireMajor(folder, plan.binaries.major);
  else await make(folder, plan);
  return folder;
}

/** A half-made cluster never gets the final name; what an earlier attempt left is cleared away. */
async function make(folder: string, plan: ClusterPlan): Promise<void> {
  const { home, identity } = plan;
  const leftovers = (await readdir(home)).filter((name) => name.startsWith('postgres.new'));
  for (const name of leftovers) await rm(path.join(home, name), { recursive: true, force: true });
  // A name that no other attempt has: an initdb that outlived its killed service may still be writing into its own.
  const draft = path.join(home, `postgres.new-${randomUUID()}`);
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, plan.superuserPassword, { mode: 0o600 });
  try {
    if (identity.uid !== undefined && identity.gid !== undefined) {
      for (const owned of [draft, passwordFile]) await chown(owned, identity.uid, identity.gid);
    }
    await initdb(draft, passwordFile, plan);
    await rename(draft, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * With lc-ctype C, full-text search and pg_trgm would see no letters in Chinese, and say nothing of it; from 17 on the
 * built-in provider makes C.UTF-8 independent of the system's locales.
 */
async function initdb(folder: string, passwordFile: string, plan: ClusterPlan): Promise<void> {
  const provider = plan.binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const text = ['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8', ...provider];
  const rest = ['--no-instructions', ...(plan.throwAway ? ['--no-sync'] : [])];
  const options = { ...plan.identity, cwd: '/', env: programEnvironment() };
  try {
    await run(path.join(plan.binaries.folder, 'initdb'), ['-D', folder, ...access, ...text, ...rest], options);
  } catch (error) {
    throw new StartupError(`初始化内嵌数据库失败（${folder}）：${wordsOf(error)}`, {
      cause: error,
    });
  }
}

async function requireMajor(folder: string, major: number): Promise<void> {
  const made = Number(await readFile(path.join(folder, 'PG_VERSION'), 'utf8'));
  if (made === major) return;
  throw new StartupError(
    `${folder} 由 PostgreSQL ${String(made)} 建立，现有的程序是 ${String(major)} 版，不能直接打开。` +
      '请用 pg_dump 从旧版导出后再导入，或用 DATABASE_URL 指定数据库。',
  );
}
