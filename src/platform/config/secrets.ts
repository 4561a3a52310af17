import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, wordsOf } from '../startup-error.js';
import { ConfigError } from './config-error.js';

const makers = {
  TOKEN_SECRET: () => randomBytes(48).toString('base64url'),
  DATA_KEY: () => randomBytes(32).toString('base64'),
  INDEX_KEY: () => randomBytes(32).toString('base64'),
  /** Passwords of the embedded server: its superuser, and the login `bihuan`. */
  POSTGRES_SUPERUSER_PASSWORD: () => randomBytes(24).toString('base64url'),
  POSTGRES_LOGIN_PASSWORD: () => randomBytes(24).toString('base64url'),
  /** Tells this data folder from another that once lay at the same path. */
  INSTALLATION: () => randomUUID(),
};

/** What is generated once for a data folder and kept there, readable by its owner only. */
export type KeptSecrets = Readonly<Record<keyof typeof makers, string>>;

/**
 * The secrets of a data folder; those that are not there yet are made.
 * @throws ConfigError where the folder or the file cannot be used. A damaged file is never written over.
 */
export function keptSecrets(dataDir: string): KeptSecrets {
  const file = path.join(dataDir, 'secrets.json');
  try {
    prepare(dataDir);
    for (;;) {
      const present = existsSync(file) ? parse(file) : null;
      const complete = { ...generated(), ...present };
      if (present && Object.keys(complete).length === Object.keys(present).length) return complete;
      if (save(file, complete, present !== null)) return complete;
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([`数据目录 ${dataDir} 不能使用：${explain(error)}`]);
  }
}

/** As root the database runs as another user, who must be able to pass through this folder. */
function prepare(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** @returns false where another process was quicker; then its file counts. */
function save(file: string, secrets: KeptSecrets, replace: boolean): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    if (replace) renameSync(draft, file);
    else linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parse(file: string): Partial<KeptSecrets> {
  const text = readFileSync(file, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, like any other content that is not an object.
  }
  throw new ConfigError([`${file} 已损坏，无法读取。它保存着本机数据的密钥，请从备份恢复，不要删除。`]);
}

function generated(): KeptSecrets {
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()])) as KeptSecrets;
}

function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return '当前用户没有读写权限（它可能由另一个用户创建）。';
  if (code === 'EROFS') return '所在的文件系统只读。';
  if (code === 'ENOSPC') return '磁盘空间不足。';
  if (code === 'ENOTDIR' || code === 'EEXIST') return '路径上有一个同名文件，不是目录。';
  return wordsOf(error);
}
