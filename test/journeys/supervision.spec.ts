import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweep } from '../../src/lifecycle/sweep.js';
import { lapse } from '../../src/stages/5-evaluation/lapse.js';
import { startApp, type TestApp } from '../support/app.js';
import type { PersonName } from '../support/people.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

it('a key suggestion is seen by the leaders who supervise and lead it', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-16');
  await journey.assigned();
  expect(await journey.readers()).not.toContain('governmentLeader');
  const { congress } = journey;
  const leader = { name: '副区长甲', accountId: await congress.account('governmentLeader') };
  const designation = {
    supervisingLeader: { name: '常委会副主任乙' },
    leadingLeader: leader,
    committee: '城建环保委员会',
    decidedOn: '2026-03-13',
  };
  journey.on('2026-03-20');
  await journey.act('leader', 'key-designation', designation);
  expect(journey.shown).toMatchObject({
    state: 'assigned',
    keyDesignation: { ...designation, designatedOn: '2026-03-20' },
  });
  expect(await journey.told()).toEqual([
    ...['designateKey → deputy a', 'designateKey → office a', `designateKey → account:${leader.accountId}`],
    ...['designateKey → role:deputyAffairs', 'designateKey → role:governmentOffice'],
    `designateKey → committee:${journey.shown.category?.id ?? ''}`,
  ]);
  expect(await journey.readers()).toContain('governmentLeader');
  const led = await congress.as('governmentLeader');
  expect((await led.get('suggestions?key=true').expect(200)).body).toMatchObject({ items: [{ key: true }] });
  const path = `suggestions/${journey.shown.id}/key-designation`;
  expect(await journey.refused('deputyAffairs', (staff) => staff.post(path, designation))).toEqual(['notYetKey']);
  expect(await journey.permitted()).toMatchObject({ deputyAffairs: 'urge', leader: 'urge' });
});

it('a decision of the council of chairmen cannot lie in the future, nor name a stranger', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-12');
  await journey.registered();
  const staff = await journey.congress.as('deputyAffairs');
  const leaders = { supervisingLeader: { name: '乙' }, leadingLeader: { name: '甲', accountId: journey.shown.id } };
  const answer = await staff.post(`suggestions/${journey.shown.id}/key-designation`, {
    ...leaders,
    decidedOn: '2026-03-13',
  });
  expect(answer.status).toBe(400);
  const fields = (answer.body as { causes: { field: string }[] }).causes.map((one) => one.field);
  expect(fields.sort()).toEqual(['decidedOn', 'leadingLeader.accountId']);
});

it('an urging reaches those who owe something, and only them', async () => {
  const journey = await Journey.begin(service);
  journey.on('2026-03-16');
  await journey.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await journey.acknowledged('a');
  await journey.acknowledged('b');
  await journey.office('headB', journey.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  for (const who of ['deputyAffairs', 'committee', 'leader', 'governmentOffice'] as const) {
    await journey.act(who, 'urgings', { note: '请抓紧办理。' });
    expect(await journey.told()).toEqual(['urge → office a']);
  }
  await journey.replied('a', {}, '2026-03-16');
  await journey.act('deputyAffairs', 'urgings', { note: '请评价。' });
  expect(await journey.told()).toEqual(['urge → deputy a']);
  await journey.rated('satisfied');
  const path = `suggestions/${journey.shown.id}/urgings`;
  expect(await journey.refused('deputyAffairs', (staff) => staff.post(path, { note: '再催。' }))).toEqual([
    'wrongCaseState',
  ]);
});

/** Answered on 15 April; the feedback is due on 15 May, past the Labour Day holidays. */
async function answered(): Promise<Journey> {
  const journey = await Journey.begin(service);
  journey.on('2026-03-12');
  await journey.assigned();
  journey.on('2026-04-15');
  await journey.replied('a', {}, '2026-04-14');
  expect(journey.clocks('open')).toEqual(['feedback a 2026-05-15 open']);
  return journey;
}

/** The morning's sweep on a day, as the schedule runs it. */
async function sweepOn(journey: Journey, day: string): Promise<string> {
  journey.on(day);
  await service.app.get(Sweep).lapse(lapse);
  journey.shown = (await journey.seen<Journey['shown']>('deputyAffairs')) ?? journey.shown;
  return journey.shown.state;
}

async function lapsed(): Promise<Journey> {
  const journey = await answered();
  journey.on('2026-05-11');
  await journey.act('deputyAffairs', 'urgings', { note: '请评价。' });
  expect(await sweepOn(journey, '2026-05-16')).toBe('closed');
  return journey;
}

describe('a deputy who does not rate', () => {
  it('is urged first: without an urging nothing lapses, however late it is', async () => {
    const journey = await answered();
    expect(await sweepOn(journey, '2026-05-18')).toBe('replied');
    expect(await sweepOn(journey, '2026-07-01')).toBe('replied');
    await journey.act('committee', 'urgings', { note: '请评价。' });
    expect(journey.shown.urgings).toMatchObject([{ target: 'rater' }]);
    expect(await journey.told()).toEqual(['urge → deputy a']);
    expect(await sweepOn(journey, '2026-07-02')).toBe('closed');
  });

  it('is in time on the due day itself; the day after, the case lapses and is closed without a rating', async () => {
    const journey = await answered();
    journey.on('2026-05-11');
    await journey.act('deputyAffairs', 'urgings', { note: '请评价。' });
    expect(await sweepOn(journey, '2026-05-15')).toBe('replied');
    expect(await sweepOn(journey, '2026-05-16')).toBe('closed');
    expect(journey.shown.evaluations).toEqual([]);
    expect(journey.clocks('open')).toEqual([]);
    expect((await journey.record()).at(-1)).toBe('lapse 2026-05-16 system replied→closed 办结');
    expect(await journey.told()).toEqual([...['lapse → deputy a', 'lapse → role:deputyAffairs', 'lapse → office a']]);
    expect(await sweepOn(journey, '2026-05-17')).toBe('closed');
    expect((await journey.record()).filter((line) => line.startsWith('lapse'))).toHaveLength(1);
  });

  it('does not lapse for an urging of the offices before the reply', async () => {
    const journey = await Journey.begin(service);
    journey.on('2026-03-12');
    await journey.assigned();
    await journey.act('deputyAffairs', 'urgings', { note: '请抓紧办理。' });
    journey.on('2026-04-15');
    await journey.replied('a', {}, '2026-04-14');
    expect(await sweepOn(journey, '2026-05-18')).toBe('replied');
  });

  it('may still rate until the end of the year', async () => {
    const journey = await lapsed();
    expect(await journey.permitted()).toMatchObject({ deputy: 'evaluate' });
    journey.on('2026-12-31');
    await journey.rated('basicallySatisfied');
    expect(journey.shown).toMatchObject({
      state: 'closed',
      evaluations: [{ late: true, result: 'basicallySatisfied' }],
    });
  });

  it('may not rate any more in the next year', async () => {
    const journey = await lapsed();
    journey.on('2027-01-01');
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    const path = `suggestions/${journey.shown.id}/evaluation`;
    expect(await journey.refused('deputy', (deputy) => deputy.post(path, rating))).toEqual(['ratingDue']);
  });

  it('has the case handled again by a late dissatisfaction', async () => {
    const journey = await lapsed();
    journey.on('2026-06-10');
    await journey.rated('dissatisfied');
    expect(journey.shown.state).toBe('handling');
    expect(journey.clocks('open')).toEqual(['rehandle a2 2026-07-10 open']);
    expect((await journey.record()).at(-1)).toBe('evaluate 2026-06-10 deputy closed→handling 重新办理');
  });
});

/** One story in steps. */
describe('a case that is copied to an oversight body', () => {
  let journey: Journey;
  interface Copied {
    oversightCopies: { state: string; result: string | null; permittedActs: { act: string }[] }[];
  }
  const copies = async (who: PersonName) => (await journey.seen<Copied>(who))?.oversightCopies;
  const result = { result: '已发出行政执法监督意见书，责令整改。' };
  const path = () => `oversight-copies/${journey.shown.oversightCopies[0]?.id ?? ''}/result`;

  it('goes its way, while deputyAffairs waits for the result', async () => {
    journey = (await Journey.begin(service)).speaks('copyToOversight');
    journey.on('2026-03-16');
    await journey.assigned();
    const acts = await journey.permitted();
    expect(Object.keys(acts).filter((who) => acts[who as PersonName]?.includes('copyToOversight'))).toEqual([
      'deputyAffairs',
    ]);
    journey.on('2026-03-20');
    await journey.act('deputyAffairs', 'oversight-copies', { body: 'enforcement', note: '涉及行政执法。' });
    expect(await journey.told()).toEqual(['copyToOversight → deputy a', 'copyToOversight → office a']);
    for (const who of ['deputy', 'head', 'committee', 'auditor'] as const) {
      expect(await copies(who)).toMatchObject([{ state: 'sent', result: null, permittedActs: [] }]);
    }
    expect(await copies('deputyAffairs')).toMatchObject([{ permittedActs: [{ act: 'recordOversightResult' }] }]);
    expect(journey.clocks('open').filter((line) => !/^(acknowledge|objection|reply) /.test(line))).toEqual([]);
  });

  it('is closed meanwhile, and still takes the result, once', async () => {
    journey.on('2026-04-15');
    await journey.replied('a', {}, '2026-04-14');
    journey.on('2026-04-22');
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', oversightCopies: [{ state: 'sent' }] });
    journey.on('2026-06-10');
    await (await journey.congress.as('head')).post(path(), result).expect(403);
    await journey.upon('deputyAffairs', path(), result);
    expect(journey.shown).toMatchObject({ state: 'closed', oversightCopies: [{ state: 'concluded', ...result }] });
    expect(await journey.told()).toEqual(['recordOversightResult → deputy a', 'recordOversightResult → office a']);
    expect(await copies('deputy')).toMatchObject([{ resultOn: '2026-06-10', ...result, permittedActs: [] }]);
    expect(await journey.refused('deputyAffairs', (staff) => staff.post(path(), result))).toEqual(['wrongCopyState']);
    expect((await journey.record('deputy')).filter((line) => line.includes('versight'))).toEqual([
      ...['copyToOversight 2026-03-20 deputyAffairs assigned', 'recordOversightResult 2026-06-10 deputyAffairs closed'],
    ]);
  });
});
