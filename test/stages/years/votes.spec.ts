import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { administratorIn } from '../../support/congress.js';
import { Ground } from '../cycles/ground.js';
import { Votes, type Vote } from './vote-ground.js';

let ground: Ground;
let votes: Votes;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(async () => {
  await ground.alone();
  votes = new Votes(ground);
});

describe('a vote 评议票决', () => {
  it('is opened for those on its roll, counted the morning after its last day, once, and told', async () => {
    for (const who of ['head', 'leader', 'headB'] as const) await ground.congress.account(who);
    const { id } = await votes.opened();
    expect(await ground.told('deputyC', 'vote')).toMatchObject([
      { subject: '区住房和城乡建设局2026年建议办理工作评议，请投票：住建局2026年建议办理工作评议，2026-03-12 截止' },
    ]);
    expect(await votes.seen(id, 'deputy')).toMatchObject({ state: 'open', mayVote: true, hasVoted: false, roll: [] });
    for (const who of ['deputy', 'deputyB', 'committee'] as const) await votes.cast(id, who, 'satisfied');
    expect(await votes.morning('2026-03-12')).toBe(0);
    const counted = await Promise.all([1, 2, 3].map(() => votes.morning('2026-03-13')));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(1);
    const result = { electors: 4, voted: 3, abstained: 1, closedOn: '2026-03-13', state: 'closed', withheld: false };
    const counts = { satisfied: 3, basicallySatisfied: 0, dissatisfied: 0 };
    for (const who of ['deputyAffairs', 'leader', 'auditor', 'deputyC', 'head'] as const) {
      expect(await votes.seen(id, who)).toMatchObject({ ...result, counts });
    }
    const about = '评议对象：区住房和城乡建设局2026年建议办理工作。\n';
    const told = '满意 3 票，基本满意 0 票，不满意 0 票。评议人 4 名，投票 3 名，弃权 1 名。';
    for (const who of ['deputyAffairs', 'leader', 'deputyC', 'head'] as const) {
      expect(await ground.told(who, 'voteResult')).toMatchObject([{ body: `${about}${told}` }]);
    }
    expect(await ground.told('headB', 'voteResult')).toEqual([]);
    await votes.seen(id, 'headB', 404);
  });

  it('takes one ballot of each, and no other of anybody', async () => {
    const { id } = await votes.opened();
    expect(await votes.cast(id, 'deputy', 'dissatisfied')).toMatchObject({ hasVoted: true, voted: 1, counts: null });
    expect((await votes.cast(id, 'deputy', 'satisfied', 409)).reasons).toEqual(['您已经投过票；投票以后不能更改']);
    await votes.cast(id, 'deputyB', 'perhaps', 400);
    expect((await votes.cast(id, 'deputyAffairs', 'satisfied', 403)).reasons).toEqual(['只有本次票决的评议人可以投票']);
    await votes.cast(id, 'head', 'satisfied', 404);
    await votes.cast('01900000-0000-7000-8000-000000000000', 'deputy', 'satisfied', 404);
    expect(await votes.seen(id)).toMatchObject({ voted: 1 });
  });

  it('counts one ballot of eight that come at once', async () => {
    const { id } = await votes.opened();
    const client = await ground.congress.as('deputy');
    const eight = ['satisfied', 'dissatisfied', 'basicallySatisfied', 'satisfied'].flatMap((one) => [one, one]);
    const answers = await Promise.all(eight.map((choice) => client.post(`votes/${id}/ballot`, { choice })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    await Promise.all((['deputyB', 'deputyC', 'committee'] as const).map((who) => votes.cast(id, who, 'satisfied')));
    const { voted, counts } = await votes.close(id);
    expect(voted).toBe(4);
    expect(Object.values(counts ?? {}).reduce((sum, one) => sum + one, 0)).toBe(4);
  });

  it('takes none before its first day, after its last, or after the count', async () => {
    const { id } = await votes.opened({ opensOn: '2026-03-11' });
    expect(await votes.seen(id)).toMatchObject({ state: 'announced' });
    expect((await votes.cast(id, 'deputy', 'satisfied', 409)).reasons).toEqual(['2026-03-11 起才可以投票']);
    ground.service.clock.set('2026-03-12T23:59:00+08:00');
    await votes.cast(id, 'deputy', 'satisfied');
    ground.service.clock.set('2026-03-13T00:01:00+08:00');
    expect(await votes.seen(id)).toMatchObject({ state: 'ended', counts: null });
    expect((await votes.cast(id, 'deputyB', 'satisfied', 409)).reasons).toEqual(['投票已经截止']);
    ground.service.clock.set('2026-03-12');
    await votes.close(id);
    expect((await votes.cast(id, 'deputyB', 'satisfied', 409)).reasons).toEqual(['投票已经截止']);
    expect((await votes.close(id, 409)).reasons).toEqual(['已经计票']);
  });

  it('has no result where so few have voted that it would tell who', async () => {
    const { id } = await votes.opened();
    await votes.cast(id, 'deputy', 'dissatisfied');
    await votes.cast(id, 'deputyB', 'satisfied');
    expect(await votes.close(id)).toMatchObject({ voted: 2, abstained: 2, counts: null, withheld: true });
    expect((await ground.told('deputy', 'voteResult'))[0]?.body).toBe(
      '评议对象：区住房和城乡建设局2026年建议办理工作。\n投票人数过少，从结果可以推知每人的评议，结果不予公布。评议人 4 名，投票 2 名，弃权 2 名。',
    );
  });

  it('is not opened for fewer electors than secrecy needs, for strangers, or for those who are voted on', async () => {
    const few = await votes.sent(await votes.body({}, ['deputy', 'deputyB']), 409);
    expect(few.reasons).toEqual(['评议人只有 2 名，不足 3 名：人数过少，从结果可以推知每人的评议，不能无记名票决']);
    const strangers = await votes.sent(await votes.body({}, ['deputy', 'deputyB', 'head', 'deputyAffairs']), 400);
    expect(strangers.reasons).toEqual([
      '「评议人」中有 2 个不是本级人大在用的代表、专门委员会或常委会领导账号（electorIds）',
    ]);
    await ground.congress.account('deputyC');
    const admin = await administratorIn(ground.service, ground.congress);
    const grant = { role: 'officeHead', officeId: ground.congress.offices.a };
    await admin.post(`accounts/${ground.congress.username('deputyC')}/grants`, grant).expect(201);
    expect((await votes.sent(await votes.body(), 400)).reasons).toEqual([
      '「评议人」中有 1 人在被评议的承办单位任职，应当回避（electorIds）',
    ]);
    await votes.opened({ officeId: ground.congress.offices.b });
  });

  it('refuses what it cannot be about, and days that are past or turned round', async () => {
    const nothing = '01900000-0000-7000-8000-000000000000';
    const reasons = async (more: object) => (await votes.sent(await votes.body(more), 400)).reasons;
    expect(await reasons({ officeId: undefined })).toEqual(['「被评议单位」和「建议」须填写一项（officeId）']);
    expect(await reasons({ officeId: nothing })).toEqual(['没有这个承办单位（officeId）']);
    expect(await reasons({ year: undefined })).toEqual(['评议承办单位的，「年度」必须填写（year）']);
    const unanswered = await ground.handled();
    const about = { officeId: undefined, year: undefined, suggestionId: unanswered.shown.id };
    expect(await reasons(about)).toEqual(['没有这件已经答复的建议（suggestionId）']);
    expect(await reasons({ opensOn: '2026-03-09', closesOn: '2026-03-08' })).toEqual([
      '「投票开始日期」不能早于今天（opensOn）',
      '「投票截止日期」不能早于投票开始日期（closesOn）',
    ]);
    expect(await reasons({ suggestionId: nothing })).toContain('「被评议单位」和「建议」只填一项（suggestionId）');
  });

  it('may be about a case; whoever handles it must not vote', async () => {
    const replied = await ground.replied('b');
    const about = { officeId: undefined, year: undefined, suggestionId: replied.shown.id };
    const { id } = await votes.opened(about);
    expect(await votes.seen(id, 'deputyC')).toMatchObject({
      kind: 'suggestion',
      office: null,
      suggestion: { id: replied.shown.id, title: '关于在小剡村建设健身场地的建议' },
    });
    await votes.seen(id, 'headB', 404);
  });

  it('lets staff see who has voted, never what, and remind the others once a day', async () => {
    const { id } = await votes.opened();
    const staff = await ground.congress.as('deputyAffairs');
    await votes.cast(id, 'deputy', 'dissatisfied');
    const { roll } = await votes.seen(id);
    expect(Object.fromEntries(roll.map(({ name, voted }) => [name, voted]))).toEqual({
      ...{ deputy: true, deputyB: false, deputyC: false, committee: false },
    });
    expect(Object.keys(roll[0] ?? {}).sort()).toEqual(['accountId', 'name', 'voted']);
    expect((await votes.seen(id, 'leader')).roll).toEqual([]);
    const remind = async () => (await staff.post(`votes/${id}/reminders`).expect(200)).body as object;
    expect(await remind()).toEqual({ reminded: 3 });
    expect(await remind()).toEqual({ reminded: 0 });
    ground.service.clock.set('2026-03-12');
    expect(await remind()).toEqual({ reminded: 3 });
    expect(await ground.told('deputy', 'voteReminder')).toEqual([]);
    expect(await ground.told('deputyB', 'voteReminder')).toHaveLength(2);
    ground.service.clock.set('2026-03-13');
    await staff.post(`votes/${id}/reminders`).expect(409);
    for (const who of ['leader', 'deputy', 'auditor'] as const) {
      const client = await ground.congress.as(who);
      await client.post(`votes/${id}/closing`).expect(403);
      await client.post(`votes/${id}/reminders`).expect(403);
    }
  });

  it('is listed to those who may see it, and to nobody else', async () => {
    const [one, other] = [await votes.opened(), await votes.opened({ year: 2025 }, ['deputyB', 'deputyC', 'leader'])];
    const listed = async (who: Parameters<Votes['seen']>[1] & string, query = '') => {
      const { body } = await (await ground.congress.as(who)).get(`votes${query}`).expect(200);
      return (body as { items: Vote[]; nextCursor: string | null }).items.map((vote) => vote.id);
    };
    expect(await listed('deputyAffairs')).toEqual([other.id, one.id]);
    expect(await listed('deputy')).toEqual([one.id]);
    expect(await listed('deputyB', '?limit=1')).toEqual([other.id]);
    for (const who of ['head', 'governmentOffice', 'admin', 'delegation'] as const)
      expect(await listed(who)).toEqual([]);
    await ground.fresh();
    await votes.seen(one.id, 'leader', 404);
    await votes.cast(one.id, 'deputy', 'satisfied', 404);
  });
});
