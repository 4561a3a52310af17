import { describe, expect, it } from '@jest/globals';
import { isAccomplished, isConcluded } from '../../../src/case-file/outcome.js';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { promise, wholeReply } from '../support/inputs.js';
import {
  answers,
  assigned,
  drafts,
  lapses,
  rates,
  replied,
  separately,
  tracked,
  withCoOffices,
} from '../support/stories.js';
import type { Story } from '../support/story.js';
import { World } from '../support/world.js';

const inJune = (profile = national) => replied(undefined, new World(profile)).on('2026-06-10');
const openCases = (story: Story) => story.file.supervisionCases.filter((one) => one.closedOn === null);
const outcome = ({ file }: Story) => [isConcluded(file), isAccomplished(file, national)];

describe('评', () => {
  it('评价只能由领衔代表作出；承办单位、政府、人大机关都不得评价（浙江规定第二十三条；代表法第五十一条）', () => {
    const story = replied();
    for (const by of ['liaison:housing', 'head:housing', 'governmentOffice', 'deputyAffairs', 'leader'] as const) {
      expect(story.tries('evaluate', { by }).verdict).toBe('forbidden');
    }
    for (const by of ['fellowDeputy', 'otherDeputy'] as const)
      expect(story.tries('evaluate', { by }).verdict).toBe('notFound');
    expect(story.tries('evaluate', { by: 'delegation' }).verdict).toBe('forbidden');
    expect(story.does('evaluate', { by: 'leadDeputy' }).state).toBe('closed');
  });

  it('评价期限自收到答复之日起二十个工作日，端午不计入（重庆条例第二十七条；national 缺省）', () => {
    const story = answers(assigned().on('2026-06-02'));
    expect(story.clock('feedback')).toMatchObject({ anchorOn: '2026-06-02', dueOn: '2026-07-01' });
  });

  it('评价为不满意的须写明意见，空白不算（上海规定第二十一条；重庆条例第二十七条）', () => {
    const story = replied();
    const rated = (attitude: string, result: string, comment?: string) => ({ input: { attitude, result, comment } });
    expect(story.faults('evaluate', rated('satisfied', 'dissatisfied'))).toEqual([
      '评价为不满意的，须写明意见（comment）',
    ]);
    expect(story.faults('evaluate', rated('dissatisfied', 'satisfied'))).toHaveLength(1);
    expect(story.faults('evaluate', rated('dissatisfied', 'satisfied', '　'))).toHaveLength(1);
    expect(story.does('evaluate', rated('satisfied', 'basicallySatisfied')).state).toBe('closed');
  });

  it('对结果不满意的，当即重新办理并立督办件，一个月内再次答复（浙江规定第二十四条）', () => {
    const story = rates(inJune(zhejiang2016), 'dissatisfied');
    expect([story.state, story.rollUps]).toEqual(['handling', ['重新办理']]);
    const [first, second] = story.file.assignments;
    const { responsibleLeader, handler, phoneMasked } = first ?? {};
    expect(second).toMatchObject({ round: 2, state: 'acknowledged', predecessorId: first?.id, handler, phoneMasked });
    const days = { handedOverOn: '2026-06-10', acknowledgedOn: '2026-06-10' };
    expect(second).toMatchObject({ responsibleLeader, ...days });
    expect(story.clock('rehandle', 'housing')).toMatchObject({ dueOn: '2026-07-10', state: 'open' });
    expect(story.clock('rehandle').explanation).toContain('第二十四条');
    expect(story.file.clocks.filter((one) => one.kind === 'reply')).toHaveLength(1);
    expect(openCases(story).map((one) => [one.cause, one.round])).toEqual([['dissatisfiedResult', 1]]);
  });

  it('重新办理的任务承接原来的分管领导、负责人、经办人，视为已签收（本系统）', () => {
    const input = {
      responsibleLeader: '分管副局长',
      deputyHead: '科长丁',
      handler: '经办人甲',
      phone: '0571-12345678',
    };
    const story = rates(answers(assigned().does('acknowledge', { office: 'housing', input })), 'dissatisfied');
    const { phone: _phone, ...people } = input;
    expect(story.assignment('housing')).toMatchObject({ round: 2, state: 'acknowledged', ...people });
  });

  it('重新办理后不再不满意的，督办件随之结件（浙江规定第二十四条）', () => {
    const story = answers(rates(inJune(), 'dissatisfied').on('2026-06-20'));
    expect(story.clock('rehandle')).toMatchObject({ state: 'met', metOn: '2026-06-20' });
    rates(story, 'basicallySatisfied');
    expect([story.state, openCases(story)]).toEqual(['closed', []]);
    expect(story.file.evaluations.map((one) => [one.round, one.result])).toEqual([
      [1, 'dissatisfied'],
      [2, 'basicallySatisfied'],
    ]);
  });

  it('只对态度不满意的，不重新办理，但立督办件（松阳双测评；本系统缺省）；办理规则可改', () => {
    const rude = { attitude: 'dissatisfied' };
    const story = rates(replied(), 'satisfied', rude);
    expect(story.state).toBe('closed');
    expect(openCases(story).map((one) => one.cause)).toEqual(['dissatisfiedAttitude']);
    const strict = { ...national, attitudeAloneRehandles: { ...national.attitudeAloneRehandles, value: true } };
    expect(rates(replied(undefined, new World(strict)), 'satisfied', rude).state).toBe('handling');
  });

  it('两次重新办理后第三次不满意，转三方合议，不再自动重办（重庆条例第二十七条；浙江实施办法第四十四条；杭州三方合议）', () => {
    const story = replied();
    for (const round of [2, 3]) {
      rates(story, 'dissatisfied');
      expect([story.state, story.assignment('housing').round]).toEqual(['handling', round]);
      answers(story);
    }
    rates(story, 'dissatisfied');
    expect([story.state, story.file.assignments.length]).toEqual(['deliberating', 3]);
    expect(openCases(story).map((one) => one.round)).toEqual([1, 2, 3]);
  });

  it('分别办理的各评各的；都评了才进下一步；只重办不满意的单位（浙江规定第十八条、第二十四条）', () => {
    const story = replied(separately);
    expect(story.faults('evaluate', { input: { attitude: 'satisfied', result: 'satisfied' } })[0]).toContain(
      '有几份答复',
    );
    rates(story, 'dissatisfied', { office: 'housing' });
    expect(story.state).toBe('replied');
    rates(story, 'satisfied', { office: 'sports' });
    expect(story.file.assignments.map((one) => [one.part, one.round, one.state])).toEqual([
      ['场地部分', 1, 'replied'],
      ['器材部分', 1, 'replied'],
      ['场地部分', 2, 'acknowledged'],
    ]);
    rates(answers(story, 'housing'), 'satisfied');
    expect(story.state).toBe('closed');
  });

  it('评过的不能再评、不能改（浙江规定第二十三条）', () => {
    const story = rates(replied(separately), 'satisfied', { office: 'housing' });
    const again = {
      attitude: 'satisfied',
      result: 'dissatisfied',
      comment: '反悔',
      assignmentId: story.assignment('housing').id,
    };
    expect(story.refusal('evaluate', { input: again })).toHaveLength(1);
  });

  it('逾期未评须催办过一次才算，到期当日不算逾期（重庆条例第二十九条）', () => {
    const story = answers(assigned().on('2026-06-02'));
    expect(story.on('2026-07-02').refusal('lapse')).toEqual(['还没有催请代表评价，请代表工委先催办一次']);
    story.on('2026-07-01').does('urge');
    expect(story.refusal('lapse')).toEqual(['评价期限还没有过']);
    expect(story.on('2026-07-02').does('lapse').state).toBe('closed');
    expect(story.clock('feedback').state).toBe('stopped');
    expect(story.file.evaluations).toEqual([]);
  });

  it('分别办理的几份答复都逾期未评的，一次认定；已评的不受影响（重庆条例第二十九条）', () => {
    const both = lapses(replied(separately));
    expect([both.state, both.file.lapses.length]).toEqual(['closed', 2]);
    const one = lapses(rates(replied(separately), 'satisfied', { office: 'housing' }));
    expect(one.file.lapses.map((paper) => paper.assignmentId)).toEqual([one.assignment('sports').id]);
  });

  it('一家的答复逾期未评、另一家重新办理期间，逾期的仍可补评；不满意的，随后一并重新办理（本系统）', () => {
    const story = replied(separately).on('2026-06-10');
    rates(lapses(rates(story, 'dissatisfied', { office: 'housing' }), '2026-09-01'), 'dissatisfied', {
      office: 'sports',
    });
    expect([story.state, story.assignment('housing').round, story.assignment('sports').round]).toEqual([
      'handling',
      2,
      1,
    ]);
    rates(answers(story), 'satisfied', { office: 'housing' });
    expect([story.state, story.assignment('housing').round, story.assignment('sports').round]).toEqual([
      'handling',
      2,
      2,
    ]);
  });

  it('逾期未评只由系统认定，没有人可以办（重庆条例第二十九条）', () => {
    const story = replied().on('2026-06-01').does('urge').does('lapse');
    expect(story.events.at(-1)).toMatchObject({ role: 'system', accountId: null });
  });

  it('逾期后当年年底前仍可补评，不满意照样重新办理；过了年底不行（本系统：年底前）', () => {
    const late = lapses(replied()).on('2026-12-31');
    rates(late, 'dissatisfied');
    expect(late.state).toBe('handling');
    expect(late.file.evaluations[0]).toMatchObject({ late: true });
    expect(lapses(replied()).on('2027-01-01').refusal('evaluate')).toHaveLength(1);
    const kept = rates(lapses(replied()), 'satisfied');
    expect([kept.state, kept.file.evaluations.length]).toEqual(['closed', 1]);
  });

  it('B 类评价后转跟踪办理，不是办结了事；承诺期限继续走（浙江规定第二十条；青岛条例第二十七条）', () => {
    const story = tracked();
    expect([story.state, story.clock('commitment').state]).toEqual(['tracking', 'open']);
    expect(story.file.commitments[0]).toMatchObject({ state: 'open', dueOn: '2026-09-30', seq: 1 });
  });

  it('重新办理的，原承诺由新答复取代，其期限终止（浙江规定第二十四条）', () => {
    const planned = wholeReply('B', { commitments: [promise('2026-09-30')] });
    const story = rates(answers(assigned(), 'housing', planned), 'dissatisfied');
    expect(story.file.commitments[0]?.state).toBe('superseded');
    expect(story.clock('commitment').state).toBe('stopped');
  });

  it('办结与办成不同：办结看答复和评价，办成看问题解决没有（由办结向办成转变）', () => {
    const reference = wholeReply('C', { explanation: '用地指标不足。' });
    expect(outcome(replied())).toEqual([false, true]);
    expect(outcome(rates(replied(), 'satisfied'))).toEqual([true, true]);
    expect(outcome(rates(answers(assigned(), 'housing', reference), 'satisfied'))).toEqual([true, false]);
    expect(outcome(tracked())).toEqual([true, false]);
    expect(outcome(assigned())).toEqual([false, null]);
    expect(outcome(answers(assigned(separately), 'housing'))).toEqual([false, null]);
  });

  it.each([
    ['办结', 'closed', wholeReply(), []],
    ['跟踪办理', 'tracking', wholeReply('B', { commitments: [promise('2026-09-30')] }), ['commitment']],
  ])('评价结束转%s后，未交会办意见的单位不再欠，其期限终止（本系统）', (_label, state, draft, kinds) => {
    const story = drafts(assigned(withCoOffices).does('acknowledge', { office: 'sports' }), 'housing', draft);
    story.on('2026-06-01').does('urge').does('reply', { office: 'housing' });
    rates(story, 'satisfied');
    expect(story.state).toBe(state);
    expect(story.file.assignments.map((one) => one.state)).toEqual(['replied', 'ended', 'ended']);
    expect(story.file.clocks.filter((one) => one.state === 'open').map((one) => one.kind)).toEqual(kinds);
    expect(story.refusal('giveCoOpinion', { office: 'sports' })).toHaveLength(1);
  });
});
