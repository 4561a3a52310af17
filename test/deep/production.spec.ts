import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { productionSecrets as secrets } from '../support/production-secrets.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { scratch, start, type ServiceProcess } from './process.js';
import { layWire } from '../support/wire.js';

const node = ['node', '--import', 'reflect-metadata', '--enable-source-maps'];
const main = [...node, 'dist/service/main.js'];
const worker = [...node, 'dist/service/worker.js'];

/** The image's commands, run as processes: no container engine is needed for that. */
describe('production', () => {
  let folder: string;
  let database: TestDatabase;
  const running: ServiceProcess[] = [];

  beforeEach(async () => {
    folder = await scratch('production');
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const service of running.splice(0)) {
      service.child.kill('SIGKILL');
      await service.ended;
    }
    await database.drop();
    await rm(folder, { recursive: true });
  });

  function run(command: string[], env: Record<string, string>): ServiceProcess {
    const service = start({ command, env: { NODE_ENV: 'production', DATA_DIR: path.join(folder, 'data'), ...env } });
    running.push(service);
    return service;
  }

  it('names every missing secret in one message and starts nothing', async () => {
    const service = run(main, {});
    expect(await service.ended).toMatchObject({ code: 1 });
    for (const name of ['DATABASE_URL', ...Object.keys(secrets)])
      expect(service.output()).toContain(`${name} 没有设置`);
    expect(service.output()).not.toContain('    at ');
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('runs beside a job process, logs JSON lines, writes no secrets, and stops in order', async () => {
    const PORT = String(await freePort());
    const both = [
      run(main, { ...secrets, DATABASE_URL: database.url, PORT, WORKER: 'false' }),
      run(worker, { ...secrets, DATABASE_URL: database.url }),
    ];
    for (const service of both) await service.says('已启动');
    expect((await fetch(`http://127.0.0.1:${PORT}/api/health?name=张三`)).status).toBe(200);
    for (const service of both) service.child.kill('SIGTERM');
    for (const service of both) expect(await service.ended).toMatchObject({ code: 0 });
    const lines = both.flatMap((service) => service.output().trim().split('\n'));
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.any(String) });
    const said = lines.join('\n');
    expect(said).toContain('"route":"/api/health"');
    for (const secret of [...Object.values(secrets).slice(1), '张三', encodeURIComponent('张三')]) {
      expect(said).not.toContain(secret);
    }
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('outlives the database, answers 503 while that is away, and goes on by itself when it is back', async () => {
    const url = new URL(database.url);
    const wire = await layWire(Number(url.port));
    url.port = String(wire.port);
    const PORT = String(await freePort());
    const service = run(main, { ...secrets, DATABASE_URL: url.href, PORT });
    await service.says('已启动');
    const health = () => fetch(`http://127.0.0.1:${PORT}/api/health`);
    expect((await health()).status).toBe(200);
    await wire.cut();
    await service.says('队列连接出错');
    // Longer than the interval of the recurring jobs, so that they too meet the absence.
    for (const until = performance.now() + 8_000; performance.now() < until;) expect((await health()).status).toBe(503);
    await wire.mend();
    const deadline = performance.now() + 15_000;
    while ((await health()).status !== 200) expect(performance.now()).toBeLessThan(deadline);
    expect(await (await health()).json()).toMatchObject({ status: 'ok', database: 'ok' });
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(service.output()).not.toContain('未处理');
    await wire.cut();
  });

  it.each([
    [
      'an address where nothing listens',
      'postgresql://bihuan:x@127.0.0.1:9/bihuan',
      '连接不上 DATABASE_URL 指定的数据库',
    ],
    ['a wrong password', '', '用户名或密码不对'],
  ])('tells in a sentence of %s', async (_case, url, sentence) => {
    const wrong = new URL(database.url);
    wrong.password = 'wrong';
    const service = run(main, { ...secrets, DATABASE_URL: url || wrong.href });
    expect(await service.ended).toMatchObject({ code: 1 });
    expect(service.output()).toContain(sentence);
    expect(service.output()).not.toContain('    at ');
  });
});
