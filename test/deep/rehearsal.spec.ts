import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { freePort } from '../../src/platform/embedded/free-port.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { scratch, start, type ServiceProcess } from './process.js';

const begin = '2026-03-10T01:00:00.000Z';
const yearOn = '2027-03-10T01:00:00.000Z';
const threeYearsOn = '2029-03-10T01:00:00.000Z';
const password = 'a rehearsal password';

/** A process of the service in rehearsal, and its administrator. */
interface Rehearsing {
  readonly service: ServiceProcess;
  readonly now: () => Promise<string>;
  /** @returns the status, or 0 where the connection broke. */
  readonly move: (to: string) => Promise<number>;
}

describe('a rehearsal in real processes on one database', () => {
  let database: TestDatabase;
  let folder: string;
  const running: ServiceProcess[] = [];

  beforeEach(async () => {
    database = await freshDatabase();
    folder = await scratch('rehearsal');
  });
  afterEach(async () => {
    for (const service of running.splice(0)) {
      service.child.kill('SIGKILL');
      await service.ended;
    }
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function rehearse(): Promise<Rehearsing> {
    const PORT = String(await freePort());
    const env = { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: database.url, ADMIN_PASSWORD: password, PORT };
    const service = start({ env: { ...env, REHEARSAL: 'true', REHEARSAL_START: begin } });
    running.push(service);
    await service.says('已启动');
    const base = `http://127.0.0.1:${PORT}/api`;
    const json = { 'content-type': 'application/json' };
    const signIn = { method: 'POST', headers: json, body: JSON.stringify({ username: 'admin', password }) };
    const { accessToken } = (await (await fetch(`${base}/session`, signIn)).json()) as { accessToken: string };
    const headers = { ...json, authorization: `Bearer ${accessToken}` };
    const now = async () =>
      ((await (await fetch(`${base}/rehearsal/clock`, { headers })).json()) as { now: string }).now;
    const move = async (to: string) => {
      const sent = fetch(`${base}/rehearsal/clock`, { method: 'POST', headers, body: JSON.stringify({ to }) });
      return sent.then(
        ({ status }) => status,
        () => 0,
      );
    };
    return { service, now, move };
  }

  /** Waits until the clock has left its beginning. */
  async function underWay({ now }: Rehearsing): Promise<void> {
    const deadline = performance.now() + 20_000;
    while ((await now()) <= begin) expect(performance.now()).toBeLessThan(deadline);
  }

  it('goes through a year, with the demonstration, in less than a minute; the other process stands where it stands', async () => {
    const [one, other] = [await rehearse(), await rehearse()];
    const began = performance.now();
    expect(await one.move(yearOn)).toBe(200);
    const ms = performance.now() - began;
    process.stdout.write(`rehearsal: a year in ${String(Math.round(ms))} ms\n`);
    expect(ms).toBeLessThan(60_000);
    expect(await other.now()).toBe(yearOn);
    expect(await other.move(yearOn)).toBe(409);
  });

  it('killed with -9 in the middle of a move, is moved on by another process', async () => {
    const [one, other] = [await rehearse(), await rehearse()];
    const broken = one.move(threeYearsOn);
    await underWay(other);
    expect(await other.move(yearOn)).toBe(409);
    one.service.child.kill('SIGKILL');
    expect(await broken).toBe(0);
    const stopped = await other.now();
    expect(stopped > begin && stopped < threeYearsOn).toBe(true);
    // The server learns of the death with the connection; until then the lock is held.
    const deadline = performance.now() + 20_000;
    let status = 409;
    while (status === 409 && performance.now() < deadline) status = await other.move(threeYearsOn);
    expect(status).toBe(200);
    expect(await other.now()).toBe(threeYearsOn);
  });

  it('ends in time when it is stopped in the middle of a move, and stands where it stopped', async () => {
    const [one, other] = [await rehearse(), await rehearse()];
    const broken = one.move(threeYearsOn);
    await underWay(other);
    one.service.child.kill('SIGTERM');
    expect(await one.service.ended).toMatchObject({ code: 0 });
    expect([0, 503]).toContain(await broken);
    const stopped = await other.now();
    expect(stopped > begin && stopped < threeYearsOn).toBe(true);
    expect(await other.move(threeYearsOn)).toBe(200);
  });
});
