import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { administratorIn } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Ground } from '../cycles/ground.js';
import { Votes } from './vote-ground.js';

let ground: Ground;
let votes: Votes;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(async () => {
  await ground.fresh();
  votes = new Votes(ground);
});

async function appointed(
  who: PersonName,
  role: 'officeHead' | 'officeLiaison',
  office: 'a' | 'b' = 'a',
): Promise<void> {
  const { congress, service } = ground;
  const admin = await administratorIn(service, congress);
  const grant = { role, officeId: congress.offices[office] };
  await admin.post(`accounts/${congress.username(who)}/grants`, grant).expect(201);
}

describe('who becomes one of the office under vote while it runs 回避', () => {
  it('votes no more, is not reminded, and is told why', async () => {
    const { id } = await votes.opened();
    await appointed('deputy', 'officeHead');
    await appointed('deputyB', 'officeLiaison');
    await appointed('deputyC', 'officeHead', 'b');
    for (const who of ['deputy', 'deputyB'] as const) {
      const { reasons } = await votes.cast(id, who, 'satisfied', 403);
      expect(reasons).toEqual(['您在被评议的承办单位任职，应当回避']);
      expect(await votes.seen(id, who)).toMatchObject({ mayVote: false, hasVoted: false });
    }
    expect(await votes.cast(id, 'deputyC', 'satisfied')).toMatchObject({ voted: 1 });
    const staff = await ground.congress.as('deputyAffairs');
    expect((await staff.post(`votes/${id}/reminders`).expect(200)).body).toEqual({ reminded: 1 });
    expect(await votes.close(id)).toMatchObject({ voted: 1, abstained: 3 });
  });

  it('votes no more on a case of that office either', async () => {
    const replied = await ground.replied('b');
    const { id } = await votes.opened({ officeId: undefined, year: undefined, suggestionId: replied.shown.id });
    await appointed('deputyC', 'officeHead', 'b');
    await appointed('deputyB', 'officeHead', 'a');
    expect((await votes.cast(id, 'deputyC', 'satisfied', 403)).reasons).toEqual(['您在被评议的承办单位任职，应当回避']);
    await votes.cast(id, 'deputyB', 'satisfied');
  });
});

describe('who may vote', () => {
  it('is whoever has not voted, while it is open', async () => {
    const { id } = await votes.opened({ opensOn: '2026-03-11' });
    const mayVote = async (who: PersonName) => (await votes.seen(id, who)).mayVote;
    expect(await mayVote('deputy')).toBe(false);
    ground.service.clock.set('2026-03-11');
    expect(await mayVote('deputy')).toBe(true);
    expect(await mayVote('deputyAffairs')).toBe(false);
    expect(await votes.cast(id, 'deputy', 'satisfied')).toMatchObject({ mayVote: false, hasVoted: true });
    ground.service.clock.set('2026-03-13');
    expect(await mayVote('deputyB')).toBe(false);
    ground.service.clock.set('2026-03-12');
    expect(await mayVote('deputyB')).toBe(true);
    await votes.close(id);
    expect(await mayVote('deputyB')).toBe(false);
  });
});

describe('what is not opened', () => {
  it('is a vote on a year to come, or one that lasts for months', async () => {
    const reasons = async (more: object) => (await votes.sent(await votes.body(more), 400)).reasons;
    expect(await reasons({ year: 2027 })).toEqual(['「年度」不能晚于今年（year）']);
    expect(await reasons({ closesOn: '2026-05-10' })).toEqual([
      '「投票截止日期」不能晚于投票开始日期以后 60 日（closesOn）',
    ]);
    await votes.opened({ year: 2025, closesOn: '2026-05-09' });
  });

  it('is the same vote again while the first is not counted, though both come at once', async () => {
    const body = await votes.body();
    const staff = await ground.congress.as('deputyAffairs');
    const both = await Promise.all([1, 2].map(() => staff.post('votes', body)));
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const again = await votes.sent(await votes.body({ title: ' 住建局2026年建议办理工作评议 ' }), 409);
    expect(again.reasons).toEqual(['同一评议对象、同一标题的票决还没有计票，不能重复发起']);
    await votes.opened({ year: 2025 });
    await votes.opened({ officeId: ground.congress.offices.b });
    await votes.opened({ title: '另一次评议' });
    const first = both.find((one) => one.status === 201)?.body as { id: string };
    await votes.close(first.id);
    await votes.opened();
  });
});
