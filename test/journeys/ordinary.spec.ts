import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { Journey } from './journey.js';

let service: TestApp;
let journey: Journey;
beforeAll(async () => {
  service = await startApp();
  journey = await Journey.begin(service);
});
afterAll(() => service.close());

const supervisors = {
  ...{ deputyAffairs: 'urge designateKey', leader: 'urge designateKey' },
  ...{ committee: 'urge', governmentOffice: 'urge' },
};
const throughout = ['deputy', 'delegation', 'deputyAffairs', 'committee', 'leader', 'governmentOffice', 'auditor'];

/** One story in steps; each goes on where the one before ended. */
describe('an ordinary case with two co-offices', () => {
  it('is the deputy’s own while it is a draft', async () => {
    journey.on('2026-03-10');
    await journey.draft();
    expect(journey.shown.state).toBe('draft');
    expect(await journey.readers()).toEqual(['deputy']);
    expect(await journey.permitted()).toEqual({ deputy: 'revise submit' });
    expect(await journey.told()).toEqual([]);
  });

  it('is before the congress when submitted', async () => {
    await journey.act('deputy', 'submission');
    expect(journey.shown.state).toBe('submitted');
    expect(await journey.readers()).toEqual(['deputy', 'delegation', 'deputyAffairs', 'leader', 'auditor']);
    expect(await journey.permitted()).toEqual({ delegation: 'return', deputyAffairs: 'return register refuse' });
    expect(await journey.told()).toEqual(['submit → role:deputyAffairs', 'submit → delegation a']);
  });

  it('is numbered, and must be handed over within ten working days', async () => {
    journey.on('2026-03-12');
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    expect(journey.shown).toMatchObject({ state: 'registered', number: 1, inSession: true });
    expect(await journey.readers()).toEqual(throughout);
    const assigning = { deputyAffairs: 'assign designateKey', governmentOffice: 'assign' };
    expect(await journey.permitted()).toEqual({ ...assigning, leader: 'designateKey' });
    expect(journey.clocks()).toEqual(['handover 2026-03-26 open']);
    expect(await journey.told()).toEqual(['register → deputy a', 'register → role:governmentOffice']);
  });

  it('is handed over: every office has its clocks from this day', async () => {
    journey.on('2026-03-16');
    const { a, b, c } = journey.congress.offices;
    const offices = [
      { officeId: a, role: 'lead' },
      { officeId: b, role: 'co' },
      { officeId: c, role: 'co' },
    ];
    await journey.act('governmentOffice', 'assignment', { offices });
    expect(journey.shown.state).toBe('assigned');
    expect(await journey.readers()).toEqual([...throughout, 'liaison', 'head', 'headB', 'headC']);
    expect(await journey.permitted()).toEqual({
      ...supervisors,
      ...{ liaison: 'a.acknowledge', head: 'a.acknowledge', headB: 'b.acknowledge', headC: 'c.acknowledge' },
    });
    expect(journey.clocks()).toEqual([
      'handover 2026-03-26 met',
      ...['acknowledge a 2026-03-23 open', 'acknowledge b 2026-03-23 open', 'acknowledge c 2026-03-23 open'],
      ...['objection a 2026-03-26 open', 'objection b 2026-03-26 open', 'objection c 2026-03-26 open'],
      // 16 May is a Saturday.
      ...['coOpinion b 2026-05-18 open', 'coOpinion c 2026-05-18 open'],
      'reply a 2026-06-16 open',
    ]);
    const told = [
      'assign → office a',
      'assign → office b',
      'assign → office c',
      'assign → deputy a',
      'assign → role:deputyAffairs',
    ];
    expect(await journey.told()).toEqual(told);
  });

  it('is being handled when the first office has signed; who signs late is shown late', async () => {
    journey.on('2026-03-18');
    await journey.acknowledged('a');
    expect(journey.shown.state).toBe('handling');
    expect(await journey.permitted()).toEqual({
      ...supervisors,
      ...{ liaison: 'a.consult a.draftReply', head: 'a.consult a.draftReply' },
      ...{ headB: 'b.acknowledge', headC: 'c.acknowledge' },
    });
    expect(await journey.told()).toEqual(['acknowledge → role:deputyAffairs', 'acknowledge → deputy a']);
    journey.on('2026-03-24');
    await journey.acknowledged('b');
    await journey.acknowledged('c');
    expect(await journey.told()).toEqual(['acknowledge → role:deputyAffairs']);
    const signed = journey.shown.clocks.filter((one) => one.kind === 'acknowledge');
    expect(signed.map((one) => [one.state, one.overdueDays])).toEqual([
      ['met', 0],
      ['met', 1],
      ['met', 1],
    ]);
  });

  it('is drafted, and the head sends the draft back within the office', async () => {
    journey.on('2026-03-25');
    await journey.consulted('a', '2026-03-24');
    expect(await journey.told()).toEqual(['consult → deputy a']);
    await journey.office('liaison', journey.assignment('a').id, 'reply', { summary: '感谢关心。', outcomeClass: 'A' });
    expect(await journey.told()).toEqual([]);
    const own = { liaison: 'a.consult a.draftReply', head: 'a.consult a.draftReply a.returnReply' };
    const others = { headB: 'b.consult b.giveCoOpinion', headC: 'c.consult c.giveCoOpinion' };
    expect(await journey.permitted()).toEqual({ ...supervisors, ...own, ...others });
    await journey.office('head', journey.assignment('a').id, 'reply-return', { reason: '请逐条答复。' });
    expect(await journey.told()).toEqual(['returnReply → office a']);
    await journey.drafted('a');
  });

  it('cannot be answered before both opinions are in', async () => {
    const path = `assignments/${journey.assignment('a').id}/reply-issue`;
    const causes = await journey.refused('head', (head) => head.post(path, { signer: '局长' }));
    expect(causes).toEqual(['opinionsIn', 'opinionsIn']);
    journey.on('2026-04-20');
    await journey.office('liaison', journey.assignment('a').id, 'consultations', again('2026-04-17'));
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
    expect(await journey.told()).toEqual(['giveCoOpinion → office a']);
    expect(await journey.permitted()).toMatchObject({ headB: 'b.consult', headC: 'c.consult c.giveCoOpinion' });
    journey.on('2026-05-18');
    await journey.office('headC', journey.assignment('c').id, 'co-opinion', { opinion: '同意。', signer: '局长丙' });
    expect(journey.shown.clocks.filter((one) => one.kind === 'coOpinion').map((one) => one.overdueDays)).toEqual([
      0, 0,
    ]);
    const own = { liaison: 'a.consult a.draftReply', head: 'a.consult a.draftReply a.returnReply a.reply' };
    expect(await journey.permitted()).toEqual({ ...supervisors, ...own, headB: 'b.consult', headC: 'c.consult' });
  });

  it('is answered on the last day, in time; the deputy has twenty working days', async () => {
    journey.on('2026-06-16');
    await journey.office('head', journey.assignment('a').id, 'reply-issue', { signer: '局长' });
    expect(journey.shown.state).toBe('replied');
    // The government presses its offices; that the deputy rates is not for it to press.
    const { governmentOffice: _none, ...whoPress } = supervisors;
    expect(await journey.permitted()).toEqual({
      ...{ deputy: 'evaluate', ...whoPress },
      ...{ liaison: 'a.consult', head: 'a.consult', headB: 'b.consult', headC: 'c.consult' },
    });
    // The Dragon Boat Festival is on 19 June.
    expect(journey.clocks('open')).toEqual(['feedback a 2026-07-15 open']);
    expect(journey.clocks('met')).toContain('reply a 2026-06-16 met');
    expect(journey.clocks('stopped')).toHaveLength(3);
    expect(await journey.told()).toEqual([
      ...['reply → deputy a', 'reply → role:deputyAffairs', 'reply → role:governmentOffice'],
    ]);
  });

  it('ends with the rating', async () => {
    journey.on('2026-06-30');
    await journey.act('deputy', 'evaluation', { attitude: 'satisfied', result: 'basicallySatisfied' });
    expect(journey.shown).toMatchObject({ state: 'closed', concluded: true, accomplished: true });
    const consulting = { liaison: 'a.consult', head: 'a.consult', headB: 'b.consult', headC: 'c.consult' };
    expect(await journey.permitted()).toEqual(consulting);
    expect(journey.clocks('open')).toEqual([]);
    expect(await journey.told()).toEqual([
      ...['evaluate → role:deputyAffairs', 'evaluate → deputy a'],
      ...['evaluate → office a', 'evaluate → office b', 'evaluate → office c'],
    ]);
  });

  it('can be read from its record', async () => {
    expect(await journey.record('head')).toEqual([
      'draft 2026-03-10 deputy draft',
      'submit 2026-03-10 deputy draft→submitted',
      'register 2026-03-12 deputyAffairs submitted→registered',
      'assign 2026-03-16 governmentOffice registered→assigned',
      'acknowledge 2026-03-18 officeHead assigned→handling 开始办理',
      'acknowledge 2026-03-24 officeHead handling',
      'acknowledge 2026-03-24 officeHead handling',
      'consult 2026-03-25 officeHead handling',
      'draftReply 2026-03-25 officeLiaison handling',
      'returnReply 2026-03-25 officeHead handling',
      'draftReply 2026-03-25 officeHead handling',
      'consult 2026-04-20 officeLiaison handling',
      'giveCoOpinion 2026-04-20 officeHead handling',
      'giveCoOpinion 2026-05-18 officeHead handling',
      'reply 2026-06-16 officeHead handling→replied 全部答复',
      'evaluate 2026-06-30 deputy replied→closed 办结',
    ]);
    expect((await journey.record('deputy')).join()).not.toMatch(/draftReply|returnReply/);
    expect((await journey.timeline()).map((one) => one.seq)).toHaveLength(13);
  });
});

function again(heldOn: string) {
  return { stage: 'during', form: 'phone', heldOn, summary: '通报进展。', attendees: ['代表甲'] };
}
