import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { quantified24 } from '../../../src/assessment/measures/quantified-24.js';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { Story } from '../../support/story.js';
import { Assessments } from './ground.js';

let service: TestApp;
let congress: TestCongress;
let desk: Assessments;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set('2026-03-10');
  congress = await freshCongress(service);
  desk = new Assessments(service, congress);
});
afterAll(() => service.close());

interface Award {
  readonly most: number;
  readonly offices: readonly {
    office: { id: string };
    chosen: boolean;
    proposed: boolean;
    reasons: readonly string[];
  }[];
  readonly nominated: readonly {
    suggestion: { id: string };
    chosen: boolean | null;
    why: string | null;
    reasons: readonly string[];
  }[];
  readonly state: string;
  readonly id: string;
}

const sent = async (
  path: string,
  body: object,
  who: Parameters<Assessments['sent']>[2] = 'deputyAffairs',
  status = 200,
) => (await desk.sent(path, body, who, status)) as unknown as Award & { readonly reasons: readonly string[] };

describe('先进承办单位', () => {
  it('is given once, after the freezing, to those whom nothing bars; every other office has its reason', async () => {
    const [lead] = quantified24.sections;
    const most = { ...quantified24.officeAward?.most, percent: 50 };
    const indicators = lead?.indicators.filter((one) => one.rule.kind !== 'judged');
    const officeAward = { ...quantified24.officeAward, most };
    const own = { ...quantified24, key: 'own', sections: [{ ...lead, indicators }], officeAward };
    await desk.sent('assessment-measures', own, 'deputyAffairs', 201);
    await desk.handled({
      office: 'a',
      given: '2026-03-10',
      signed: '2026-03-10',
      answered: '2026-03-11',
      rated: 'satisfied',
    });
    await desk.handled({
      office: 'b',
      given: '2026-03-11',
      signed: '2026-03-11',
      answered: '2026-03-11',
      rated: 'dissatisfied',
    });
    const { id } = await desk.computed('own');
    const decided = { officeIds: [congress.offices.a], decidedOn: '2026-03-11', meeting: '主任会议' };
    expect((await sent(`assessments/${id}/award`, decided, 'deputyAffairs', 409)).reasons).toEqual([
      '考核须在「定稿」时办理，现在是「试算」',
    ]);
    await desk.sent(`assessments/${id}/publication`);
    service.clock.set('2026-04-01');
    await desk.sent(`assessments/${id}/freezing`, { approvedOn: '2026-03-30', approvedBy: '主任会议' });
    const staff = await congress.as('auditor');
    const candidates = (await staff.get(`assessments/${id}/award`).expect(200)).body as Award;
    expect([candidates.most, candidates.offices.map((one) => one.proposed)]).toEqual([1, [true, false]]);
    const refused = await sent(
      `assessments/${id}/award`,
      { ...decided, officeIds: [congress.offices.b, congress.offices.c] },
      'deputyAffairs',
      409,
    );
    expect(refused.reasons).toEqual([
      '有 1 个不是参加这次考核排名的承办单位',
      expect.stringContaining('区发展和改革局不能参评：办理结果的评价为不满意的件次不低于 1（1/1）'),
      '名额至多 1 个，选了 2 个',
      '区住房和城乡建设局的名次不在入选单位之后而没有入选，须写明理由（reason）',
    ]);
    await congress.account('headB');
    await sent(`assessments/${id}/award`, decided);
    await sent(`assessments/${id}/award`, decided, 'deputyAffairs', 409);
    const seen = (await (await congress.as('headB')).get(`assessments/${id}/award`).expect(200)).body as Award;
    expect(seen.offices.map((one) => [one.chosen, one.reasons.length])).toEqual([
      [true, 0],
      [false, 2],
    ]);
  });
});

describe('优秀建议', () => {
  const nominate = (id: string, { shown }: Story, who: Parameters<Assessments['sent']>[2] = 'deputy', status = 200) =>
    sent(`suggestion-awards/${id}/nominations`, { suggestionId: shown.id, reason: '选题准。' }, who, status);

  it('is nominated by who sees the case, counted at a meeting, and announced once', async () => {
    const [one, other, third] = [new Story(congress), new Story(congress), new Story(congress)];
    for (const story of [one, other, third]) await story.registered();
    const selection = { year: 2026, title: '优秀建议', measure: 'quantified-24', nominationsUntil: '2026-03-20' };
    const { id, most } = await sent('suggestion-awards', selection, 'deputyAffairs', 201);
    expect(most).toBe(1);
    await sent('suggestion-awards', selection, 'deputyAffairs', 409);
    await nominate(id, one);
    await nominate(id, one, 'delegation');
    await nominate(id, other);
    await nominate(id, third, 'committee');
    await nominate(id, one, 'deputy', 409);
    await nominate(id, one, 'deputyC', 400);
    await nominate(id, one, 'head', 403);
    const draft = new Story(congress);
    await draft.draft();
    await nominate(id, draft, 'deputyAffairs', 400);
    await third.act('deputy', 'withdrawal', { reason: '已经解决。' });
    service.clock.set('2026-03-25');
    await nominate(id, other, 'delegation', 409);
    const votes = (first: number, second: number) => [
      { suggestionId: one.shown.id, inFavour: first },
      { suggestionId: other.shown.id, inFavour: second },
      { suggestionId: third.shown.id, inFavour: 20 },
    ];
    const result = {
      heldOn: '2026-03-24',
      meeting: '主任会议',
      present: 20,
      votes: votes(15, 15),
      chosenIds: [one.shown.id],
    };
    const said = async (more: object, status: number) =>
      (await sent(`suggestion-awards/${id}/result`, { ...result, ...more }, 'deputyAffairs', status)).reasons;
    expect(await said({}, 409)).toEqual([expect.stringContaining('的票数不少于入选的建议，须一并入选，或者重新投票')]);
    expect(await said({ votes: votes(10, 3) }, 409)).toEqual([expect.stringContaining('没有超过到会人数的一半')]);
    expect(await said({ votes: votes(15, 3), chosenIds: [third.shown.id] }, 409)).toEqual([
      expect.stringContaining('已经撤回'),
    ]);
    expect(await said({ votes: votes(15, 3), chosenIds: [one.shown.id, other.shown.id], present: 5 }, 400)).toContain(
      '「赞成票」不能多于到会人数（votes）',
    );
    expect(await said({ votes: votes(15, 3).slice(1) }, 400)).toEqual([expect.stringMatching(/缺第 \d+ 号建议/)]);
    expect(await said({ heldOn: '2026-03-20' }, 400)).toEqual(['「会议日期」须在提名截止（2026-03-20）以后（heldOn）']);
    await sent(`suggestion-awards/${id}/result`, { ...result, votes: votes(15, 12) });
    const staff = (await (await congress.as('leader')).get(`suggestion-awards/${id}`).expect(200)).body as Award;
    expect(staff.nominated.map((each) => [each.suggestion.id, each.chosen, each.why, each.reasons.length])).toEqual([
      [one.shown.id, true, null, 2],
      [third.shown.id, false, '建议已经撤回', 1],
      [other.shown.id, false, '票数在入选的建议之后，名额已满', 1],
    ]);
    expect(staff.state).toBe('announced');
    const stranger = (await (await congress.as('deputyC')).get(`suggestion-awards/${id}`).expect(200)).body as Award;
    expect(stranger.nominated).toEqual([]);
    await sent(`suggestion-awards/${id}/result`, result, 'deputyAffairs', 409);
  });
});
