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

const yearly = new Set(['commitmentNotice', 'lookBackDraw', 'carryOver', 'voteResult']);
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

describe('the year of a rehearsal 一年一评议', () => {
  it('is told, drawn, counted and carried over, each on its own morning, once', async () => {
    const accounts = ['deputy', 'deputyB', 'deputyC', 'head', 'deputyAffairs'] as const;
    const congress = await freshCongress(service, { profile: 'linan-district', accounts });
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2027-05-30' }];
    for (const answer of [{}, { outcomeClass: 'B', commitments }]) {
      const story = new Story(congress);
      await story.assigned();
      await story.acknowledged();
      const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '听取。', attendees: ['代表甲'] };
      await story.office('head', story.assignment('a').id, 'consultations', during);
      await story.replied('a', answer);
      await story.rated('satisfied');
    }
    const electorIds = await Promise.all(accounts.slice(0, 3).map((who) => congress.account(who)));
    const vote = {
      title: '评议',
      officeId: congress.offices.b,
      year: 2026,
      opensOn: '2026-12-18',
      closesOn: '2026-12-25',
    };
    await (await congress.as('deputyAffairs')).post('votes', { ...vote, electorIds }).expect(201);
    const admin = await administrator(service);
    for (const to of ['2026-12-20T12:00:00+08:00', '2027-01-12T12:00:00+08:00']) {
      await admin.post('/api/rehearsal/clock', { to }).expect(200);
    }
    const told = async (who: (typeof accounts)[number]) => {
      const { body } = await (await congress.as(who)).get('inbox?limit=200').expect(200);
      return (body as { items: Told[] }).items
        .filter(({ kind }) => yearly.has(kind))
        .map(({ subject, createdAt }) => `${createdAt.slice(0, 16)} ${subject.split('：')[0] ?? ''}`)
        .reverse();
    };
    expect(await told('deputy')).toEqual([
      '2026-11-10T00:35 2026年承诺事项落实情况',
      '2026-12-28T00:30 区发展和改革局2026年建议办理工作评议，票决结果',
    ]);
    expect(await told('head')).toEqual(['2027-01-11T00:35 结转到2027年的承诺事项']);
    expect(await told('deputyAffairs')).toEqual([
      '2026-12-10T00:35 2026年回头看抽查',
      '2026-12-28T00:30 区发展和改革局2026年建议办理工作评议，票决结果',
      '2027-01-11T00:35 结转到2027年的承诺事项',
    ]);
  }, 60_000);
});
