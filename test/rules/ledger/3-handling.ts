import { describe, expect, it } from '@jest/globals';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { presentCase } from '../../../src/case-file/presenter.js';
import { promise, wholeReply } from '../support/inputs.js';
import { answers, assigned, drafts, rates, replied, separately, tracked, withCoOffices } from '../support/stories.js';
import { World } from '../support/world.js';

const missing = (name: string) => `还缺「${name}」的会办意见，请该单位提交`;
const late = (name: string) => `${missing(name)}；请交办机构催办`;
const byHead = { office: 'housing', input: { signer: '局长甲' } } as const;
const because = '体育局、财政局逾期未提交会办意见';
const withReason = { office: 'housing', input: { signer: '局长甲', missingOpinionsReason: because } } as const;

/** Ready to be signed, but for what the draft lacks. */
const draftedAs = (draft: Parameters<typeof drafts>[2], profile = national) =>
  drafts(assigned(undefined, new World(profile)), 'housing', draft);

describe('办', () => {
  it('会办意见未到不得答复，缺哪几家说哪几家（浙江规定第十八条）', () => {
    const story = drafts(assigned(withCoOffices));
    expect(story.refusal('reply', byHead)).toEqual([missing('体育局'), missing('财政局')]);
    story.does('acknowledge', { office: 'sports' }).does('giveCoOpinion', { office: 'sports' });
    expect(story.refusal('reply', byHead)).toEqual([missing('财政局')]);
    story.does('acknowledge', { office: 'finance' }).does('giveCoOpinion', { office: 'finance' });
    expect(story.does('reply', byHead).state).toBe('replied');
  });

  it('会办意见逾期且已催办的，可说明理由先行答复，会办单位记为逾期（浙江规定第十八条；本系统缺省）', () => {
    const story = drafts(assigned(withCoOffices, new World(zhejiang2016, '2026-03-11')));
    story.on('2026-05-11');
    expect(story.refusal('reply', withReason)).toEqual([missing('体育局'), missing('财政局')]);
    story.on('2026-05-12');
    expect(story.refusal('reply', withReason)).toEqual([late('体育局'), late('财政局')]);
    story.does('urge');
    expect(story.refusal('reply', byHead)[0]).toContain('先行答复须说明理由（missingOpinionsReason）');
    story.does('reply', withReason);
    const lateOnes = ['sports', 'finance'].map((name) => story.assignment(name as 'sports').id);
    expect(story.file.replies[0]).toMatchObject({ missingOpinionsReason: because, missingOpinionsOf: lateOnes });
  });

  it('办理规则不许先行答复的，逾期催办也不行（本系统：办理规则 missingOpinionsOverride）', () => {
    const strict = { ...national, missingOpinionsOverride: { ...national.missingOpinionsOverride, value: false } };
    const story = drafts(assigned(withCoOffices, new World(strict)));
    expect(story.on('2026-06-01').does('urge').refusal('reply', withReason)).toHaveLength(2);
  });

  it('未与代表沟通不得答复；办后回访不算；一次办前或办中即可（代表法第五十一条；浙江规定第十七条）', () => {
    const story = assigned().does('acknowledge', { office: 'housing' }).does('draftReply', { office: 'housing' });
    const reason = ['本轮还没有与代表沟通的记录，须有「办前联系」或「办中沟通」；请承办单位与代表沟通后登记'];
    expect(story.refusal('reply', byHead)).toEqual(reason);
    const held = { form: 'phone', heldOn: '2025-12-01', summary: '通电话', attendees: [] };
    for (const stage of ['after', 'followUp']) story.does('consult', { office: 'housing', input: { ...held, stage } });
    expect(story.refusal('reply', byHead)).toEqual(reason);
    story.does('consult', { office: 'housing', input: { ...held, stage: 'during' } });
    expect(story.does('reply', byHead).state).toBe('replied');
  });

  it('办理规则要求办前、办中都沟通的，缺一不可（临安：办前联系、办中沟通）', () => {
    const both = { stages: ['before', 'during'], need: 'all' } as const;
    const linan = { ...national, requiredConsultationStages: { ...national.requiredConsultationStages, value: both } };
    expect(draftedAs(wholeReply(), linan).refusal('reply', byHead)[0]).toContain('须有「办中沟通」；');
  });

  it('沟通记录每轮都要有（代表法第五十一条；浙江规定第二十四条）', () => {
    const story = rates(replied(), 'dissatisfied').does('draftReply', { office: 'housing' });
    expect(story.refusal('reply', byHead)).toHaveLength(1);
    expect(story.does('consult', { office: 'housing' }).does('reply', byHead).state).toBe('replied');
  });

  it('沟通不能记在将来（代表法第五十一条）', () => {
    const input = { stage: 'before', form: 'visit', heldOn: '2026-02-11', summary: '将要走访', attendees: [] };
    const story = assigned().does('acknowledge', { office: 'housing' });
    expect(story.faults('consult', { office: 'housing', input })).toEqual(['「沟通日期」不能晚于今天（heldOn）']);
  });

  it('只有本单位主要负责人可以签发（浙江规定第二十二条）', () => {
    const story = drafts(assigned());
    expect(story.tries('reply', { by: 'liaison:housing', ...byHead }).verdict).toBe('forbidden');
    expect(story.tries('reply', { by: 'deputyAffairs', ...byHead }).verdict).toBe('forbidden');
    expect(story.tries('reply', { by: 'head:sports', ...byHead }).verdict).toBe('notFound');
    expect(story.faults('reply', { office: 'housing', input: {} })).toEqual(['「签发人」必须填写（signer）']);
    const tomorrow = { signer: '局长甲', signedOn: '2026-02-11' };
    expect(story.faults('reply', { office: 'housing', input: tomorrow })).toHaveLength(1);
    expect(story.does('reply', byHead).file.replies[0]).toMatchObject({ signer: '局长甲', issued: true });
  });

  it('逐条答复：每一条具体建议都须有答复（青岛条例第二十九条）', () => {
    const story = draftedAs(wholeReply('A', { answers: [{ proposalSeq: 2, text: '已安装。' }] }));
    expect(story.refusal('reply', byHead)).toEqual(['第 1 条具体建议还没有答复，请经办人在拟稿中逐条答复']);
    const twice = [1, 1, 3].map((proposalSeq) => ({ proposalSeq, text: '已办。' }));
    expect(story.faults('draftReply', { office: 'housing', input: wholeReply('A', { answers: twice }) })).toHaveLength(
      2,
    );
  });

  it('B 类（列入计划）须有承诺事项、措施和完成期限，期限不能已过（浙江规定第十九条；重庆条例第二十二条）', () => {
    const story = draftedAs(wholeReply('B'));
    expect(story.refusal('reply', byHead)[0]).toContain('须写明承诺事项、措施和完成期限');
    const past = wholeReply('B', { commitments: [promise('2026-02-09')] });
    story.does('draftReply', { office: 'housing', input: past });
    expect(story.refusal('reply', byHead)[0]).toContain('有 1 项承诺的完成期限已经过去');
    const good = wholeReply('B', { commitments: [promise('2026-10-04')] });
    story.does('draftReply', { office: 'housing', input: good }).does('reply', byHead);
    expect(story.clock('commitment')).toMatchObject({ dueOn: '2026-10-04', state: 'open' });
  });

  it('C 类、D 类（不能解决、留作参考）须说明原因，空白不算（浙江规定第十九条）', () => {
    for (const outcomeClass of ['C', 'D']) {
      for (const explanation of [undefined, '', ' \n　']) {
        const story = draftedAs(wholeReply(outcomeClass, { explanation }));
        expect(story.refusal('reply', byHead)).toHaveLength(1);
        expect(story.refusal('reply', byHead)[0]).toContain('须说明原因');
      }
      const story = draftedAs(wholeReply(outcomeClass, { explanation: '用地指标不足。' }));
      expect(story.does('reply', byHead).state).toBe('replied');
    }
  });

  it('办理结果分类依本地规则，不认字母：浙江没有 D 类（浙江规定第十九条；杭州 2024 报告）', () => {
    const story = draftedAs({}, zhejiang2016);
    expect(story.faults('draftReply', { office: 'housing', input: wholeReply('D') })[0]).toContain('须为下列之一：A ');
  });

  it('公开属性须在签发前定（国办发〔2014〕46号；青岛条例第三十条）', () => {
    const story = draftedAs(wholeReply('A', { publication: undefined }));
    expect(story.refusal('reply', byHead)[0]).toContain('答复的公开属性还没有确定');
  });

  it('拟稿可以不完整；签发时所缺各项一次说全（本系统：不予办理须列全部理由）', () => {
    const story = assigned(withCoOffices).does('acknowledge', { office: 'housing' });
    story.does('draftReply', { office: 'housing', input: {} });
    const [consulted, sports, finance, first, second, outcome, publication, ...more] = story.refusal('reply', byHead);
    expect([sports, finance]).toEqual([missing('体育局'), missing('财政局')]);
    expect([consulted, first, second, outcome, publication].every(Boolean)).toBe(true);
    expect(more).toEqual([]);
  });

  it('会办单位不答复代表，主办单位不提交会办意见（浙江规定第十八条）', () => {
    const story = assigned(withCoOffices).does('acknowledge', { office: 'sports' });
    story.does('acknowledge', { office: 'housing' });
    expect(story.refusal('draftReply', { office: 'sports' })[0]).toContain('由主办单位统一答复代表');
    expect(story.refusal('giveCoOpinion', { office: 'housing' })[0]).toContain('本单位不是会办单位');
  });

  it('分别办理的各自答复；全部答复之日起评价期限才起算（浙江规定第十八条）', () => {
    const story = answers(assigned(separately), 'housing');
    expect(story.state).toBe('handling');
    expect(story.file.clocks.some((one) => one.kind === 'feedback')).toBe(false);
    answers(story.on('2026-03-02'), 'sports');
    expect(story.state).toBe('replied');
    expect(story.clock('feedback', 'housing')).toMatchObject({ anchorOn: '2026-03-02', dueOn: '2026-03-30' });
    expect(story.clock('feedback', 'sports').dueOn).toBe('2026-03-30');
  });

  it('答复发出即满足答复期限、终止申请调整，不再改动（浙江规定第十四条、第二十一条）', () => {
    const story = replied();
    expect(story.clock('reply').state).toBe('met');
    expect(story.clock('objection').state).toBe('stopped');
    expect(story.refusal('draftReply', { office: 'housing' })).toHaveLength(1);
    expect(story.refusal('reply', byHead)).toHaveLength(1);
  });

  it('申请调整是权利不是义务：期限过了不亮灯、不算逾期（浙江规定第十四条：可以）', () => {
    const story = assigned().on('2026-04-01');
    const setting = story.world.setting(story.file, 'deputyAffairs', null);
    const shown = presentCase(story.file, { ...setting, permitted: () => [] }).clocks;
    const [objection, acknowledge] = (['objection', 'acknowledge'] as const).map((kind) =>
      shown.find((one) => one.kind === kind),
    );
    expect(objection).toMatchObject({ state: 'open', light: 'none', overdueDays: 0 });
    expect(acknowledge).toMatchObject({ state: 'open', light: 'red' });
  });

  it('约定的日期按约定，遇节假日不顺延（民法典第二百零四条）', () => {
    expect(tracked('2026-10-04').clock('commitment').dueOn).toBe('2026-10-04');
  });
});
