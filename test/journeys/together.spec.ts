import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { draftBody } from '../support/story.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

const reason = '所提问题已经解决。';

/** One story in steps. */
describe('a suggestion that is co-signed, and withdrawn before the first reply', () => {
  let journey: Journey;
  const cosigners = () =>
    (journey.shown as unknown as { cosigners: { id: string; state: string }[] }).cosigners.map((one) => one.state);

  it('is read and confirmed by the deputies who are invited', async () => {
    journey = await Journey.begin(service);
    journey.speaks('inviteCosigners', 'cosign', 'declineCosign', 'withdraw');
    journey.on('2026-03-10');
    await journey.draft();
    expect(await journey.permitted()).toEqual({ deputy: 'revise inviteCosigners submit' });
    const { b, c } = journey.congress.deputies;
    await journey.act('deputy', 'cosigners', { deputyIds: [b, c] });
    expect(await journey.told()).toEqual(['inviteCosigners → deputy b', 'inviteCosigners → deputy c']);
    expect(await journey.readers()).toEqual(['deputy', 'deputyB']);
    expect(await journey.seen('deputyC')).not.toBeNull();
    await journey.act('deputyB', 'cosignature', { agree: true });
    expect(await journey.told()).toEqual(['cosign → deputy a']);
    expect(await journey.permitted()).toEqual({ deputy: 'revise inviteCosigners submit', deputyB: 'declineCosign' });
  });

  it('asks all of them again when its text has changed', async () => {
    journey.on('2026-03-11');
    await journey.revised({ proposals: ['在村委会旁空地建设健身场地，并向附近企业职工开放。'] });
    expect(cosigners()).toEqual(['invited', 'invited']);
    // Deputy c has not answered yet: the invitation stands, and is for the text as it now is.
    expect(await journey.told()).toEqual(['revise → deputy b']);
    expect(await journey.permitted()).toMatchObject({ deputyB: 'cosign declineCosign' });
  });

  it('is submitted with those who have confirmed the text; the others are dropped, and see it no more', async () => {
    await journey.act('deputyB', 'cosignature', { agree: true });
    await journey.act('deputy', 'submission');
    expect(cosigners()).toEqual(['confirmed', 'dropped']);
    expect(await journey.told()).toEqual([
      ...['submit → role:deputyAffairs', 'submit → delegation a', 'submit → deputy b'],
    ]);
    expect(await journey.readers()).toEqual(['deputy', 'deputyB', 'delegation', 'deputyAffairs', 'leader', 'auditor']);
    expect(await journey.seen('deputyC')).toBeNull();
    expect(await journey.seen('deputyAffairs')).toMatchObject({ cosigners: [{ id: journey.congress.deputies.b }] });
    expect(await journey.permitted()).toEqual({
      ...{ deputy: 'withdraw', deputyB: 'declineCosign', delegation: 'return' },
      deputyAffairs: 'return register refuse',
    });
  });

  it('is handed over and in work; the lead alone may withdraw it', async () => {
    journey.on('2026-03-16');
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    const offices = [
      { officeId: journey.congress.offices.a, role: 'lead' },
      { officeId: journey.congress.offices.b, role: 'co' },
    ];
    await journey.act('deputyAffairs', 'assignment', { offices });
    await journey.office('headB', journey.assignment('b').id, 'reassignment-request', { reason: '不涉及本局职责。' });
    await journey.acknowledged('a');
    await journey.lettered('committee');
    journey.on('2026-04-01');
    const extension = { reason: '涉及用地调整。', until: '2026-08-31' };
    await journey.office('liaison', journey.assignment('a').id, 'extension-request', extension);
    expect(journey.shown.clocks.filter((one) => one.state === 'open').map((one) => one.kind)).toEqual([
      ...['acknowledge', 'objection', 'coOpinion', 'reply', 'reassign', 'supervisionLetter'],
    ]);
    const acts = await journey.permitted();
    expect(Object.keys(acts).filter((who) => acts[who as 'deputy']?.includes('withdraw'))).toEqual(['deputy']);
    const path = `suggestions/${journey.shown.id}/withdrawal`;
    for (const who of ['deputyB', 'delegation', 'deputyAffairs', 'head'] as const) {
      await (await journey.congress.as(who)).post(path, { reason }).expect(403);
    }
  });

  it('ends with the withdrawal: every assignment, every clock, every act', async () => {
    const before = await journey.readers();
    await journey.act('deputy', 'withdrawal', { reason });
    expect(journey.shown).toMatchObject({ state: 'withdrawn', withdrawal: { reason }, concluded: false });
    expect(journey.shown.assignments.map((one) => one.state)).toEqual(['ended', 'ended']);
    expect(journey.clocks('open')).toEqual([]);
    expect(journey.shown.clocks.some((one) => one.overdueDays > 0)).toBe(false);
    expect(await journey.told()).toEqual([
      ...['withdraw → role:deputyAffairs', 'withdraw → role:governmentOffice'],
      ...['withdraw → delegation a', 'withdraw → deputy b'],
      ...['withdraw → office a', 'withdraw → office b'],
    ]);
    expect(await journey.permitted()).toEqual({});
    expect(await journey.readers()).toEqual(before);
    expect((await journey.record()).at(-1)).toBe('withdraw 2026-04-01 deputy handling→withdrawn');
    const reply = `assignments/${journey.assignment('a').id}/reply`;
    expect(await journey.refused('head', (head) => head.put(reply, { summary: '感谢关心。' }))).toContain(
      'wrongCaseState',
    );
  });
});

/** One story in steps: two deputies of two delegations ask for the same, and office a handles both. */
describe('two suggestions that are handled together', () => {
  let one: Journey;
  let other: Journey;
  const offices = () => [{ officeId: one.congress.offices.a, role: 'lead' }];
  const linked = async (who: 'deputy' | 'deputyC' | 'head' | 'deputyAffairs', journey: Journey) =>
    (await journey.seen<{ jointHandling: { id: string; number: number }[] }>(who))?.jointHandling;

  it('keep their numbers, and are linked on both sides', async () => {
    one = await Journey.begin(service);
    other = one.another();
    one.on('2026-03-12');
    await one.registered();
    await other.draft({ ...draftBody, title: '关于建设村级健身场地的建议' }, 'deputyC');
    await other.act('deputyC', 'submission');
    await other.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    one.on('2026-03-16');
    await one.act('deputyAffairs', 'assignment', { offices: offices() });
    one.on('2026-03-18');
    await other.act('deputyAffairs', 'assignment', { offices: offices() });
    await one.act('deputyAffairs', 'joint-handling', { withIds: [other.shown.id] });
    expect([one.shown.number, other.shown.number]).toEqual([1, 2]);
    expect(await one.told()).toEqual(['handleTogether → deputy a', 'handleTogether → office a']);
    expect(await linked('head', one)).toMatchObject([{ id: other.shown.id, number: 2 }]);
    expect(await linked('deputyC', other)).toMatchObject([{ id: one.shown.id, number: 1 }]);
    // Being handled together opens nobody's case to the other deputy.
    expect([await other.seen('deputy'), await one.seen('deputyC')]).toEqual([null, null]);
    expect([...one.clocks('open'), ...other.clocks('open')].filter((line) => line.startsWith('reply'))).toEqual([
      ...['reply a 2026-06-16 open', 'reply a 2026-06-18 open'],
    ]);
  });

  it('are answered one by one: a reply to the one is none to the other', async () => {
    one.on('2026-05-11');
    await one.replied('a', { summary: '答复代表甲。' }, '2026-05-08');
    expect(await one.told()).toEqual([
      ...['reply → deputy a', 'reply → role:deputyAffairs', 'reply → role:governmentOffice'],
    ]);
    const before = await other.seen<{ state: string; version: number; replies: object[] }>('deputyAffairs');
    expect(before).toMatchObject({ state: 'assigned', replies: [] });
    expect(before?.version).toBe(other.shown.version);
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    const path = `suggestions/${other.shown.id}/evaluation`;
    expect(await other.refused('deputyC', (deputy) => deputy.post(path, rating))).toContain('wrongCaseState');
    one.on('2026-05-20');
    await other.replied('a', { summary: '答复代表丙。' }, '2026-05-19');
    expect(other.shown.replies).toMatchObject([{ summary: '答复代表丙。' }]);
    expect(one.shown.replies).toMatchObject([{ summary: '答复代表甲。' }]);
  });

  it('are rated one by one: only what displeased is handled again', async () => {
    one.on('2026-05-22');
    await one.rated('satisfied');
    await other.act('deputyC', 'evaluation', { attitude: 'satisfied', result: 'dissatisfied', comment: '没有落实。' });
    expect([one.shown.state, other.shown.state]).toEqual(['closed', 'handling']);
    expect(other.clocks('open')).toEqual(['rehandle a2 2026-06-22 open']);
    expect(await one.seen('deputyAffairs')).toMatchObject({ state: 'closed', number: 1 });
    expect(await linked('deputyAffairs', other)).toMatchObject([{ id: one.shown.id }]);
    expect((await one.record()).filter((line) => line.startsWith('handleTogether'))).toHaveLength(1);
  });
});
