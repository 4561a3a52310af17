import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { keptSecrets } from '../../src/platform/config/secrets.js';
import { joinEmbedded } from '../../src/platform/embedded/join.js';
import { scratch, start, type ServiceProcess } from './process.js';

/** `npm run audit:verify` as a process: beside the service, without it, and after somebody has changed the record. */
let dataDir: string;
beforeAll(async () => {
  dataDir = await scratch('audit');
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const env = () => ({ DATA_DIR: dataDir, PORT: '0', PASSWORD_MEMORY_KIB: '8', PASSWORD_PASSES: '1' });

async function audited(...args: string[]): Promise<{ code: number | null; said: string }> {
  const command = ['node', 'src/platform/start.mjs', 'audit:verify', ...args];
  const run = start({ command, env: env() });
  const { code } = await run.ended;
  return { code, said: run.output() };
}

async function stopped(service: ServiceProcess): Promise<void> {
  service.child.kill('SIGTERM');
  await service.ended;
}

async function tamper(sql: string): Promise<void> {
  const joined = await joinEmbedded(dataDir);
  const address = new URL(joined.url);
  address.username = 'postgres';
  address.password = keptSecrets(dataDir).POSTGRES_SUPERUSER_PASSWORD;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`set session_replication_role = replica; ${sql}`);
  await client.end();
  await joined.leave();
}

describe('npm run audit:verify', () => {
  it('cannot check what is not there: 2', async () => {
    const { code, said } = await audited();
    expect([code, said]).toEqual([2, expect.stringContaining('没有能够核验')]);
  }, 60_000);

  it('finds the record sound beside the service and without it: 0', async () => {
    const service = start({ env: env() });
    await service.says('已启动');
    const beside = await audited();
    expect([beside.code, beside.said]).toEqual([0, expect.stringContaining('结论：记录完好')]);
    await stopped(service);
    const alone = await audited('--congress', 'demo');
    expect([alone.code, alone.said]).toEqual([0, expect.stringContaining('（demo）：案卷')]);
    expect(alone.said).toContain(path.join(dataDir, 'anchors.jsonl'));
    expect((await audited('--congress', 'nowhere')).code).toBe(2);
  }, 180_000);

  it('names what was changed: 1', async () => {
    await tamper(`update event set body = replace(body, 'register', 'refuse')
      where ctid = (select ctid from event where act = 'register' limit 1)`);
    const { code, said } = await audited();
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/结论：记录被改动过。第一处：建议 \S+ 的第 \d+ 条办理记录的内容被改动过/),
    ]);
  }, 60_000);
});
