import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import request from 'supertest';
import { createApp } from '../../src/app.js';
import { Demonstration } from '../../src/demonstration/demonstration.js';
import { pastRows } from '../../src/demonstration/ledger.js';
import { people } from '../../src/demonstration/people.js';
import { stories } from '../../src/demonstration/stories.js';
import type { Story } from '../../src/demonstration/story.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import type { Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { Now } from '../../src/platform/time/now.js';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { testConfig } from '../support/config.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { productionSecrets } from '../support/production-secrets.js';
import { scratch, start, type ServiceProcess } from './process.js';

const password = 'a demonstration password';

const counting = statement(`
  select (select slug from congress) as slug, (select count(*)::int from account) as accounts`);
const events = statement('select count(*)::int as events from event where congress_id = (select id from congress)');

describe('starting with the demonstration', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function database(): Promise<TestDatabase> {
    const made = await freshDatabase();
    closing.push(() => made.drop());
    return made;
  }

  /** One start of the service on a database, as `main.ts` does it but for the port. */
  async function begin(config: Config) {
    const app = await createApp(config, { works: false });
    closing.push(() => app.close());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const count = async () => {
      const [install] = await app.get(Database).read<{ slug: string; accounts: number }>('install', counting);
      const [record] = await app.get(Database).transaction('jobs', (tx) => tx.sql<{ events: number }>(events));
      return { ...install, ...record };
    };
    const enter = async (username: string, word: string) => {
      const sent = request(app.getHttpServer()).post('/api/session').send({ username, password: word });
      return (await sent).status;
    };
    return { app, demonstration: app.get(Demonstration), count, enter };
  }

  it('goes on where starts stopped that died in the middle, twice; nobody could enter what was half made', async () => {
    const { url } = await database();
    const config = testConfig(url, { DEMO_PASSWORD: password, ADMIN_PASSWORD: '' });
    const first = await begin(config);
    dieAfter(first.app.get(Lifecycle), 40);
    await expect(first.demonstration.prepare()).rejects.toThrow('killed');
    expect(await first.count()).toMatchObject({ slug: 'demo-unfinished', events: pastRows.length + 40 });
    expect([await first.enter('staff', password), await first.enter('admin', '')]).toEqual([401, 400]);

    const second = await begin(config);
    dieAfter(second.app.get(Lifecycle), 260);
    await expect(second.demonstration.prepare()).rejects.toThrow('killed');
    expect(await second.count()).toMatchObject({ slug: 'demo-unfinished', events: pastRows.length + 300 });

    const third = await begin(config);
    await third.demonstration.prepare();
    await third.demonstration.open();
    expect(await third.count()).toEqual({ slug: 'demo', accounts: people.length + 1, events: actsOf(stories) });
    expect(await third.enter('staff', password)).toBe(200);
  });

  it('shows a generated password once, keeps it nowhere in clear, and sets it anew by DEMO_PASSWORD', async () => {
    const { url } = await database();
    const first = await begin(testConfig(url, { ADMIN_PASSWORD: '' }));
    await first.demonstration.prepare();
    const shown = (await first.demonstration.open()).join('\n');
    const generated = /密码\s+([a-z2-9]{4}(?:-[a-z2-9]{4}){3})（各账号相同，只显示这一次/.exec(shown)?.[1] ?? '';
    expect([await first.enter('deputy1', generated), await first.enter('admin', generated)]).toEqual([200, 200]);
    expect(Math.abs(first.app.get(Now).instant().getTime() - Date.now())).toBeLessThan(1_000);

    const again = await begin(testConfig(url, { ADMIN_PASSWORD: '' }));
    await again.demonstration.prepare();
    const later = (await again.demonstration.open()).join('\n');
    expect(later).not.toContain(generated);
    expect(later).toContain('首次启动时显示过');
    expect(await again.enter('deputy1', generated)).toBe(200);

    const third = await begin(testConfig(url, { DEMO_PASSWORD: password }));
    await third.demonstration.prepare();
    expect((await third.demonstration.open()).join('\n')).not.toContain(password);
    expect([await third.enter('gov', password), await third.enter('gov', generated)]).toEqual([200, 401]);
    expect([await third.enter('admin', password), await third.enter('admin', generated)]).toEqual([200, 401]);
    expect(await third.count()).toEqual({ slug: 'demo', accounts: people.length + 1, events: actsOf(stories) });
  });

  it.each(['2025-01-02', '2026-03-19', '2026-06-30', '2026-10-08', '2027-02-14', '2028-02-29'])(
    'can be made on %s, with an administrator who has his own password',
    async (day) => {
      const { app, demonstration, enter, count } = await begin(
        testConfig((await database()).url, { DEMO_PASSWORD: password }),
      );
      app.get(Now).instant = () => new Date(`${day}T09:00:00+08:00`);
      await demonstration.prepare();
      expect((await demonstration.open()).join('\n')).toContain('admin（密码另设）');
      expect(await count()).toMatchObject({ events: actsOf(stories) });
      expect([await enter('admin', 'test-admin-password'), await enter('admin', password)]).toEqual([200, 401]);
    },
  );

  it('shows the password at the first start that really answers', async () => {
    const folder = await scratch('demonstration');
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const PORT = String(await freePort());
    const run = () => {
      const service = start({ env: { DATA_DIR: path.join(folder, 'data'), PORT } });
      closing.push(async () => {
        service.child.kill('SIGKILL');
        await service.ended;
      });
      return service;
    };
    const stop = async (service: ServiceProcess) => {
      service.child.kill('SIGTERM');
      await service.ended;
    };
    const occupant = net.createServer().listen(Number(PORT), '127.0.0.1');
    const refused = run();
    expect(await refused.ended).toMatchObject({ code: 1 });
    await new Promise((resolve) => occupant.close(resolve));
    expect(refused.output()).not.toContain('演示人大');

    const first = run();
    await first.says('请记下');
    const generated = /密码\s+([a-z2-9-]{19})（/.exec(first.output())?.[1] ?? '';
    const body = JSON.stringify({ username: 'deputy1', password: generated });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/session`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ memberships: [{ congress: 'demo', role: 'deputy' }] });
    await stop(first);
    const second = run();
    await second.says('首次启动时显示过');
    await stop(second);
    expect(second.output()).not.toContain(generated);
    expect(readFileSync(path.join(folder, 'data/secrets.json'), 'utf8')).not.toContain(generated);
  });

  it('makes nothing in production', async () => {
    const { url } = await database();
    const { demonstration, count } = await begin(
      loadConfig({ ...productionSecrets, NODE_ENV: 'production', DATABASE_URL: url, LOG_LEVEL: 'error' }),
    );
    await demonstration.prepare();
    expect(await demonstration.open()).toEqual([]);
    expect(await count()).toEqual({ slug: null, accounts: 1, events: 0 });
  });
});

/** Every story begins with its draft, and the ledger of the year before is one act a row. */
function actsOf(all: readonly Story[]): number {
  return all.reduce((sum, one) => sum + 1 + one.steps.length, pastRows.length);
}

/** The engine performs so many acts, and then the process is gone. */
function dieAfter(lifecycle: Lifecycle, acts: number): void {
  const perform = lifecycle.perform.bind(lifecycle);
  let performed = 0;
  lifecycle.perform = (call) => {
    performed += 1;
    return performed > acts ? Promise.reject(new Error('killed')) : perform(call);
  };
}
