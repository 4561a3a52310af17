import { describe, expect, it } from '@jest/globals';
import { presentCase } from '../../../src/case-file/presenter.js';
import { national } from '../../../src/congress/profile/national.js';
import { handOverTo } from '../support/inputs.js';
import type { Person } from '../support/people.js';
import { deputies } from '../support/roster.js';
import { answers, lapses, rates } from '../support/stories.js';
import { Story } from '../support/story.js';
import { World } from '../support/world.js';

const eachRates = { ...national, raters: { ...national.raters, value: 'each' as const } };

/** Co-signed by the fellow deputy, handed over to housing, and answered. */
function cosigned(profile: typeof national = eachRates): Story {
  const story = new Story(new World(profile)).does('draft').does('inviteCosigners').does('cosign');
  story.does('submit').does('register');
  return answers(story.does('assign', { input: handOverTo({ to: 'housing', role: 'lead' }) }).on('2026-06-10'));
}

const rating = (result: string) => ({ attitude: 'satisfied', result, comment: '没有解决问题。' });
const fellowRates = (story: Story, result: string) =>
  story.does('evaluate', { by: 'fellowDeputy', input: rating(result) });
const seenBy = ({ world, file }: Story, person: Person) => {
  const reading = { ...world.setting(file, person, null), permitted: () => [] };
  const { evaluations, supervisionCases } = presentCase(file, reading);
  return [evaluations.length, supervisionCases.length];
};
const people: Person[] = ['leadDeputy', 'delegation', 'fellowDeputy', 'liaison:housing', 'governmentOffice'];

describe('评：由谁评价', () => {
  it('联名建议的答复，分别送达领衔代表和每位附议代表（浙江规定第二十二条）', () => {
    const { file } = cosigned(national);
    expect(file.deliveries.map((one) => [one.deputyId, one.deliveredOn])).toEqual([
      [deputies.lead.id, '2026-06-10'],
      [deputies.fellow.id, '2026-06-10'],
    ]);
  });

  it('缺省由领衔代表评价，附议代表不评（浙江规定第二十三条；重庆条例第二十六条）', () => {
    const story = cosigned(national);
    expect(story.tries('evaluate', { by: 'fellowDeputy' }).verdict).toBe('forbidden');
    expect(rates(story, 'satisfied').state).toBe('closed');
  });

  it('办理规则要求逐人评价的，领衔代表、附议代表各评一次；都评了才评结（朝天区）', () => {
    const story = rates(cosigned(), 'satisfied');
    expect([story.state, story.clock('feedback').state]).toEqual(['replied', 'open']);
    expect(story.refusal('evaluate', { input: rating('satisfied') })).toEqual([
      '没有等待您评价的答复：您已经评价，或者评价期限已过',
    ]);
    expect(story.tries('evaluate', { by: 'otherDeputy' }).verdict).toBe('notFound');
    fellowRates(story, 'basicallySatisfied');
    expect([story.state, story.clock('feedback').state]).toEqual(['closed', 'met']);
    expect(story.file.evaluations.map((one) => one.deputyId)).toEqual([deputies.lead.id, deputies.fellow.id]);
  });

  it('逐人评价的，以最差的为准：一人不满意即重新办理；再评都不再不满意，督办件才结（朝天区；本系统）', () => {
    const story = fellowRates(rates(cosigned(), 'satisfied'), 'dissatisfied');
    expect([story.state, story.rollUps]).toEqual(['handling', ['重新办理']]);
    fellowRates(answers(story.on('2026-06-20')), 'satisfied');
    expect(story.file.supervisionCases.map((one) => one.closedOn)).toEqual([null]);
    rates(story, 'satisfied');
    expect([story.state, story.file.supervisionCases[0]?.closedOn]).toEqual(['closed', '2026-06-20']);
  });

  it('逐人评价的，同一答复几人不满意，立一个督办件', () => {
    const story = fellowRates(rates(cosigned(), 'dissatisfied'), 'dissatisfied');
    expect([story.state, story.file.supervisionCases.length]).toEqual(['handling', 1]);
  });

  it('逐人评价的，本轮评结前各人只看得到自己的评价，承办单位都看不到（架构第十一条）', () => {
    const story = rates(cosigned(), 'dissatisfied');
    expect(people.map((one) => seenBy(story, one)[0])).toEqual([1, 1, 0, 0, 0]);
    expect(people.map((one) => seenBy(story, one)[1])).toEqual([1, 1, 0, 0, 0]);
    expect(seenBy(story, 'deputyAffairs')).toEqual([1, 1]);
    fellowRates(story, 'satisfied');
    expect(people.map((one) => seenBy(story, one))).toEqual(people.map(() => [2, 1]));
  });

  it('逐人评价的，催办只提醒还没有评的；逾期的，没有评的按未评处理，年底前仍可补评（重庆条例第二十九条）', () => {
    const story = rates(cosigned(), 'satisfied').on('2026-08-01').does('urge');
    expect(story.notices.map((one) => one.party)).toContain(`deputy:${deputies.fellow.id}`);
    expect(story.notices.map((one) => one.party)).not.toContain(`deputy:${deputies.lead.id}`);
    story.does('lapse');
    expect([story.state, story.clock('feedback').state]).toEqual(['closed', 'stopped']);
    expect(story.notices.map((one) => one.party)).toContain(`deputy:${deputies.fellow.id}`);
    fellowRates(story, 'dissatisfied');
    expect([story.state, story.file.evaluations.map((one) => one.late)]).toEqual(['handling', [false, true]]);
  });

  it('逐人评价的，谁都没有评，催办提醒所有人', () => {
    const story = lapses(cosigned());
    const parties = story.notices.map((one) => one.party);
    expect(parties).toEqual(
      expect.arrayContaining([`deputy:${deputies.lead.id}`, `deputy:${deputies.fellow.id}`, 'role:deputyAffairs']),
    );
  });

  it('归档时尚未结的督办件随案了结', () => {
    const story = rates(cosigned(national), 'satisfied', { attitude: 'dissatisfied' });
    expect(story.file.supervisionCases[0]?.closedOn).toBeNull();
    story.does('archive');
    expect(story.file.supervisionCases[0]).toMatchObject({ closedOn: '2026-06-10', closing: '随案归档' });
  });
});
