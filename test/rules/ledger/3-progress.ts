import { describe, expect, it } from '@jest/globals';
import { presentProgress } from '../../../src/case-file/present-progress.js';
import { handOverTo } from '../support/inputs.js';
import { assigned, drafts, replied, separately, withCoOffices } from '../support/stories.js';

const housing = { office: 'housing' } as const;
const sports = { office: 'sports' } as const;
const handled = () => assigned().does('acknowledge', housing);
const month = (period: string, percent = 40) => ({
  ...housing,
  input: { period, done: '完成踏勘。', next: '办理用地手续。', percent },
});

describe('会办意见的退回', () => {
  const given = () => {
    const story = drafts(assigned(withCoOffices));
    for (const office of ['sports', 'finance'] as const) {
      story.does('acknowledge', { office }).does('giveCoOpinion', { office });
    }
    return story;
  };
  const returned = { by: 'liaison:housing', ...sports } as const;

  it('退回的意见留存，不再算数：会办单位重新提交以前，主办单位不得答复（浙江规定第十八条；重庆条例第二十条）', () => {
    const story = given().does('returnCoOpinion', returned);
    expect(story.assignment('sports').state).toBe('acknowledged');
    const reason = '没有说明用地能否调整，请补充。';
    expect(story.file.coOpinions).toMatchObject([
      { returnedOn: '2026-02-10', returnReason: reason },
      { returnedOn: null },
    ]);
    expect(story.refusal('reply', housing)).toEqual(['还缺「体育局」的会办意见，请该单位提交']);
    story.does('giveCoOpinion', sports);
    expect(story.file.coOpinions).toHaveLength(3);
    expect(story.does('reply', housing).state).toBe('replied');
  });

  it('会办期限恢复计时，期限日不变，可能随即逾期（浙江规定第十八条：两个月内）', () => {
    const story = given().on('2026-05-06');
    const { dueOn } = story.clock('coOpinion', 'sports');
    story.does('returnCoOpinion', returned);
    expect(story.clock('coOpinion', 'sports')).toMatchObject({ state: 'open', metOn: null, dueOn });
    expect(story.clock('coOpinion', 'finance').state).toBe('met');
    expect(story.does('giveCoOpinion', sports).clock('coOpinion', 'sports').metOn).toBe('2026-05-06');
  });

  it('退回以前的催办不算：退回以后再催办过，主办单位才可说明理由先行答复（浙江规定第十八条；本系统）', () => {
    const story = given().on('2026-06-01').does('urge').on('2026-06-02').does('returnCoOpinion', returned);
    const ahead = { ...housing, input: { signer: '局长甲', missingOpinionsReason: '多次催办未交。' } };
    expect(story.refusal('reply', ahead)).toEqual(['还缺「体育局」的会办意见，请该单位提交；请交办机构催办']);
    expect(story.does('urge').does('reply', ahead).state).toBe('replied');
  });

  it('分别办理的，由各分别办理单位退回会办意见（本系统）', () => {
    const shared = handOverTo(
      { to: 'housing', role: 'separate', part: '场地部分' },
      { to: 'court', role: 'separate', part: '案件部分' },
      { to: 'sports', role: 'co' },
    );
    const story = assigned(shared).does('acknowledge', sports).does('giveCoOpinion', sports);
    expect(story.tries('returnCoOpinion', { ...sports, by: 'head:court' }).verdict).toBe('done');
    expect(story.does('returnCoOpinion', returned).assignment('sports').state).toBe('acknowledged');
  });

  it('只由主办单位退回；没有提交的无从退回（浙江规定第十八条）', () => {
    const story = given();
    for (const by of ['liaison:sports', 'head:finance', 'deputyAffairs'] as const) {
      expect([by, story.tries('returnCoOpinion', { ...sports, by }).verdict]).toEqual([by, 'forbidden']);
    }
    expect(story.does('returnCoOpinion', returned).refusal('returnCoOpinion', returned)).toHaveLength(1);
  });
});

describe('办理方案和月度进展', () => {
  it('后一方案取代前一方案，前一方案留存（浙江规定第十六条第一款：拟定办理工作方案）', () => {
    const story = handled().does('plan', housing);
    const input = { milestones: [{ title: '开工', dueOn: '2026-06-01' }] };
    story.does('plan', { ...housing, input });
    const { plans } = presentProgress(story.file, story.assignment('housing').id, story.world.actor('head:housing'));
    expect(plans).toMatchObject([{ current: false }, { current: true, ...input }]);
  });

  it('每月每项任务一份，后一份取代前一份；不能报将来的月份和交办以前的月份（西兴：一月一跟踪）', () => {
    const story = handled().does('reportProgress', month('2026-02')).does('reportProgress', month('2026-02', 60));
    expect(story.file.progressReports).toMatchObject([{ period: '2026-02', percent: 60, needsHelp: null }]);
    expect(story.faults('reportProgress', month('2026-03'))).toEqual(['「月份」不能晚于本月（period）']);
    expect(story.faults('reportProgress', month('2026-01'))[0]).toContain('不能早于交办的月份 2026-02');
    story.on('2026-03-01').does('reportProgress', month('2026-03', 100));
    expect(story.file.progressReports).toHaveLength(2);
  });

  it.each(['2026-13', '2026-1', '2026-02-01', ''])('月份须为 YYYY-MM，不收「%s」（本系统）', (period) => {
    expect(handled().faults('reportProgress', month(period))).toHaveLength(1);
  });

  it('答复以后继续报告进展，直到承诺落实（浙江规定第二十条）', () => {
    expect(replied().does('reportProgress', month('2026-02')).file.progressReports).toHaveLength(1);
  });

  it('分别办理的各自报告；别的单位不能代报（浙江规定第十八条）', () => {
    const story = assigned(separately).does('acknowledge', housing).does('acknowledge', sports);
    for (const office of ['housing', 'sports'] as const) story.does('reportProgress', { ...month('2026-02'), office });
    expect(story.file.progressReports).toHaveLength(2);
    expect(story.tries('plan', { ...housing, by: 'head:sports' }).verdict).toBe('forbidden');
  });
});
