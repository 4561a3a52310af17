import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { national } from '../../src/congress/profile/national.js';
import { startApp, type TestApp } from '../support/app.js';
import { administrator } from '../support/congress.js';
import { people } from '../support/story.js';
import { Journey } from './journey.js';

/**
 * The same story under the rules of four places: what differs is dates and permissions, and nothing of it is code. The
 * fourth place has rules of its own, sent as data while the service runs (numbers of Chongqing 2017, domain.md §1.4).
 */
const ownRules = {
  ...national,
  key: 'own-numbers',
  name: '另一地（数值不同）',
  clocks: {
    ...national.clocks,
    contact: { ...national.clocks.contact, value: { lengthWorkingDays: 20 } },
    coOpinion: { ...national.clocks.coOpinion, value: { lengthWorkingDays: 30 } },
    rehandle: { ...national.clocks.rehandle, value: { lengthMonths: 2 } },
  },
  automaticRehandlings: { ...national.automaticRehandlings, value: 0 },
};

/** What the places have in common, but for the day of the hand-over and the stages of consultation. */
const common = {
  handover: ['handover 2026-03-26 met'],
  contact: [] as string[],
  coOpinion: ['coOpinion b 2026-05-18 open'],
  reply: ['reply a 2026-06-16 open'],
  onceConsulted: 'a.consult a.draftReply a.returnReply a.reply',
  classD: 400,
  afterDissatisfaction: 'handling',
  rehandle: ['rehandle a2 2026-05-20 open'],
};

const places: readonly (readonly [string, typeof common])[] = [
  ['national', { ...common, classD: 200 }],
  ['zhejiang-2016', common],
  [
    'linan-district',
    { ...common, handover: ['handover 2026-04-13 met'], onceConsulted: 'a.consult a.draftReply a.returnReply' },
  ],
  [
    'own-numbers',
    {
      ...common,
      classD: 200,
      contact: ['contact a 2026-04-14 open'],
      coOpinion: ['coOpinion b 2026-04-28 open'],
      afterDissatisfaction: 'deliberating',
      rehandle: [],
    },
  ],
];

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
  await (await administrator(service)).post('/api/profiles', ownRules).expect(201);
});
afterAll(() => service.close());

describe.each(places)('the same story under %s', (profile, expected) => {
  let journey: Journey;
  const clocks = (kind: string) => journey.clocks().filter((one) => one.startsWith(`${kind} `));
  const consulted = (stage: string, heldOn: string) =>
    journey.office('head', journey.assignment('a').id, 'consultations', {
      ...{ stage, form: 'visit', heldOn, summary: '听取意见。', attendees: ['代表甲'] },
    });

  it('has the dates of the place when it is handed over', async () => {
    journey = await Journey.begin(service, { profile });
    journey.on('2026-03-12');
    await journey.registered();
    journey.on('2026-03-16');
    const { a, b } = journey.congress.offices;
    const offices = [
      { officeId: a, role: 'lead' },
      { officeId: b, role: 'co' },
    ];
    await journey.act('deputyAffairs', 'assignment', { offices });
    for (const kind of ['handover', 'contact', 'coOpinion', 'reply'] as const) {
      expect(clocks(kind)).toEqual(expected[kind]);
    }
  });

  it('may be answered after the consultations that the place asks for', async () => {
    await journey.acknowledged('b');
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
    await journey.office('head', journey.assignment('a').id, 'acknowledgement', people);
    await consulted('before', '2026-03-16');
    await journey.drafted('a');
    expect(await journey.permitted()).toMatchObject({ head: expected.onceConsulted });
    journey.on('2026-04-15');
    await consulted('during', '2026-04-14');
    expect(await journey.permitted()).toMatchObject({ head: common.onceConsulted });
  });

  it('knows the outcome classes of the place, and no others', async () => {
    const draft = { answers: [], summary: '', outcomeClass: 'D', explanation: '留作参考。' };
    const head = await journey.congress.as('head');
    const { status } = await head.put(`assignments/${journey.assignment('a').id}/reply`, draft);
    expect(status).toBe(expected.classD);
    await journey.drafted('a');
  });

  it('goes on after a dissatisfaction as the place has it', async () => {
    await journey.office('head', journey.assignment('a').id, 'reply-issue', { signer: '局长' });
    expect(journey.clocks('open')).toEqual(['feedback a 2026-05-15 open']);
    journey.on('2026-04-20');
    await journey.rated('dissatisfied');
    expect(journey.shown.state).toBe(expected.afterDissatisfaction);
    expect(clocks('rehandle')).toEqual(expected.rehandle);
  });
});

describe('a co-signed suggestion under rules by which each rates 逐人评价', () => {
  it('is rated by everybody who signed, who see only their own until all have; the worst rating counts', async () => {
    const eachRates = { ...national, key: 'each-rates', raters: { ...national.raters, value: 'each' } };
    await (await administrator(service)).post('/api/profiles', eachRates).expect(201);
    const journey = await Journey.begin(service, { profile: 'each-rates' });
    journey.on('2026-03-12');
    await journey.draft();
    await journey.cosigned();
    await journey.act('deputy', 'submission');
    await journey.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
    const offices = [{ officeId: journey.congress.offices.a, role: 'lead' }];
    await journey.act('deputyAffairs', 'assignment', { offices });
    await journey.replied();
    expect(journey.shown).toMatchObject({ replies: [{ deliveries: [{ name: '代表甲' }, { name: '代表乙' }] }] });
    await journey.act('deputy', 'evaluation', { attitude: 'satisfied', result: 'satisfied' });
    expect(journey.shown.state).toBe('replied');
    expect(journey.clocks('open')).toEqual([expect.stringMatching(/^feedback a /)]);
    for (const [who, seen] of [
      ['deputy', 1],
      ['deputyB', 0],
      ['head', 0],
      ['governmentOffice', 0],
    ] as const) {
      expect((await journey.seen<{ evaluations: unknown[] }>(who))?.evaluations).toHaveLength(seen);
      expect((await journey.timeline(who)).filter((one) => one.act === 'evaluate')).toHaveLength(seen);
    }
    expect(
      await journey.refused('deputy', (client) =>
        client.post(`suggestions/${journey.shown.id}/evaluation`, { attitude: 'satisfied', result: 'satisfied' }),
      ),
    ).toEqual(['ratingDue']);
    const poor = { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决。' };
    await journey.act('deputyB', 'evaluation', poor);
    expect(journey.shown.state).toBe('handling');
    expect((await journey.seen<{ evaluations: unknown[] }>('head'))?.evaluations).toHaveLength(2);
  });
});
