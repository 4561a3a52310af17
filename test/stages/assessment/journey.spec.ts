import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { freshCongress, type TestCongress } from '../../support/congress.js';
import { asAdministrator } from '../../support/server.js';
import { Assessments, resultOf, type Line, type Sheet } from './ground.js';

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

async function linesOf(href: string, who: 'deputyAffairs' | 'head' | 'deputy' = 'deputyAffairs'): Promise<Line[]> {
  const client = await congress.as(who);
  return ((await client.get(`${href}&limit=200`).expect(200)).body as { items: Line[] }).items;
}

/** Signed on the seventh day, and on the eighth. */
async function twoCases() {
  const seventh = await desk.handled({
    given: '2026-03-10',
    signed: '2026-03-17',
    answered: '2026-03-20',
    rated: 'satisfied',
  });
  const eighth = await desk.handled({
    given: '2026-03-10',
    signed: '2026-03-18',
    answered: '2026-03-20',
    rated: 'satisfied',
  });
  return { seventh, eighth };
}

describe('an assessment 年度考核', () => {
  it('is computed, published, objected to, decided, frozen; and a later act changes nothing of it', async () => {
    const { seventh, eighth } = await twoCases();
    service.clock.set('2026-12-01');
    const draft = await desk.computed('shenzhen-2007', { from: '2026-01-01', to: '2026-12-31' });
    expect(draft).toMatchObject({ state: 'draft', warnings: [] });
    const before = resultOf(draft, congress.offices.a);
    expect(before).toMatchObject({ items: 2, rank: 1, ranked: 1, grade: 'fail' });
    expect(
      before.parts.map((one) => [one.code, one.grade, one.questions[0]?.numerator, one.questions[0]?.denominator]),
    ).toEqual([
      ['acknowledgement', 'fail', 1, 2],
      ['timeliness', 'good', 2, 2],
      ['satisfaction', 'good', 2, 2],
    ]);
    expect(resultOf(draft, congress.offices.b)).toMatchObject({ applies: false, rank: null, grade: null, items: 0 });
    for (const who of ['head', 'deputy', 'governmentOffice', 'committee', 'admin'] as const)
      await desk.seen(draft.id, who, 404);
    await congress.account('liaison');
    await desk.sent(`assessments/${draft.id}/publication`);
    const published = await desk.seen(draft.id, 'head');
    expect(published).toMatchObject({ state: 'published', objectionsUntil: '2026-12-11' });
    expect(published.results.map((one) => one.office.id)).toEqual([congress.offices.a, congress.offices.a]);
    const [question] = resultOf(published, congress.offices.a).parts[0]?.questions ?? [];
    const counted = await linesOf(`${question?.href ?? ''}`, 'head');
    expect(counted.map((one) => [one.suggestion.id, one.numerator, one.denominator])).toEqual([
      [seventh.shown.id, 1, 1],
      [eighth.shown.id, 0, 1],
    ]);
    const { assignmentId } = counted[1] ?? { assignmentId: '' };
    const objection = { section: 'lead', indicator: 'acknowledgement', assignmentId, reason: '系统停机。' };
    const [raised] = (await desk.sent(`assessments/${draft.id}/objections`, objection, 'liaison')).objections;
    const early = await desk.sent(
      `assessments/${draft.id}/freezing`,
      { approvedOn: '2026-12-01', approvedBy: '主任会议' },
      'deputyAffairs',
      409,
    );
    expect(early.reasons).toEqual([
      '区住房和城乡建设局的异议还没有处理，由代表工委处理',
      '异议期到 2026-12-11 止，次日起才可以定稿',
    ]);
    const change = { assignmentId, question: 'acknowledgedWithin.7d', as: 'leftOut' };
    const decision = { accepted: true, reason: '停机属实。', adjustments: [change] };
    const decided = await desk.sent(`assessment-objections/${raised?.id ?? ''}/decision`, decision);
    expect(resultOf(decided, congress.offices.a)).toMatchObject({ grade: 'good' });
    expect(decided.objections).toMatchObject([{ state: 'accepted', changes: [expect.stringContaining('不计入')] }]);
    service.clock.set('2026-12-12');
    const frozen = await desk.sent(`assessments/${draft.id}/freezing`, {
      approvedOn: '2026-12-12',
      approvedBy: '主任会议',
    });
    expect(frozen).toMatchObject({ state: 'frozen', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await eighth.act('deputyAffairs', 'look-back', { finding: 'notReal', note: '没有建成。' });
    expect((await desk.seen(draft.id)).results).toEqual(frozen.results);
    const staff = await congress.as('auditor');
    expect((await staff.get(`assessments/${draft.id}/verification`).expect(200)).body).toMatchObject({ intact: true });
    await expectFrozen(frozen);
  });

  it('asks for every point that the staff owe before it is published, and counts the average of the items', async () => {
    const { seventh, eighth } = await twoCases();
    service.clock.set('2026-12-01');
    const draft = await desk.computed('hainan-2002');
    const refused = await desk.sent(`assessments/${draft.id}/publication`, {}, 'deputyAffairs', 409);
    expect(refused.reasons).toEqual([
      '区住房和城乡建设局（主办、分别办理）的「答复质量」还缺 2 个评分，由代表工委录入',
      '区住房和城乡建设局（主办、分别办理）的「办理结果」还缺 2 个评分，由代表工委录入',
    ]);
    const give = (story: typeof seventh, indicator: string, points: number) => ({
      ...{
        section: 'lead',
        indicator,
        officeId: congress.offices.a,
        assignmentId: story.assignment('a').id,
        points,
        reason: '审阅答复。',
      },
    });
    const wrong = [
      give(seventh, 'quality', 51),
      { ...give(seventh, 'speed', 1) },
      { ...give(seventh, 'quality', 1), officeId: congress.offices.b },
    ];
    const causes = (await desk.sent(`assessments/${draft.id}/judgements`, { items: wrong }, 'deputyAffairs', 400))
      .reasons;
    expect(causes).toEqual([
      '「分数」不能超过满分 50（items[0].points）',
      '没有这个人工评分的指标（items[1].indicator）',
      '不是这个单位在这一部分已经答复的办理任务（items[2].assignmentId）',
    ]);
    const items = [
      give(seventh, 'quality', 45),
      give(eighth, 'quality', 40),
      give(seventh, 'result', 30),
      give(eighth, 'result', 25),
    ];
    const judged = await desk.sent(`assessments/${draft.id}/judgements`, { items });
    await expectDiscarded(items);
    // 20 + (45 + 40) / 2 + (30 + 25) / 2
    expect(resultOf(judged, congress.offices.a)).toMatchObject({ points: '90.00', grade: 'good', rank: 1 });
    await desk.sent(`assessments/${draft.id}/computation`);
    await desk.sent(`assessments/${draft.id}/publication`);
    await desk.sent(`assessments/${draft.id}/computation`, {}, 'deputyAffairs', 409);
    const standing = await (await congress.as('deputyAffairs')).delete(`assessments/${draft.id}`).expect(409);
    expect(standing.body).toMatchObject({ reasons: ['考核须在「试算」时办理，现在是「公布」'] });
    const again = await desk.computed('hainan-2002');
    const twice = await desk.sent(`assessments/${again.id}/judgements`, { items });
    expect((await desk.sent(`assessments/${twice.id}/publication`, {}, 'deputyAffairs', 409)).reasons).toEqual([
      '本年度已按这个办法公布考核「考核」',
    ]);
  });
});

/** A draft with points of the staff, thrown away: nothing is left of it but the record. */
async function expectDiscarded(items: readonly object[]): Promise<void> {
  const { id } = await desk.computed('hainan-2002', { title: '试算错了' });
  await desk.sent(`assessments/${id}/judgements`, { items });
  const staff = await congress.as('deputyAffairs');
  for (const who of ['leader', 'head'] as const) await (await congress.as(who)).delete(`assessments/${id}`).expect(403);
  await staff.delete(`assessments/${id}`).expect(204);
  await desk.seen(id, 'deputyAffairs', 404);
  await staff.delete(`assessments/${id}`).expect(404);
  const record = await (await congress.as('auditor')).get('security-events?kind=assessmentDiscarded').expect(200);
  const { items: told } = record.body as { items: object[] };
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toContain('试算错了');
}

/** Not even the administrator of the database changes it: a trigger refuses. */
async function expectFrozen({ id }: Sheet): Promise<void> {
  const outside = await asAdministrator(service.database);
  const tables = ['assessment_line', 'assessment_result', 'assessment_objection'].flatMap((table) => [
    `update ${table} set section = section where assessment_id = '${id}'`,
    `delete from ${table} where assessment_id = '${id}'`,
  ]);
  try {
    for (const sql of [...tables, `update assessment set state = 'published' where id = '${id}'`]) {
      await expect(outside.query(sql)).rejects.toThrow(/frozen/);
    }
  } finally {
    await outside.end();
  }
}
