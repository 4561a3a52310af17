import { describe, expect, it } from '@jest/globals';
import { linanDistrict } from '../../../src/congress/profile/linan-district.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { handOverTo, type Input, wholeReply } from '../support/inputs.js';
import { offices } from '../support/roster.js';
import { assigned, drafts, replied, separately, withCoOffices } from '../support/stories.js';
import type { Story } from '../support/story.js';
import { World } from '../support/world.js';

const housing = { office: 'housing' } as const;
const byHead = { ...housing, input: { signer: '局长甲' } };
const withReason = { ...housing, input: { signer: '局长甲', missingOpinionsReason: '会办单位逾期未提交。' } };
const consults = (story: Story, stage: string, more: Input = {}) =>
  story.does('consult', {
    ...housing,
    input: { stage, form: 'phone', heldOn: story.world.day, summary: '通电话', attendees: [], ...more },
  });

describe('办：沟通的边界', () => {
  it('沟通日期不能晚于今天，不设下限：交办以前的沟通照样登记、算数（代表法第五十一条；本系统）', () => {
    const story = assigned().does('acknowledge', housing).does('draftReply', housing);
    consults(story, 'before', { heldOn: '2019-01-01' });
    expect(story.file.consultations).toMatchObject([{ heldOn: '2019-01-01' }]);
    expect(story.does('reply', byHead).state).toBe('replied');
  });

  it('沟通由每个答复的单位各自作出：一家沟通过，不免除别家；会办单位不欠沟通（代表法第五十一条；浙江规定第十八条）', () => {
    const story = drafts(assigned(separately), 'housing');
    story.does('acknowledge', { office: 'sports' }).does('draftReply', { office: 'sports', input: wholeReply() });
    const signed = { office: 'sports', input: { signer: '局长乙' } } as const;
    expect(story.refusal('reply', signed)[0]).toContain('本轮还没有与代表沟通的记录');
    expect(story.does('consult', { office: 'sports' }).does('reply', signed).assignment('sports').state).toBe(
      'replied',
    );
    const led = drafts(assigned(handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' })), 'housing');
    led.does('acknowledge', { office: 'sports' }).does('giveCoOpinion', { office: 'sports' });
    expect(led.does('reply', byHead).state).toBe('replied');
  });

  it('要求办前、办中都沟通的，办后联系、回访都不能代替（临安：办前联系、办中沟通）', () => {
    const story = assigned(undefined, new World(linanDistrict)).does('acknowledge', housing);
    story.does('draftReply', housing);
    for (const stage of ['before', 'after', 'followUp']) consults(story, stage);
    expect(story.refusal('reply', byHead)).toEqual([
      '本轮还没有与代表沟通的记录，须有「办中沟通」；请承办单位与代表沟通后登记',
    ]);
    expect(consults(story, 'during').does('reply', byHead).state).toBe('replied');
  });
});

describe('办：答复的边界', () => {
  /** Drafted by housing; sports and finance owe their opinions until 11 May. */
  const waiting = () => drafts(assigned(withCoOffices, new World(zhejiang2016, '2026-03-11')));

  it('催办过而会办期限未过的，说明理由也不得先行答复（浙江规定第十八条）', () => {
    const story = waiting().does('urge').on('2026-05-11');
    expect(story.refusal('reply', withReason)).toHaveLength(2);
    expect(story.on('2026-05-12').does('reply', withReason).state).toBe('replied');
  });

  it('先行答复以那一家会办单位被催办过为准：催的是别家，不算（浙江规定第十八条）', () => {
    const story = drafts(
      assigned(
        handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' }),
        new World(zhejiang2016, '2026-03-11'),
      ),
    ).does('urge');
    const added = { officeId: offices.finance.id, role: 'co', reason: '涉及资金。' };
    story.does('addOffice', { input: added }).on('2026-05-12');
    expect(story.refusal('reply', withReason)).toEqual(['还缺「财政局」的会办意见，请该单位提交；请交办机构催办']);
    expect(story.does('urge').does('reply', withReason).state).toBe('replied');
  });

  it('审核退回的是拟稿：没有拟稿的无从退回，退回后接着修改，答复发出后不再退回（浙江规定第二十二条）', () => {
    const input = { reason: '请逐条答复。' };
    const returns = { ...housing, by: 'head:housing', input } as const;
    const story = assigned().does('acknowledge', housing);
    expect(story.refusal('returnReply', returns)).toHaveLength(1);
    drafts(story).does('returnReply', returns);
    expect([story.assignment('housing').state, story.file.replies.map((one) => one.issued)]).toEqual([
      'drafting',
      [false],
    ]);
    story.does('draftReply', { ...housing, input: wholeReply('A', { summary: '改过的摘要。' }) }).does('reply', byHead);
    expect(story.file.replies).toMatchObject([{ issued: true, summary: '改过的摘要。' }]);
    expect(story.refusal('returnReply', returns)).toHaveLength(1);
  });

  it('发出的答复不再收回：重新办理另写一份，原来的留存（浙江规定第二十四条）', () => {
    const story = replied();
    const [first] = story.file.replies;
    story.does('evaluate', { input: { attitude: 'satisfied', result: 'dissatisfied', comment: '没有解决。' } });
    drafts(story);
    expect(story.file.replies.map((one) => one.issued)).toEqual([true, false]);
    expect(story.file.replies[0]).toEqual(first);
  });
});
