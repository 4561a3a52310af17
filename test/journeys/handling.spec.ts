import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn } from '../support/congress.js';
import { headOf } from '../support/story.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

/** One story in steps. */
describe('a court’s case', () => {
  let journey: Journey;

  it('is handed over by 代表工委 alone, and the government does not see it any more', async () => {
    journey = await Journey.begin(service);
    journey.on('2026-03-12');
    await journey.registered();
    const offices = [{ officeId: journey.congress.offices.court, role: 'lead' }];
    expect(await journey.readers()).toContain('governmentOffice');
    const path = `suggestions/${journey.shown.id}/assignment`;
    const tried = await journey.refused('governmentOffice', (gov) => gov.post(path, { offices }));
    expect(tried).toEqual(['withinReach']);

    journey.on('2026-03-16');
    await journey.act('deputyAffairs', 'assignment', { offices });
    expect(await journey.readers()).not.toContain('governmentOffice');
    expect(await journey.permitted()).toEqual({
      ...{ deputyAffairs: 'urge designateKey', leader: 'urge designateKey', committee: 'urge' },
      courtHead: 'court.acknowledge',
    });
    const gov = await journey.congress.as('governmentOffice');
    await gov.get(`suggestions/${journey.shown.id}`).expect(404);
    await gov.get(`suggestions/${journey.shown.id}/timeline`).expect(404);
    await gov.post(`suggestions/${journey.shown.id}/urgings`, { note: '请抓紧。' }).expect(404);
    expect((await gov.get('suggestions').expect(200)).body).toMatchObject({ items: [] });
    expect(await journey.told()).toEqual(['assign → office court', 'assign → deputy a']);
  });

  it('is answered and rated like any other', async () => {
    journey.on('2026-04-15');
    await journey.replied('court', {}, '2026-04-14');
    expect(journey.clocks('open')).toEqual(['feedback court 2026-05-15 open']);
    const elsewhere = await journey.congress.as(headOf('a'));
    await elsewhere.get(`suggestions/${journey.shown.id}`).expect(404);
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', accomplished: true });
    expect(await journey.readers()).not.toContain('governmentOffice');
  });
});

const commitments = [
  { text: '建成健身场地', measures: '资金已落实，六月开工。', dueOn: '2026-09-30' },
  { text: '安装照明', measures: '随场地同步安装。', dueOn: '2026-10-31' },
];

const commitmentActs = ['fulfilCommitment', 'deferCommitment', 'acceptFulfilment', 'rejectFulfilment'] as const;

it('class B needs dated commitments, and goes into tracking when the rating is in', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-12');
  await journey.assigned();
  journey.on('2026-04-15');
  await journey.acknowledged();
  await journey.consulted('a', '2026-04-14');
  await journey.drafted('a', { outcomeClass: 'B' });
  const path = `assignments/${journey.assignment('a').id}/reply-issue`;
  const sign = () => journey.refused('head', (head) => head.post(path, { signer: '局长' }));
  expect(await sign()).toEqual(['classComplete']);
  await journey.drafted('a', { outcomeClass: 'B', commitments: [{ ...commitments[0], dueOn: '2026-04-14' }] });
  expect(await sign()).toEqual(['classComplete']);
  await journey.drafted('a', { outcomeClass: 'B', commitments });
  await journey.office('head', journey.assignment('a').id, 'reply-issue', { signer: '局长' });
  expect(journey.clocks('open')).toEqual([
    // 31 October is a Saturday: a date that was promised stands.
    ...['commitment a 2026-09-30 open', 'commitment a 2026-10-31 open'],
    'feedback a 2026-05-15 open',
  ]);
  journey.on('2026-04-22');
  await journey.rated('satisfied');
  expect(journey.shown).toMatchObject({ state: 'tracking', concluded: true, accomplished: false });
  expect(journey.shown.commitments.map((one) => one.state)).toEqual(['open', 'open']);
  expect(journey.clocks('open')).toEqual(['commitment a 2026-09-30 open', 'commitment a 2026-10-31 open']);
  expect(await journey.told()).toEqual(['evaluate → role:deputyAffairs', 'evaluate → deputy a', 'evaluate → office a']);
  const urging = { deputyAffairs: 'urge', committee: 'urge', leader: 'urge', governmentOffice: 'urge' };
  expect(await journey.permitted()).toEqual({ ...urging, liaison: 'a.consult', head: 'a.consult' });
  journey.on('2026-10-08');
  await journey.act('deputyAffairs', 'urgings', { note: '请落实承诺事项。' });
  expect(await journey.told()).toEqual(['urge → office a']);
  expect(journey.shown.clocks.filter((one) => one.kind === 'commitment').map((one) => one.overdueDays)).toEqual([8, 0]);
  expect((await journey.record()).at(-2)).toBe('evaluate 2026-04-22 deputy replied→tracking 转跟踪办理');
});

/** One story in steps, from one term into the next. */
describe('a class B case that is kept in the next term', () => {
  let journey: Journey;
  const kept = { report: '已建成开放。', docNo: '住建函〔2027〕9号', signer: '局长' };
  const keeping = (one: string) => `${one}.fulfilCommitment ${one}.deferCommitment`;

  it('tracks its commitments; one is put off, with the reason, before it is due', async () => {
    journey = (await Journey.begin(service)).speaks(...commitmentActs);
    journey.on('2026-03-12');
    await journey.assigned();
    journey.on('2026-04-15');
    await journey.replied('a', { outcomeClass: 'B', commitments }, '2026-04-14');
    journey.on('2026-04-22');
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'tracking', concluded: true, accomplished: false });
    const own = `a.consult ${keeping('p1')} ${keeping('p2')}`;
    const urging = { deputyAffairs: 'urge', committee: 'urge', leader: 'urge', governmentOffice: 'urge' };
    expect(await journey.permitted()).toEqual({ ...urging, liaison: own, head: own });
    journey.on('2026-09-21');
    await journey.promise('liaison', 0, 'deferral', { reason: '汛期不能施工。', dueOn: '2027-03-31' });
    expect(await journey.told()).toEqual(['deferCommitment → deputy a', 'deferCommitment → role:deputyAffairs']);
    expect(journey.clocks('open')).toEqual(['commitment a 2027-03-31 open', 'commitment a 2026-10-31 open']);
    expect(journey.shown.commitments).toMatchObject([
      { dueOn: '2027-03-31', late: true, deferrals: [{ fromDueOn: '2026-09-30', reason: '汛期不能施工。' }] },
      { late: false },
    ]);
    journey.on('2026-10-30');
    await journey.promise('liaison', 1, 'fulfilment', kept);
    await journey.promise('deputyAffairs', 1, 'confirmation', { accepted: true, note: '照明已安装。' });
    expect(journey.shown).toMatchObject({ state: 'tracking', classHistory: [{ toClass: 'B' }] });
  });

  it('goes on through a session, a new term, and when the deputy is none any more', async () => {
    const { congress } = journey;
    const admin = await administratorIn(service, congress);
    const session = { term: 17, number: 6, name: '第十七届第六次会议', startsOn: '2027-01-12', endsOn: '2027-01-15' };
    await admin.post('sessions', session).expect(201);
    const term = { term: 18, number: 1, name: '第十八届第一次会议', startsOn: '2027-03-02', endsOn: '2027-03-05' };
    await admin.post('sessions', term).expect(201);
    await admin.patch(`deputies/${congress.deputies.a}`, { active: false }).expect(200);
    journey.on('2027-04-01');
    const seen = await journey.seen<Journey['shown'] & { session: { term: number } }>('deputy');
    expect(seen).toMatchObject({ state: 'tracking', session: { term: 17, number: 5 }, number: 1 });
    expect(seen?.clocks.filter((one) => one.state === 'open').map((one) => [one.dueOn, one.overdueDays])).toEqual([
      ['2027-03-31', 1],
    ]);
    await journey.act('committee', 'urgings', { note: '请落实承诺事项。' });
    expect(await journey.told()).toEqual(['urge → office a']);
    expect(await journey.permitted()).toMatchObject({ head: `a.consult ${keeping('p1')}`, deputyAffairs: 'urge' });
  });

  it('is not accepted, and then accepted: class B becomes A, and the case closes', async () => {
    journey.on('2027-04-12');
    const head = await journey.congress.as('head');
    const path = `commitments/${journey.shown.commitments[0]?.id ?? ''}/fulfilment`;
    await head.post(path, { report: kept.report }).expect(400);
    await journey.promise('head', 0, 'fulfilment', kept);
    const confirming = 'p1.acceptFulfilment p1.rejectFulfilment';
    const consulting = { liaison: 'a.consult', head: 'a.consult' };
    expect(await journey.permitted()).toEqual({ deputyAffairs: confirming, ...consulting });
    expect(journey.clocks('open')).toEqual([]);
    await journey.promise('deputyAffairs', 0, 'confirmation', { accepted: false, note: '照明未装。' });
    expect(await journey.told()).toEqual(['rejectFulfilment → deputy a', 'rejectFulfilment → office a']);
    expect(journey.clocks('open')).toEqual(['commitment a 2027-03-31 open']);
    expect(journey.shown.state).toBe('tracking');
    journey.on('2027-04-26');
    await journey.promise('head', 0, 'fulfilment', kept);
    await journey.promise('deputyAffairs', 0, 'confirmation', { accepted: true, note: '属实。' });
    expect(journey.shown).toMatchObject({
      ...{ state: 'closed', concluded: true, accomplished: true },
      classHistory: [
        { toClass: 'B', changedOn: '2026-04-15' },
        { fromClass: 'B', toClass: 'A', changedOn: '2027-04-26' },
      ],
    });
    expect(journey.clocks('open')).toEqual([]);
    expect(await journey.permitted()).toEqual(consulting);
    expect((await journey.record()).at(-1)).toBe('acceptFulfilment 2027-04-26 deputyAffairs tracking→closed 承诺落实');
  });
});

it('a promise that did not satisfy is superseded with the reply that made it', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-12');
  await journey.assigned();
  await journey.replied('a', { outcomeClass: 'B', commitments }, '2026-03-12');
  await journey.rated('dissatisfied');
  expect(journey.shown.state).toBe('handling');
  expect(journey.shown.commitments.map((one) => one.state)).toEqual(['superseded', 'superseded']);
  expect(journey.clocks('open')).toEqual(['rehandle a2 2026-04-13 open']);
});

it('a difficult case has six months for its reply, and no longer for anything else', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-16');
  await journey.assigned(
    [
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ],
    { difficult: true },
  );
  expect(journey.shown.difficult).toBe(true);
  expect(journey.clocks('open')).toEqual([
    ...['acknowledge a 2026-03-23 open', 'acknowledge b 2026-03-23 open'],
    ...['objection a 2026-03-26 open', 'objection b 2026-03-26 open'],
    ...['coOpinion b 2026-05-18 open', 'reply a 2026-09-16 open'],
  ]);
  expect(journey.shown.clocks.at(-1)?.explanation).toBe(
    '自2026-03-16交办之日起六个月，应于2026-09-16前（含当日）答复代表（《浙江省人民代表大会代表建议、批评和意见办理的规定》第二十一条）。',
  );
});

it('a missing co-opinion holds up the reply, until it is overdue, urged, and the reason is given', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-16');
  await journey.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await journey.acknowledged('a');
  await journey.consulted('a', '2026-03-16');
  await journey.drafted('a');
  expect(journey.clocks('open')).toContain('coOpinion b 2026-05-18 open');
  const path = `assignments/${journey.assignment('a').id}/reply-issue`;
  const reasoned = { signer: '局长', missingOpinionsReason: '会办单位两次催办未复，涉及事项不影响主要答复。' };
  const sign = (body: object) => journey.refused('head', (head) => head.post(path, body));

  // The due day itself is still in time, whoever urges.
  journey.on('2026-05-18');
  expect(await sign(reasoned)).toEqual(['opinionsIn']);
  journey.on('2026-05-19');
  expect(await sign(reasoned)).toEqual(['opinionsIn']);
  expect(await journey.permitted()).toMatchObject({ head: 'a.consult a.draftReply a.returnReply' });

  await journey.act('governmentOffice', 'urgings', { note: '请尽快提交会办意见。' });
  expect(await journey.told()).toEqual(['urge → office a', 'urge → office b']);
  expect(await journey.permitted()).toMatchObject({ head: 'a.consult a.draftReply a.returnReply a.reply' });
  expect(await sign({ signer: '局长' })).toEqual(['opinionsIn']);
  await journey.office('head', journey.assignment('a').id, 'reply-issue', reasoned);
  expect(journey.shown.state).toBe('replied');
  expect(journey.shown.replies).toMatchObject([{ missingOpinionsReason: reasoned.missingOpinionsReason }]);
  expect(journey.clocks('open')).toEqual([
    ...['acknowledge b 2026-03-23 open', 'objection b 2026-03-26 open', 'coOpinion b 2026-05-18 open'],
    'feedback a 2026-06-16 open',
  ]);

  await journey.rated('satisfied');
  expect(journey.shown.state).toBe('closed');
  expect(journey.assignment('b').state).toBe('ended');
  expect(journey.clocks('open')).toEqual([]);
});
