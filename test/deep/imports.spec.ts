import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { csvOf, ledgerTitles, type ShownImport } from '../support/imports.js';
import { scratch, start, type ServiceProcess } from './process.js';

/** An import whose process is killed with -9: nothing of it is there, and the next process takes it up at once. */
const password = 'a-password-of-this-test-2026';
const running: ServiceProcess[] = [];
let dataDir: string;
let port: number;
beforeAll(async () => {
  dataDir = await scratch('imports');
  port = await freePort();
});
afterAll(async () => {
  for (const service of running) {
    service.child.kill('SIGKILL');
    await service.ended;
  }
  await rm(dataDir, { recursive: true, force: true });
});

async function started(): Promise<ServiceProcess> {
  const passwords = { DEMO_PASSWORD: password, PASSWORD_MEMORY_KIB: '8', PASSWORD_PASSES: '1' };
  const service = start({ env: { DATA_DIR: dataDir, PORT: String(port), ...passwords } });
  running.push(service);
  await service.says('已启动');
  return service;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api/${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function signedIn(): Promise<RequestInit> {
  const body = JSON.stringify({ username: 'staff', password });
  const headers = { 'content-type': 'application/json' };
  const { accessToken } = await ask<{ accessToken: string }>('session', { method: 'POST', headers, body });
  return { headers: { authorization: `Bearer ${accessToken}` } };
}

async function until<T>(seconds: number, look: () => Promise<T | null>): Promise<T> {
  const last = performance.now() + seconds * 1_000;
  while (performance.now() < last) {
    const found = await look();
    if (found !== null) return found;
    await delay(50);
  }
  throw new Error(`not within ${String(seconds)} seconds`);
}

it('is begun again within seconds, and taken in once', async () => {
  const killed = await started();
  const first = await signedIn();
  const { items: sessions } = await ask<{ items: { name: string; startsOn: string }[] }>('c/demo/sessions', first);
  const [oldest] = sessions.sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const rows = Array.from({ length: 4_000 }, (_, at) => {
    return { 届次: oldest?.name ?? '', 编号: 10_000 + at, 标题: `往年的建议${String(at)}` };
  });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(csvOf(ledgerTitles, rows))]), '台账.csv');
  const cut = ask('c/demo/imports?kind=ledger&mode=commit', { ...first, method: 'POST', body: form });
  const begun = await until(60, async () => {
    const { items } = await ask<{ items: ShownImport[] }>('c/demo/imports', first);
    return items.find((one) => one.state === 'running' && one.rows >= 500) ?? null;
  });
  killed.child.kill('SIGKILL');
  await expect(cut).rejects.toThrow();
  await killed.ended;
  await started();
  const again = await signedIn();
  const ended = await until(100, async () => {
    const found = await ask<ShownImport>(begun.href.replace('/api/', ''), again);
    return found.state === 'running' ? null : found;
  });
  expect(ended).toMatchObject({ id: begun.id, state: 'committed', rows: 4_000 });
  const { figures } = await ask<{ figures: { filed: { numerator: number } } }>('c/demo/reports/summary', again);
  expect(figures.filed.numerator).toBeGreaterThanOrEqual(4_000);
  expect(figures.filed.numerator).toBeLessThan(8_000);
});
