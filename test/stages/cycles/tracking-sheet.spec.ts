import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { linanDistrict } from '../../../src/congress/profile/linan-district.js';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { administratorIn } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';
import { Ground, type Round, type Sheet } from './ground.js';

const cursorOf = (...key: string[]) => Buffer.from(JSON.stringify([1, 'trackingLines', ...key])).toString('base64url');

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(() => ground.fresh());

describe('the monthly sheet 月度跟踪表', () => {
  it('shows the offices their own lines, and nothing to deputies, delegations and administrators', async () => {
    const story = new Story(ground.congress);
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    await ground.morning('2026-03-25');
    const lines = async (who: PersonName) => (await ground.sheet('2026-03', who)).lines.length;
    expect(await Promise.all((['liaison', 'headB', 'headC', 'courtHead'] as const).map(lines))).toEqual([1, 1, 0, 0]);
    for (const who of ['leader', 'auditor', 'committee', 'governmentOffice'] as const) expect(await lines(who)).toBe(2);
    expect((await ground.rounds('liaison'))[0]).toMatchObject({ owed: 1 });
    expect((await ground.sheet('2026-03', 'head')).handOver).toBeNull();
    for (const who of ['deputy', 'delegation', 'admin'] as const) {
      const client = await ground.congress.as(who);
      await client.get('tracking-rounds').expect(403);
      await client.get('tracking-rounds/2026-03').expect(403);
    }
  });

  it('is not there for what is no month, or none that was opened; the list refuses what it does not know', async () => {
    await ground.handled();
    await ground.morning('2026-03-25');
    const client = await ground.congress.as('deputyAffairs');
    for (const period of ['2026-02', '2026-13', '202603', '%00']) {
      const { status } = await client.get(`tracking-rounds/${period}`);
      expect([400, 404]).toContain(status);
    }
    await client.get('tracking-rounds?year=2026').expect(400);
    await client.get('tracking-rounds?limit=0').expect(400);
    await client.get('tracking-rounds?cursor=x').expect(400);
  });

  it('pages through the rounds', async () => {
    await ground.handled();
    await ground.morning('2026-03-25');
    await ground.morning('2026-05-26');
    const client = await ground.congress.as('deputyAffairs');
    const first = (await client.get('tracking-rounds?limit=2').expect(200)).body as {
      items: Round[];
      nextCursor: string;
    };
    const second = (await client.get(`tracking-rounds?limit=2&cursor=${first.nextCursor}`).expect(200))
      .body as typeof first;
    expect([first, second].map(({ items }) => items.map(({ period }) => period))).toEqual([
      ['2026-05', '2026-04'],
      ['2026-03'],
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('pages through the lines of a round, with its counts over all', async () => {
    const stories = [await ground.handled(), await ground.handled('b'), await ground.handled()];
    await ground.morning('2026-03-25');
    const client = await ground.congress.as('deputyAffairs');
    const page = async (query: string) =>
      (await client.get(`tracking-rounds/2026-03?${query}`).expect(200)).body as Sheet & { nextCursor: string | null };
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([first.lines.length, first.owed, second.lines.length, second.owed]).toEqual([2, 3, 1, 3]);
    expect([second.nextCursor, first.handOver === null, second.handOver]).toEqual([null, false, null]);
    const seen = [...first.lines, ...second.lines].map((one) => one.suggestion.id);
    expect(seen.sort()).toEqual(stories.map((one) => one.shown.id).sort());
    expect((await ground.sheet()).lines.map((one) => one.assignmentId)).toEqual(
      [...first.lines, ...second.lines].map((one) => one.assignmentId),
    );
    for (const query of ['limit=0', 'cursor=x', 'year=2026', `cursor=${cursorOf('x', 'y', 'z')}`]) {
      await client.get(`tracking-rounds/2026-03?${query}`).expect(400);
    }
  });

  it('proposes what was registered in recess as one batch that can be sent as it is', async () => {
    await ground.handled();
    ground.service.clock.set('2026-03-20');
    const [ready, unready] = [new Story(ground.congress), new Story(ground.congress)];
    await ready.registered();
    await unready.registered();
    const offices = [{ officeId: ground.congress.offices.a, role: 'lead' }];
    await ready.act('deputyAffairs', 'pre-assignment', { offices });
    await ground.morning('2026-03-25');
    const { handOver } = await ground.sheet();
    expect(handOver?.lines.map((one) => [one.suggestion.id, one.ready])).toEqual([
      [ready.shown.id, true],
      [unready.shown.id, false],
    ]);
    expect(handOver?.lines[0]?.offices).toMatchObject([{ id: ground.congress.offices.a, role: 'lead' }]);
    expect(handOver?.batch).toEqual({ suggestionIds: [ready.shown.id], kind: 'monthly' });
    const client = await ground.congress.as('deputyAffairs');
    const { body } = await client.post('assignment-batches', handOver?.batch ?? {}).expect(200);
    expect(body).toEqual([{ id: ready.shown.id, ok: true, reasons: [] }]);
    expect((await ground.sheet()).handOver).toMatchObject({ lines: [{ ready: false }], batch: null });
  });
});

describe('the rules of tracking in a profile', () => {
  it('refuse a month day of 31, and every other one that not each month has', async () => {
    const admin = await administratorIn(ground.service, ground.congress);
    const { version, ...profile } = (await admin.get('/api/profiles/linan-district').expect(200)).body as Record<
      string,
      object
    >;
    expect(version).toBeDefined();
    const sent = { ...profile, trackingDay: { ...profile['trackingDay'], value: 31 } };
    const bad = { ...sent, supervisionListDay: { ...profile['supervisionListDay'], value: 0 } };
    const { body } = await admin.post('/api/profiles', { ...bad, key: 'of-this-test' }).expect(400);
    expect((body as { reasons: string[] }).reasons).toEqual([
      'trackingDay.value：须为 1 至 28 之间的整数：29 日至 31 日不是每个月都有',
      'supervisionListDay.value：须为 1 至 28 之间的整数：29 日至 31 日不是每个月都有',
    ]);
  });

  it('are the defaults in a profile that was stored before there were any', async () => {
    const { trackingDay, trackingWorkingDays, supervisionListDay, ...old } = linanDistrict;
    expect([trackingDay.value, trackingWorkingDays.value, supervisionListDay.value]).toEqual([25, 5, 15]);
    const values = [JSON.stringify({ ...old, key: 'of-old' }), ground.service.clock.instant()];
    const storing = statement(
      `insert into jurisdiction_profile (key, version, body, created_at) values ('of-old', 1, $1, $2)`,
    );
    await ground.service.app.get(Database).transaction('install', (tx) => tx.sql(storing, values));
    await ground.fresh('of-old');
    await ground.handled();
    await ground.morning('2026-03-25');
    expect(await ground.rounds()).toEqual([]);
  });
});
