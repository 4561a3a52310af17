import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { schedule2027 } from '../../support/schedule-2027.js';
import { Story } from '../../support/story.js';
import { Ground, type List } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(() => ground.fresh());

const [housing, planning] = ['区住房和城乡建设局', '区发展和改革局'];
const key = { supervisingLeader: { name: '副主任甲' }, leadingLeader: { name: '副区长乙' }, decidedOn: '2026-03-10' };
const lists = async () =>
  (
    (await (await ground.congress.as('deputyAffairs')).get('supervision-lists').expect(200)).body as {
      items: { quarter: string; dueOn: string; madeOn: string; count: number }[];
    }
  ).items;

describe('a supervision list 督办清单', () => {
  it('is made on the 15th of the quarter’s last month, moved past the weekend, once by workers at once', async () => {
    await ground.congress.account('leader');
    await ground.handled();
    await ground.quarterly('2026-03-13');
    expect(await lists()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => ground.quarterly('2026-03-16')));
    expect(await lists()).toMatchObject([{ quarter: '2026-Q1', dueOn: '2026-03-16', madeOn: '2026-03-16', count: 1 }]);
    for (const who of ['deputyAffairs', 'leader'] as const) {
      expect(await ground.told(who, 'supervisionList')).toMatchObject([
        { subject: '2026年第一季度督办清单已生成', body: '共 1 项：没有与代表沟通的记录 1 项。' },
      ]);
    }
    expect(await ground.told('head', 'supervisionList')).toEqual([]);
  });

  it('is paged, with its counts over all lines', async () => {
    const stories = [await ground.handled(), await ground.handled('b'), await ground.handled()];
    await ground.quarterly('2026-03-16');
    const client = await ground.congress.as('leader');
    const page = async (query: string) =>
      (await client.get(`supervision-lists/2026-Q1?${query}`).expect(200)).body as List & { nextCursor: string | null };
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([first, second].map(({ lines, count }) => [lines.length, count])).toEqual([
      [2, 3],
      [1, 3],
    ]);
    expect(second.nextCursor).toBeNull();
    const seen = [...first.lines, ...second.lines].map((one) => one.suggestion.id);
    expect(seen).toEqual(stories.map((one) => one.shown.id));
    for (const query of ['limit=201', 'cursor=x', 'quarter=1']) {
      await client.get(`supervision-lists/2026-Q1?${query}`).expect(400);
    }
  });

  it('that was due in a year without a known calendar says so', async () => {
    ground.service.clock.set('2026-12-10');
    await ground.handled();
    await ground.quarterly('2027-03-15');
    expect(await ground.list('2027-Q1')).toMatchObject({ dueOn: '2027-03-15', provisional: true });
    await (await ground.congress.as('admin')).post('calendar/2027', { days: schedule2027 }).expect(200);
    expect(await ground.list('2027-Q1')).toMatchObject({ dueOn: '2027-03-15', provisional: false });
  });

  it('about nothing is made, and told to nobody', async () => {
    await ground.congress.account('leader');
    expect(await ground.quarterly('2026-03-16')).toBe(1);
    expect(await lists()).toMatchObject([{ quarter: '2026-Q1', count: 0 }]);
    for (const who of ['deputyAffairs', 'leader'] as const) {
      expect(await ground.told(who, 'supervisionList')).toEqual([]);
    }
  });

  it('is not made where the rules have no such day', async () => {
    await ground.fresh('zhejiang-2016');
    await ground.handled();
    await ground.quarterly('2026-03-16');
    expect(await lists()).toEqual([]);
  });

  it('catches up the quarters that were missed, in order, once', async () => {
    await ground.handled();
    await ground.quarterly('2026-03-16');
    await ground.quarterly('2026-09-19');
    expect(await lists()).toHaveLength(1);
    await ground.quarterly('2026-09-21');
    await ground.quarterly('2026-09-22');
    expect((await lists()).map(({ quarter, dueOn, madeOn }) => [quarter, dueOn, madeOn])).toEqual([
      ['2026-Q3', '2026-09-15', '2026-09-21'],
      ['2026-Q2', '2026-06-15', '2026-09-21'],
      ['2026-Q1', '2026-03-16', '2026-03-16'],
    ]);
  });

  it('says of each case why: overdue, no consultation, two rounds without progress', async () => {
    const idle = await ground.handled();
    const busy = await ground.handled('b');
    await busy.consulted('b');
    await ground.morning('2026-03-25');
    await ground.morning('2026-05-26');
    await ground.reports(busy, 'liaisonB', { period: '2026-05' });
    await ground.morning('2026-06-03');
    await ground.quarterly('2026-06-15');
    const late = `${housing} overdue noConsultation noProgress`;
    expect(await ground.reasonsFor('2026-Q2', idle)).toEqual([late]);
    expect(await ground.reasonsFor('2026-Q2', busy)).toEqual([`${planning} overdue`]);
    const { lines } = await ground.list('2026-Q2');
    expect(lines[0]?.reasons.map((one) => one.detail)).toEqual([
      '答复期限 2026-06-10 已过',
      '2026-03-10 交办以来没有与代表沟通的记录',
      '2026-04、2026-05 两轮跟踪均未报送进展',
    ]);
  });

  it('leaves out an office that asks to be relieved of the case, until that is decided', async () => {
    const waiting = new Story(ground.congress);
    await waiting.assigned([{ office: 'a', role: 'lead' }]);
    const { id } = waiting.assignment('a');
    await waiting.office('head', id, 'reassignment-request', { reason: '不属于本局职责。' });
    await ground.quarterly('2026-06-15');
    expect(await ground.reasonsFor('2026-Q2', waiting)).toEqual([]);
    await waiting.office('deputyAffairs', id, 'reassignment-denial', { reason: '属于贵局职责。' });
    await ground.quarterly('2026-09-15');
    expect(await ground.reasonsFor('2026-Q3', waiting)).toEqual([`${housing} overdue overdue noConsultation`]);
  });

  it('says late promises, letters without an answer, key and escalated cases; and leaves out what is in order', async () => {
    const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-05-30' }];
    const promised = await ground.replied('a', { outcomeClass: 'B', commitments });
    const lettered = await ground.replied('a', {
      outcomeClass: 'B',
      commitments: [{ ...commitments[0], dueOn: '2026-12-30' }],
    });
    await lettered.lettered('deputyAffairs', { dueOn: '2026-05-20' });
    const answered = await ground.replied();
    const letter = await answered.lettered('deputyAffairs', { dueOn: '2026-05-20' });
    await answered.upon('head', `supervision-letters/${letter}/answer`, { report: '已与代表沟通。' });
    const famous = await ground.replied('b');
    await famous.act('leader', 'key-designation', key);
    await famous.act('deputyAffairs', 'escalation', { reason: '协调未果。', leader: { name: '副区长乙' } });
    const early = new Story(ground.congress);
    await early.registered();
    await early.act('leader', 'key-designation', key);
    const closed = await ground.replied();
    await closed.act('leader', 'key-designation', key);
    await closed.rated('satisfied');
    await ground.quarterly('2026-06-15');
    expect(await ground.reasonsFor('2026-Q2', promised)).toEqual([`${housing} lateCommitment`]);
    expect(await ground.reasonsFor('2026-Q2', lettered)).toEqual([`${housing} unansweredLetter`]);
    expect(await ground.reasonsFor('2026-Q2', answered)).toEqual([]);
    expect(await ground.reasonsFor('2026-Q2', famous)).toEqual([`${planning} keySuggestion escalated`]);
    expect(await ground.reasonsFor('2026-Q2', early)).toEqual(['— keySuggestion']);
    expect(await ground.reasonsFor('2026-Q2', closed)).toEqual([]);
    expect((await ground.told('leader', 'supervisionList')).at(-1)?.body).toContain(
      '其中 1 项督办函逾期未回复，提请常委会领导督办。',
    );
  });

  it('tells what a look-back found from what a deputy said, and each once however many rounds there were', async () => {
    const refuted = await ground.replied();
    await refuted.rated('satisfied');
    await refuted.act('deputyAffairs', 'look-back', { finding: 'notReal', note: '现场没有动工。' });
    await ground.quarterly('2026-06-15');
    expect(await ground.reasonsFor('2026-Q2', refuted)).toEqual([expect.stringContaining(`${housing} `)]);
    const [reasons] = await ground.reasonsFor('2026-Q2', refuted);
    expect(reasons).toContain('lookBack');
    expect(reasons).not.toContain('dissatisfied');
  });

  it('knows dissatisfaction when it is known to the offices, and not before', async () => {
    const known = await ground.replied();
    await known.rated('dissatisfied');
    const secret = new Story(ground.congress);
    await secret.assigned([
      { office: 'a', role: 'separate', part: '甲部分' },
      { office: 'b', role: 'separate', part: '乙部分' },
    ]);
    const during = {
      stage: 'during',
      form: 'visit',
      heldOn: '2026-03-10',
      summary: '再次听取。',
      attendees: ['代表甲'],
    };
    for (const office of ['a', 'b'] as const) {
      await secret.acknowledged(office);
      const who = office === 'a' ? 'head' : 'headB';
      await secret.office(who, secret.assignment(office).id, 'consultations', during);
      await secret.replied(office);
    }
    await secret.rated('dissatisfied', { assignmentId: secret.assignment('a').id });
    await ground.quarterly('2026-03-16');
    expect(await ground.reasonsFor('2026-Q1', known)).toEqual([`${housing} noConsultation dissatisfied`]);
    const [line] = (await ground.list('2026-Q1')).lines.filter((one) => one.suggestion.id === known.shown.id);
    expect(line?.assignmentId).toBe(known.assignment('a', 2).id);
    expect(await ground.reasonsFor('2026-Q1', secret)).toEqual([]);
  });
});
