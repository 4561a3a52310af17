import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keptSecrets } from '../config/secrets.js';
import { isAlive } from '../start/claim.mjs';
import { StartupError } from '../startup-error.js';
import { homeFor, startEmbedded } from './embedded.js';
import { serverIdentity } from './identity.js';
import { loginUrl } from './login.js';

/** The embedded database, whoever runs it; `leave` ends it where it was started for this. */
export interface Joined {
  /** The login `bihuan` on its database. */
  readonly url: string;
  leave(): Promise<void>;
}

/**
 * Reaches the embedded database of `dataDir` beside a service that runs or, where none does, starts it for as long as it is
 * needed. Never makes one.
 * @throws StartupError where there is none, or it cannot be started.
 */
export async function joinEmbedded(dataDir: string): Promise<Joined> {
  const secrets = keptSecrets(dataDir);
  const home = await homeFor(dataDir, secrets.INSTALLATION, await serverIdentity());
  if (!existsSync(path.join(home, 'postgres', 'PG_VERSION'))) {
    throw new StartupError(`${dataDir} 中还没有内嵌数据库的数据。请用 DATA_DIR 或 DATABASE_URL 指明数据在哪里。`);
  }
  if (!(await isHeld(home))) {
    const embedded = await startEmbedded(dataDir);
    return { url: embedded.url, leave: () => embedded.stop() };
  }
  const port = await portOf(path.join(home, 'postgres'));
  return { url: loginUrl({ port, loginPassword: secrets.POSTGRES_LOGIN_PASSWORD }), leave: () => Promise.resolve() };
}

async function isHeld(home: string): Promise<boolean> {
  const file = path.join(home, 'instance.lock');
  return existsSync(file) && isAlive(JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof isAlive>[0]);
}

/** The server writes its number, folder, start, and port into this file, a line each. */
async function portOf(folder: string): Promise<number> {
  const file = path.join(folder, 'postmaster.pid');
  const port = existsSync(file) ? Number((await readFile(file, 'utf8')).split('\n')[3]) : NaN;
  if (Number.isSafeInteger(port)) return port;
  throw new StartupError('闭环服务正在启动或停止，它的数据库还不能用，请稍后再试。');
}
