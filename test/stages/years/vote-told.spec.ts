import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

/** What somebody was told of a vote, of each kind the newest. */
async function saidTo(who: 'deputyB' | 'head', ...kinds: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const kind of kinds) {
    const told = (await ground.told(who, kind)).at(-1);
    said.push(`${told?.subject ?? ''}\n${told?.body.split('\n')[0] ?? ''}`);
  }
  return said;
}

describe('what is told of a vote', () => {
  it('names the office and the year, in the invitation, the reminder and the result', async () => {
    const { id } = await votes.opened({ title: '年终评议' });
    const staff = await ground.congress.as('deputyAffairs');
    await staff.post(`votes/${id}/reminders`).expect(200);
    for (const who of ['deputyB', 'deputyC', 'deputy'] as const) await votes.cast(id, who, 'satisfied');
    await votes.close(id);
    const about = '区住房和城乡建设局2026年建议办理工作';
    expect(await saidTo('deputyB', 'vote', 'voteReminder', 'voteResult')).toEqual([
      `${about}评议，请投票：年终评议，2026-03-12 截止\n评议对象：${about}。`,
      `${about}评议，请尽快投票：年终评议，2026-03-12 截止\n评议对象：${about}。`,
      `${about}评议，票决结果：年终评议\n评议对象：${about}。`,
    ]);
  });

  it('begins with the number and the title of the case', async () => {
    const { shown } = await ground.replied('b');
    const { id } = await votes.opened({ title: '评议', officeId: undefined, year: undefined, suggestionId: shown.id });
    const staff = await ground.congress.as('deputyAffairs');
    await staff.post(`votes/${id}/reminders`).expect(200);
    await votes.close(id);
    const about = `第 ${String(shown.number)} 号建议《关于在小剡村建设健身场地的建议》`;
    expect(await saidTo('deputyB', 'vote', 'voteReminder', 'voteResult')).toEqual([
      `${about}评议，请投票：评议，2026-03-12 截止\n评议对象：${about}的办理。`,
      `${about}评议，请尽快投票：评议，2026-03-12 截止\n评议对象：${about}的办理。`,
      `${about}评议，票决结果：评议\n评议对象：${about}的办理。`,
    ]);
  });

  it('says so where nobody has voted: nothing is withheld', async () => {
    const { id } = await votes.opened();
    expect(await votes.close(id)).toMatchObject({ voted: 0, abstained: 4, counts: null, withheld: false });
    const [result] = await ground.told('deputyB', 'voteResult');
    expect(result?.body).toContain('没有人投票，没有结果。评议人 4 名，投票 0 名，弃权 4 名。');
    expect(result?.body).not.toContain('推知');
  });
});

describe('a vote that is closed before it has begun', () => {
  it('is called off 取消: nothing is counted, and its electors are told in its own words', async () => {
    for (const who of ['head', 'leader'] as const) await ground.congress.account(who);
    const { id } = await votes.opened({ title: '年终评议', opensOn: '2026-03-11' });
    expect(await votes.close(id)).toMatchObject({
      ...{ state: 'calledOff', stateLabel: '已取消', closedOn: '2026-03-10', counts: null, withheld: false },
    });
    const about = '区住房和城乡建设局2026年建议办理工作';
    for (const who of ['deputyB', 'deputyAffairs'] as const) {
      expect(await ground.told(who, 'voteCalledOff')).toMatchObject([
        {
          subject: `${about}评议，投票取消：年终评议`,
          body: `评议对象：${about}。\n原定 2026-03-11 至 2026-03-12 的投票已经取消，不再投票，也不计票。`,
        },
      ]);
    }
    for (const who of ['deputyB', 'leader', 'head'] as const) expect(await ground.told(who, 'voteResult')).toEqual([]);
    expect(await ground.told('head', 'voteCalledOff')).toEqual([]);
    await votes.seen(id, 'head', 404);
    ground.service.clock.set('2026-03-11');
    expect(await votes.seen(id, 'deputy')).toMatchObject({ state: 'calledOff', mayVote: false });
    expect((await votes.cast(id, 'deputy', 'satisfied', 409)).reasons).toEqual(['投票已经取消']);
    expect((await votes.close(id, 409)).reasons).toEqual(['投票已经取消']);
    const staff = await ground.congress.as('deputyAffairs');
    await staff.post(`votes/${id}/reminders`).expect(409);
    await votes.morning('2026-03-13');
    expect(await votes.seen(id)).toMatchObject({ state: 'calledOff', closedOn: '2026-03-10' });
    expect(await ground.told('deputyB', 'voteResult')).toEqual([]);
  });
});
