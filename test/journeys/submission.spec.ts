import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRefusalReasons } from '../../src/congress/profile/refusal-reasons.js';
import { startApp, type TestApp } from '../support/app.js';
import { draftBody } from '../support/story.js';
import { Journey } from './journey.js';

let service: TestApp;
let first: Journey;
beforeAll(async () => {
  service = await startApp();
  first = await Journey.begin(service);
});
afterAll(() => service.close());

describe('a refusal', () => {
  it.each(allRefusalReasons.map(({ code }) => code))(
    'for %s ends the case, and the deputy is told why',
    async (reasonCode) => {
      const journey = first.another();
      journey.on('2026-03-10');
      await journey.submitted();
      const reason = '依照规定不作为代表建议办理。';
      await journey.act('deputyAffairs', 'refusal', { reasonCode, reason });
      expect(journey.shown).toMatchObject({ state: 'refused', number: null, concluded: false });
      expect(journey.shown.reviews).toMatchObject([{ kind: 'refused', reasonCode, reason }]);
      expect(await journey.told()).toEqual(['refuse → deputy a']);
      expect(await journey.permitted()).toEqual({});
      expect(await journey.seen('deputy')).toMatchObject({ state: 'refused', reviews: [{ reasonCode, reason }] });
      expect(journey.clocks()).toEqual([]);
    },
  );

  it('needs a code of the rules, and a reason', async () => {
    const journey = first.another();
    await journey.submitted();
    const staff = await journey.congress.as('deputyAffairs');
    const refuse = (body: object) => staff.post(`suggestions/${journey.shown.id}/refusal`, body).expect(400);
    await refuse({ reasonCode: 'tooLong', reason: '太长。' });
    await refuse({ reasonCode: 'other' });
  });
});

describe('a return', () => {
  it('gives the text back to the deputy, who revises and submits it again', async () => {
    const journey = first.another();
    journey.on('2026-03-10');
    await journey.submitted({ ...draftBody, proposals: ['建设健身场地并解决停车难。'] });
    journey.on('2026-03-11');
    await journey.act('delegation', 'return', { reason: '一件建议只提一个事项，请分开提出。' });
    expect(journey.shown).toMatchObject({ state: 'draft', submittedOn: null });
    expect(await journey.told()).toEqual(['return → deputy a']);
    expect(await journey.readers()).toEqual(['deputy']);
    expect(await journey.permitted()).toEqual({ deputy: 'revise submit' });

    journey.on('2026-03-16');
    const deputy = await journey.congress.as('deputy');
    const proposals = ['在村委会旁空地建设健身场地。'];
    await deputy.patch(`suggestions/${journey.shown.id}`, { proposals }).expect(200);
    await journey.act('deputy', 'submission');
    expect(journey.shown).toMatchObject({ state: 'submitted', submittedOn: '2026-03-16', proposals });
    expect(journey.shown.reviews).toMatchObject([{ kind: 'returned', reason: expect.stringContaining('分开提出') }]);
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    // The session ended on 13 March: what counts is the day of the second submission.
    expect(journey.shown).toMatchObject({ state: 'registered', inSession: false });
    expect(await journey.record()).toEqual([
      'draft 2026-03-10 deputy draft',
      'submit 2026-03-10 deputy draft→submitted',
      'return 2026-03-11 delegation submitted→draft',
      'revise 2026-03-16 deputy draft',
      'submit 2026-03-16 deputy draft→submitted',
      'register 2026-03-16 deputyAffairs submitted→registered',
    ]);
  });

  it('may come from 代表工委 too, but not after registration', async () => {
    const journey = first.another();
    journey.on('2026-03-10');
    await journey.submitted();
    await journey.act('deputyAffairs', 'return', { reason: '请写明地点。' });
    await journey.act('deputy', 'submission');
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    const path = `suggestions/${journey.shown.id}/return`;
    expect(await journey.refused('deputyAffairs', (staff) => staff.post(path, { reason: '晚了。' }))).toEqual([
      'wrongCaseState',
    ]);
  });
});

describe('a delegation', () => {
  it('submits, and rates, in its own name', async () => {
    const journey = first.another();
    journey.on('2026-03-10');
    await journey.draft(draftBody, 'delegation');
    expect(await journey.permitted()).toEqual({ delegation: 'revise submit' });
    await journey.act('delegation', 'cosigners', { deputyIds: [journey.congress.deputies.c] });
    await journey.act('deputyC', 'cosignature', { agree: true });
    expect(journey.shown).toMatchObject({ leadDeputy: null, submitter: { kind: 'delegation' } });
    await journey.act('delegation', 'submission');
    expect(await journey.permitted()).toEqual({ deputyAffairs: 'return register refuse' });
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    const told = ['register → delegation a', 'register → deputy c', 'register → role:governmentOffice'];
    expect(await journey.told()).toEqual(told);
    const offices = [{ officeId: journey.congress.offices.a, role: 'lead' }];
    await journey.act('deputyAffairs', 'assignment', { offices });
    await journey.replied('a');
    expect(await journey.permitted()).toMatchObject({ delegation: 'evaluate' });
    expect(await journey.readers()).not.toContain('deputy');
    await journey.act('delegation', 'evaluation', { attitude: 'satisfied', result: 'satisfied' });
    expect(journey.shown.state).toBe('closed');
  });
});

describe('a suggestion in recess', () => {
  it('is of the latest session, and the notice of its registration meets the seven days of art 10', async () => {
    const journey = first.another();
    journey.on('2026-04-01');
    await journey.submitted();
    journey.on('2026-04-02');
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    expect(journey.shown).toMatchObject({ inSession: false, submittedOn: '2026-04-01', registeredOn: '2026-04-02' });
    expect(journey.clocks('met')).toEqual(['recessNotice 2026-04-09 met']);
    expect(await journey.told()).toEqual(['register → deputy a', 'register → role:governmentOffice']);
  });
});

/** Numbers are counted in a congress of their own. */
let numbering: Journey;
beforeAll(async () => {
  numbering = await Journey.begin(service);
});

const category = { categoryCode: 'cjhb' };

async function submittedOn(day: string): Promise<Journey> {
  const journey = numbering.another();
  journey.on(day);
  await journey.submitted();
  return journey;
}

async function registeredOn(day: string, journey: Journey) {
  journey.on(day);
  await journey.act('deputyAffairs', 'registration', category);
  const { number, inSession, session } = journey.shown as Journey['shown'] & { session: { number: number } };
  return [session.number, number, inSession];
}

it('before any session there is no number, and the refusal says why', async () => {
  const early = await submittedOn('2025-03-03');
  const path = `suggestions/${early.shown.id}/registration`;
  early.on('2025-03-10');
  expect(await early.refused('deputyAffairs', (staff) => staff.post(path, category))).toEqual(['sessionBegun']);
});

it('numbers run through session and recess without a gap; a refusal takes none', async () => {
  const formerRecess = await submittedOn('2026-03-02');
  const inSession = await submittedOn('2026-03-10');
  const refused = await submittedOn('2026-03-13');
  const lastDay = await submittedOn('2026-03-13');
  const recess = await submittedOn('2026-03-14');
  // What counts is the day of submission, not that of registration.
  expect(await registeredOn('2026-03-16', formerRecess)).toEqual([4, 1, false]);
  expect(await registeredOn('2026-03-16', inSession)).toEqual([5, 1, true]);
  const reason = { reasonCode: 'noConcreteContent', reason: '没有具体内容。' };
  await refused.act('deputyAffairs', 'refusal', reason);
  const unknown = { categoryCode: 'none' };
  await (
    await numbering.congress.as('deputyAffairs')
  )
    .post(`suggestions/${lastDay.shown.id}/registration`, unknown)
    .expect(400);
  expect(await registeredOn('2026-03-17', lastDay)).toEqual([5, 2, true]);
  expect(await registeredOn('2026-03-17', recess)).toEqual([5, 3, false]);
});

it('eight registrations at once, of session and recess mixed, leave no gap and give no number twice', async () => {
  const waiting: Journey[] = [];
  for (let index = 0; index < 8; index += 1) waiting.push(await submittedOn(index % 2 ? '2026-03-12' : '2026-04-01'));
  await numbering.congress.as('deputyAffairs');
  const numbered = await Promise.all(waiting.map((one) => registeredOn('2026-04-02', one)));
  expect(numbered.map(([, number]) => number).sort((a, b) => Number(a) - Number(b))).toEqual([
    4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});
