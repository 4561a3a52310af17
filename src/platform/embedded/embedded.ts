import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { keptSecrets } from '../config/secrets.js';
import { claim } from '../start/claim.mjs';
import { findBinaries, type Binaries } from './binaries.js';
import { prepareCluster, type ClusterPlan } from './cluster.js';
import { StartupError } from '../startup-error.js';
import { retireFormer } from './former.js';
import { isReachable, serverIdentity, type Identity } from './identity.js';
import { prepareLogin, superuserUrl } from './login.js';
import { startServer } from './server.js';

/** The embedded PostgreSQL of this process. */
export interface Embedded {
  /** The login `bihuan` on its database. */
  readonly url: string;
  /** The superuser; only tests need it. */
  readonly superuserUrl: string;
  /** Settles when the server has ended, with its last words. */
  readonly ended: Promise<string>;
  /** Ends the server and gives the data free. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on the data of `dataDir`, and makes that data at the first start.
 * @param launched is called when its process has been started and is getting ready.
 * @throws StartupError, among others where another instance uses the same data.
 */
export async function startEmbedded(dataDir: string, launched?: () => void): Promise<Embedded> {
  const secrets = keptSecrets(dataDir);
  const identity = await serverIdentity();
  const home = await homeFor(dataDir, secrets.INSTALLATION, identity);
  const release = takeData(home);
  const passwords = {
    superuserPassword: secrets.POSTGRES_SUPERUSER_PASSWORD,
    loginPassword: secrets.POSTGRES_LOGIN_PASSWORD,
  };
  try {
    const plan = { home, identity, throwAway: false, binaries: await findBinaries(home, identity), ...passwords };
    const embedded = await open(plan, launched);
    return { ...embedded, stop: () => embedded.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Starts a PostgreSQL in a scratch folder, fast and without regard for power cuts; `stop` also removes the folder.
 * @param programs by default those that the service would take.
 */
export async function startThrowAway(programs?: Binaries): Promise<Embedded> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'bihuan-'));
  await chmod(home, 0o711);
  const identity = await serverIdentity();
  const binaries = programs ?? (await findBinaries(home, identity));
  const passwords = { superuserPassword: 'throw-away', loginPassword: 'throw-away' };
  const embedded = await open({ home, identity, throwAway: true, binaries, ...passwords });
  return { ...embedded, stop: () => embedded.stop().finally(() => rm(home, { recursive: true, force: true })) };
}

async function open(plan: ClusterPlan & { loginPassword: string }, launched?: () => void): Promise<Embedded> {
  const folder = await prepareCluster(plan);
  await retireFormer(folder);
  const server = await startServer(folder, plan, launched);
  const access = { ...plan, port: server.port };
  try {
    const url = await prepareLogin(access);
    return { url, superuserUrl: superuserUrl(access), ended: server.ended, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Where the cluster lies: in the data folder, unless this is root and the database's user cannot get there (a checkout
 * under /root); then beside the system's other data, under a name of its own.
 */
export async function homeFor(dataDir: string, installation: string, identity: Identity): Promise<string> {
  if (await isReachable(dataDir, identity)) return dataDir;
  const tag = createHash('sha256').update(`${dataDir}\n${installation}`).digest('hex').slice(0, 12);
  const home = `/var/lib/bihuan-${tag}`;
  await mkdir(home, { recursive: true, mode: 0o711 });
  return home;
}

/** @throws StartupError where a living process holds the data. */
function takeData(home: string): () => void {
  const outcome = claim(path.join(home, 'instance.lock'));
  if (outcome.holder === null) return outcome.release;
  const { pid, since } = outcome.holder;
  throw new StartupError(
    `这份数据（${home}）正由另一个闭环服务使用（PID ${String(pid)}，启动于 ${since}）。` +
      '请先停止它，或用 DATA_DIR 指定另一个数据目录。',
  );
}
