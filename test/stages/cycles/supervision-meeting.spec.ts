import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.js';
import type { PersonName } from '../../support/people.js';
import type { Story } from '../../support/story.js';
import { Ground, type List } from './ground.js';

let ground: Ground;
let staff: Client;
let story: Story;
let other: Story;
const at = 'supervision-lists/2026-Q1';
beforeAll(async () => {
  ground = await Ground.made();
});
afterAll(() => ground.service.close());
beforeEach(async () => {
  await ground.fresh();
  for (const who of ['leader', 'head', 'liaison', 'headB', 'headC'] as const) await ground.congress.account(who);
  story = await ground.handled();
  other = await ground.handled('b');
  await ground.quarterly('2026-03-16');
  staff = await ground.congress.as('deputyAffairs');
});

const post = async (path: string, body: object, status = 200) =>
  (await staff.post(`${at}/${path}`, body).expect(status)).body as List & { reasons: string[] };
const told = async (who: PersonName) =>
  (await ground.told(who, 'supervisionMeeting')).map(({ subject, body }) => `${subject}｜${body}`);
const place = '西兴街道人大代表联络站';
const quarter = '2026年第一季度';

describe('the meeting 督办会议 of a list', () => {
  it('is told once to the offices of its lines, each with its own cases, to the staff, and to nobody else', async () => {
    await post('meeting', { heldOn: '2026-03-20', place });
    await post('meeting', { heldOn: '2026-03-20', place });
    const subject = `${quarter}督办会议：2026-03-20，${place}`;
    const said = `督办会议定于 2026-03-20 召开，地点：${place}。`;
    const mine = `第 ${String(story.shown.number)} 号《${story.shown.title}》`;
    for (const who of ['head', 'liaison'] as const) {
      expect(await told(who)).toEqual([`${subject}｜${said}请贵单位派员参加，议贵单位承办的 1 件建议：\n${mine}`]);
    }
    expect(await told('headB')).toHaveLength(1);
    expect(await told('deputyAffairs')).toEqual([`${subject}｜${said}清单上共 2 项。`]);
    for (const who of ['headC', 'leader', 'deputy'] as const) expect(await told(who)).toEqual([]);
  });

  it('is told to the leader who supervises a key suggestion on the list', async () => {
    const leader = { name: '主任甲', accountId: await ground.congress.account('leader') };
    const key = { supervisingLeader: leader, leadingLeader: { name: '副区长乙' }, decidedOn: '2026-03-16' };
    await story.act('deputyAffairs', 'key-designation', key);
    await post('meeting', { heldOn: '2026-03-20', place });
    expect(await told('leader')).toEqual([expect.stringContaining('清单上共 2 项')]);
  });

  it('is told again when it is moved, held elsewhere, or called off, also back to what it was', async () => {
    await post('meeting', { heldOn: '2026-03-20', place });
    await post('meeting', { heldOn: '2026-03-24', place });
    await post('meeting', { heldOn: '2026-03-24', place: '区人大常委会' });
    await post('meeting/cancellation', { reason: '另行研究' });
    await post('meeting', { heldOn: '2026-03-20', place });
    expect((await told('headB')).map((one) => one.split('｜')[0])).toEqual([
      `${quarter}督办会议：2026-03-20，${place}`,
      `${quarter}督办会议改期：2026-03-24，${place}`,
      `${quarter}督办会议更改地点：2026-03-24，区人大常委会`,
      `${quarter}督办会议取消`,
      `${quarter}督办会议：2026-03-20，${place}`,
    ]);
    expect((await told('headB'))[1]).toContain(`原定 2026-03-20（地点：${place}）的督办会议改为 2026-03-24 召开`);
    expect((await told('headB'))[3]).toContain(
      `原定 2026-03-24 召开的督办会议（地点：区人大常委会）取消。理由：另行研究。`,
    );
    expect((await ground.list('2026-Q1')).meeting).toEqual({ heldOn: '2026-03-20', place });
  });

  it('is not called off where there is none', async () => {
    expect((await post('meeting/cancellation', { reason: '甲' }, 409)).reasons).toEqual([
      '还没有确定督办会议，没有可以取消的',
    ]);
    await post('meeting/cancellation', {}, 400);
  });

  it('is told to the office of a line that is added, and untold to one that is struck out', async () => {
    await post('meeting', { heldOn: '2026-03-20', place });
    const lines = (await ground.list('2026-Q1')).lines;
    const struck = lines.find((one) => one.suggestion.id === other.shown.id);
    await post(`lines/${struck?.id ?? ''}/striking`, { reason: '已约定沟通。' });
    const named = `第 ${String(other.shown.number)} 号《${other.shown.title}》`;
    expect((await told('headB')).at(-1)).toBe(
      `${named}不再列入督办会议｜${named}已从督办清单划去，${quarter}督办会议（2026-03-20，地点：${place}）不再议此件。`,
    );
    await post('lines', { suggestionId: other.shown.id, assignmentId: other.assignment('b').id, reason: '甲' });
    expect((await told('headB')).at(-1)).toContain(`${named}列入督办会议：2026-03-20，${place}`);
    expect(await told('head')).toHaveLength(1);
    await post('meeting', { heldOn: '2026-03-24', place });
    expect(await told('headB')).toHaveLength(4);
  });

  it.each([
    ['2026-03-15', '「会议日期」不能早于今天（heldOn）'],
    ['2031-03-20', '「会议日期」须在六个月以内，最迟 2026-09-16（heldOn）'],
    ['明天', expect.stringContaining('heldOn')],
    ['2026-02-30', expect.stringContaining('heldOn')],
  ])('is not on %s', async (heldOn, reason) => {
    expect((await post('meeting', { heldOn, place }, 400)).reasons).toEqual([reason]);
    expect(await told('head')).toEqual([]);
    expect((await ground.list('2026-Q1')).meeting).toBeNull();
  });
});
