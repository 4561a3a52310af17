import { describe, expect, it } from '@jest/globals';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { handOverTo, wholeReply } from '../support/inputs.js';
import { offices } from '../support/roster.js';
import { assigned, drafts, rates, replied, withCoOffices } from '../support/stories.js';
import type { Story } from '../support/story.js';
import { World } from '../support/world.js';

const housing = { office: 'housing' } as const;
const asks = (until: string) => ({ ...housing, input: { reason: '涉及用地调整。', until } });
const grants = (until: string) => ({ ...housing, input: { until } });
/** Handed over on Monday 2 March 2026 under Zhejiang's rules: due on 2 June, at the longest on 2 September. */
const begun = (profile = zhejiang2016, more = {}): Story =>
  assigned({ ...handOverTo({ to: 'housing', role: 'lead' }), ...more }, new World(profile, '2026-03-02')).does(
    'acknowledge',
    housing,
  );

describe('延期', () => {
  it('没有决定的延期申请，答复以后、改办以后不再决定；撤回的，申请和督办函都随之了结（本系统）', () => {
    const asked = () => drafts(assigned()).does('requestExtension', { office: 'housing' });
    const issued = asked().does('reply', { office: 'housing', input: { signer: '局长甲' } });
    expect(issued.file.extensions[0]?.state).toBe('ended');
    const input = { officeId: offices.sports.id, reason: '属于该单位职责。' };
    const moved = asked().does('superviseByLetter').does('reassign', { office: 'housing', input });
    expect([moved.file.extensions[0]?.state, moved.file.supervisionLetters[0]?.state]).toEqual(['ended', 'ended']);
    const withdrawn = assigned()
      .does('superviseByLetter')
      .does('requestReassignment', { office: 'housing' })
      .does('withdraw');
    expect([withdrawn.file.reassignmentRequests[0]?.decision, withdrawn.file.supervisionLetters[0]?.state]).toEqual([
      'ended',
      'ended',
    ]);
    expect(asked().does('withdraw').file.extensions[0]?.state).toBe('ended');
  });

  it('经交办机构同意，答复可延至自交办之日起六个月，不是三个月再加六个月（代表法第五十一条；浙江规定第二十一条）', () => {
    const story = begun().on('2026-05-20').does('requestExtension', asks('2026-09-02'));
    expect(story.clock('reply').dueOn).toBe('2026-06-02');
    story.does('grantExtension', grants('2026-09-02'));
    const clock = { dueOn: '2026-09-02', originalDueOn: '2026-06-02', state: 'open', anchorOn: '2026-03-02' };
    expect(story.clock('reply')).toMatchObject(clock);
    expect(story.clock('reply').explanation).toBe(
      '原应于2026-06-02前（含当日）答复代表；2026-05-20经交办机构同意延期，应于2026-09-02前（含当日）答复代表（《浙江省人民代表大会代表建议、批评和意见办理的规定》第二十一条）。',
    );
    expect(story.file.extensions).toMatchObject([{ state: 'granted', grantedUntil: '2026-09-02' }]);
  });

  it('申请和同意都不能超过六个月，须晚于现在的期限（代表法第五十一条）', () => {
    const story = begun().on('2026-05-20');
    const longest = '「申请延至」不能晚于最长的答复期限 2026-09-02，自首次交办之日起算（until）';
    expect(story.faults('requestExtension', asks('2026-09-03'))).toEqual([longest]);
    expect(story.faults('requestExtension', asks('2026-06-02'))).toEqual([
      '「申请延至」须晚于现在的答复期限 2026-06-02（until）',
    ]);
    story.does('requestExtension', asks('2026-08-01'));
    expect(story.faults('grantExtension', grants('2026-09-03'))).toHaveLength(1);
    expect(story.does('grantExtension', grants('2026-07-01')).clock('reply').dueOn).toBe('2026-07-01');
  });

  it('期限届满前申请；期限当日仍可，过了不行（浙江规定第二十一条；民法典第二百零三条）', () => {
    const story = begun().on('2026-06-03');
    expect(story.refusal('requestExtension', asks('2026-08-01'))).toEqual([
      '答复期限 2026-06-02 已过，延期须在期限届满前申请；请尽快答复',
    ]);
    story.on('2026-06-02').does('requestExtension', asks('2026-08-01'));
    expect(story.on('2026-06-05').does('grantExtension', grants('2026-08-01')).clock('reply').dueOn).toBe('2026-08-01');
  });

  it('没有在期限前申请的，交办机构不能自行延期（浙江规定第二十一条：承办单位申请）', () => {
    expect(begun().refusal('grantExtension', grants('2026-08-01'))[0]).toContain('没有待决定的延期申请');
  });

  it('只延一次（浙江规定第二十一条）', () => {
    const story = begun().on('2026-05-20').does('requestExtension', asks('2026-07-01'));
    story.does('grantExtension', grants('2026-07-01'));
    expect(story.refusal('requestExtension', asks('2026-08-01'))).toEqual([
      '答复期限已经延过一次，不能再延，请按期答复',
    ]);
  });

  it('交办时已按办理难度大给足六个月的，不能再延（代表法第五十一条）', () => {
    const story = begun(national, { difficult: true });
    expect(story.refusal('requestExtension', asks('2026-10-01'))).toEqual([
      '交办时已按办理难度大定为最长的答复期限，不能再延期，请按期答复',
      '答复期限已是最长的期限 2026-09-02，不能再延，请按期答复',
    ]);
  });

  it('申请待决定时不能再申请；不同意的，原期限不变，可以再申请（浙江规定第二十一条）', () => {
    const story = begun().on('2026-05-20').does('requestExtension', asks('2026-07-01'));
    expect(story.refusal('requestExtension', asks('2026-08-01'))).toEqual(['已有延期申请等待决定，请等交办机构决定']);
    story.does('refuseExtension', housing);
    expect(story.file.extensions[0]).toMatchObject({ state: 'refused', decision: '事项单一，请按期答复。' });
    expect(story.clock('reply')).toMatchObject({ dueOn: '2026-06-02', originalDueOn: null });
    expect(story.refusal('refuseExtension', housing)).toHaveLength(1);
    story.does('requestExtension', asks('2026-08-01'));
  });

  it('最长期限过了才决定的，只能不同意（代表法第五十一条）', () => {
    const story = begun().on('2026-06-01').does('requestExtension', asks('2026-09-02')).on('2026-09-03');
    expect(story.refusal('grantExtension', grants('2026-09-02'))[0]).toContain('最长的答复期限 2026-09-02 已过');
    story.does('refuseExtension', housing);
  });

  it('会办单位不答复，不申请延期；重新办理的期限不能延长（浙江规定第十八条、第二十四条）', () => {
    const co = assigned(withCoOffices).does('acknowledge', { office: 'sports' });
    expect(co.refusal('requestExtension', { office: 'sports' })).toHaveLength(1);
    const again = rates(replied(), 'dissatisfied');
    expect(again.refusal('requestExtension', housing)[0]).toContain('重新办理的期限不能延长');
  });

  it('由本单位申请，由交办机构决定；法院主办的，政府督查不能决定（浙江规定第十一条、第二十一条）', () => {
    const story = begun().does('requestExtension', asks('2026-07-01'));
    expect(story.tries('requestExtension', { ...housing, by: 'deputyAffairs' }).verdict).toBe('forbidden');
    expect(story.tries('grantExtension', { ...grants('2026-07-01'), by: 'head:housing' }).verdict).toBe('forbidden');
    expect(story.tries('grantExtension', { ...grants('2026-07-01'), by: 'governmentOffice' }).verdict).toBe('done');
    const court = assigned(handOverTo({ to: 'court', role: 'lead' })).does('acknowledge', { office: 'court' });
    court.does('requestExtension', { office: 'court' });
    expect(court.tries('grantExtension', { office: 'court', by: 'governmentOffice' }).verdict).toBe('notFound');
  });

  it('延期以后在新的期限内答复，不算逾期（本系统：以当时有效的期限为准）', () => {
    const story = begun().on('2026-05-20').does('requestExtension', asks('2026-07-01'));
    story.does('grantExtension', grants('2026-07-01')).on('2026-06-20');
    drafts(story, 'housing', wholeReply()).does('reply', housing);
    expect(story.clock('reply')).toMatchObject({ state: 'met', metOn: '2026-06-20', dueOn: '2026-07-01' });
  });
});
