import { describe, expect, it } from '@jest/globals';
import { promise, wholeReply } from '../support/inputs.js';
import { answers, assigned, rates, replied, separately } from '../support/stories.js';

describe('督：回头看', () => {
  it('回头看认定不属实的，由该单位重新办理一个月，同时立督办件（青岛条例第三十一条；浙江规定第二十四条）', () => {
    const story = rates(replied(), 'satisfied').on('2026-03-02');
    story.does('refuteFinding');
    expect(story.state).toBe('handling');
    expect(story.assignment('housing')).toMatchObject({ round: 2, state: 'acknowledged', handedOverOn: '2026-03-02' });
    expect(story.clock('rehandle', 'housing')).toMatchObject({ dueOn: '2026-04-02', state: 'open' });
    expect(story.file.supervisionCases).toMatchObject([{ cause: 'lookBack', round: 1, closedOn: null }]);
    expect(rates(answers(story), 'satisfied').state).toBe('closed');
    expect(story.file.supervisionCases).toMatchObject([{ closedOn: '2026-03-02' }]);
  });

  it('回头看认定属实的，只记录在案，不变动（杭州：A类“回头看”）', () => {
    const story = rates(replied(), 'satisfied').does('confirmFinding');
    expect([story.state, story.file.assignments.length, story.file.supervisionCases.length]).toEqual(['closed', 1, 0]);
    expect(story.file.lookBacks).toMatchObject([
      { finding: 'confirmed', assignmentIds: [story.assignment('housing').id] },
    ]);
  });

  it('只看计为办成的答复：没有办成的不回头看，分别办理的只由报称办成的单位重新办理（杭州：A类“回头看”）', () => {
    const explained = wholeReply('C', { explanation: '条件所限。' });
    const unsolved = rates(answers(assigned(), 'housing', explained), 'satisfied');
    expect(unsolved.refusal('refuteFinding')).toEqual(['没有计为办成的答复，无从回头看；请待承办单位办成以后']);
    const planned = wholeReply('B', { commitments: [promise('2026-09-30')] });
    const story = answers(answers(assigned(separately), 'housing'), 'sports', planned);
    rates(rates(story, 'satisfied', { office: 'housing' }), 'satisfied', { office: 'sports' });
    expect(story.state).toBe('tracking');
    story.does('refuteFinding');
    expect([story.assignment('housing').round, story.assignment('sports').round]).toEqual([2, 1]);
    expect(story.clock('commitment').state).toBe('open');
    expect(rates(answers(story), 'satisfied').state).toBe('tracking');
  });

  it('回头看由代表工委认定，评价结束以前不回头看；回头看的一轮不算代表不满意（自动重新办理两次以后才合议）', () => {
    const story = replied();
    expect(story.refusal('refuteFinding')).toHaveLength(1);
    rates(story, 'satisfied');
    for (const by of ['leader', 'committee', 'governmentOffice', 'leadDeputy', 'head:housing'] as const) {
      expect(story.tries('refuteFinding', { by }).verdict).toBe('forbidden');
    }
    story.does('refuteFinding');
    for (const round of [2, 3]) {
      expect(story.assignment('housing').round).toBe(round);
      rates(answers(story), 'dissatisfied');
    }
    expect(story.state).toBe('handling');
    expect(rates(answers(story), 'dissatisfied').state).toBe('deliberating');
  });
});
