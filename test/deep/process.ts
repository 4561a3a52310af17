import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, chmod, readdir, readlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { checkout } from '../../src/platform/config/checkout.js';

/** How a process is started. */
export interface Start {
  readonly command?: readonly string[];
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** A real process of the service. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  /** All that it wrote, so far. */
  output(): string;
  /** Settles when its output has the text; fails when it ends before. */
  says(text: string): Promise<void>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; ms: number }>;
}

/** Tests ask oftener than people. */
const unlimited = { ACCOUNT_REQUESTS_PER_MINUTE: '0', ADDRESS_REQUESTS_PER_MINUTE: '0' };

/** Runs a process with nothing of this one's environment but where programs lie. */
export function start({
  command = ['node', 'src/platform/start.mjs'],
  cwd = checkout,
  env = {},
}: Start): ServiceProcess {
  const [program = '', ...args] = command;
  const from = performance.now();
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: os.homedir() };
  const child = spawn(program, args, {
    cwd,
    env: { ...inherited, ...unlimited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const look of waiting) look();
    });
  }
  const ended: ServiceProcess['ended'] = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ms: performance.now() - from }));
  });
  const says = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (text.includes(wanted)) resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended without saying ${wanted}; it said:\n${text}`)));
    });
  return { child, output: () => text, says, ended };
}

/** A folder of a test's own, which other users may pass through. */
export async function scratch(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `bihuan ${name} `));
  await chmod(folder, 0o755);
  return folder;
}

/** The main process of the embedded server on a data folder, or null where none runs. */
export async function embeddedPid(dataDir: string): Promise<number | null> {
  const folder = path.join(dataDir, 'postgres');
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || (await workingFolder(name)) !== folder) continue;
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1] ?? '';
    if ((await workingFolder(parent)) !== folder) return Number(name);
  }
  return null;
}

/** The processor time that a process has used so far, its own and the system's for it. */
export function processorMs({ child }: ServiceProcess): number {
  const stat = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8');
  // After the command in brackets: the 12th and 13th field, in ticks of a hundredth of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Settles when no process of the embedded server is left; fails after ten seconds. */
export async function noServerLeft(dataDir: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while ((await embeddedPid(dataDir)) !== null) {
    if (performance.now() > deadline) throw new Error('the embedded server still runs');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The address of the embedded database, from the data folder as a person with access to it would find it. */
export function embeddedUrl(dataDir: string): string {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return `postgresql://bihuan:${secrets['POSTGRES_LOGIN_PASSWORD'] ?? ''}@127.0.0.1:${port}/bihuan`;
}

async function workingFolder(pid: string): Promise<string> {
  const link = `/proc/${pid}/cwd`;
  try {
    return existsSync(link) ? await readlink(link) : '';
  } catch {
    return '';
  }
}
