import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';

const run = promisify(execFile);

/** The system user that the database server runs as; `uid` and `gid` are absent where it is the user of this process. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres`, or else as `nobody`.
 * @throws StartupError where there is neither.
 */
export async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const found = await lookUp(name);
    if (found) return found;
  }
  throw new StartupError(
    '当前用户是 root，而系统中没有 postgres 或 nobody 用户：PostgreSQL 不能以 root 运行。请改用普通用户。',
  );
}

/** Whether that user can pass through every folder on the way to `target`. */
export async function isReachable(target: string, identity: Identity): Promise<boolean> {
  if (identity.uid === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode } = await stat(folder);
    if (!(mode & constants.S_IXOTH)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Whether this process may write into a folder. */
export async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function lookUp(name: string): Promise<Identity | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
