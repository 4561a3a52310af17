import { describe, expect, it } from '@jest/globals';
import { presentCase } from '../../../src/case-file/presenter.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { national } from '../../../src/congress/profile/national.js';
import { shippedProfiles } from '../../../src/congress/profile/shipped.js';
import { deputies, fixedId, others } from '../support/roster.js';
import { assigned, registered, submitted } from '../support/stories.js';
import { Story } from '../support/story.js';
import { World } from '../support/world.js';

const strict = { ...national, examinationRequired: { ...national.examinationRequired, value: true } };
const fails = { political: 'fail', legal: 'pass', quality: 'fail', opinion: '请修改。' };
const text = { title: '再次提出', cause: '仍未解决。', proposals: ['请解决。'] };

describe('提：审查', () => {
  it('代表团提出的，缺什么由代表团补（浙江规定第七条）', () => {
    const story = new Story().does('draft', { by: 'delegation', input: { title: '甲', cause: '', proposals: [] } });
    expect(story.refusal('submit', { by: 'delegation' })).toEqual([
      '案由还没有填写，请提出的代表团补充',
      '具体建议还没有填写，请提出的代表团至少写一条',
    ]);
  });

  it('政治关、法律关、质量关有一关不过，这一稿不得立案；退回修改后的新稿可以（临安的做法；代表法第二十四条）', () => {
    const story = submitted().does('examineFail', { by: 'delegation', input: fails });
    expect(story.file.examinations).toMatchObject([{ ...fails, textVersion: 1, role: 'delegation' }]);
    expect(story.notices.map((one) => one.party.split(':')[0])).toEqual(['deputy', 'role']);
    const told = ['这一稿未通过审查（政治关、质量关），请退回，由领衔代表修改文本后再提交'];
    expect(story.refusal('register')).toEqual(told);
    expect(story.refusal('examinePass')).toEqual(told);
    story.does('return').does('submit');
    expect(story.refusal('register')).toEqual(told);
    story.does('return').does('revise').does('submit');
    expect(story.does('register').state).toBe('registered');
  });

  it('审查不是立案的前提；办理规则要求的，现在的文本须审查通过（本系统：examinationRequired）', () => {
    expect(shippedProfiles.map((one) => one.examinationRequired.value)).toEqual([false, false, false]);
    expect(registered().file.examinations).toEqual([]);
    const story = submitted(new World(strict));
    const told = ['这一稿还没有审查通过，请代表团（或代表工委）先作政治关、法律关、质量关审查'];
    expect(story.refusal('register')).toEqual(told);
    story.does('examinePass', { by: 'delegation' }).does('return').does('revise').does('submit');
    expect(story.refusal('register')).toEqual(told);
    expect(story.does('examinePass').does('register').state).toBe('registered');
  });

  it('一次把缺的都告知：未过的关、要求的审查（本系统：拒绝时列出全部理由）', () => {
    const story = submitted(new World(strict)).does('examineFail', { input: fails });
    expect(story.refusal('register')).toHaveLength(2);
  });

  it('审查由领衔代表所在代表团或代表工委作出；代表团自己提出的，只由代表工委；提交后、立案前（代表法第二十四条）', () => {
    expect(submitted().tries('examinePass', { by: 'otherDelegation' }).verdict).toBe('notFound');
    expect(submitted().tries('examinePass', { by: 'leadDeputy' }).verdict).toBe('forbidden');
    const own = new Story().does('draft', { by: 'delegation' }).does('submit', { by: 'delegation' });
    expect(own.tries('examineFail', { by: 'delegation' }).verdict).toBe('forbidden');
    expect(own.does('examinePass').does('register').state).toBe('registered');
    expect(registered().refusal('examinePass')).toHaveLength(1);
    expect(submitted().faults('examinePass', { input: { political: 'pass', legal: 'pass', quality: 'pass' } })).toEqual(
      ['「审查意见」必须填写（opinion）'],
    );
  });
});

describe('提：并案', () => {
  it('内容相同的可以并案，只作关联：编号、办理单位、答复、评价各自不变（浙江规定第十八条）', () => {
    const story = assigned().does('handleTogether');
    const { assignments, clocks, suggestion } = assigned().file;
    expect(story.file.suggestion).toMatchObject({ number: suggestion.number, state: 'assigned' });
    expect([story.file.assignments.length, story.file.clocks.length]).toEqual([assignments.length, clocks.length]);
    expect(story.file.jointHandlings).toMatchObject([{ otherId: others.handled.id }]);
    expect(story.does('handleTogether').file.jointHandlings).toHaveLength(1);
  });

  it('不能与自己、与未立案或已办结的、与没有的建议并案（浙江规定第十八条：正在办理的建议）', () => {
    const story = registered();
    const withIds = [story.file.suggestion.id, others.draft.id, others.closed.id, fixedId('50', 99)];
    expect(story.faults('handleTogether', { input: { withIds } })).toEqual([
      '第 1 件就是这件建议本身，不能与自己并案',
      '没有第 2 件建议',
      '第 3 件现为「办结」，只能与已立案、尚未办结的建议并案',
      '没有第 4 件建议',
    ]);
    expect(story.tries('handleTogether', { by: 'governmentOffice' }).verdict).toBe('forbidden');
    expect(submitted().refusal('handleTogether')).toHaveLength(1);
  });
});

describe('提：闭会、连续提出', () => {
  it('闭会期间立案的，七日内告知代表；立案即告知，当日即完成；会中件没有这个期限（浙江规定第十条）', () => {
    const story = registered(new World(zhejiang2016, '2026-05-20'));
    expect(story.clock('recessNotice')).toMatchObject({
      ...{ anchorOn: '2026-05-20', dueOn: '2026-05-27', state: 'met', metOn: '2026-05-20' },
    });
    expect(story.notices.map((one) => one.party)).toContain(`deputy:${deputies.lead.id}`);
    expect(registered().file.clocks.map((one) => one.kind)).toEqual(['handover']);
  });

  it('连续提出的写明以前的建议，依次列出；看得到那件的才看得到当时的答复（建议专用纸：首次、连续二年、三年）', () => {
    const story = new Story().does('draft', { input: { ...text, priorSuggestionId: others.closed.id } });
    const { world, file } = story;
    const setting = world.setting(file, 'leadDeputy', null, { suggestionIds: [others.closed.id, others.handled.id] });
    const shown = presentCase(file, { ...setting, permitted: () => [] });
    expect(shown.filedTimes).toBe(3);
    expect(shown.earlier.map(({ number, year }) => [number, year])).toEqual([
      [8, 2025],
      [7, 2025],
    ]);
  });

  it('以前的建议须是本级的、已立案的或自己看得到的，不能是这件本身（建议专用纸）', () => {
    const story = new Story().does('draft');
    for (const id of [story.file.suggestion.id, others.draft.id, fixedId('50', 99)]) {
      expect(story.faults('revise', { input: { priorSuggestionId: id } })).toEqual([
        '没有这件以前的建议（priorSuggestionId）',
      ]);
    }
  });
});
