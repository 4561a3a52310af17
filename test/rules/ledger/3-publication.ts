import { describe, expect, it } from '@jest/globals';
import { readersOf } from '../../../src/case-file/visibility.js';
import { national } from '../../../src/congress/profile/national.js';
import { wholeReply } from '../support/inputs.js';
import { systemOf } from '../support/play.js';
import { delegations, deputies } from '../support/roster.js';
import { answers, assigned, rates, replied, separately } from '../support/stories.js';
import { Story } from '../support/story.js';
import { World } from '../support/world.js';

const none = { scope: 'none' };
const within = {
  ...national,
  clocks: { ...national.clocks, publish: { ...national.clocks.publish, value: { lengthWorkingDays: 20 } } },
} as const;

describe('公开', () => {
  it('答复以后由代表工委决定公开；没有答复的不能公开（国办发〔2014〕46号；青岛条例第三十条）', () => {
    expect(assigned().refusal('publish')).toHaveLength(1);
    const story = replied().does('publish', { input: { scope: 'summary' } });
    expect(story.file.publications).toMatchObject([{ scope: 'summary', reason: null, decidedOn: '2026-02-10' }]);
    expect(story.tries('publish', { by: 'head:housing' }).verdict).toBe('forbidden');
    expect(rates(story, 'satisfied').does('publish').state).toBe('closed');
  });

  it('不公开须有理由（青岛条例第三十条；重庆条例第三十六条）', () => {
    const story = replied();
    expect(story.faults('unpublish', { input: none })).toEqual(['不公开的，须写明理由（reason）']);
    story.does('publish').does('unpublish', { input: { ...none, reason: '涉及商业秘密。' } });
    expect(story.file.publications.map((one) => one.scope)).toEqual(['full', 'none']);
  });

  it('设有公开期限的，自全部答复之日起算；公开即完成，决定不公开的即终止（安徽：二十个工作日）', () => {
    const story = replied(undefined, new World(within));
    expect(story.clock('publish')).toMatchObject({ anchorOn: '2026-02-10', state: 'open', assignmentId: null });
    expect(story.does('publish').clock('publish')).toMatchObject({ state: 'met', metOn: '2026-02-10' });
    const secret = replied(undefined, new World(within)).does('unpublish');
    expect(secret.clock('publish').state).toBe('stopped');
    expect(replied().file.clocks.some((one) => one.kind === 'publish')).toBe(false);
  });

  it('往年件已决定是否公开的，重新办理、再次答复以后，不再起算公开期限', () => {
    // What a past ledger tells of has no proposals to answer one by one.
    const unasked = wholeReply('A', { answers: [] });
    for (const decision of ['publish', 'unpublish'] as const) {
      const story = new Story(new World(within)).does('recordPast').does(decision).does('refuteFinding');
      expect(answers(story, 'housing', unasked).file.clocks.filter((one) => one.kind === 'publish')).toEqual([]);
    }
    const undecided = new Story(new World(within)).does('recordPast').does('refuteFinding');
    expect(answers(undecided, 'housing', unasked).clock('publish')).toMatchObject({
      state: 'open',
      anchorOn: '2026-02-10',
    });
  });

  it('全文公开的，其他代表可以查阅；撤回公开的不再可以（本系统：代表可见本人提出、附议和公开的）', () => {
    const story = replied();
    const opened = () => readersOf(story.file, systemOf).includes('deputies');
    expect(opened()).toBe(false);
    story.does('publish', { input: { scope: 'summary' } });
    expect(opened()).toBe(false);
    story.does('publish');
    expect(opened()).toBe(true);
    story.does('unpublish');
    expect(opened()).toBe(false);
  });
});

describe('送达', () => {
  it('答复对每一位代表分别送达，一份答复一行（浙江规定第二十二条）', () => {
    const story = replied(separately);
    const to = { deputyId: deputies.lead.id, delegationId: null, deliveredOn: '2026-02-10' };
    expect(story.file.deliveries).toMatchObject([to, to]);
    expect(new Set(story.file.deliveries.map((one) => one.replyId)).size).toBe(2);
  });

  it('代表团提出的，送达代表团（重庆条例第八条）', () => {
    const story = new Story().does('draft', { by: 'delegation' }).does('submit', { by: 'delegation' });
    story.does('register').does('assign').does('acknowledge', { office: 'housing' });
    for (const act of ['consult', 'draftReply', 'reply'] as const) story.does(act, { office: 'housing' });
    expect(story.file.deliveries).toMatchObject([{ deputyId: null, delegationId: delegations.first.id }]);
  });
});
