import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { OverviewSums } from '../../../src/reports/overview/overview-sums.js';
import { startApp, type TestApp } from '../../support/app.js';
import { clientOf, type Client } from '../../support/client.js';
import { usualInstant } from '../../support/clock.js';
import { administrator, freshCongress, type TestCongress } from '../../support/congress.js';
import { asAdministrator } from '../../support/server.js';
import { importLedger } from '../../support/imports.js';
import { lives, playLives } from './histories.js';
import { numbers, report, type ShownFigure } from './reading.js';

/** The overview 总览: sums of a congress and of all under it, exact at every moment, and of nobody else. */
interface Overview {
  readonly congresses: number;
  readonly figures: Readonly<Record<string, ShownFigure>>;
  readonly groups: readonly { key: string; label: string; figures: Readonly<Record<string, ShownFigure>> }[];
  readonly inconsistencies: readonly string[];
}

let service: TestApp;
let outside: pg.Client;
let admin: Client;
let city: TestCongress;
let district: TestCongress;
let town: TestCongress;
let other: TestCongress;

beforeAll(async () => {
  service = await startApp();
  service.clock.set(usualInstant);
  outside = await asAdministrator(service.database);
  admin = clientOf(service.server, (await administrator(service)).token, '/api/congresses');
  [city, district, town, other] = await Promise.all([
    freshCongress(service),
    freshCongress(service),
    freshCongress(service),
    freshCongress(service),
  ] as const);
  await admin.patch(city.slug, { level: 'city' }).expect(200);
  await admin.patch(town.slug, { level: 'township', parentId: district.id }).expect(200);
  await admin.patch(district.slug, { parentId: city.id }).expect(200);
}, 60_000);
afterAll(async () => {
  await outside.end();
  await service.close();
});

const sums = () => service.app.get(OverviewSums);
const place = ({ id, slug }: TestCongress) => ({
  ...{ congressId: id, slug, profileKey: 'national', profileVersion: 1, calendarEdition: 0 },
});
const overview = async (of: TestCongress, query = ''): Promise<Overview> =>
  (await (await of.as('deputyAffairs')).get(`overview${query}`).expect(200)).body as Overview;
const filed = (of: Pick<Overview, 'figures'> | undefined) => of?.figures['filed']?.numerator ?? 0;

describe('the overview', () => {
  it('is what the facts come to at every read, while acts are written and their changes are added in', async () => {
    let isOver = false;
    const writing = Promise.all(
      [district, town, other].map((one, index) =>
        playLives(service, one, fc.sample(lives, { numRuns: 4, seed: 40 + index })),
      ),
    ).finally(() => (isOver = true));
    // What it throws is thrown where it is awaited, and not while nobody does.
    writing.catch(() => undefined);
    const adding = (async () => {
      while (!isOver) await Promise.all([sums().addIn(), sums().addIn()]);
    })();
    const found: unknown[] = [];
    let reads = 0;
    for (; !isOver; reads += 1) {
      for (const one of [district, town, other]) found.push(...(await sums().recount(place(one))));
    }
    await Promise.all([writing, adding]);
    expect(found).toEqual([]);
    expect(reads).toBeGreaterThan(3);
  }, 60_000);

  it('adds up what the reports of each congress say', async () => {
    const names = ['filed', 'replied', 'concluded', 'accomplished', 'onTime', 'late', 'feedback', 'satisfied', 'key'];
    const expected: Record<string, number> = {};
    for (const one of [city, district, town]) {
      const said = numbers(await report(await one.as('deputyAffairs'), 'summary'));
      for (const name of names) expected[name] = (expected[name] ?? 0) + (said[name] ?? 0);
    }
    expect(expected['filed']).toBeGreaterThan(4);
    for (const pending of [true, false]) {
      if (!pending) await sums().addIn();
      for (const by of ['child', 'congress', 'level', 'year']) {
        const shown = await overview(city, `?groupBy=${by}`);
        expect([shown.congresses, shown.inconsistencies]).toEqual([3, []]);
        expect(numbers(shown)).toMatchObject(expected);
        const parts = shown.groups.reduce((sum, group) => sum + filed(group), 0);
        expect(parts).toBe(expected['filed']);
      }
    }
    const children = (await overview(city)).groups;
    expect(new Set(children.map((one) => one.key))).toEqual(new Set([city.slug, district.slug]));
    const below = await overview(district);
    expect(filed(children.find((one) => one.key === district.slug))).toBe(filed(below));
    const years = await overview(city, '?groupBy=year');
    for (const { key, figures } of years.groups) {
      expect((await overview(city, `?year=${key}`)).figures).toEqual(figures);
    }
  }, 30_000);

  it('shows nobody what does not stand under him, and is read by those who see every case', async () => {
    const [own, everything] = [await overview(town, '?groupBy=congress'), await overview(other, '?groupBy=congress')];
    expect([own.groups.map((one) => one.key), everything.groups.map((one) => one.key)]).toEqual([
      [town.slug],
      [other.slug],
    ]);
    for (const who of ['leader', 'auditor'] as const) await (await city.as(who)).get('overview').expect(200);
    for (const who of ['deputy', 'head', 'governmentOffice', 'committee'] as const) {
      await (await city.as(who)).get('overview').expect(403);
    }
    await (await town.as('deputyAffairs')).get(`/api/c/${city.slug}/overview`).expect(404);
  });

  it('counts a past ledger when it is taken in, and no longer when that is undone', async () => {
    const client = await other.as('deputyAffairs');
    const before = (await overview(other, '?groupBy=year')).figures;
    const row = {
      届次: '17-4',
      编号: 700,
      标题: '往年的一件',
      答复日期: '2025-06-03',
      主办单位: '区财政局',
      办理结果: 'A',
    };
    const { id } = await importLedger(client, [row]);
    const during = await overview(other, '?groupBy=year');
    expect(filed(during)).toBe(filed({ figures: before }) + 1);
    expect([during.groups.map((one) => one.key), await sums().recount(place(other))]).toEqual([['2025', '2026'], []]);
    await client.post(`imports/${id}/undo`).expect(200);
    expect((await overview(other, '?groupBy=year')).figures).toEqual(before);
    expect(await sums().recount(place(other))).toEqual([]);
  });

  it('says so, loudly, where a sum is not what the facts come to, until it is again', async () => {
    const change = (by: string) =>
      outside.query(`update overview_cell set concluded = concluded ${by} where congress_id = $1`, [town.id]);
    await change('+ 1');
    await expect(sums().recountAll()).rejects.toThrow('总览的汇总与统计事实不一致');
    const [told = ''] = (await overview(city)).inconsistencies;
    expect(told).toContain('有待查明');
    await change('- 1');
    await sums().recountAll();
    expect((await overview(city)).inconsistencies).toEqual([]);
  });

  it.each(['year=26', 'groupBy=office', 'scale=9', 'rounding=up', 'asOf=2026-01-01', 'year=2026&year=2025'])(
    'refuses %s in words',
    async (query) => {
      const { body } = await (await city.as('leader')).get(`overview?${query}`).expect(400);
      expect(JSON.stringify((body as { reasons: unknown }).reasons)).toMatch(/[一-龥]/);
    },
  );
});

describe('an upper congress', () => {
  it('says so where it is kept that somebody stands below who does not', async () => {
    await sums().recountAll();
    await outside.query('insert into congress_below values ($1, $2, $2)', [other.id, town.id]);
    await expect(sums().recountAll()).rejects.toThrow(/^下级人大的对应关系与上级人大的设置不一致：1 处$/);
    // As the manual of operations says.
    await outside.query('update congress set parent_id = parent_id where false');
    await sums().recountAll();
  });

  it('is of a higher level, on both sides of every change; so there is no circle', async () => {
    const refused = async (slug: string, change: object) => {
      const { body } = await admin.patch(slug, change).expect(400);
      return JSON.stringify((body as { reasons: unknown }).reasons);
    };
    expect(await refused(district.slug, { parentId: other.id })).toContain('须高于本级');
    expect(await refused(city.slug, { parentId: town.id })).toContain('须高于本级');
    expect(await refused(city.slug, { parentId: city.id })).toContain('须高于本级');
    expect(await refused(district.slug, { level: 'township' })).toContain('须高于下级人大');
    expect(await refused(district.slug, { level: 'nation' })).toContain('须高于本级');
    expect(await refused(city.slug, { parentId: '01900000-0000-7000-8000-00000000dead' })).toContain('没有这个人大');
    const shown = (await admin.get(district.slug).expect(200)).body as { level: string; parentId: string };
    expect(shown).toMatchObject({ level: 'district', parentId: city.id });
  });

  it('of which two are set at once is never one of a lower level', async () => {
    const [a, b] = await Promise.all([freshCongress(service), freshCongress(service)]);
    await admin.patch(a.slug, { level: 'city' }).expect(200);
    const both = await Promise.all([
      admin.patch(b.slug, { parentId: a.id }),
      admin.patch(a.slug, { level: 'township' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 400]);
  });

  it('may be left again', async () => {
    await admin.patch(town.slug, { parentId: null }).expect(200);
    expect((await overview(city)).congresses).toBe(2);
  });
});
