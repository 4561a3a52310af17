import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administrator, freshCongress } from '../../support/congress.js';
import { freshDatabase, type TestDatabase } from '../../support/databases.js';
import { startRehearsed } from '../../support/rehearsed.js';
import type { TestApp } from '../../support/app.js';
import { Story } from '../../support/story.js';

interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly createdAt: string;
}

let database: TestDatabase;
let service: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
  service = await startRehearsed(database);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('the rounds of a rehearsal', () => {
  it('open, ask again, close and are listed each at its own morning, as the service would by itself', async () => {
    const congress = await freshCongress(service, { profile: 'linan-district', accounts: ['head', 'deputyAffairs'] });
    const story = new Story(congress);
    await story.assigned();
    await story.acknowledged();
    const admin = await administrator(service);
    await admin.post('/api/rehearsal/clock', { to: '2026-06-16T12:00:00+08:00' }).expect(200);
    const told = async (who: 'head' | 'deputyAffairs') => {
      const { body } = await (await congress.as(who)).get('inbox?limit=200').expect(200);
      return (body as { items: Told[] }).items
        .filter(({ kind }) => kind === 'tracking' || kind === 'supervisionList')
        .map(({ subject, createdAt }) => `${createdAt.slice(0, 16)} ${subject.split('：')[0] ?? ''}`)
        .reverse();
    };
    expect(await told('head')).toEqual([
      '2026-03-25T00:30 请报送2026年3月办理进展',
      '2026-03-27T00:30 请尽快报送2026年3月办理进展',
      '2026-04-27T00:30 请报送2026年4月办理进展',
      '2026-04-29T00:30 请尽快报送2026年4月办理进展',
      '2026-05-25T00:30 请报送2026年5月办理进展',
      '2026-05-27T00:30 请尽快报送2026年5月办理进展',
    ]);
    expect(await told('deputyAffairs')).toEqual([
      '2026-03-16T00:35 2026年第一季度督办清单已生成',
      '2026-03-25T00:30 2026年3月办理进展跟踪已开始',
      '2026-04-02T00:30 2026年3月办理进展跟踪已结束',
      '2026-04-27T00:30 2026年4月办理进展跟踪已开始',
      '2026-05-08T00:30 2026年4月办理进展跟踪已结束',
      '2026-05-25T00:30 2026年5月办理进展跟踪已开始',
      '2026-06-02T00:30 2026年5月办理进展跟踪已结束',
      '2026-06-15T00:35 2026年第二季度督办清单已生成',
    ]);
  }, 60_000);
});
