import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeEnvironment } from '../../src/platform/config/environment.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbedded } from '../../src/platform/embedded/embedded.js';

/** A database for the bench alone, with the settings that the service itself starts its server with: fsync is on. */
export interface Ground {
  /** what the service logs in as */
  readonly url: string;
  /** a superuser on the same database: it copies cases, and it is the bare handler's login */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/** A server under measurement. */
export interface Contestant {
  readonly name: string;
  readonly port: number;
  /** of its process, to look at its memory */
  readonly pid: number;
  stop(): Promise<void>;
}

export const administrator = { username: 'bench-admin', password: 'a password for benches only' };
const dist = fileURLToPath(new URL('../..', import.meta.url));

/** Makes the database ready: an embedded server of its own, or BENCH_DATABASE_URL (an empty database, a superuser). */
export async function prepareGround(): Promise<Ground> {
  const { BENCH_DATABASE_URL: given } = takeEnvironment();
  if (given) {
    await migrate(given);
    return { url: given, superuserUrl: given, stop: () => Promise.resolve() };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bihuan-bench-'));
  await chmod(folder, 0o711);
  const embedded = await startEmbedded(folder);
  await migrate(embedded.url);
  const superuser = new URL(embedded.superuserUrl);
  superuser.pathname = new URL(embedded.url).pathname;
  const stop = () => embedded.stop().finally(() => rm(folder, { recursive: true, force: true }));
  return { url: embedded.url, superuserUrl: superuser.href, stop };
}

/** The product as in production: every guard on, the recurring jobs too, its log to /dev/null. */
export async function startProduct(name: string, ground: Ground, root = dist): Promise<Contestant> {
  const port = await freePort();
  const key = (digit: string) => Buffer.from(digit.repeat(8) + 'bench key of 32 bytes..!').toString('base64');
  const settings = {
    NODE_ENV: 'production',
    ACCOUNT_REQUESTS_PER_MINUTE: '10000000',
    ADDRESS_REQUESTS_PER_MINUTE: '10000000',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: ground.url,
    ADMIN_USERNAME: administrator.username,
    ADMIN_PASSWORD: administrator.password,
    TOKEN_SECRET: `${randomSecret}`,
    DATA_KEY: key('1'),
    INDEX_KEY: key('2'),
    ACCESS_TOKEN_MINUTES: '1440',
  };
  const flags = process.env['BENCH_NODE_FLAGS']?.split(' ') ?? [];
  const child = launch([...flags, path.join(root, 'src/main.js')], settings);
  await answers(port, '/api/health', child);
  return { name, port, pid: child.pid ?? 0, stop: () => end(child) };
}

/** The bare handler: node:http and a pg pool. */
export async function startBare(ground: Ground): Promise<Contestant> {
  const port = await freePort();
  const settings = { BARE_PORT: String(port), BARE_DATABASE_URL: ground.superuserUrl };
  const child = launch([path.join(dist, 'test/bench/bare.js')], settings);
  await answers(port, '/', child);
  return { name: 'bare', port, pid: child.pid ?? 0, stop: () => end(child) };
}

const randomSecret = randomBytes(48).toString('base64url');

function launch(args: string[], settings: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TZ: 'UTC', ...settings };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function answers(port: number, route: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}${route}`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('a server under measurement did not start');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
