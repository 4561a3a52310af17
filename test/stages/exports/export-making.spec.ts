import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ExportClaims } from '../../../src/documents/exports/export-claims.js';
import { ExportSweep } from '../../../src/documents/exports/export-sweep.js';
import { ExportWriter } from '../../../src/documents/exports/export-writer.js';
import { Exporter } from '../../../src/documents/exports/exporter.js';
import type { ExportAnswer } from '../../../src/documents/exports/export-answer.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';
import { fileOf, made, ordered } from './taken.js';

let service: TestApp;
let database: pg.Client;
let congress: TestCongress;
let staff: Client;
const body = { kind: 'ledger', format: 'csv' };

beforeAll(async () => {
  service = await startApp();
  await mkdir(service.config.EXPORT_DIR, { recursive: true });
  database = new pg.Client({ connectionString: service.database.url });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await service.close();
});
beforeEach(async () => {
  congress = await freshCongress(service);
  await new Story(congress).registered();
  staff = await congress.as('deputyAffairs');
});

const exporter = () => service.app.get(Exporter);
const claims = () => service.app.get(ExportClaims);
const shown = async ({ id }: { id: string }) => (await staff.get(`exports/${id}`).expect(200)).body as ExportAnswer;
const files = async () => (await readdir(service.config.EXPORT_DIR)).sort();
/** Runs a statement past the wall, as a test may. */
async function past(sql: string, values: unknown[] = []): Promise<void> {
  await database.query('begin');
  await database.query('alter table export no force row level security');
  await database.query(sql, values);
  await database.query('alter table export force row level security');
  await database.query('commit');
}

describe('the making of an export', () => {
  it('goes on one at a time for each account, and no more than five wait', async () => {
    const orders = await Promise.all([1, 2, 3, 4, 5].map(() => ordered(staff, body)));
    const sixth = await staff.post('exports', body).expect(409);
    expect(sixth.body.reasons).toEqual(['您已有 5 项导出尚未生成，请等候，或者先取消其中的']);
    await ordered(await congress.as('leader'), body);
    const taken = await Promise.all([1, 2, 3].map(() => claims().next(new Date())));
    const accounts = taken.flatMap((one) => (one ? [one.accountId] : []));
    expect(accounts).toHaveLength(2);
    expect(new Set(accounts).size).toBe(2);
    for (const one of taken) if (one) await claims().putBack(one, false);
    expect(await exporter().run()).toBe(6);
    for (const order of orders) expect((await shown(order)).state).toBe('ready');
  });

  it('is taken up by another where its process was killed, and what that left behind comes to nothing', async () => {
    const order = await ordered(staff, body);
    const killed = await claims().next(new Date());
    await writeFile(path.join(service.config.EXPORT_DIR, `${order.id}.1.part`), '半截');
    expect(await shown(order)).toMatchObject({ state: 'running' });
    expect(await exporter().run()).toBe(0);
    expect(await claims().next(new Date(Date.now() + 29_000))).toBeNull();
    await past(`update export set lease_until = now() - interval '1 second' where id = $1`, [order.id]);
    expect(await exporter().run()).toBe(1);
    const answer = await shown(order);
    expect(answer).toMatchObject({ state: 'ready', rows: 1 });
    // Whoever was believed dead and comes back has lost it.
    expect(await claims().beat(killed!, 1, 1)).toBe(false);
    await fileOf(staff, answer);
    expect(await files()).toEqual(expect.arrayContaining([`${order.id}.csv`, `${order.id}.1.part`]));
    await service.app.get(ExportSweep).run(new AbortController().signal);
    expect(await files()).toContain(`${order.id}.1.part`);
    const old = new Date(Date.now() - 7_200_000);
    await utimes(path.join(service.config.EXPORT_DIR, `${order.id}.1.part`), old, old);
    await utimes(path.join(service.config.EXPORT_DIR, `${order.id}.csv`), old, old);
    await service.app.get(ExportSweep).run(new AbortController().signal);
    expect(await files()).toContain(`${order.id}.csv`);
    expect(await files()).not.toContain(`${order.id}.1.part`);
  });

  it('is given up after three times, with a sentence', async () => {
    const order = await ordered(staff, body);
    await past('update export set attempts = 3 where id = $1', [order.id]);
    await exporter().run();
    expect(await shown(order)).toMatchObject({ state: 'failed', reason: expect.stringContaining('系统出错') });
  });

  it('stops with the process, and begins anew with the next', async () => {
    const order = await ordered(staff, body);
    const stop = AbortSignal.abort();
    expect(await exporter().run(stop)).toBe(0);
    const stopping = new AbortController();
    const writer = service.app.get(ExportWriter);
    const write = writer.write.bind(writer);
    writer.write = (one, writing) => {
      stopping.abort();
      return write(one, writing);
    };
    await exporter().run(stopping.signal);
    writer.write = write;
    expect(await shown(order)).toMatchObject({ state: 'waiting' });
    expect(await files()).not.toContain(`${order.id}.1.part`);
    await exporter().run();
    expect(await shown(order)).toMatchObject({ state: 'ready' });
  });

  it('ends where it is taken back meanwhile, and leaves nothing', async () => {
    const order = await ordered(staff, body);
    const writer = service.app.get(ExportWriter);
    const keep = writer.keep.bind(writer);
    writer.keep = async (one) => {
      await keep(one);
      await staff.delete(`exports/${order.id}`).expect(204);
    };
    await exporter().run();
    writer.keep = keep;
    await staff.get(`exports/${order.id}`).expect(404);
    expect((await files()).filter((name) => name.startsWith(order.id))).toEqual([]);
    expect((await staff.get('inbox').expect(200)).body.items).toEqual([]);
  });

  it('that fails on the way is tried three times, told in a sentence, and on no record', async () => {
    const order = await ordered(staff, body);
    const writer = service.app.get(ExportWriter);
    const write = writer.write.bind(writer);
    writer.write = () => Promise.reject(new Error('ENOSPC'));
    await exporter().run();
    writer.write = write;
    const answer = await shown(order);
    expect(answer).toMatchObject({ state: 'failed', rows: null, reason: expect.stringContaining('运维人员') });
    expect(JSON.stringify(answer)).not.toContain('ENOSPC');
    const record = await (await congress.as('auditor')).get('security-events?kind=exported').expect(200);
    expect(record.body.items).toEqual([]);
  });

  it('is asked for once by one key', async () => {
    const [one, again] = [
      await staff.post('exports', body).set('idempotency-key', 'once').expect(202),
      await staff.post('exports', body).set('idempotency-key', 'once').expect(202),
    ];
    expect(again.body).toEqual(one.body);
    await staff
      .post('exports', { ...body, format: 'xlsx' })
      .set('idempotency-key', 'once')
      .expect(409);
  });
});

describe('the file of an export', () => {
  it('goes with the export, and when it expires', async () => {
    const [first, second] = [await made(service, staff, body), await made(service, staff, body)];
    await staff.delete(`exports/${first.id}`).expect(204);
    await staff.delete(`exports/${first.id}`).expect(404);
    expect(await files()).not.toContain(`${first.id}.csv`);
    await past(`update export set expires_at = now() - interval '1 second' where id = $1`, [second.id]);
    await staff.get(`exports/${second.id}/file`).expect(404);
    expect(await files()).toContain(`${second.id}.csv`);
    await service.app.get(ExportSweep).run(new AbortController().signal);
    expect(await files()).not.toContain(`${second.id}.csv`);
  });

  it('that the folder has not, or somebody put there, is told and not made up', async () => {
    const answer = await made(service, staff, body);
    const stray = path.join(service.config.EXPORT_DIR, '01900000-0000-7000-8000-000000000000.xlsx');
    await writeFile(stray, '');
    const old = new Date(Date.now() - 7_200_000);
    await utimes(stray, old, old);
    await writeFile(path.join(service.config.EXPORT_DIR, '说明.txt'), '不是导出的文件');
    await service.app.get(ExportSweep).run(new AbortController().signal);
    expect(await files()).not.toContain(path.basename(stray));
    expect(await files()).toContain('说明.txt');
    await rm(path.join(service.config.EXPORT_DIR, `${answer.id}.csv`));
    const missing = await staff.get(`exports/${answer.id}/file`).expect(503);
    expect(missing.body.detail).toContain('导出目录');
  });
});
