import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { freshClone } from './copy.js';
import { noServerLeft, scratch, start, type ServiceProcess } from './process.js';

const up = '已启动';
const asRoot = process.getuid?.() === 0;
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const launcher = ['node', 'src/platform/start.mjs'];

describe('a fresh clone in a path with a space', () => {
  let folder: string;
  let clone: string;
  const running: ServiceProcess[] = [];

  beforeAll(async () => {
    folder = await scratch('a clone');
    clone = await freshClone(path.join(folder, 'bi huan'));
  });
  afterEach(async () => {
    for (const service of running.splice(0)) {
      service.child.kill('SIGTERM');
      await service.ended;
    }
    await noServerLeft(path.join(clone, '.data'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function run(command: string[], env: Record<string, string> = {}): ServiceProcess {
    const service = start({ command, cwd: clone, env });
    running.push(service);
    return service;
  }

  async function serves(command: string[], env: Record<string, string> = {}): Promise<void> {
    const PORT = String(await freePort());
    const service = run(command, { PORT, ...env });
    await service.says(up);
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/health`);
    expect(await answer.json()).toMatchObject({ status: 'ok' });
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
  }

  it('is installed and built once by two builds that start together, also with NODE_ENV=production', async () => {
    const builds = [1, 2].map(() => run(['npm', 'run', 'build'], { NODE_ENV: 'production' }));
    for (const build of builds) expect({ ...(await build.ended), output: build.output() }).toMatchObject({ code: 0 });
    const said = builds.map((build) => build.output()).join('');
    expect(said.match(/正在安装依赖/g)).toHaveLength(1);
    expect(said).toContain('等它完成');
    expect(readdirSync(clone).filter((name) => name.startsWith('.start.lock'))).toEqual([]);
  });

  it('serves with npm start, and stops when npm is told to', async () => {
    await serves(['npm', 'start']);
  });

  it('removes what has no source any more, and keeps the old build where the new one does not compile', async () => {
    const source = path.join(clone, 'src/passing.ts');
    const built = path.join(clone, 'dist/src/passing.js');
    await writeFile(source, 'export const answer: number = 42;\n');
    expect(await run([...launcher, '--only-build']).ended).toMatchObject({ code: 0 });
    const before = await readFile(built, 'utf8');
    await writeFile(source, 'export const answer: number = ;\n');
    const broken = run([...launcher, '--only-build']);
    expect(await broken.ended).toMatchObject({ code: 1 });
    expect(broken.output()).toContain('编译失败');
    expect(broken.output()).toContain('passing.ts');
    expect(await readFile(built, 'utf8')).toBe(before);
    await rm(source);
    expect(await run([...launcher, '--only-build']).ended).toMatchObject({ code: 0 });
    expect(existsSync(built)).toBe(false);
    expect(existsSync(`${built}.map`)).toBe(false);
  });

  if (asRoot) {
    it('serves under /root, where the database user cannot enter, from a folder beside the system data', async () => {
      const before = ownFolders();
      await chmod(folder, 0o700);
      await serves(launcher);
      await chmod(folder, 0o755);
      const made = ownFolders().filter((name) => !before.includes(name));
      expect(made).toHaveLength(1);
      for (const name of made) await rm(path.join('/var/lib', name), { recursive: true });
      await rm(path.join(clone, '.data'), { recursive: true });
    });

    it('serves another user who may only read, with a data folder of that user', async () => {
      const dataDir = path.join(folder, 'nobody');
      execFileSync('install', ['-d', '-o', '65534', '-g', '65534', dataDir]);
      await serves([...asNobody, ...launcher], { DATA_DIR: path.join(dataDir, 'data'), HOME: '/nonexistent' });
    });

    it('tells that user in a sentence what he may not do', async () => {
      const secrets = run([...asNobody, ...launcher], { DATA_DIR: path.join(clone, '.data') });
      expect(await secrets.ended).toMatchObject({ code: 1 });
      expect(secrets.output()).toMatch(/数据目录 .*没有读写权限/);
      await appendFile(path.join(clone, 'src/main.ts'), '\n');
      const stale = run([...asNobody, ...launcher]);
      expect(await stale.ended).toMatchObject({ code: 1 });
      expect(stale.output()).toContain(`当前用户不能写入 ${clone}`);
      expect(stale.output()).not.toContain('    at ');
    });

    it('serves another user who owns the clone', async () => {
      execFileSync('chown', ['-R', '65534:65534', clone]);
      await serves([...asNobody, ...launcher], { HOME: '/nonexistent' });
    });
  }

  it('says what failed when the packages cannot be installed', async () => {
    await appendFile(path.join(clone, 'package-lock.json'), '\n');
    await rm(path.join(clone, 'node_modules/.package-lock.json'));
    const failing = run(launcher, {
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_fetch_retries: '0',
      npm_config_cache: path.join(folder, 'cache'),
    });
    expect(await failing.ended).toMatchObject({ code: 1 });
    expect(failing.output()).toMatch(/安装依赖失败[\s\S]*npm 的输出/);
  });
});

function ownFolders(): string[] {
  return readdirSync('/var/lib').filter((name) => name.startsWith('bihuan-'));
}
