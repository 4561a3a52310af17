import { describe, expect, it } from '@jest/globals';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { handOverTo } from '../support/inputs.js';
import type { Person } from '../support/people.js';
import { accounts, deputies, offices } from '../support/roster.js';
import { answers, assigned, rates, registered, separately, withCoOffices } from '../support/stories.js';
import type { Story } from '../support/story.js';
import { World } from '../support/world.js';

const lead = handOverTo({ to: 'housing', role: 'lead' });
const handedOver = (day: string, input = lead, profile = zhejiang2016) => assigned(input, new World(profile, day));
const asks = (story: Story) => story.does('requestReassignment', { office: 'housing' });
const moves = (story: Story, office: 'housing' | 'sports', to: 'sports' | 'finance' | 'court') =>
  story.does('reassign', { office, input: { officeId: offices[to].id, reason: '属于该单位职责。' } });

describe('交：调整与改办', () => {
  it('自收到交办之日起十日内可申请调整，第十日仍在期内，次日不再受理（浙江规定第十四条）', () => {
    const story = handedOver('2026-03-02');
    expect(story.on('2026-03-12').tries('requestReassignment', { office: 'housing' }).verdict).toBe('done');
    expect(story.on('2026-03-13').refusal('requestReassignment', { office: 'housing' })[0]).toContain('2026-03-12');
  });

  it('签收不妨碍申请调整；申请后不得自行转给别的单位，答复期限照走（浙江规定第十四条；青岛条例第十九条）', () => {
    const story = asks(handedOver('2026-03-02').does('acknowledge', { office: 'housing' }).on('2026-03-05'));
    expect(story.assignment('housing').state).toBe('objected');
    expect([story.clock('objection').state, story.clock('reply').state]).toEqual(['met', 'open']);
    expect(story.tries('reassign', { by: 'head:housing', office: 'housing' }).verdict).toBe('forbidden');
    expect(story.refusal('draftReply', { office: 'housing' })).toHaveLength(1);
  });

  it('不同意调整的，恢复原状，不得再次申请（浙江规定第十四条）', () => {
    const signed = asks(handedOver('2026-03-02').does('acknowledge', { office: 'housing' }));
    expect(signed.does('denyReassignment', { office: 'housing' }).assignment('housing').state).toBe('acknowledged');
    expect(signed.refusal('requestReassignment', { office: 'housing' })[0]).toContain('不能再次申请');
    const unsigned = asks(handedOver('2026-03-02'));
    expect(unsigned.does('denyReassignment', { office: 'housing' }).assignment('housing').state).toBe('pending');
    expect(unsigned.file.reassignmentRequests[0]).toMatchObject({ decision: 'denied', decidedOn: '2026-03-02' });
    expect(unsigned.refusal('denyReassignment', { office: 'housing' })).toHaveLength(1);
  });

  it('改办的单位接替承办方式和部分，期限自改办之日重新计算（本系统缺省 restart）', () => {
    const story = moves(asks(handedOver('2026-03-02').on('2026-03-05')).on('2026-03-20'), 'housing', 'sports');
    expect(story.assignment('housing').state).toBe('reassigned');
    expect(story.assignment('sports')).toMatchObject({
      role: 'lead',
      round: 1,
      state: 'pending',
      handedOverOn: '2026-03-20',
    });
    expect(story.clock('reply', 'housing').state).toBe('stopped');
    expect(story.clock('reply', 'sports')).toMatchObject({ state: 'open', dueOn: '2026-06-22' });
    expect(story.clock('objection', 'sports').dueOn).toBe('2026-03-30');
    expect(story.file.reassignmentRequests[0]).toMatchObject({ decision: 'reassigned' });
  });

  it('重新办理期间改办的，接替单位也要签收，也可在期限内申请调整（浙江规定第十四条；本系统）', () => {
    const story = moves(rates(answers(handedOver('2026-03-02')), 'dissatisfied').on('2026-03-10'), 'housing', 'sports');
    expect(story.assignment('sports')).toMatchObject({ round: 2, state: 'pending' });
    const open = (kind: 'objection' | 'acknowledge' | 'rehandle') => story.clock(kind, 'sports').state;
    expect([open('objection'), open('acknowledge'), open('rehandle')]).toEqual(['open', 'open', 'open']);
    expect(story.does('requestReassignment', { office: 'sports' }).assignment('sports').state).toBe('objected');
  });

  it('分别办理的，法院等非政府系统单位承办的部分，政府督查不能决定改办（浙江规定第十一条；本系统）', () => {
    const shared = handOverTo(
      { to: 'housing', role: 'separate', part: '场地部分' },
      { to: 'court', role: 'separate', part: '案件部分' },
    );
    const story = handedOver('2026-03-02', shared);
    const by = (person: Person) => ({
      by: person,
      input: { officeId: offices.finance.id, reason: '属于该单位职责。' },
    });
    expect(story.tries('reassign', { ...by('governmentOffice'), office: 'court' }).verdict).toBe('forbidden');
    expect(story.tries('reassign', { ...by('deputyAffairs'), office: 'court' }).verdict).toBe('done');
    expect(story.tries('reassign', { ...by('governmentOffice'), office: 'housing' }).verdict).toBe('done');
  });

  it('办理规则没有规定申请调整期限的，随时可以申请；重新办理的仍不能（本系统）', () => {
    const clocks = { ...national.clocks, objection: { ...national.clocks.objection, value: null } };
    const story = handedOver('2026-03-02', lead, { ...national, clocks }).does('acknowledge', { office: 'housing' });
    expect(story.on('2026-05-20').tries('requestReassignment', { office: 'housing' }).verdict).toBe('done');
    rates(answers(story), 'dissatisfied');
    expect(story.refusal('requestReassignment', { office: 'housing' })).toEqual(['重新办理的不能申请调整']);
  });

  it('分别办理的改办，接替的单位承担原来的部分；别家不受影响（浙江规定第十四条；上海规定第十三条）', () => {
    const story = moves(handedOver('2026-03-02', separately).on('2026-03-20'), 'sports', 'finance');
    expect(story.assignment('finance')).toMatchObject({ role: 'separate', part: '器材部分', state: 'pending' });
    expect(story.clock('reply', 'finance').dueOn).toBe('2026-06-22');
    expect(story.clock('reply', 'housing')).toMatchObject({ dueOn: '2026-06-02', state: 'open' });
  });

  it('改办的收到之日是改办之日，签收与否、何时签收都不影响（浙江规定第十四条、第二十一条）', () => {
    const story = moves(handedOver('2026-03-02', withCoOffices).on('2026-03-20'), 'sports', 'court');
    const anchors = story.file.clocks.filter((one) => one.assignmentId === story.assignment('court').id);
    expect(anchors.map((one) => [one.kind, one.anchorOn])).toEqual([
      ['acknowledge', '2026-03-20'],
      ['objection', '2026-03-20'],
      ['coOpinion', '2026-03-20'],
    ]);
    story.on('2026-04-20').does('acknowledge', { office: 'court' });
    expect(story.clock('coOpinion', 'court')).toMatchObject({ anchorOn: '2026-03-20', dueOn: '2026-05-20' });
  });

  it('profile 定为 continue 的，接续原期限（本系统）', () => {
    const going = {
      ...zhejiang2016,
      reassignedReplyClock: { ...zhejiang2016.reassignedReplyClock, value: 'continue' as const },
    };
    const story = moves(handedOver('2026-03-02', lead, going).on('2026-03-20'), 'housing', 'sports');
    expect(story.clock('reply', 'sports')).toMatchObject({ dueOn: '2026-06-02', state: 'open' });
    expect(story.clock('reply', 'sports').explanation).toContain('接续原期限');
  });

  it('重新计算的答复期限，不晚于首次交办之日起六个月（代表法第五十一条）', () => {
    const story = moves(handedOver('2026-03-02', lead, national).on('2026-07-01'), 'housing', 'sports');
    expect(story.clock('reply', 'sports').dueOn).toBe('2026-09-02');
    expect(story.clock('reply', 'sports').explanation).toContain('2026-03-02');
    expect(
      moves(handedOver('2026-03-02', lead, national).on('2026-06-02'), 'housing', 'sports').clock('reply', 'sports')
        .dueOn,
    ).toBe('2026-09-02');
  });

  it('主办改办后，已交的会办意见仍然有效；会办改办的，原意见留存而不再算数（本系统）', () => {
    const story = handedOver('2026-03-02', withCoOffices);
    for (const office of ['sports', 'finance'] as const)
      story.does('acknowledge', { office }).does('giveCoOpinion', { office });
    moves(story, 'housing', 'court');
    answers(story, 'court');
    expect(story.state).toBe('replied');

    const other = handedOver('2026-03-02', handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' }));
    other.does('acknowledge', { office: 'sports' }).does('giveCoOpinion', { office: 'sports' });
    moves(other, 'sports', 'finance');
    expect(other.file.coOpinions).toHaveLength(1);
    other
      .does('acknowledge', { office: 'housing' })
      .does('consult', { office: 'housing' })
      .does('draftReply', { office: 'housing' });
    expect(other.refusal('reply', { office: 'housing', input: { signer: '局长甲' } })[0]).toContain('财政局');
  });

  it('后来增加的分别办理单位，答复期限也不晚于首次交办之日起六个月（代表法第五十一条）', () => {
    const story = handedOver('2026-03-02', separately).on('2026-07-20');
    const input = { officeId: offices.finance.id, role: 'separate', part: '资金部分', reason: '涉及资金。' };
    expect(story.does('addOffice', { input }).clock('reply', 'finance').dueOn).toBe('2026-09-02');
  });

  it('增加的会办单位自交给它之日起计算期限；有主办的不能再加分别办理（浙江规定第十三条；重庆条例第十五条）', () => {
    const story = handedOver('2026-03-02').on('2026-04-01').does('addOffice');
    expect(story.clock('coOpinion', 'finance')).toMatchObject({ anchorOn: '2026-04-01', dueOn: '2026-06-01' });
    const add = (input: object) => story.faults('addOffice', { input: { role: 'co', reason: '须会办。', ...input } });
    const again = { input: { role: 'co', reason: '须会办。', officeId: offices.finance.id } };
    expect(story.refusal('addOffice', again)).toEqual(['这个单位已经在承办这件建议']);
    expect(add({ officeId: offices.sports.id, role: 'separate' })[0]).toContain('不能同时使用');
    expect(add({ officeId: offices.closed.id })).toHaveLength(1);
  });

  it('政府督查不能把政府承办的建议改由法院主办（浙江规定第十一条）', () => {
    const story = handedOver('2026-03-02');
    const input = { officeId: offices.court.id, reason: '属于法院。' };
    expect(story.refusal('reassign', { by: 'governmentOffice', office: 'housing', input })[0]).toContain('代表工委');
    expect(story.tries('reassign', { by: 'deputyAffairs', office: 'housing', input }).verdict).toBe('done');
  });

  it('预交办的单位看得到建议，没有期限；后一次预交办取代前一次；交办可以照此办理（临安预交办）', () => {
    const story = registered(new World(zhejiang2016, '2026-03-02')).does('preassign');
    expect([story.state, story.file.assignments.length]).toEqual(['preassigned', 0]);
    expect(story.file.clocks.filter((one) => one.state === 'open').map((one) => one.kind)).toEqual(['handover']);
    story.does('preassign', { input: handOverTo({ to: 'finance', role: 'lead' }) });
    story.does('assign', { input: {} });
    expect(story.file.assignments.map((one) => one.officeId)).toEqual([offices.finance.id]);
    expect(registered().faults('assign', { input: {} })[0]).toContain('先预交办');
  });

  it('提级办理只标记一次，告知领导、单位和代表，不改变状态（临安提级办理）', () => {
    const leader = { name: '副区长乙', accountId: accounts.mayor };
    const input = { reason: '涉及四个部门，协调未果。', leader };
    const story = handedOver('2026-03-02').does('escalate', { input });
    expect([story.state, story.file.escalations.length]).toEqual(['assigned', 1]);
    expect(story.notices.map((one) => one.party)).toEqual([
      ...[`account:${accounts.mayor}`, `office:${offices.housing.id}`, `deputy:${deputies.lead.id}`],
    ]);
    expect(story.refusal('escalate')).toHaveLength(1);
  });
});
