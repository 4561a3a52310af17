import { describe, expect, it } from '@jest/globals';
import { type Input, promise, wholeReply } from '../support/inputs.js';
import { accounts, type OfficeName, offices } from '../support/roster.js';
import {
  answers,
  assigned,
  lapses,
  rates,
  registered,
  replied,
  separately,
  tracked,
  withCoOffices,
} from '../support/stories.js';
import type { Story } from '../support/story.js';

const leaders = { supervisingLeader: { name: '常委会副主任甲' }, leadingLeader: { name: '副区长乙' } };
/** A letter to an office, due ten days after the story's first day. */
const letter = (story: Story, office: OfficeName, more: Input = {}): Input => ({
  assignmentId: story.assignment(office).id,
  cause: 'noContact',
  demand: '请与代表沟通，并报告办理情况。',
  dueOn: '2026-02-20',
  ...more,
});
/** Whom the latest urging reached, and of which offices it speaks. */
const urged = (story: Story) => {
  const { target, assignmentIds } = story.does('urge').file.urgings.at(-1) ?? { target: 'nobody', assignmentIds: [] };
  const names = assignmentIds.map((id) => {
    const of = story.file.assignments.find((one) => one.id === id)?.officeId;
    return Object.values(offices).find((one) => one.id === of)?.name;
  });
  return [target, ...names];
};

describe('督', () => {
  it('重点督办须经主任会议决定：须有决定日期，不能是将来（代表法第五十二条；浙江规定第十二条）', () => {
    const story = assigned();
    expect(story.faults('designateKey', { input: leaders })).toEqual(['「主任会议决定日期」必须填写（decidedOn）']);
    const tomorrow = { ...leaders, decidedOn: '2026-02-11' };
    expect(story.faults('designateKey', { input: tomorrow })).toHaveLength(1);
    story.does('designateKey', { input: { ...leaders, decidedOn: '2026-02-10' } });
    expect(story.file.keyDesignations[0]).toMatchObject({
      ...leaders,
      decidedOn: '2026-02-10',
      designatedOn: '2026-02-10',
    });
    expect(story.state).toBe('assigned');
    expect(story.refusal('designateKey')).toEqual(['这件建议已经列为重点督办建议']);
  });

  it('重点督办由代表工委或常委会领导列入，政府、承办单位、代表都不能（代表法第五十二条）', () => {
    const story = assigned();
    for (const by of ['governmentOffice', 'head:housing', 'leadDeputy', 'committee'] as const) {
      expect(story.tries('designateKey', { by }).verdict).toBe('forbidden');
    }
    expect(story.does('designateKey', { by: 'leader' }).events.at(-1)?.role).toBe('leader');
  });

  it('督办、领办领导有账号的，据此看得到案卷；本级没有的账号不收（浙江规定第十六条）', () => {
    const named = (accountId: string) => ({
      ...leaders,
      leadingLeader: { name: '副区长乙', accountId },
      decidedOn: '2026-02-10',
    });
    const story = assigned();
    expect(story.faults('designateKey', { input: named(offices.housing.id) })[0]).toContain('本级没有这个账号');
    story.does('designateKey', { input: named(accounts.mayor) });
    expect(story.notices.map((one) => one.party)).toContain(`account:${accounts.mayor}`);
  });

  it('催办到未办完的单位；都答复了，到未评价的代表（浙江规定第二十六条）', () => {
    expect(urged(assigned(withCoOffices))).toEqual(['offices', '住建局', '体育局', '财政局']);
    expect(urged(answers(assigned(separately), 'housing'))).toEqual(['offices', '体育局']);
    expect(urged(replied())).toEqual(['rater', '住建局']);
    const one = rates(replied(separately), 'satisfied', { office: 'housing' });
    expect(urged(one)).toEqual(['rater', '体育局']);
  });

  it('催办承诺未落实的单位，只到还欠承诺的单位（青岛条例第二十七条）', () => {
    const planned = wholeReply('B', { commitments: [promise('2026-09-30')] });
    expect(urged(tracked())).toEqual(['offices', '住建局']);
    const story = answers(answers(assigned(separately), 'housing', planned), 'sports', planned);
    rates(rates(story, 'dissatisfied', { office: 'housing' }), 'satisfied', { office: 'sports' });
    rates(answers(story, 'housing'), 'satisfied');
    expect(story.state).toBe('tracking');
    expect(urged(story)).toEqual(['offices', '体育局']);
  });

  it('代表逾期未评以后不再欠评价：催办到还欠办理的单位，不再催代表（重庆条例第二十九条）', () => {
    const planned = wholeReply('B', { commitments: [promise('2026-09-30')] });
    expect(urged(lapses(answers(assigned(), 'housing', planned), '2026-06-01'))).toEqual(['offices', '住建局']);
    const story = rates(replied(separately), 'dissatisfied', { office: 'housing' });
    lapses(story, '2026-06-01');
    expect(story.state).toBe('handling');
    expect(urged(story)).toEqual(['offices', '住建局']);
  });

  it('催办由人大和政府督查，代表、承办单位不能催办；没有欠的不催（浙江规定第二十六条）', () => {
    const story = assigned();
    for (const by of ['committee', 'leader', 'governmentOffice'] as const) story.does('urge', { by });
    expect(story.file.urgings.map((one) => one.role)).toEqual(['committee', 'leader', 'governmentOffice']);
    expect(story.tries('urge', { by: 'leadDeputy' }).verdict).toBe('forbidden');
    expect(rates(replied(), 'satisfied').refusal('urge')).toHaveLength(1);
  });

  it('会办意见送达主办单位；分别办理的，送达各分别办理单位（浙江规定第十八条）', () => {
    const story = assigned(withCoOffices).does('acknowledge', { office: 'sports' });
    const told = (of: Story) => of.notices.map((one) => one.party);
    expect(told(story.does('giveCoOpinion', { office: 'sports' }))).toEqual([`office:${offices.housing.id}`]);
    const input = { offices: [...(separately['offices'] as object[]), { officeId: offices.finance.id, role: 'co' }] };
    const parts = assigned(input)
      .does('acknowledge', { office: 'finance' })
      .does('giveCoOpinion', { office: 'finance' });
    expect(told(parts)).toEqual([`office:${offices.housing.id}`, `office:${offices.sports.id}`]);
  });

  it('人大可以视察、评议等形式督办，代表可以参加；办结以后也可以（浙江规定第二十六条至第二十八条）', () => {
    const story = assigned();
    for (const by of ['deputyAffairs', 'committee', 'leader', 'leadDeputy'] as const) story.does('inspect', { by });
    expect(story.file.inspections.map((one) => one.role)).toEqual(['deputyAffairs', 'committee', 'leader', 'deputy']);
    for (const by of ['governmentOffice', 'head:housing', 'fellowDeputy'] as const) {
      expect(story.tries('inspect', { by }).verdict).not.toBe('done');
    }
    const tomorrow = { form: 'visit', heldOn: '2026-02-11', findings: '如题' };
    expect(story.faults('inspect', { input: tomorrow })).toEqual(['「活动日期」不能晚于今天（heldOn）']);
    expect(rates(replied(), 'satisfied').does('inspect').state).toBe('closed');
  });

  it('督办函载明期限，期限属于该函，收函单位回复一次即完成（浙江规定第二十六条）', () => {
    const story = assigned(withCoOffices).does('superviseByLetter', {
      input: letter(assigned(withCoOffices), 'sports'),
    });
    const [sent] = story.file.supervisionLetters;
    expect(story.notices).toMatchObject([{ party: `office:${offices.sports.id}`, urgent: true }]);
    expect(story.clock('supervisionLetter')).toMatchObject({ letterId: sent?.id, dueOn: '2026-02-20', state: 'open' });
    const step = { office: 'sports' as const, upon: sent?.id ?? '' };
    expect(story.tries('answerLetter', { ...step, by: 'liaison:housing' }).verdict).toBe('forbidden');
    expect(story.tries('answerLetter', { ...step, by: 'deputyAffairs' }).verdict).toBe('forbidden');
    story.on('2026-02-21').does('answerLetter', step);
    expect(story.clock('supervisionLetter')).toMatchObject({ state: 'met', metOn: '2026-02-21' });
    expect(story.refusal('answerLetter', step)).toEqual(['这份督办函现为「已回复」，须在「待回复」时才能回复督办函']);
  });

  it('几份督办函各有期限；办结不免除回复（浙江规定第二十六条）', () => {
    const story = replied();
    for (const dueOn of ['2026-02-20', '2026-02-25']) {
      story.does('superviseByLetter', { input: letter(story, 'housing', { dueOn }) });
    }
    rates(story, 'satisfied');
    expect(story.state).toBe('closed');
    const open = story.file.clocks.filter((one) => one.state === 'open').map((one) => one.dueOn);
    expect(open).toEqual(['2026-02-20', '2026-02-25']);
    const [, second] = story.file.supervisionLetters;
    story.does('answerLetter', { office: 'housing', upon: second?.id ?? '' });
    expect(story.file.clocks.filter((one) => one.state === 'open').map((one) => one.dueOn)).toEqual(['2026-02-20']);
    expect(story.refusal('superviseByLetter')).toHaveLength(1);
  });

  it('督办缘由须与案卷相符：没有逾期、没有答复、没有到期承诺的，不得以此为由（浙江规定第二十六条）', () => {
    const story = assigned();
    const because = (cause: string) => letter(story, 'housing', { cause });
    for (const cause of ['overdue', 'offTopic', 'lateCommitment', 'dissatisfied']) {
      expect(story.refusal('superviseByLetter', { input: because(cause) })).toHaveLength(1);
    }
    story.on('2026-06-30');
    story.does('superviseByLetter', { input: { ...because('overdue'), dueOn: '2026-07-10' } });
    const late = tracked('2026-03-01').on('2026-03-02');
    late.does('superviseByLetter', {
      input: letter(late, 'housing', { cause: 'lateCommitment', dueOn: '2026-03-10' }),
    });
    const answered = replied();
    answered.does('superviseByLetter', { input: letter(answered, 'housing', { cause: 'offTopic' }) });
  });

  it('本轮评价结束以前，督办函不得以代表不满意为由，评与未评说法一样（评价在本轮评结后才让单位知道）', () => {
    const story = replied(separately);
    const because = () => letter(story, 'housing', { cause: 'dissatisfied' });
    const before = story.refusal('superviseByLetter', { input: because() });
    rates(story, 'dissatisfied', { office: 'housing' });
    expect(story.refusal('superviseByLetter', { by: 'governmentOffice', input: because() })).toEqual(before);
    rates(story, 'satisfied', { office: 'sports' });
    expect(story.state).toBe('handling');
    story.does('superviseByLetter', { input: because() });
  });

  it('督办函的期限不能是过去，收函的须是这件建议的承办单位（浙江规定第二十六条）', () => {
    const story = assigned();
    const past = letter(story, 'housing', { dueOn: '2026-02-09' });
    expect(story.faults('superviseByLetter', { input: past })).toEqual(['「回复期限」不能早于今天（dueOn）']);
    const nobody = { ...past, assignmentId: offices.sports.id, dueOn: '2026-02-10' };
    expect(story.faults('superviseByLetter', { input: nobody })).toEqual(['这件建议没有这项办理任务（assignmentId）']);
  });

  it('代表工委可将案卷抄送行政执法监督机构或检察机关，结果登记一次（代表法第五十二条；西湖区的做法）', () => {
    const story = registered().does('copyToOversight');
    for (const by of ['committee', 'leader', 'governmentOffice', 'head:housing'] as const) {
      expect(assigned().tries('copyToOversight', { by }).verdict).toBe('forbidden');
    }
    const upon = story.file.oversightCopies[0]?.id ?? '';
    expect(story.tries('recordOversightResult', { by: 'leader', upon }).verdict).toBe('forbidden');
    story.does('recordOversightResult', { upon });
    expect(story.state).toBe('registered');
    expect(story.file.oversightCopies).toMatchObject([{ body: 'procuratorate', state: 'concluded' }]);
    expect(story.refusal('recordOversightResult', { upon })).toHaveLength(1);
  });

  it('重点督办建议由专门委员会提出方案，办后报告结果；没有列入的不能（浙江规定第十二条、第十六条、第二十八条）', () => {
    const story = assigned();
    expect(story.refusal('planKey', { by: 'committee' })).toHaveLength(1);
    story.does('designateKey');
    expect(story.refusal('reportKey', { by: 'committee' })).toEqual([
      '还没有重点督办方案，请专门委员会或代表工委先提出',
    ]);
    for (const by of ['leader', 'governmentOffice', 'leadDeputy', 'head:housing'] as const) {
      expect(story.tries('planKey', { by }).verdict).toBe('forbidden');
    }
    story.does('planKey', { by: 'committee' }).does('reportKey', { by: 'committee' });
    expect(story.file.keyReports).toMatchObject([{ reportedTo: '主任会议', role: 'committee' }]);
    expect(story.state).toBe('assigned');
  });
});
