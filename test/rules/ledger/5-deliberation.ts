import { describe, expect, it } from '@jest/globals';
import { minutes } from '../support/by-hand/5-evaluation.js';
import { promise, wholeReply } from '../support/inputs.js';
import { answers, assigned, lapses, rates, replied, separately } from '../support/stories.js';
import type { Story } from '../support/story.js';

/** Dissatisfied three times: two automatic re-handlings, and then the three parties. */
function thrice(): Story {
  const story = rates(replied(), 'dissatisfied');
  rates(answers(story.on('2026-06-20')), 'dissatisfied');
  return rates(answers(story.on('2026-07-10')), 'dissatisfied');
}
const deliberates = (story: Story, conclusion: string) =>
  story.does(conclusion === 'accept' ? 'deliberateAccept' : 'deliberateRehandle', {
    by: 'deputyAffairs',
    input: { ...minutes(story.world.day), conclusion },
  });
const open = (story: Story) => story.file.supervisionCases.filter((one) => one.closedOn === null);

describe('评：三方合议与归档', () => {
  it('抄送监督机构还没有结果的，不能归档；登记结果以后可以（本系统）', () => {
    const story = rates(replied().does('copyToOversight'), 'satisfied');
    expect(story.refusal('archive')).toEqual([
      '还有抄送监督机构的没有结果，请代表工委先登记结果（没有反馈的，写明没有反馈）',
    ]);
    const upon = story.file.oversightCopies[0]?.id ?? '';
    expect(story.does('recordOversightResult', { upon }).does('archive').state).toBe('archived');
  });

  it('三方合议认可的，答复成立，督办件结件，办结（浙江实施办法第四十四条；杭州三方合议）', () => {
    const story = deliberates(thrice(), 'accept');
    expect([story.state, open(story).length]).toEqual(['closed', 0]);
    expect(story.file.deliberations[0]?.assignmentIds).toEqual([story.file.assignments.at(-1)?.id]);
    expect(story.file.supervisionCases.every((one) => one.closing?.startsWith('三方合议'))).toBe(true);
  });

  it('三方合议决定重新办理的，被评不满意的单位再办一轮；再不满意的，再次合议（浙江实施办法第四十三条、第四十四条；杭州三方合议）', () => {
    const story = deliberates(thrice(), 'rehandle');
    expect([story.state, story.file.assignments.at(-1)?.round]).toEqual(['handling', 4]);
    expect(story.clock('rehandle')).toMatchObject({ state: 'open', anchorOn: '2026-07-10' });
    rates(answers(story.on('2026-07-20')), 'dissatisfied');
    expect(story.state).toBe('deliberating');
    expect(deliberates(story, 'accept').state).toBe('closed');
  });

  it('合议期间，别的单位的承诺照走；认可后转跟踪办理（浙江规定第二十条）', () => {
    const planned = wholeReply('B', { commitments: [promise('2026-12-31')] });
    const story = assigned(separately);
    answers(answers(story, 'housing', planned), 'sports');
    rates(story, 'satisfied', { office: 'housing' });
    rates(story, 'dissatisfied', { office: 'sports' });
    for (const day of ['2026-06-20', '2026-07-10'])
      rates(answers(story.on(day), 'sports'), 'dissatisfied', { office: 'sports' });
    expect([story.state, story.clock('commitment').state]).toEqual(['deliberating', 'open']);
    expect([deliberates(story, 'accept').state, story.clock('commitment').state]).toEqual(['tracking', 'open']);
  });

  it('合议须三方参加，缺一方不成；不得早于评价之日，也不得在今天以后（本系统）', () => {
    const story = thrice();
    const faults = (more: object) =>
      story.faults('deliberateAccept', {
        by: 'deputyAffairs',
        input: { ...minutes(story.world.day), conclusion: 'accept', ...more },
      });
    expect(faults({ parties: minutes(story.world.day).parties.slice(1) })[0]).toContain('还缺：代表');
    expect(faults({ heldOn: '2026-07-09' })).toHaveLength(1);
    expect(faults({ heldOn: '2026-07-11' })).toHaveLength(1);
  });

  it('逾期未评的，当年仍可补评，归档要等到明年（重庆条例第二十九条；本系统）', () => {
    const story = lapses(replied());
    expect(story.refusal('archive', { by: 'deputyAffairs' })[0]).toContain('仍可补评');
    expect(story.on('2027-01-04').does('archive', { by: 'deputyAffairs' }).state).toBe('archived');
    expect(story.file.suggestion.archivedOn).toBe('2027-01-04');
    expect(story.refusal('archive', { by: 'deputyAffairs' })).toHaveLength(1);
  });
});
