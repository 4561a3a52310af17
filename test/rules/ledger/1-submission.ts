import { describe, expect, it } from '@jest/globals';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { refusalReasonLabels } from '../../../src/congress/profile/refusal-reasons.js';
import { deputies, sessions } from '../support/roster.js';
import {
  answers,
  assigned,
  rates,
  registered,
  replied,
  separately,
  submitted,
  withCoOffices,
} from '../support/stories.js';
import { Story } from '../support/story.js';
import { World } from '../support/world.js';

const draftBy = (by: 'delegation' | 'leadDeputy', world?: World) => new Story(world).does('draft', { by });
const cosigned = () => new Story().does('draft').does('inviteCosigners').does('cosign');
const handed = () => assigned(withCoOffices);

describe('提', () => {
  it('会议期间提出的为会中件，闭会期间提出的归最近一次会议、为闭会件（代表法第二十四条、第三十六条）', () => {
    const during = registered(new World(national, '2026-02-13')).file.suggestion;
    expect(during).toMatchObject({ sessionId: sessions.first.id, inSession: true, submittedOn: '2026-02-13' });
    const recess = registered(new World(national, '2026-05-20')).file.suggestion;
    expect(recess).toMatchObject({ sessionId: sessions.first.id, inSession: false });
    const between = registered(new World(national, '2026-02-08')).file.suggestion;
    expect(between).toMatchObject({ sessionId: sessions.before.id, inSession: false });
  });

  it('届次由提交之日确定，不由立案之日确定（代表法第二十四条、第三十六条）', () => {
    const story = submitted(new World(national, '2026-02-13')).on('2026-02-20').does('register');
    expect(story.file.suggestion).toMatchObject({
      inSession: true,
      submittedOn: '2026-02-13',
      registeredOn: '2026-02-20',
    });
    expect(submitted(new World(national, '2025-01-10')).refusal('register')).toEqual([
      '提交之日还没有任何会议召开，无法确定届次，请管理员先登记会议的起止日期',
    ]);
  });

  it('编号按会议连续，会中闭会同列，不予立案和立案未成的不占号，下次会议从 1 起（浙江规定第十条）', () => {
    const world = new World();
    const numberOf = () => registered(world).file.suggestion.number;
    expect(numberOf()).toBe(1);
    submitted(world).does('refuse');
    const waiting = submitted(world);
    expect(waiting.faults('register', { input: { categoryCode: 'abolished' } })).toHaveLength(1);
    expect(numberOf()).toBe(2);
    world.moveTo('2026-05-20');
    expect(numberOf()).toBe(3);
    world.moveTo('2027-03-10');
    expect(numberOf()).toBe(1);
    expect(waiting.does('register').file.suggestion.number).toBe(4);
  });

  it('建议须有案由和具体意见，缺几项告知几项（浙江规定第六条第四项、第七条）', () => {
    const empty = new Story().does('draft', { input: { title: '只有标题', cause: ' ', proposals: [] } });
    expect(empty.refusal('submit')).toEqual([
      '案由还没有填写，请领衔代表补充',
      '具体建议还没有填写，请领衔代表至少写一条',
    ]);
    expect(empty.does('revise', { input: { cause: '有', proposals: ['一'] } }).does('submit').state).toBe('submitted');
  });

  it('退回修改后代表可以修改、再次提交，每稿都留存，以再次提交之日为准（代表法第二十四条）', () => {
    const story = submitted().does('return');
    expect(story.file.suggestion).toMatchObject({ state: 'draft', submittedOn: null });
    expect(story.notices.map((one) => [one.party, one.urgent])).toEqual([
      [`deputy:${story.file.suggestion.deputyId ?? ''}`, true],
    ]);
    story.on('2026-03-05').does('revise').does('submit').does('register');
    expect(story.file.suggestion).toMatchObject({ submittedOn: '2026-03-05', inSession: false, textVersion: 2 });
    expect(story.file.texts.map((one) => one.textVersion)).toEqual([1, 2]);
    expect(story.file.reviews.map((one) => [one.kind, one.textVersion])).toEqual([
      ['returned', 1],
      ['registered', 2],
    ]);
  });

  it('提交以后，未经退回不得改动（浙江规定第七条）', () => {
    expect(submitted().refusal('revise')).toEqual(['这件建议现为「已提交」，须在「草稿」时才能修改']);
  });

  it('不予立案须属规定的情形、写明理由、告知代表，此后不再办理（浙江规定第六条、第十条）', () => {
    const story = submitted();
    const [unknown] = story.faults('refuse', { input: { reasonCode: 'inconvenient', reason: '不便办理' } });
    for (const [code, label] of Object.entries(refusalReasonLabels)) expect(unknown).toContain(`${code} ${label}`);
    expect(story.faults('refuse', { input: { reasonCode: 'pendingCase', reason: '  ' } })).toHaveLength(1);
    story.does('refuse');
    expect(story.notices.map((one) => one.party)).toEqual([`deputy:${story.file.suggestion.deputyId ?? ''}`]);
    for (const act of ['register', 'return', 'assign', 'urge', 'evaluate'] as const) {
      expect(story.refusal(act)).toHaveLength(1);
    }
  });

  it('立案时载明办理规则的版本，以后修改规则不影响已立案的件（本系统：办理规则按立案时的版本）', () => {
    const world = new World(zhejiang2016);
    const [old, late] = [submitted(world), submitted(world)];
    old.does('register');
    const monthly = { ...zhejiang2016.clocks.reply, value: { lengthMonths: 1 } };
    world.adopt({ ...zhejiang2016, clocks: { ...zhejiang2016.clocks, reply: monthly } });
    late.does('register');
    world.moveTo('2026-03-02');
    expect(old.does('assign').clock('reply').dueOn).toBe('2026-06-02');
    expect(late.does('assign').clock('reply').dueOn).toBe('2026-04-02');
    expect([old, late].map(({ file }) => file.suggestion.profileVersion)).toEqual([1, 2]);
  });

  it('代表团可以提出建议，由其自己修改、提交，审查只由代表工委（代表法第二十四条；重庆条例第八条）', () => {
    const story = draftBy('delegation');
    expect(story.file.suggestion).toMatchObject({ submitterKind: 'delegation', deputyId: null });
    expect(story.tries('submit', { by: 'otherDelegation' }).verdict).toBe('notFound');
    story.does('submit', { by: 'delegation' });
    expect(story.tries('return', { by: 'delegation' }).verdict).toBe('forbidden');
    expect(story.does('return', { by: 'deputyAffairs' }).state).toBe('draft');
  });

  it('代表的建议可由其所在代表团退回，别的代表团不得过问（代表法第二十四条）', () => {
    expect(submitted().tries('return', { by: 'otherDelegation' }).verdict).toBe('notFound');
    expect(submitted().does('return', { by: 'delegation' }).events.at(-1)?.role).toBe('delegation');
  });

  it('已不任代表的，不能再提出建议（代表法第二十四条：代表有权提出）', () => {
    const played = new Story().tries('draft', { by: 'retiredDeputy' });
    expect(played.verdict).toBe('forbidden');
  });

  it('代表兼管代表团账号的，以代表身份提出，办理记录写明代表（本系统：记录准许办理的角色）', () => {
    const story = new Story().does('draft', { by: 'deputyAndDelegation' });
    expect(story.file.suggestion).toMatchObject({ submitterKind: 'deputy' });
    expect(story.events.map((one) => one.role)).toEqual(['deputy']);
  });

  it('交办期限自立案之日起十个工作日，补班日计入、春节不计入（重庆条例第十三条；national 缺省）', () => {
    expect(registered().clock('handover')).toMatchObject({ anchorOn: '2026-02-10', dueOn: '2026-03-02' });
  });

  it('首次答复前，领衔代表可以书面撤回，办理随即终止：任务结束、期限停止、单位获知（青岛条例第十二条、重庆条例第十二条）', () => {
    const story = handed()
      .on('2026-03-03')
      .does('withdraw', { input: { reason: '问题已经解决。' } });
    expect(story.state).toBe('withdrawn');
    expect(story.file.withdrawals).toMatchObject([{ reason: '问题已经解决。', withdrawnOn: '2026-03-03' }]);
    expect(story.file.assignments.map((one) => one.state)).toEqual(['ended', 'ended', 'ended']);
    expect(story.file.clocks.map((one) => one.state).filter((state) => state !== 'stopped')).toEqual(['met']);
    expect(story.notices.map((one) => one.party.split(':')[0])).toEqual([
      ...['role', 'role', 'delegation', 'office', 'office', 'office'],
    ]);
    for (const act of ['assign', 'urge', 'submit', 'withdraw', 'evaluate'] as const) {
      expect(story.refusal(act)[0]).toContain('撤回');
    }
  });

  it('草稿不须撤回；提交、立案、预交办、交办、办理中都可撤回，只由领衔代表撤回（青岛条例第十二条、重庆条例第十二条；本系统）', () => {
    expect(new Story().does('draft').refusal('withdraw')).toHaveLength(1);
    const signed = handed().does('acknowledge', { office: 'housing' }).does('draftReply', { office: 'housing' });
    for (const story of [submitted(), registered(), registered().does('preassign'), handed(), signed]) {
      expect(story.tries('withdraw', { by: 'deputyAffairs' }).verdict).toBe('forbidden');
      expect(story.tries('withdraw', { by: 'delegation' }).verdict).toBe('forbidden');
      expect(story.does('withdraw').file.clocks.filter((one) => one.state === 'open')).toEqual([]);
    }
    const own = draftBy('delegation').does('submit', { by: 'delegation' });
    expect(own.does('withdraw', { by: 'delegation' }).state).toBe('withdrawn');
  });

  it('任一单位已经答复的，不能再撤回；重新办理的也不能（domain §0：首次答复之前）', () => {
    const partly = answers(assigned(separately));
    expect(partly.refusal('withdraw')).toEqual(['答复已经作出，不能再撤回；对答复不满意的，请在评价中说明']);
    expect(rates(replied(), 'dissatisfied').refusal('withdraw')).toHaveLength(1);
    expect(replied().refusal('withdraw')[0]).toContain('「已答复」');
  });

  it('不属于建议的，可转信访、转上级、转有关方面参考，写明理由、告知代表，此后不再办理（浙江规定第六条、第十条；青岛条例第十一条、重庆条例第十三条）', () => {
    for (const to of ['petition', 'higherLevel', 'reference']) {
      const story = submitted().does('refer', { input: { to, reason: '属于信访事项。' } });
      expect(story.state).toBe('referred');
      expect(story.file.suggestion.number).toBeNull();
      expect(story.file.referrals).toMatchObject([{ target: to, reason: '属于信访事项。' }]);
      expect(story.notices.map((one) => one.party)).toEqual([`deputy:${story.file.suggestion.deputyId ?? ''}`]);
      for (const act of ['register', 'return', 'withdraw', 'refuse'] as const)
        expect(story.refusal(act)).toHaveLength(1);
    }
    expect(submitted().faults('refer', { input: { to: 'court', reason: '不属于建议。' } })).toHaveLength(1);
    expect(registered().refusal('refer')[0]).toContain('「已立案」');
    expect(submitted().tries('refer', { by: 'delegation' }).verdict).toBe('forbidden');
  });

  it('附议在提交之前：受邀代表能看草稿，确认后列为附议；未确认的提交时不列入、此后不得附议（浙江规定第九条；重庆条例第八条）', () => {
    const deputyIds = [deputies.fellow.id, deputies.stranger.id];
    const story = new Story().does('draft').does('inviteCosigners', { input: { deputyIds } });
    expect(story.notices.map((one) => [one.party, one.subject.split('》')[1]])).toEqual(
      deputyIds.map((id) => [`deputy:${id}`, '已邀请附议，请您确认是否附议']),
    );
    expect(story.tries('cosign', { by: 'leadDeputy' }).verdict).toBe('forbidden');
    story.does('cosign').does('submit');
    expect(story.file.cosigners.map((one) => one.state)).toEqual(['confirmed', 'dropped']);
    expect(story.notices.map((one) => one.party)).toContain(`deputy:${deputies.fellow.id}`);
    expect(story.refusal('cosign')).toEqual(['这件建议现为「已提交」，须在「草稿」时才能附议']);
    expect(story.tries('cosign', { by: 'otherDeputy' }).verdict).toBe('notFound');
    expect(story.refusal('inviteCosigners')).toHaveLength(1);
  });

  it('有人附议后文本改动的，附议失效，须重新确认，并告知（上海规定第四条、重庆条例第八条：联名的代表确认内容）', () => {
    const story = cosigned().does('revise');
    expect(story.file.cosigners).toMatchObject([{ state: 'invited', textVersion: null }]);
    expect(story.notices.map((one) => one.subject.split('》')[1])).toEqual(['已修改，请您确认是否附议']);
    story.does('revise', { input: { stationName: '联络站' } });
    expect(story.notices).toEqual([]);
    story.does('cosign').does('revise', { input: { stationName: '另一联络站' } });
    expect(story.file.cosigners).toMatchObject([{ state: 'confirmed', textVersion: 2 }]);
  });

  it('退回修改的，文本未改则附议仍有效，改了则须重新确认（上海规定第四条、重庆条例第八条）', () => {
    const same = cosigned().does('submit').does('return');
    expect(same.notices.map((one) => one.party)).toContain(`deputy:${deputies.fellow.id}`);
    expect(same.does('submit').file.cosigners).toMatchObject([{ state: 'confirmed' }]);
    const changed = cosigned().does('submit').does('return').does('revise').does('submit');
    expect(changed.file.cosigners).toMatchObject([{ state: 'dropped' }]);
  });

  it('立案前可以收回署名，立案后不能；收回后不再看到草稿，可以再受邀请（本系统）', () => {
    const story = cosigned().does('declineCosign');
    expect(story.tries('cosign').verdict).toBe('notFound');
    expect(story.does('inviteCosigners').does('cosign').file.cosigners).toHaveLength(1);
    expect(story.does('submit').does('declineCosign').file.cosigners).toMatchObject([{ state: 'declined' }]);
    expect(cosigned().does('submit').does('register').refusal('declineCosign')).toEqual([
      '这件建议现为「已立案」，须在「草稿」、「已提交」时才能不附议',
    ]);
    expect(cosigned().refusal('cosign')).toEqual(['您已经附议；文本如有改动，会再请您确认']);
  });

  it('附议代表须是本级现任代表，且不是领衔代表；代表团提出的也可邀请（代表法第二十四条）', () => {
    const [lead, gone] = [deputies.lead.id, deputies.retired.id];
    const told = new Story().does('draft').faults('inviteCosigners', { input: { deputyIds: [lead, gone] } });
    expect(told).toEqual(['第 1 位是领衔代表本人，不须邀请', '第 2 位不是本级代表，或已不任代表']);
    const own = draftBy('delegation').does('inviteCosigners', { by: 'delegation', input: { deputyIds: [lead] } });
    expect(own.does('cosign', { by: 'leadDeputy' }).file.cosigners).toMatchObject([{ state: 'confirmed' }]);
  });

  it('附议代表此后一直看得到这件建议，答复时一并告知；评价只由领衔代表作出（浙江规定第二十二条、第二十三条）', () => {
    const story = cosigned().does('submit').does('register').does('assign');
    answers(story);
    expect(story.notices.map((one) => one.party)).toContain(`deputy:${deputies.fellow.id}`);
    expect(story.tries('evaluate', { by: 'fellowDeputy' }).verdict).toBe('forbidden');
  });
});
