import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import type { PersonName } from '../support/people.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

/** A case of office a alone, answered for the first time on 15 April. */
async function answered(): Promise<Journey> {
  const journey = await Journey.begin(service);
  journey.on('2026-03-12');
  await journey.assigned();
  journey.on('2026-04-15');
  await journey.replied('a', {}, '2026-04-14');
  return journey;
}

async function answeredAgain(journey: Journey, day: string): Promise<void> {
  journey.on(day);
  await journey.consulted('a', day);
  await journey.drafted('a');
  await journey.office('head', journey.assignment('a').id, 'reply-issue', { signer: '局长' });
}

describe('a dissatisfied deputy', () => {
  it('has the case handled again, under supervision, until he is satisfied', async () => {
    const journey = await answered();
    expect(journey.clocks('open')).toEqual(['feedback a 2026-05-15 open']);
    journey.on('2026-04-22');
    await journey.rated('dissatisfied', { attitude: 'basicallySatisfied' });
    expect(journey.shown.state).toBe('handling');
    expect(journey.shown.assignments).toMatchObject([
      { round: 1, state: 'replied' },
      { round: 2, state: 'acknowledged', handler: '经办人甲', responsibleLeader: '分管副局长' },
    ]);
    expect(journey.shown.supervisionCases).toMatchObject([{ cause: 'dissatisfiedResult', round: 1, closedOn: null }]);
    expect(journey.clocks('open')).toEqual(['rehandle a2 2026-05-22 open']);
    expect(journey.shown.clocks.at(-1)?.explanation).toContain('第二十四条');
    expect(await journey.told()).toEqual([
      ...['evaluate → role:deputyAffairs', 'evaluate → deputy a', 'evaluate → office a'],
    ]);
    expect(await journey.permitted()).toMatchObject({ head: 'a.consult a2.consult a2.draftReply' });

    await answeredAgain(journey, '2026-05-20');
    expect(journey.shown.state).toBe('replied');
    expect(journey.clocks('open')).toEqual(['feedback a2 2026-06-17 open']);
    journey.on('2026-05-27');
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', concluded: true, accomplished: true });
    expect(journey.shown.supervisionCases).toMatchObject([{ round: 1, closedOn: '2026-05-27' }]);
    expect(journey.shown.evaluations.map((one) => [one.round, one.result])).toEqual([
      [1, 'dissatisfied'],
      [2, 'satisfied'],
    ]);
    expect(journey.clocks('open')).toEqual([]);
  });

  it('must say why, and asks anew for a consultation in the second round', async () => {
    const journey = await answered();
    const deputy = await journey.congress.as('deputy');
    const silent = { attitude: 'satisfied', result: 'dissatisfied' };
    await deputy.post(`suggestions/${journey.shown.id}/evaluation`, silent).expect(400);
    await journey.rated('dissatisfied');
    await journey.drafted('a');
    const path = `assignments/${journey.assignment('a').id}/reply-issue`;
    expect(await journey.refused('head', (head) => head.post(path, { signer: '局长' }))).toEqual(['consulted']);
  });

  it('brings the case to deliberation by the third dissatisfaction', async () => {
    const journey = await answered();
    await journey.rated('dissatisfied');
    await answeredAgain(journey, '2026-05-08');
    await journey.rated('dissatisfied');
    expect(journey.shown.state).toBe('handling');
    await answeredAgain(journey, '2026-06-02');
    await journey.rated('dissatisfied');
    expect(journey.shown.state).toBe('deliberating');
    expect(journey.shown.assignments.map((one) => one.round)).toEqual([1, 2, 3]);
    expect(journey.shown.supervisionCases).toHaveLength(3);
    expect(journey.shown.supervisionCases.every((one) => one.closedOn === null)).toBe(true);
    expect(journey.clocks('open')).toEqual([]);
    expect(await journey.permitted()).toEqual({ deputyAffairs: 'deliberateAccept deliberateRehandle' });
    expect((await journey.record()).at(-1)).toBe('evaluate 2026-06-02 deputy replied→deliberating 转三方合议');
    expect(await journey.told()).toEqual([
      ...['evaluate → role:deputyAffairs', 'evaluate → deputy a', 'evaluate → office a'],
    ]);
    // Every round is closed, so that everybody who reads the case reads all three ratings.
    for (const who of await journey.readers())
      expect([who, ...(await seesRating(journey, who))]).toEqual([who, 3, 3, true]);

    const parties = [
      { side: 'deputy', name: '代表甲' },
      { side: 'office', name: '局长甲' },
      { side: 'congress', name: '代表工委主任' },
    ];
    const minutes = { heldOn: '2026-06-10', parties, minutes: '三方到现场查看，逐条核对了答复。' };
    journey.on('2026-06-10');
    const staff = await journey.congress.as('deputyAffairs');
    const path = `suggestions/${journey.shown.id}/deliberation`;
    const alone = await staff
      .post(path, { ...minutes, parties: parties.slice(0, 1), conclusion: 'accept' })
      .expect(400);
    expect(alone.body).toMatchObject({ causes: [{ field: 'parties' }] });
    await staff.post(path, { ...minutes, conclusion: 'neither' }).expect(400);
    await (await journey.congress.as('head')).post(path, { ...minutes, conclusion: 'accept' }).expect(403);
    await journey.act('deputyAffairs', 'deliberation', { ...minutes, conclusion: 'rehandle' });
    expect(journey.shown.state).toBe('handling');
    expect(journey.clocks('open')).toEqual(['rehandle a4 2026-07-10 open']);
    expect(journey.shown.supervisionCases.every((one) => one.closedOn === '2026-06-10')).toBe(true);
    expect(await journey.told()).toEqual(['deliberateRehandle → deputy a', 'deliberateRehandle → office a']);
    expect(await journey.permitted()).toMatchObject({ head: expect.stringContaining('a4.draftReply') });

    await answeredAgain(journey, '2026-07-01');
    await journey.rated('dissatisfied');
    expect(journey.shown.state).toBe('deliberating');
    await staff.post(path, { ...minutes, conclusion: 'accept' }).expect(400);
    await journey.act('deputyAffairs', 'deliberation', { ...minutes, heldOn: '2026-07-01', conclusion: 'accept' });
    expect(journey.shown).toMatchObject({ state: 'closed', concluded: true });
    expect((await journey.record()).at(-1)).toBe('deliberateAccept 2026-07-01 deputyAffairs deliberating→closed');
    await journey.act('deputyAffairs', 'archive');
    expect(journey.shown.state).toBe('archived');
    expect(await journey.permitted()).toEqual({});
  });

  it('is heard, but has nothing handled again, where only the attitude displeased', async () => {
    const journey = await answered();
    await journey.rated('satisfied', { attitude: 'dissatisfied' });
    expect(journey.shown.state).toBe('closed');
    expect(journey.shown.supervisionCases).toMatchObject([{ cause: 'dissatisfiedAttitude', closedOn: null }]);
  });
});

/** How many ratings and supervision cases somebody is shown, and whether the record tells him of a rating. */
async function seesRating(journey: Journey, who: PersonName): Promise<readonly [number, number, boolean]> {
  const seen = await journey.seen<{ evaluations: object[]; supervisionCases: object[] }>(who);
  const events = await journey.timeline(who);
  const told = events.some((one) => one.act === 'evaluate');
  return [seen?.evaluations.length ?? 0, seen?.supervisionCases.length ?? 0, told];
}

/** One story in steps: two offices answer separately, and the deputy is dissatisfied with one of them. */
describe('separate offices with one of which the deputy is dissatisfied', () => {
  let journey: Journey;

  it('are two or more, with their parts in writing where there are any', async () => {
    journey = await Journey.begin(service);
    journey.on('2026-03-12');
    await journey.registered();
    const staff = await journey.congress.as('deputyAffairs');
    const offices = (['a', 'b'] as const).map((name) => ({
      officeId: journey.congress.offices[name],
      role: 'separate',
    }));
    await staff.post(`suggestions/${journey.shown.id}/assignment`, { offices: offices.slice(0, 1) }).expect(400);
    const parts = offices.map((one, index) => ({ ...one, part: ['道路部分', '绿化部分'][index] }));
    await journey.act('deputyAffairs', 'assignment', { offices: parts });
    expect(journey.clocks('open')).toEqual([
      ...['acknowledge a 2026-03-19 open', 'acknowledge b 2026-03-19 open'],
      // 22 March is a Sunday.
      ...['objection a 2026-03-23 open', 'objection b 2026-03-23 open'],
      ...['reply a 2026-06-12 open', 'reply b 2026-06-12 open'],
    ]);
  });

  it('are rated when both have answered', async () => {
    journey.on('2026-04-15');
    await journey.replied('a', {}, '2026-04-14');
    expect(journey.shown.state).toBe('handling');
    expect(await journey.permitted()).not.toHaveProperty('deputy');
    journey.on('2026-04-20');
    await journey.replied('b', {}, '2026-04-17');
    expect(journey.shown.state).toBe('replied');
    expect(journey.clocks('open')).toEqual(['feedback a 2026-05-20 open', 'feedback b 2026-05-20 open']);
    const deputy = await journey.congress.as('deputy');
    const which = { attitude: 'satisfied', result: 'satisfied' };
    await deputy.post(`suggestions/${journey.shown.id}/evaluation`, which).expect(400);
  });

  it('learn nothing of a rating while the other is not rated yet', async () => {
    journey.on('2026-04-22');
    await journey.rated('dissatisfied', { assignmentId: journey.assignment('b').id });
    expect(journey.shown.state).toBe('replied');
    for (const who of ['liaison', 'head', 'headB', 'governmentOffice'] as const) {
      expect([who, ...(await seesRating(journey, who))]).toEqual([who, 0, 0, false]);
    }
    for (const who of ['deputy', 'delegation', 'deputyAffairs', 'committee', 'leader', 'auditor'] as const) {
      expect([who, ...(await seesRating(journey, who))]).toEqual([who, 1, 1, true]);
    }
    expect(await journey.told()).toEqual(['evaluate → role:deputyAffairs']);
    expect(await journey.permitted()).toMatchObject({ deputy: 'evaluate', head: 'a.consult', headB: 'b.consult' });
  });

  it('are handled again only where the deputy was dissatisfied, and then learn why', async () => {
    journey.on('2026-04-24');
    await journey.rated('satisfied', { assignmentId: journey.assignment('a').id });
    expect(journey.shown.state).toBe('handling');
    expect(journey.shown.assignments.map((one) => [one.round, one.state])).toEqual([
      [1, 'replied'],
      [1, 'replied'],
      [2, 'acknowledged'],
    ]);
    // 24 May is a Sunday.
    expect(journey.clocks('open')).toEqual(['rehandle b2 2026-05-25 open']);
    expect(await seesRating(journey, 'headB')).toEqual([2, 1, true]);
    expect(await journey.permitted()).toMatchObject({ head: 'a.consult', headB: 'b.consult b2.consult b2.draftReply' });
  });

  it('end when the one is satisfactory too; the other is not asked again', async () => {
    journey.on('2026-05-11');
    await journey.consulted('b', '2026-05-08');
    await journey.drafted('b');
    await journey.office('headB', journey.assignment('b').id, 'reply-issue', { signer: '局长乙' });
    expect(journey.shown.state).toBe('replied');
    expect(journey.clocks('open')).toEqual(['feedback b2 2026-06-08 open']);
    await journey.rated('basicallySatisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', accomplished: true });
    expect(journey.shown.supervisionCases).toMatchObject([{ closedOn: '2026-05-11' }]);
  });
});
