import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signIn, type Client } from '../../support/client.js';
import { freshCongress, testPassword } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import type { Story } from '../../support/story.js';
import { Ground, type List } from './ground.js';

let ground: Ground;
let staff: Client;
let story: Story;
const at = 'supervision-lists/2026-Q1';
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(async () => {
  await ground.fresh();
  story = await ground.handled();
  await ground.quarterly('2026-03-16');
  staff = await ground.congress.as('deputyAffairs');
});

const post = async (path: string, body: object, status = 200) =>
  (await staff.post(`${at}/${path}`, body).expect(status)).body as List & { reasons: string[] };
const line = async () => (await ground.list('2026-Q1')).lines[0]?.id ?? '';

describe('the staff and the list', () => {
  it('puts cases on it and strikes them out, each with a reason that stays on record', async () => {
    const other = await ground.handled('b');
    await other.consulted('b');
    const body = { suggestionId: other.shown.id, assignmentId: other.assignment('b').id, reason: '群众反映集中。' };
    const added = await post('lines', body);
    expect(added.lines.find((one) => one.suggestion.id === other.shown.id)).toMatchObject({
      byStaff: true,
      reasons: [{ reason: 'byStaff', detail: '群众反映集中。' }],
    });
    expect((await post('lines', body, 409)).reasons).toEqual(['清单上已经有这一项']);
    const struck = await post(`lines/${await line()}/striking`, { reason: '已约定沟通。' });
    expect(struck).toMatchObject({ count: 1, struck: 1 });
    expect(struck.lines[0]?.struck).toMatchObject({ reason: '已约定沟通。', on: '2026-03-16' });
    expect((await post(`lines/${await line()}/striking`, { reason: '又一次。' }, 409)).reasons).toEqual([
      '这一项已经划去',
    ]);
    const again = await post('lines', {
      suggestionId: story.shown.id,
      assignmentId: story.assignment('a').id,
      reason: '约定未成。',
    });
    expect(again).toMatchObject({ count: 2, struck: 1 });
  });

  it('refuses what is not there', async () => {
    const foreign = await freshCongress(ground.service, { profile: 'linan-district' });
    const elsewhere = foreign.offices.a;
    expect((await post('lines', { suggestionId: elsewhere, reason: '甲' }, 400)).reasons).toEqual([
      '没有这件立案后还在办理的建议（suggestionId）',
    ]);
    const wrong = { suggestionId: story.shown.id, assignmentId: elsewhere, reason: '甲' };
    expect((await post('lines', wrong, 400)).reasons).toEqual(['这件建议没有这项办理任务（assignmentId）']);
    await post(`lines/${elsewhere}/striking`, { reason: '甲' }, 404);
    await post('lines/x/striking', { reason: '甲' }, 404);
    await post(`lines/${await line()}/striking`, { reason: '' }, 400);
    await post('meeting', { heldOn: '2026-02-30', place: '联络站' }, 400);
    for (const quarter of ['2026-Q2', '2026-Q5', '2026', '%00']) {
      const { status } = await staff.get(`supervision-lists/${quarter}`);
      expect([400, 404]).toContain(status);
    }
    await staff.post('supervision-lists/2026-Q2/meeting', { heldOn: '2026-03-20', place: '联络站' }).expect(404);
    await staff.get('supervision-lists?year=2026').expect(400);
  });

  it('fixes the meeting, records what came of it, and then changes nothing more', async () => {
    expect((await post('result', { result: '已办。' }, 409)).reasons[0]).toContain('还没有确定督办会议');
    const meeting = { heldOn: '2026-03-20', place: '西兴街道人大代表联络站' };
    expect(await post('meeting', meeting)).toMatchObject({ meeting, result: null });
    expect((await post('result', { result: '已办。' }, 409)).reasons).toEqual([
      '督办会议定于 2026-03-20，会后再登记结果',
    ]);
    ground.service.clock.set('2026-03-20');
    expect(await post('result', { result: '责任已明确。' })).toMatchObject({
      result: '责任已明确。',
      resultOn: '2026-03-20',
    });
    const ended = '督办结果已经登记，清单不再改动；仍须督办的，请列入下一季度的清单';
    const letter = { lineId: await line(), cause: 'noContact', demand: '请沟通。', dueOn: '2026-04-15' };
    const bodies = { meeting, result: { result: '改' }, letters: { letters: [letter] } };
    for (const [path, body] of Object.entries(bodies)) expect((await post(path, body, 409)).reasons).toEqual([ended]);
    expect((await post(`lines/${await line()}/striking`, { reason: '改' }, 409)).reasons).toEqual([ended]);
  });

  it('issues letters for many lines at once, each with its own date and clock; what cannot go is told', async () => {
    const other = await ground.handled('b');
    const { lines } = await post('lines', {
      suggestionId: other.shown.id,
      assignmentId: other.assignment('b').id,
      reason: '甲',
    });
    const whole = await ground.handled('b');
    const { lines: more } = await post('lines', { suggestionId: whole.shown.id, reason: '乙' });
    const [first, second] = [lines[0]?.id ?? '', lines[1]?.id ?? ''];
    const third = more.find((one) => one.assignmentId === null)?.id ?? '';
    const of = (lineId: string, cause: string, dueOn: string) => ({ lineId, cause, demand: '请沟通。', dueOn });
    const letters = [
      of(first, 'noContact', '2026-04-15'),
      of(second, 'overdue', '2026-04-20'),
      of(third, 'noContact', '2026-04-20'),
      of(story.shown.id, 'noContact', '2026-04-20'),
    ];
    const send = () => staff.post(`${at}/letters`, { letters }).set('idempotency-key', 'letters-1').expect(200);
    const { body } = await send();
    expect(body).toEqual([
      { id: first, ok: true, reasons: [] },
      { id: second, ok: false, reasons: ['这个单位没有逾期的事项，请改写督办缘由（cause）'] },
      { id: third, ok: false, reasons: ['这一项没有列明承办单位，请先交办，或者另列到承办单位'] },
      { id: story.shown.id, ok: false, reasons: ['这份清单上没有这一项'] },
    ]);
    expect((await send()).body).toEqual(body);
    expect((await post('letters', { letters: letters.slice(0, 1) })) as unknown).toEqual([
      { id: first, ok: false, reasons: ['已经据这一项发过督办函'] },
    ]);
    const { body: shown } = await staff.get(`suggestions/${story.shown.id}`).expect(200);
    const { clocks, supervisionLetters } = shown as Story['shown'];
    expect(supervisionLetters).toHaveLength(1);
    expect(clocks.find((one) => one.kind === 'supervisionLetter')).toMatchObject({
      state: 'open',
      dueOn: '2026-04-15',
    });
    await story.upon('head', `supervision-letters/${supervisionLetters[0]?.id ?? ''}/answer`, { report: '已沟通。' });
    const list = await ground.list('2026-Q1');
    expect(list).toMatchObject({ lettered: 1, answered: 1 });
    expect(list.lines[0]?.letter).toMatchObject({ state: 'answered', dueOn: '2026-04-15' });
    expect((await post(`lines/${first}/striking`, { reason: '甲' }, 409)).reasons).toEqual([
      '已经据这一项发出督办函，不能划去',
    ]);
    await post('letters', { letters: [letters[0], letters[0]] as object[] }, 400);
  });

  it('issues one letter upon a line, also where it is asked for twice at once', async () => {
    const letter = { lineId: await line(), cause: 'noContact', demand: '请沟通。', dueOn: '2026-04-15' };
    await Promise.all([1, 2, 3].map(() => post('letters', { letters: [letter] })));
    const { body } = await staff.get(`suggestions/${story.shown.id}`).expect(200);
    expect((body as Story['shown']).supervisionLetters).toHaveLength(1);
    expect(await ground.list('2026-Q1')).toMatchObject({ lettered: 1 });
  });

  it('issues one letter upon a line, also where two of the staff ask for it at once', async () => {
    const admin = await ground.congress.as('admin');
    const username = `${ground.congress.slug}.second`;
    const account = { username, password: testPassword, displayName: '工委乙', grants: [{ role: 'deputyAffairs' }] };
    await admin.post('accounts', account).expect(201);
    const second = await signIn(ground.service.server, username, testPassword, ground.congress.base);
    const letter = { lineId: await line(), cause: 'noContact', demand: '请沟通。', dueOn: '2026-04-15' };
    const send = (client: Client) => client.post(`${at}/letters`, { letters: [letter] });
    const answers = await Promise.all([send(staff), send(second), send(staff), send(second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await staff.get(`suggestions/${story.shown.id}`).expect(200);
    expect((body as Story['shown']).supervisionLetters).toHaveLength(1);
    expect(await ground.list('2026-Q1')).toMatchObject({ lettered: 1 });
  });

  it('lets the other send it where a letter was refused', async () => {
    const letter = { lineId: await line(), cause: 'overdue', demand: '请沟通。', dueOn: '2026-04-15' };
    const [refused] = (await post('letters', { letters: [letter] })) as unknown as { ok: boolean }[];
    const right = { ...letter, cause: 'noContact' };
    const [sent] = (await post('letters', { letters: [right] })) as unknown as { ok: boolean }[];
    expect([refused?.ok, sent?.ok]).toEqual([false, true]);
  });

  it('puts a letter that stays without an answer on the next list, and before the leaders', async () => {
    await ground.congress.account('leader');
    const lineId = await line();
    await post('letters', { letters: [{ lineId, cause: 'noContact', demand: '请沟通。', dueOn: '2026-04-15' }] });
    await ground.quarterly('2026-06-15');
    expect(await ground.reasonsFor('2026-Q2', story)).toEqual([
      '区住房和城乡建设局 overdue noConsultation unansweredLetter',
    ]);
    expect((await ground.told('leader', 'supervisionList')).at(-1)?.body).toContain('提请常委会领导督办');
  });
});

describe('who sees and edits the list', () => {
  it('is 代表工委 that edits; leaders, committee and government read what they may see; the offices and deputies nothing', async () => {
    const court = await ground.handled();
    expect(court.shown.state).toBe('handling');
    const meeting = { heldOn: '2026-03-20', place: '联络站' };
    const may: PersonName[] = [
      'deputyAffairs',
      'leader',
      'auditor',
      'committee',
      'governmentOffice',
      'governmentLeader',
    ];
    for (const who of may) {
      const { lines, count } = await ground.list('2026-Q1', who);
      expect([lines.length, count]).toEqual(who === 'governmentLeader' ? [0, 0] : [1, 1]);
      const client = await ground.congress.as(who);
      if (who !== 'deputyAffairs') await client.post(`${at}/meeting`, meeting).expect(403);
    }
    for (const who of ['liaison', 'head', 'deputy', 'delegation', 'admin'] as const) {
      const client = await ground.congress.as(who);
      await client.get('supervision-lists').expect(403);
      await client.get(at).expect(403);
      await client.post(`${at}/meeting`, meeting).expect(403);
    }
  });
});
