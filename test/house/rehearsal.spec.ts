import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Get, ScheduledJob } from '../../src/platform/queues/schedule.js';
import { Now } from '../../src/platform/time/now.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { administrator, freshCongress } from '../support/congress.js';
import { freshDatabase, type TestDatabase } from '../support/databases.js';
import { startRehearsed, sweep } from '../support/rehearsed.js';
import { signal } from '../support/scheduled.js';
import { Story } from '../support/story.js';

const url = '/api/rehearsal/clock';
const utc = (local: string) => new Date(`${local}+08:00`).toISOString();

describe('a rehearsal', () => {
  let database: TestDatabase;
  let opened: TestApp[];
  let ran: string[];
  beforeEach(async () => {
    database = await freshDatabase();
    opened = [];
    ran = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((one) => one.close()));
    await database.drop();
  });

  async function start(schedule?: readonly ScheduledJob[]): Promise<TestApp> {
    const service = await startRehearsed(database, schedule);
    opened.push(service);
    return service;
  }

  /** A sweep that notes when it ran, by the procedure's clock. */
  const noted = (name: string, cron?: string, then: () => Promise<unknown> = async () => undefined) =>
    sweep(
      name,
      (get: Get) => Promise.resolve(ran.push(`${name} ${get<Now>(Now).instant().toISOString()}`)).then(then),
      cron,
    );

  const shows = async (client: Client) => ((await client.get(url).expect(200)).body as { now: string }).now;

  it('begins where it is told, and stands still', async () => {
    const admin = await administrator(await start());
    expect((await admin.get(url).expect(200)).body).toEqual({ now: utc('2026-03-10T09:00:00') });
    expect(await shows(admin)).toBe(utc('2026-03-10T09:00:00'));
  });

  it('moves forward through every sweep between, in order, each at its own moment', async () => {
    const technical: ScheduledJob = { ...noted('technical'), rehearses: false };
    const frequent: ScheduledJob = { name: 'frequent', everySeconds: 1, run: noted('frequent').run };
    const service = await start([
      noted('monthly', '30 8 12 * *'),
      noted('morning'),
      noted('noon', '0 12 * * *'),
      technical,
      frequent,
    ]);
    const admin = await administrator(service);
    const { body } = await admin.post(url, { to: '2026-03-12T08:30:00+08:00' }).expect(200);
    expect(body).toEqual({ now: utc('2026-03-12T08:30:00') });
    expect(ran).toEqual([
      `noon ${utc('2026-03-10T12:00:00')}`,
      `morning ${utc('2026-03-11T08:30:00')}`,
      `noon ${utc('2026-03-11T12:00:00')}`,
      `monthly ${utc('2026-03-12T08:30:00')}`,
      `morning ${utc('2026-03-12T08:30:00')}`,
    ]);
    await admin.post(url, { to: '2026-03-12T04:00:00Z' }).expect(200);
    expect(ran).toHaveLength(6);
    expect(service.clock.instant().toISOString()).toBe(utc('2026-03-12T12:00:00'));
  });

  it('also runs, before the sweeps of each moment and at the end, what they build upon', async () => {
    const groundwork: ScheduledJob = {
      name: 'groundwork',
      everySeconds: 60,
      rehearses: true,
      run: noted('groundwork').run,
    };
    const admin = await administrator(await start([noted('morning'), groundwork]));
    await admin.post(url, { to: '2026-03-11T09:00:00+08:00' }).expect(200);
    const morning = utc('2026-03-11T08:30:00');
    expect(ran).toEqual([`groundwork ${morning}`, `morning ${morning}`, `groundwork ${utc('2026-03-11T09:00:00')}`]);
  });

  it('only goes forward', async () => {
    const admin = await administrator(await start([noted('morning')]));
    for (const to of ['2026-03-10T09:00:00+08:00', '2026-03-10T08:59:59+08:00', '2020-01-01T00:00:00Z']) {
      const { body } = await admin.post(url, { to }).expect(409);
      expect(body).toMatchObject({ code: 'refused', causes: [{ code: 'notForward' }] });
      expect((body as { reasons: string[] }).reasons).toEqual([expect.stringContaining('只能向前')]);
    }
    expect([await shows(admin), ran]).toEqual([utc('2026-03-10T09:00:00'), []]);
  });

  it('refuses what is no instant with a zone, and what is more than ten years off, without beginning', async () => {
    const admin = await administrator(await start([noted('morning')]));
    const wrong = [
      undefined,
      null,
      1,
      '2026-03-11',
      '2026-03-11T08:30:00',
      '2026-02-30T08:30:00Z',
      '+275760-09-13T00:00:00Z',
    ];
    for (const to of wrong) {
      expect((await admin.post(url, { to }).expect(400)).body).toMatchObject({ causes: [{ field: 'to' }] });
    }
    const { body } = await admin.post(url, { to: '2190-01-01T00:00:00Z' }).expect(400);
    expect(body).toMatchObject({ causes: [{ field: 'to', message: '一次最多推进十年（to）' }] });
    expect([await shows(admin), ran]).toEqual([utc('2026-03-10T09:00:00'), []]);
  });

  it('is moved by the first administrator alone; everybody sees the time', async () => {
    const service = await start([noted('morning')]);
    const congress = await freshCongress(service);
    for (const who of ['admin', 'deputyAffairs', 'deputy'] as const) {
      const client = await congress.as(who);
      expect((await client.post(url, { to: 'x' }).expect(403)).body).toMatchObject({ code: 'forbidden' });
      expect(await shows(client)).toBe(utc('2026-03-10T09:00:00'));
    }
    await request(service.server).get(url).expect(401);
    await request(service.server).post(url).send({}).expect(401);
    expect(ran).toEqual([]);
  });

  it('stops where a sweep fails, says which and when, and goes on from there', async () => {
    let broken = true;
    const fragile = noted('fragile', '0 12 * * *', async () => {
      if (broken) throw new Error('为测试而失败');
    });
    const service = await start([noted('morning'), fragile, noted('after', '0 12 * * *')]);
    const admin = await administrator(service);
    const key = { 'idempotency-key': 'move-1' };
    const to = '2026-03-12T09:00:00+08:00';
    const { body } = await admin.post(url, { to }).set(key).expect(500);
    expect(body).toMatchObject({ code: 'sweepFailed' });
    expect((body as { reasons: string[] }).reasons).toEqual([
      expect.stringMatching(/「fragile」在 2026年3月10日 12:00（Asia\/Shanghai）失败/),
    ]);
    expect(JSON.stringify(body)).not.toContain('为测试而失败');
    expect(await shows(admin)).toBe(utc('2026-03-10T12:00:00'));
    broken = false;
    await admin.post(url, { to: '2026-03-10T12:00:00+08:00' }).expect(200);
    expect(ran).toEqual(['fragile', 'fragile', 'after'].map((name) => `${name} ${utc('2026-03-10T12:00:00')}`));
    await admin.post(url, { to }).set(key).expect(200);
    expect(ran).toHaveLength(7);
    await admin.post(url, { to }).set(key).expect(200);
    expect(ran).toHaveLength(7);
  });

  it('is told to wait while another move is under way, in whichever process', async () => {
    const [begun, allowed] = [signal(), signal()];
    const slow = noted('slow', undefined, async () => {
      begun.give();
      await allowed.given;
    });
    const [one, other] = [await start([slow]), await start([noted('never')])];
    const [first, second] = [await administrator(one), await administrator(other)];
    const moved = first.post(url, { to: '2026-03-11T09:00:00+08:00' }).expect(200).then();
    await begun.given;
    const { body } = await second.post(url, { to: '2026-03-20T09:00:00+08:00' }).expect(409);
    expect(body).toMatchObject({ causes: [{ code: 'moving' }] });
    expect(await shows(second)).toBe(utc('2026-03-11T08:30:00'));
    allowed.give();
    await moved;
    expect(await shows(second)).toBe(utc('2026-03-11T09:00:00'));
    expect(ran).toHaveLength(1);
  });

  it('is kept in the database: a restart and another process go on from there', async () => {
    const one = await start([]);
    const other = await start([]);
    const congress = await freshCongress(other);
    await (await administrator(one)).post(url, { to: '2026-06-01T09:00:00+08:00' }).expect(200);
    await one.close();
    opened.splice(0, 1);
    const story = new Story(congress);
    await story.submitted();
    const { body } = await (await congress.as('deputyAffairs')).get(`suggestions/${story.shown.id}/timeline`);
    expect(JSON.stringify(body)).toContain(utc('2026-06-01T09:00:00'));
    const again = await start([]);
    expect(again.clock.instant().toISOString()).toBe(utc('2026-06-01T09:00:00'));
  });

  it('breaks off between two sweeps when the service stops', async () => {
    const [begun, allowed] = [signal(), signal()];
    const slow = noted('slow', undefined, async () => {
      begun.give();
      await allowed.given;
    });
    const service = await start([slow]);
    const admin = await administrator(service);
    // A connection that stayed open after its answer would keep the service from its end.
    const moving = admin.post(url, { to: '2027-03-11T09:00:00+08:00' }).set('connection', 'close');
    const moved = moving.then(
      (answer) => answer.status,
      () => 0,
    );
    await begun.given;
    opened.length = 0;
    const closed = service.close();
    allowed.give();
    await closed;
    expect([0, 503]).toContain(await moved);
    expect(ran).toHaveLength(1);
    const again = await start([noted('next')]);
    await (await administrator(again)).post(url, { to: '2026-03-12T09:00:00+08:00' }).expect(200);
    expect(ran.slice(1)).toEqual([`next ${utc('2026-03-12T08:30:00')}`]);
  });
});

describe('without a rehearsal', () => {
  it('there is no such route', async () => {
    const service = await startApp();
    const admin = await administrator(service);
    await admin.get(url).expect(404);
    await admin.post(url, { to: '2027-01-01T00:00:00Z' }).expect(404);
    await service.close();
  });
});
