import { describe, expect, it } from '@jest/globals';
import { isAccomplished } from '../../../src/case-file/outcome.js';
import { presentCommitments } from '../../../src/case-file/present-commitments.js';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { promise, wholeReply } from '../support/inputs.js';
import type { Story } from '../support/story.js';
import { answers, assigned, lapses, rates, separately, tracked } from '../support/stories.js';
import { World } from '../support/world.js';

const bothKept = { commitments: [promise('2026-09-30'), promise('2026-10-31')] };
const late = (story: Story) =>
  presentCommitments(story.file, { today: story.world.day, permitted: () => [] }).map((one) => one.late);

describe('承诺事项', () => {
  it('列入计划的，办成后再次答复，文号、签发人必填；没有这一要求的地方不必填（浙江规定第二十条）', () => {
    const report = { report: '已建成。' };
    const zhejiang = new World(zhejiang2016);
    const draft = wholeReply('B', { commitments: [promise('2026-09-30')] });
    const story = rates(answers(assigned(undefined, zhejiang), 'housing', draft), 'satisfied');
    expect(story.faults('fulfilCommitment', { input: report })).toEqual([
      '按所适用的办理规则，承诺落实后须再次书面答复代表，「文号」必须填写（docNo）',
      '按所适用的办理规则，承诺落实后须再次书面答复代表，「签发人」必须填写（signer）',
    ]);
    expect(tracked().does('fulfilCommitment', { input: report }).file.fulfilments[0]).toMatchObject({ docNo: null });
  });

  it('最后一项确认落实的，办结；分类由 B 变为 A，办成（浙江规定第二十条；杭州 2024 报告：B→A）', () => {
    const story = rates(answers(assigned(), 'housing', wholeReply('B', bothKept)), 'satisfied');
    story.on('2026-09-20').does('fulfilCommitment', { promise: 0 }).does('acceptFulfilment', { promise: 0 });
    expect([story.state, story.file.classChanges.length, isAccomplished(story.file, national)]).toEqual([
      ...['tracking', 1],
      false,
    ]);
    story.on('2026-10-20').does('fulfilCommitment', { promise: 1 }).does('acceptFulfilment', { promise: 1 });
    expect([story.state, story.rollUps]).toEqual(['closed', ['承诺落实']]);
    expect(story.file.classChanges.at(-1)).toMatchObject({ fromClass: 'B', toClass: 'A', changedOn: '2026-10-20' });
    expect(isAccomplished(story.file, national)).toBe(true);
  });

  it('报告落实之日期限即停；不予确认的，按原期限恢复，可能随即逾期（浙江规定第二十条）', () => {
    const story = tracked('2026-09-30').on('2026-09-30').does('fulfilCommitment');
    expect(story.clock('commitment')).toMatchObject({ state: 'met', metOn: '2026-09-30' });
    story.on('2026-10-15').does('rejectFulfilment');
    expect(story.clock('commitment')).toMatchObject({ state: 'open', metOn: null, dueOn: '2026-09-30' });
    expect(story.file.commitments[0]).toMatchObject({ state: 'open', fulfilledOn: null });
    expect([story.state, late(story)]).toEqual(['tracking', [true]]);
    expect(story.refusal('acceptFulfilment')).toEqual(['这项承诺现为「办理中」，须在「已报落实」时才能确认落实']);
  });

  it('不能如期落实的，说明理由、改为更晚的日期；原期限留存，记为逾期承诺（浙江规定第二十条；青岛条例第二十七条）', () => {
    const story = tracked('2026-09-30').on('2026-09-01');
    const deferred = (dueOn: string) => ({ input: { reason: '汛期不能施工。', dueOn } });
    expect(story.faults('deferCommitment', deferred('2026-09-30'))).toEqual([
      '「新的完成期限」须晚于原来的 2026-09-30（dueOn）',
    ]);
    expect(late(story)).toEqual([false]);
    story.does('deferCommitment', deferred('2026-12-31'));
    expect(story.file.deferrals).toMatchObject([{ fromDueOn: '2026-09-30', dueOn: '2026-12-31' }]);
    const clock = { dueOn: '2026-12-31', originalDueOn: '2026-09-30', state: 'open' };
    expect(story.clock('commitment')).toMatchObject(clock);
    expect(story.clock('commitment').explanation).toBe(
      '原应于2026-09-30前（含当日）兑现承诺；2026-09-01承办单位说明理由后改期，应于2026-12-31前（含当日）兑现承诺（答复中的承诺）。',
    );
    expect(story.notices.map((one) => one.party).sort()).toEqual([
      expect.stringMatching(/^deputy:/),
      'role:deputyAffairs',
    ]);
    story.on('2026-12-20').does('fulfilCommitment').does('acceptFulfilment');
    expect([story.state, late(story)]).toEqual(['closed', [true]]);
  });

  it('逾期后才改期的，新期限不能早于今天（浙江规定第二十条）', () => {
    const input = { reason: '汛期不能施工。', dueOn: '2026-10-05' };
    expect(tracked('2026-09-30').on('2026-10-06').faults('deferCommitment', { input })).toEqual([
      '「新的完成期限」不能早于今天（dueOn）',
    ]);
  });

  it('只由作出承诺的单位报告，只由代表工委确认（浙江规定第二十条、第二十六条）', () => {
    const story = tracked();
    for (const by of ['head:sports', 'leadDeputy', 'deputyAffairs', 'governmentOffice'] as const) {
      expect([by, story.tries('fulfilCommitment', { by }).verdict]).toEqual([
        by,
        by === 'head:sports' ? 'notFound' : 'forbidden',
      ]);
    }
    story.does('fulfilCommitment');
    for (const by of ['head:housing', 'leader', 'leadDeputy'] as const) {
      expect([by, story.tries('acceptFulfilment', { by }).verdict]).toEqual([by, 'forbidden']);
    }
  });

  it('评价以前即可报告、确认；全部落实的，评价后直接办结（浙江规定第二十条）', () => {
    const story = answers(assigned(), 'housing', wholeReply('B', { commitments: [promise('2026-09-30')] }));
    story.does('fulfilCommitment').does('acceptFulfilment');
    expect(story.state).toBe('replied');
    expect(rates(story, 'satisfied').state).toBe('closed');
  });

  it('重新办理的，旧承诺由新答复取代，已报落实的也不再确认（浙江规定第二十四条）', () => {
    const story = lapses(answers(assigned(), 'housing', wholeReply('B', { commitments: [promise('2026-12-31')] })));
    story.does('fulfilCommitment');
    expect(rates(story, 'dissatisfied').state).toBe('handling');
    expect(story.refusal('acceptFulfilment')[0]).toContain('现为「由新答复取代」');
  });

  it('分别办理的，各单位的承诺各自落实、各自变更分类（浙江规定第十八条、第二十条）', () => {
    const story = assigned(separately);
    for (const name of ['housing', 'sports'] as const) {
      answers(story, name, wholeReply('B', { commitments: [promise('2026-09-30')] }));
    }
    rates(rates(story, 'satisfied', { office: 'housing' }), 'satisfied', { office: 'sports' });
    story.does('fulfilCommitment', { promise: 0 }).does('acceptFulfilment', { promise: 0 });
    expect([story.state, story.file.classChanges.at(-1)?.toClass]).toEqual(['tracking', 'A']);
    story.does('fulfilCommitment', { promise: 1, by: 'liaison:sports' }).does('acceptFulfilment', { promise: 1 });
    expect(story.state).toBe('closed');
  });

  it('承诺跨届延续，换届后照样报告、确认（上海规定：换届的，未办完的继续办理）', () => {
    const story = tracked('2032-06-30').on('2032-06-01').does('fulfilCommitment').does('acceptFulfilment');
    expect(story.state).toBe('closed');
  });
});
