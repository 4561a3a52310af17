import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { people } from '../support/story.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

const opinion = { opinion: '同意。', signer: '会办单位负责人' };
const signature = { signer: '局长' };
const deciding = { deputyAffairs: 'a.denyReassignment a.reassign', governmentOffice: 'a.denyReassignment a.reassign' };

/** Handed over on 16 March to office a as the lead and office b as a co-office. */
async function handedOver(more: object = {}): Promise<Journey> {
  const journey = await Journey.begin(service);
  journey.speaks('requestReassignment', 'denyReassignment', 'reassign');
  journey.speaks('requestExtension', 'grantExtension', 'refuseExtension');
  journey.on('2026-03-16');
  const offices = [
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ] as const;
  await journey.assigned(offices, more);
  return journey;
}

/** Tries an act of an office upon its latest assignment. */
const tries = (journey: Journey, who: 'head' | 'headC', office: 'a' | 'c', path: string, body: object) =>
  journey.refused(who, (head) => head.post(`assignments/${journey.assignment(office).id}/${path}`, body));

/** Who owes the open dates of an office's assignment. */
const owing = (journey: Journey, office: 'a' | 'b') => {
  const { id } = journey.assignment(office);
  const open = journey.shown.clocks.filter((one) => one.assignmentId === id && one.state === 'open');
  return [...new Set(open.map((one) => one.owedBy))];
};

/** One story in steps. */
describe('an office that objects, is denied, and answers', () => {
  let journey: Journey;
  const request = { reason: '此事不属于本局职责。' };

  it('asks on the tenth day, and cannot pass the case on itself', async () => {
    journey = await handedOver();
    const mine = 'a.acknowledge a.requestReassignment';
    expect(await journey.permitted()).toMatchObject({ liaison: mine, head: mine });
    await journey.acknowledged('a');
    journey.on('2026-03-26');
    const suggestedOfficeId = journey.congress.offices.c;
    await journey.office('liaison', journey.assignment('a').id, 'reassignment-request', {
      ...request,
      suggestedOfficeId,
    });
    expect(journey.assignment('a').state).toBe('objected');
    expect(journey.clocks('met')).toContain('objection a 2026-03-26 met');
    expect(journey.clocks('open')).toContain('reply a 2026-06-16 open');
    // Its dates run on, but it may not act: the one that decides owes them all.
    expect(owing(journey, 'a')).toEqual(['assigningBody']);
    expect(owing(journey, 'b')).toEqual(['office']);
    expect(await journey.told()).toEqual([
      'requestReassignment → role:deputyAffairs',
      'requestReassignment → role:governmentOffice',
    ]);
    const { head, liaison, ...others } = await journey.permitted();
    expect([head, liaison]).toEqual([undefined, undefined]);
    expect(others.deputyAffairs).toContain(deciding.deputyAffairs);
    expect(others.governmentOffice).toContain(deciding.governmentOffice);
    const own = { officeId: suggestedOfficeId, reason: '转财政局。' };
    const chief = await journey.congress.as('head');
    await chief.post(`assignments/${journey.assignment('a').id}/reassignment`, own).expect(403);
    expect(await journey.seen('headC')).toBeNull();
  });

  it('is denied, stands where it stood, and may not ask again', async () => {
    journey.on('2026-03-30');
    const denial = { reason: '场地建设属于贵局职责，请继续办理。' };
    await journey.office('governmentOffice', journey.assignment('a').id, 'reassignment-denial', denial);
    expect(await journey.told()).toEqual(['denyReassignment → office a', 'denyReassignment → role:deputyAffairs']);
    expect(journey.assignment('a')).toMatchObject({ state: 'acknowledged', handler: people.handler });
    expect(owing(journey, 'a')).toEqual(['office']);
    expect(journey.clocks('open')).toContain('reply a 2026-06-16 open');
    expect(await tries(journey, 'head', 'a', 'reassignment-request', request)).toEqual(['notDeniedBefore']);
    expect((await journey.permitted()).head).toBe('a.consult a.draftReply a.requestExtension');
  });

  it('answers in time all the same', async () => {
    journey.on('2026-05-15');
    await journey.acknowledged('b');
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', opinion);
    journey.on('2026-06-16');
    await journey.replied('a', {}, '2026-06-15');
    expect(journey.clocks('met')).toContain('reply a 2026-06-16 met');
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', accomplished: true });
    expect((await journey.record('deputy')).filter((line) => /eassign/.test(line))).toEqual([
      'requestReassignment 2026-03-26 officeLiaison handling',
      'denyReassignment 2026-03-30 governmentOffice handling',
    ]);
  });
});

/** One story in steps: the lead and then the co-office change after the co-opinion is in. */
describe('a case that is re-assigned after its co-opinion was in', () => {
  let journey: Journey;
  const move = (from: 'a' | 'b' | 'c', to: 'a' | 'c' | 'court') =>
    journey.office('deputyAffairs', journey.assignment(from).id, 'reassignment', {
      officeId: journey.congress.offices[to],
      reason: '属于该单位职责。',
    });

  it('keeps the co-opinion when the lead changes; the former lead sees nothing more', async () => {
    journey = await handedOver();
    journey.on('2026-03-20');
    await journey.acknowledged('b');
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', opinion);
    journey.on('2026-03-26');
    await journey.office('head', journey.assignment('a').id, 'reassignment-request', { reason: '不属于本局职责。' });
    expect(await journey.permitted()).toMatchObject({ headB: 'b.consult' });
    journey.on('2026-04-01');
    await move('a', 'c');
    expect(await journey.told()).toEqual([
      ...['reassign → office a', 'reassign → office b', 'reassign → office c', 'reassign → deputy a'],
      'reassign → role:governmentOffice',
    ]);
    const readers = await journey.readers();
    expect([readers.includes('head'), readers.includes('liaison'), readers.includes('headC')]).toEqual([
      ...[false, false, true],
    ]);
    expect(journey.assignment('c')).toMatchObject({ role: 'lead', state: 'pending', round: 1 });
    expect(journey.clocks('open')).toEqual([
      'acknowledge c 2026-04-08 open',
      // 11 April is a Saturday.
      'objection c 2026-04-13 open',
      'reply c 2026-07-01 open',
    ]);
    await journey.acknowledged('c');
    await journey.consulted('c', '2026-04-01');
    await journey.drafted('c');
    expect((await journey.permitted()).headC?.split(' ')).toContain('c.reply');
  });

  it('waits for another opinion when the co-office changes; the former one stays on record', async () => {
    journey.on('2026-04-20');
    await move('b', 'court');
    expect(await journey.readers()).not.toContain('headB');
    expect(journey.shown).toMatchObject({ coOpinions: [{ opinion: '同意。', returnedOn: null }] });
    expect(journey.clocks('open')).toContain('coOpinion court 2026-06-22 open');
    const { body } = await (
      await journey.congress.as('headC')
    ).post(`assignments/${journey.assignment('c').id}/reply-issue`, signature);
    expect(body).toMatchObject({ status: 409, reasons: ['还缺「区人民法院」的会办意见，请该单位提交'] });
    expect((await journey.permitted()).headC?.split(' ')).not.toContain('c.reply');
  });

  it('is due at the latest six months after the first hand-over, whoever has it', async () => {
    journey.on('2026-07-20');
    await move('c', 'a');
    expect(journey.assignment('a')).toMatchObject({ role: 'lead', state: 'pending' });
    expect(journey.clocks('open')).toContain('reply a 2026-09-16 open');
    expect(journey.shown.clocks.find((one) => one.kind === 'reply' && one.state === 'open')?.explanation).toContain(
      '不超过首次交办之日（2026-03-16）起的最长期限',
    );
    await journey.acknowledged('court');
    await journey.office('courtHead', journey.assignment('court').id, 'co-opinion', opinion);
    journey.on('2026-09-16');
    await journey.replied('a', {}, '2026-09-15');
    expect(journey.clocks('met')).toContain('reply a 2026-09-16 met');
    await journey.rated('satisfied');
    expect(journey.shown).toMatchObject({ state: 'closed', accomplished: true });
    const readers = await journey.readers();
    expect(['head', 'headB', 'headC', 'courtHead'].filter((who) => readers.includes(who as 'head'))).toEqual([
      ...['head', 'courtHead'],
    ]);
  });
});

describe('the six-month case', () => {
  const asks = (journey: Journey, until: string) =>
    journey.office('head', journey.assignment('a').id, 'extension-request', { reason: '涉及用地调整。', until });

  it('that was handed over as difficult has its six months, and no extension of them', async () => {
    const journey = await handedOver({ difficult: true });
    expect(journey.clocks('open')).toContain('reply a 2026-09-16 open');
    await journey.acknowledged('a');
    expect((await journey.permitted()).head).not.toContain('requestExtension');
    journey.on('2026-09-15');
    const body = { reason: '涉及用地调整。', until: '2026-10-16' };
    expect(await tries(journey, 'head', 'a', 'extension-request', body)).toEqual(['notDifficult', 'replyNotOverdue']);
    await journey.acknowledged('b');
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', opinion);
    journey.on('2026-09-16');
    await journey.replied('a', {}, '2026-09-15');
    expect(journey.clocks('met')).toContain('reply a 2026-09-16 met');
  });

  it('is extended once, when asked before the due date, and never beyond six months from the hand-over', async () => {
    const journey = await handedOver();
    await journey.acknowledged('a');
    await journey.acknowledged('b');
    await journey.office('headB', journey.assignment('b').id, 'co-opinion', opinion);
    journey.on('2026-06-16');
    expect((await journey.permitted()).deputyAffairs).not.toContain('grantExtension');
    await asks(journey, '2026-09-16');
    expect(await journey.told()).toEqual([
      'requestExtension → role:deputyAffairs',
      'requestExtension → role:governmentOffice',
    ]);
    expect((await journey.permitted()).head).not.toContain('requestExtension');
    expect((await journey.permitted()).governmentOffice).toContain('a.grantExtension a.refuseExtension');
    // Decided after the due day has passed; until then the reply is late.
    journey.on('2026-06-18');
    const seen = await journey.seen<Journey['shown']>('deputy');
    expect(seen?.clocks.find((one) => one.kind === 'reply')).toMatchObject({ dueOn: '2026-06-16', overdueDays: 2 });
    const grant = { until: '2026-09-17' };
    const staff = await journey.congress.as('governmentOffice');
    await staff.post(`assignments/${journey.assignment('a').id}/extension-grant`, grant).expect(400);
    await journey.office('governmentOffice', journey.assignment('a').id, 'extension-grant', { until: '2026-09-16' });
    expect(await journey.told()).toEqual([
      ...['grantExtension → office a', 'grantExtension → deputy a', 'grantExtension → role:deputyAffairs'],
    ]);
    const reply = journey.shown.clocks.find((one) => one.kind === 'reply');
    expect(reply).toMatchObject({ dueOn: '2026-09-16', overdueDays: 0 });
    const again = { reason: '仍须时间。', until: '2026-09-16' };
    expect(await tries(journey, 'head', 'a', 'extension-request', again)).toEqual(['notExtended', 'replyNotOverdue']);
    journey.on('2026-09-17');
    await journey.replied('a', {}, '2026-09-15');
    expect(journey.shown.clocks.find((one) => one.kind === 'reply')).toMatchObject({ state: 'met', overdueDays: 1 });
  });
});
