import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story } from '../support/story.js';

let service: TestApp;
let congress: TestCongress;
let story: Story;
beforeAll(async () => {
  service = await startApp();
});
beforeEach(async () => {
  service.clock.set('2026-04-01');
  congress = await freshCongress(service);
  story = new Story(congress);
});
afterAll(() => service.close());

/** What somebody is answered who posts below the case. */
async function answered(who: PersonName, path: string, body: object) {
  const client = await congress.as(who);
  const { status, body: told } = await client.post(`suggestions/${story.shown.id}/${path}`, body);
  const { causes = [] } = told as { causes?: { code: string; field?: string }[] };
  return [status, ...causes.map((one) => one.field ?? one.code)];
}

describe('督办活动 inspect', () => {
  const body = { form: 'visit', heldOn: '2026-03-31', findings: '器材已到位，照明尚未安装。' };

  it('is recorded with form, day and findings, and moves nothing', async () => {
    await story.assigned();
    await story.act('deputy', 'inspections', body);
    const shown = await story.act('committee', 'inspections', { ...body, form: 'interview' });
    expect(shown).toMatchObject({
      state: 'assigned',
      inspections: [
        { ...body, formLabel: '现场走访', recordedOn: '2026-04-01', role: 'deputy' },
        { form: 'interview', formLabel: '约见部门', role: 'committee' },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain('accountId');
  });

  it('is for deputyAffairs, committee, leader and the lead deputy; not before the hand-over, nor in the future', async () => {
    await story.registered();
    expect(await answered('deputyAffairs', 'inspections', body)).toEqual([409, 'wrongCaseState']);
    await story.assigned();
    for (const who of ['head', 'governmentOffice', 'delegation', 'auditor'] as const) {
      expect(await answered(who, 'inspections', body)).toEqual([403]);
    }
    expect(await answered('deputyB', 'inspections', body)).toEqual([404]);
    expect(await answered('leader', 'inspections', { ...body, heldOn: '2026-04-02' })).toEqual([400, 'heldOn']);
    expect(await answered('leader', 'inspections', { form: 'drone' })).toEqual([400, 'form', 'heldOn', 'findings']);
  });
});

describe('督办函 superviseByLetter, answerLetter', () => {
  const answer = { report: '已与代表当面沟通。' };
  const told = async (who: PersonName, id: string, body: object = answer) => {
    const client = await congress.as(who);
    const { status, body: shown } = await client.post(`supervision-letters/${id}/answer`, body);
    const { causes = [] } = shown as { causes?: { code: string; field?: string }[] };
    return [status, ...causes.map((one) => one.field ?? one.code)];
  };

  it('has a clock of its own date, and offers its answer to that office alone', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    const id = await story.lettered('governmentOffice', { dueOn: '2026-04-05' });
    const letters = async (who: PersonName) => {
      const { body } = await (await congress.as(who)).get(`suggestions/${story.shown.id}`).expect(200);
      return (body as { supervisionLetters: { permittedActs: object[] }[] }).supervisionLetters;
    };
    const href = `${congress.base}/supervision-letters/${id}/answer`;
    const offered = [{ act: 'answerLetter', label: '回复督办函', method: 'POST', href }];
    expect(await letters('liaison')).toMatchObject([
      { id, office: { name: '区住房和城乡建设局' }, cause: 'noContact', state: 'open', permittedActs: offered },
    ]);
    for (const who of ['headB', 'deputyAffairs', 'deputy'] as const) {
      expect(await letters(who)).toMatchObject([{ permittedActs: [] }]);
    }
    const clock = story.shown.clocks.find((one) => one.kind === 'supervisionLetter');
    expect(clock).toMatchObject({ letterId: id, dueOn: '2026-04-05', state: 'open' });
    const steps = await (
      await congress.as('head')
    ).get(`suggestions/${story.shown.id}/clocks/${clock?.id ?? ''}/explanation`);
    expect(steps.body).toMatchObject({
      explanation: '按督办函载明的日期，应于2026-04-05前（含当日）回复督办函（督办函）。',
    });
  });

  it('is answered once, by liaison or head of its office, and meets the clock', async () => {
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
    const id = await story.lettered();
    expect(await told('headB', id)).toEqual([403]);
    expect(await told('deputyAffairs', id)).toEqual([403]);
    expect(await told('headC', id)).toEqual([404]);
    expect(await told('liaison', id, {})).toEqual([400, 'report']);
    expect(await told('liaison', '01900000-0000-7000-8000-000000000000')).toEqual([404]);
    expect(await told('liaison', 'x')).toEqual([404]);
    const shown = await story.upon('liaison', `supervision-letters/${id}/answer`, answer);
    expect(shown).toMatchObject({
      supervisionLetters: [{ state: 'answered', stateLabel: '已回复', ...answer, answeredOn: '2026-04-01' }],
    });
    expect(shown.clocks.find((one) => one.kind === 'supervisionLetter')).toMatchObject({ state: 'met' });
    expect(await told('head', id)).toEqual([409, 'wrongLetterState']);
    const stale = (await congress.as('head')).post(`supervision-letters/${id}/answer`, answer).set('if-match', '"1"');
    expect((await stale).status).toBe(412);
  });

  it('is answered by one of two who answer at once', async () => {
    await story.assigned();
    const id = await story.lettered();
    const both = await Promise.all([told('head', id), told('liaison', id)]);
    expect(both.map(String).sort()).toEqual(['200', '409,wrongLetterState']);
  });

  it('is for the congress and the government’s supervision; date, office and cause must be right', async () => {
    await story.assigned();
    const { id: assignmentId } = story.assignment('a');
    const body = { assignmentId, cause: 'noContact', demand: '请与代表沟通。', dueOn: '2026-04-01' };
    for (const who of ['deputy', 'head', 'auditor'] as const) {
      expect(await answered(who, 'supervision-letters', body)).toEqual([403]);
    }
    const past = { ...body, dueOn: '2026-03-31', assignmentId: story.shown.id };
    expect(await answered('leader', 'supervision-letters', past)).toEqual([400, 'assignmentId', 'dueOn']);
    for (const cause of ['overdue', 'dissatisfied', 'offTopic', 'lateCommitment']) {
      expect(await answered('committee', 'supervision-letters', { ...body, cause })).toEqual([409, 'letterCause']);
    }
    expect(await answered('committee', 'supervision-letters', body)).toEqual([200]);
  });
});

describe('抄送监督机构 copyToOversight, recordOversightResult', () => {
  it('is passed on by deputyAffairs, and its result is recorded once', async () => {
    await story.registered();
    const id = await story.copied();
    expect(story.shown).toMatchObject({
      state: 'registered',
      oversightCopies: [{ bodyLabel: '检察机关', state: 'sent', result: null, copiedOn: '2026-04-01' }],
    });
    const { permittedActs } = story.shown.oversightCopies[0] as unknown as { permittedActs: object[] };
    const href = `${congress.base}/oversight-copies/${id}/result`;
    expect(permittedActs).toMatchObject([{ act: 'recordOversightResult', href }]);
    const result = { result: '已发出检察建议。' };
    const [leader, deputy] = [await congress.as('leader'), await congress.as('deputyC')];
    expect((await leader.post(`oversight-copies/${id}/result`, result)).status).toBe(403);
    expect((await deputy.post(`oversight-copies/${id}/result`, result)).status).toBe(404);
    const shown = await story.upon('deputyAffairs', `oversight-copies/${id}/result`, result);
    expect(shown).toMatchObject({ oversightCopies: [{ state: 'concluded', resultOn: '2026-04-01', ...result }] });
    const again = await (await congress.as('deputyAffairs')).post(`oversight-copies/${id}/result`, result);
    expect(again.body).toMatchObject({ status: 409, causes: [{ code: 'wrongCopyState' }] });
  });

  it('is refused to others, before registration, and to a body that is none', async () => {
    await story.submitted();
    const body = { body: 'enforcement', note: '行政执法类。' };
    expect(await answered('deputyAffairs', 'oversight-copies', body)).toEqual([409, 'wrongCaseState']);
    expect(await answered('leader', 'oversight-copies', body)).toEqual([403]);
    expect(await answered('deputyAffairs', 'oversight-copies', { ...body, body: 'police' })).toEqual([400, 'body']);
  });
});

describe('回头看 confirmFinding, refuteFinding', () => {
  const body = { finding: 'notReal', note: '现场只有一块空地。' };

  it('records what is confirmed, and has handled again what is not real', async () => {
    await story.assigned();
    await story.replied();
    expect(await answered('deputyAffairs', 'look-back', body)).toEqual([409, 'wrongCaseState']);
    await story.rated('satisfied');
    const confirmed = await story.act('deputyAffairs', 'look-back', { finding: 'confirmed', note: '场地已建成。' });
    expect(confirmed).toMatchObject({ state: 'closed', lookBacks: [{ findingLabel: '属实', foundOn: '2026-04-01' }] });
    const shown = await story.act('deputyAffairs', 'look-back', body);
    expect(shown).toMatchObject({
      state: 'handling',
      assignments: [{ round: 1 }, { round: 2, state: 'acknowledged' }],
      supervisionCases: [{ cause: 'lookBack', causeLabel: '回头看发现没有真正办成', closedOn: null }],
      lookBacks: [{ finding: 'confirmed' }, body],
    });
    expect(shown.clocks.find((one) => one.kind === 'rehandle')).toMatchObject({ dueOn: '2026-05-06', state: 'open' });
  });

  it('is for deputyAffairs, of a reply that counts as solved, and says what it found', async () => {
    await story.assigned();
    await story.replied('a', { outcomeClass: 'C', explanation: '条件所限。' });
    await story.rated('satisfied');
    expect(await answered('deputyAffairs', 'look-back', body)).toEqual([409, 'solvedReply']);
    expect(await answered('deputyAffairs', 'look-back', { finding: 'confirmed', note: '属实。' })).toEqual([
      409,
      'solvedReply',
    ]);
    expect(await answered('leader', 'look-back', body)).toEqual([403]);
    expect(await answered('deputyAffairs', 'look-back', { note: '无' })).toEqual([400, 'finding']);
    expect(await answered('deputyAffairs', 'look-back', { finding: 'notReal' })).toEqual([400, 'note']);
  });
});

describe('重点督办方案和结果 planKey, reportKey', () => {
  const leaders = {
    supervisingLeader: { name: '副主任甲' },
    leadingLeader: { name: '副区长乙' },
    decidedOn: '2026-03-20',
  };

  it('are shown with the designation, the latest of each', async () => {
    await story.assigned();
    const shown = await story.act('leader', 'key-designation', leaders);
    expect(shown).toMatchObject({ keyDesignation: { plan: null, report: null } });
    await story.act('committee', 'key-plan', { plan: '六月视察一次。' });
    await story.act('committee', 'key-plan', { plan: '六月、九月各视察一次。' });
    const reported = await story.act('deputyAffairs', 'key-report', { report: '已建成。' });
    const plan = { plan: '六月、九月各视察一次。', plannedOn: '2026-04-01', role: 'committee' };
    const report = { report: '已建成。', reportedTo: null, reportedOn: '2026-04-01', role: 'deputyAffairs' };
    expect(reported).toMatchObject({ state: 'assigned', keyDesignation: { ...leaders, plan, report } });
  });

  it('are of a designated suggestion only, the report after the plan, and not for others', async () => {
    await story.assigned();
    const [plan, report] = [{ plan: '视察一次。' }, { report: '已建成。' }];
    expect(await answered('committee', 'key-plan', plan)).toEqual([409, 'isKey']);
    expect(await answered('committee', 'key-report', report)).toEqual([409, 'isKey', 'keyPlanned']);
    await story.act('leader', 'key-designation', leaders);
    expect(await answered('committee', 'key-report', report)).toEqual([409, 'keyPlanned']);
    expect(await answered('leader', 'key-plan', plan)).toEqual([403]);
    expect(await answered('committee', 'key-plan', { plan: '' })).toEqual([400, 'plan']);
  });
});
