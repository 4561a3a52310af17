import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { SnapshotChecks } from '../../../src/reports/snapshots/checks.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { usualInstant } from '../../support/clock.js';
import { administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';
import { asAdministrator } from '../../support/server.js';
import { lives, playLives } from './histories.js';

/** Reports frozen 统计定稿: what was printed stays, byte for byte, and counting again gives it once more. */
interface Sheet {
  readonly id: string;
  readonly hash: string;
  readonly final: boolean;
  readonly current: boolean;
  readonly pages: readonly { name: string; groupBy: string | null; bodyHash: string; csvHash: string; href: string }[];
}

let service: TestApp;
let outside: pg.Client;
let congress: TestCongress;
let staff: Client;
let sheet: Sheet;
const day = '2026-03-31';
const form = { year: 2026, asOf: day, final: true };

beforeAll(async () => {
  service = await startApp();
  service.clock.set(usualInstant);
  outside = await asAdministrator(service.database);
  congress = await freshCongress(service);
  await playLives(service, congress, fc.sample(lives, { numRuns: 4, seed: 17 }));
  service.clock.set('2027-01-04');
  staff = await congress.as('deputyAffairs');
  sheet = (await staff.post('reports/snapshots', form).expect(201)).body as Sheet;
}, 60_000);
afterAll(async () => {
  await outside.end();
  await service.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const verified = async (id = sheet.id) =>
  (await staff.get(`reports/snapshots/${id}/verification`).expect(200)).body as {
    intact: boolean;
    same: boolean;
    since: string | null;
    differences: { report: string; figure: string; printed: object | null; recounted: object | null }[];
  };

describe('a snapshot', () => {
  it('holds every report in every grouping as it was shown that day, under hashes that anyone can compute', async () => {
    const { items } = (await staff.get('reports').expect(200)).body as {
      items: { name: string; groupings: string[] }[];
    };
    expect(new Set(sheet.pages.map((one) => one.name))).toEqual(new Set(items.map((one) => one.name)));
    const lines: string[] = [];
    for (const { name, groupBy, bodyHash, csvHash, href } of sheet.pages) {
      const { text } = await staff.get(href).expect(200);
      const table = await staff.get(href.replace(/(reports\/[a-z-]+)(\?|$)/, '$1.csv$2')).expect(200);
      const csv = table.text;
      expect(table.headers['content-disposition']).toContain(`filename="${name}-${day}.csv"; filename*=UTF-8''`);
      expect(table.headers['content-disposition']).toContain(
        encodeURIComponent(`_测试人大 ${congress.slug}_${day}.csv`),
      );
      expect([sha256(text), sha256(csv)]).toEqual([bodyHash, csvHash]);
      lines.push([name, groupBy ?? '-', bodyHash, csvHash].join(' '));
      const days = name === 'year-on-year' ? '' : '&from=2026-01-01&to=2026-12-31';
      const by = groupBy === null ? '' : `&groupBy=${groupBy}`;
      const live = (await staff.get(`reports/${name}?asOf=${day}${days}${by}`).expect(200)).body as object;
      expect({ ...live, generatedAt: '' }).toEqual({ ...(JSON.parse(text) as object), generatedAt: '' });
    }
    expect(sha256(lines.map((line) => `${line}\n`).join(''))).toBe(sheet.hash);
  }, 30_000);

  it('is the same, byte for byte, after everything has moved on; and counting again gives the same figures', async () => {
    const { href = '' } = sheet.pages.find((one) => one.name === 'offices') ?? {};
    const before = (await staff.get(href).expect(200)).text;
    await (
      await administratorIn(service, congress)
    )
      .patch(`offices/${congress.offices.a}`, { name: '改了名的局', system: 'party' })
      .expect(200);
    await playLives(service, congress, fc.sample(lives, { numRuns: 2, seed: 18 }));
    expect((await staff.get(href).expect(200)).text).toBe(before);
    expect(await verified()).toEqual({ intact: true, same: true, differing: 0, since: null, differences: [] });
    await service.app.get(SnapshotChecks).checkAll();
  }, 60_000);

  it('cannot be changed or removed, not even from outside the service', async () => {
    for (const table of ['report_snapshot', 'report_snapshot_page']) {
      await expect(outside.query(`update ${table} set congress_id = congress_id`)).rejects.toThrow('append-only');
      await expect(outside.query(`delete from ${table}`)).rejects.toThrow('append-only');
    }
  });

  it('tells which figures are others now, and since when that was known', async () => {
    const then = `congress_id = '${congress.id}' and valid_from <= '${day}' and valid_until > '${day}'`;
    const one = `select suggestion_id from case_fact where ${then} and not withdrawn order by 1 limit 1`;
    const of = `where ${then} and suggestion_id = (${one})`;
    await outside.query(`update case_fact set key_case = not key_case ${of}`);
    const told = await verified();
    expect(told).toMatchObject({ intact: true, same: false, since: null });
    expect(told.differences).toContainEqual(
      expect.objectContaining({ report: 'summary', figure: 'key', printed: expect.anything() as object }),
    );
    service.clock.set('2027-07-01');
    await expect(service.app.get(SnapshotChecks).checkAll()).rejects.toThrow('定稿的统计与重新统计不同：1 份');
    service.clock.set('2027-07-03');
    await expect(service.app.get(SnapshotChecks).checkAll()).rejects.toThrow('1 份');
    expect(await verified()).toMatchObject({ same: false, since: '2027-07-01' });
    await outside.query(`update case_fact set key_case = not key_case ${of}`);
    await service.app.get(SnapshotChecks).checkAll();
    expect(await verified()).toMatchObject({ same: true, since: null });
    const { rows } = await outside.query(
      `select body::jsonb -> 'says' ->> 'differing' as n from security_event where congress_id = $1 and kind = 'snapshotChecked' order by id`,
      [congress.id],
    );
    expect(rows).toEqual([{ n: expect.stringMatching(/^[1-9]/) as unknown }, { n: '0' }]);
  }, 30_000);

  it('is told apart from one whose kept bytes were changed', async () => {
    await outside.query('alter table report_snapshot_page disable trigger append_only');
    const of = `where snapshot_id = '${sheet.id}' and name = 'summary' and group_by = ''`;
    await outside.query(`update report_snapshot_page set body = body || ' ' ${of}`);
    expect(await verified()).toMatchObject({ intact: false, same: true });
    await outside.query(`update report_snapshot_page set body = rtrim(body) ${of}`);
    await outside.query('alter table report_snapshot_page enable trigger append_only');
    expect(await verified()).toMatchObject({ intact: true });
  });
});

describe('a second final one', () => {
  it('of the same year needs a reason, and then takes the place of the first; two at once do not pass', async () => {
    const refused = await staff.post('reports/snapshots', form).expect(409);
    expect(JSON.stringify(refused.body)).toContain('reason');
    const again = { ...form, reason: '补录两件后重新定稿' };
    const both = await Promise.all(
      [0, 1].map(() => staff.post('reports/snapshots', { year: 2025, asOf: day, final: true })),
    );
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const { id } = (await staff.post('reports/snapshots', again).expect(201)).body as Sheet;
    await staff.post('reports/snapshots', { sessionId: congress.sessions.current, asOf: day, final: true }).expect(201);
    const { items } = (await staff.get('reports/snapshots').expect(200)).body as { items: Sheet[] };
    const state = (of: string) => items.find((one) => one.id === of);
    expect([state(id)?.current, state(sheet.id)?.current, state(sheet.id)?.final]).toEqual([true, false, true]);
  }, 30_000);
});

describe('a snapshot that cannot be', () => {
  const wrong: readonly (readonly [string, object])[] = [
    ['of nothing', { asOf: day }],
    ['of a year and a session', { year: 2026, sessionId: '01900000-0000-7000-8000-00000000dead', asOf: day }],
    ['of a session of nobody', { sessionId: '01900000-0000-7000-8000-00000000dead', asOf: day }],
    ['of today', { year: 2027, asOf: '2027-06-01' }],
    ['of a day before its year', { year: 2026, asOf: '2025-12-31' }],
    ['of no day', { year: 2026 }],
    ['of the 30th of February', { year: 2026, asOf: '2026-02-30' }],
  ];
  it.each(wrong)('%s is refused in words', async (_what, body) => {
    service.clock.set('2027-06-01');
    const { body: told } = await staff.post('reports/snapshots', body).expect(400);
    expect(JSON.stringify((told as { reasons: unknown[] }).reasons)).toMatch(/[一-龥]/);
  });

  it('takes null for a field that is not given, as every form does', async () => {
    const kept = { asOf: day, final: null, sessionId: null, reason: null, note: null };
    const { body } = await staff.post('reports/snapshots', { ...kept, year: 2026 }).expect(201);
    expect(body as Sheet).toMatchObject({ final: false });
    const { body: refused } = await staff.post('reports/snapshots', { ...kept, year: null }).expect(400);
    expect((refused as { causes: object[] }).causes).toMatchObject([{ field: 'year' }]);
  });

  it('is no page of it: unknown report, grouping, parameter, id', async () => {
    const of = `reports/snapshots/${sheet.id}/reports`;
    await staff.get(`${of}/nothing`).expect(404);
    await staff.get(`${of}/summary?groupBy=office`).expect(400);
    await staff.get(`${of}/summary?asOf=2026-01-01`).expect(400);
    await staff.get(`reports/snapshots/${sheet.id}x`).expect(404);
    await staff.get('reports/snapshots/x/reports/summary').expect(404);
    await staff.get('reports/snapshots/01900000-0000-7000-8000-00000000dead/verification').expect(404);
    await (await congress.as('leader')).post('reports/snapshots', form).expect(403);
    await (await congress.as('governmentOffice')).get('reports/snapshots').expect(403);
  });
});
