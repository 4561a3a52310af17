import { describe, expect, it } from '@jest/globals';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { handOverTo } from '../support/inputs.js';
import { assigned, registered, separately, withCoOffices } from '../support/stories.js';
import { World } from '../support/world.js';

type Offices = Parameters<typeof handOverTo>;
const lead = handOverTo({ to: 'housing', role: 'lead' });
const handedOverOn = (day: string, input = lead, profile = national) => assigned(input, new World(profile, day));

describe('交', () => {
  it('自交办之日起三个月内答复（代表法第五十一条）', () => {
    const { anchorOn, dueOn, explanation, provisional } = handedOverOn('2026-03-02').clock('reply');
    expect([anchorOn, dueOn, provisional]).toEqual(['2026-03-02', '2026-06-02', false]);
    expect(explanation).toContain('代表法》第五十一条');
    expect(explanation).toContain('自2026-03-02交办之日起三个月，应于2026-06-02前'.replace(',', '，'));
  });

  it('涉及面广、处理难度大的，自交办之日起六个月（代表法第五十一条）', () => {
    const story = handedOverOn('2026-03-02', { ...lead, difficult: true });
    expect(story.clock('reply').dueOn).toBe('2026-09-02');
    expect(story.clock('objection').dueOn).toBe('2026-03-12');
  });

  it('期限末日遇节假日顺延（民法典第二百零三条）', () => {
    const clock = handedOverOn('2026-07-03').clock('reply');
    expect(clock.dueOn).toBe('2026-10-08');
    expect(clock.explanation).toContain('2026-10-03为国庆节假日，顺延至2026-10-08');
  });

  it('月末对日：没有对应日的，以月末日为期满日（民法典第二百零二条）', () => {
    expect(handedOverOn('2026-03-31').clock('reply').dueOn).toBe('2026-06-30');
    const winter = handedOverOn('2025-11-30').clock('reply');
    expect([winter.dueOn, winter.provisional]).toEqual(['2026-02-28', false]);
    expect(winter.explanation).toContain('2月没有30日');
  });

  it('放假安排尚未公布的年份，日期为暂定（国务院节假日安排）', () => {
    expect(handedOverOn('2026-11-02').clock('reply')).toMatchObject({ dueOn: '2027-02-02', provisional: true });
  });

  it('会办意见自收到之日起两个月内提交（浙江规定第十八条）', () => {
    const story = handedOverOn('2026-03-11', withCoOffices, zhejiang2016);
    expect(story.clock('coOpinion', 'sports').dueOn).toBe('2026-05-11');
    expect(story.clock('coOpinion', 'finance').dueOn).toBe('2026-05-11');
    expect(story.clock('coOpinion', 'sports').explanation).toContain('第十八条');
    const kinds = story.file.clocks.filter((one) => one.assignmentId === story.assignment('housing').id);
    expect(kinds.map((one) => one.kind).sort()).toEqual(['acknowledge', 'objection', 'reply']);
  });

  it('自收到之日起十日内申请调整（浙江规定第十四条），七日内签收（深圳 2007 办法）', () => {
    const story = handedOverOn('2026-03-02', lead, zhejiang2016);
    expect(story.clock('objection').dueOn).toBe('2026-03-12');
    expect(story.clock('acknowledge').dueOn).toBe('2026-03-09');
  });

  it('规定了联系时限的地方，自交办之日起二十个工作日内联系代表，记录沟通即满足（重庆条例第十八条）', () => {
    const contact = { ...national.clocks.contact, value: { lengthWorkingDays: 20 } };
    const chongqing = { ...national, clocks: { ...national.clocks, contact } };
    const story = handedOverOn('2026-03-02', withCoOffices, chongqing);
    expect(story.clock('contact', 'housing')).toMatchObject({ dueOn: '2026-03-30', state: 'open' });
    expect(story.file.clocks.filter((one) => one.kind === 'contact')).toHaveLength(1);
    story.does('acknowledge', { office: 'housing' }).on('2026-03-05').does('consult', { office: 'housing' });
    expect(story.clock('contact')).toMatchObject({ state: 'met', metOn: '2026-03-05' });
  });

  it('签收与否不影响期限起算（浙江规定第二十一条；收到即本系统交办送达之日）', () => {
    const story = handedOverOn('2026-03-02').on('2026-05-29').does('acknowledge', { office: 'housing' });
    expect(story.clock('reply')).toMatchObject({ anchorOn: '2026-03-02', dueOn: '2026-06-02', state: 'open' });
    expect(story.clock('acknowledge')).toMatchObject({ state: 'met', metOn: '2026-05-29', dueOn: '2026-03-09' });
  });

  it('签收须写明分管领导、经办人和电话；电话只留密文和掩码（本系统；个人信息保护法）', () => {
    const story = handedOverOn('2026-03-02');
    expect(story.faults('acknowledge', { office: 'housing', input: {} })).toHaveLength(3);
    story.does('acknowledge', { office: 'housing' });
    expect(story.state).toBe('handling');
    expect(JSON.stringify(story.file) + JSON.stringify(story.events)).not.toContain('12345678');
  });

  it('主办只能一个；分别办理须两个以上，可各写明部分；同一单位不得重复（浙江规定第十三条、第十八条；重庆条例第十五条）', () => {
    const story = registered();
    const told = (...given: Offices) => story.faults('assign', { input: handOverTo(...given) });
    expect(told({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'lead' })[0]).toContain('主办单位只能有一个');
    expect(told({ to: 'housing', role: 'separate', part: '一' })[0]).toContain('须有两个以上单位');
    expect(told({ to: 'sports', role: 'co' })[0]).toContain('至少要有一个主办单位');
    expect(told({ to: 'housing', role: 'lead' }, { to: 'housing', role: 'co' })).toEqual(['同一承办单位不能出现两次']);
    const partless = handOverTo({ to: 'housing', role: 'separate' }, { to: 'sports', role: 'separate', part: '二' });
    expect(story.tries('assign', { input: partless }).verdict).toBe('done');
    expect(told({ to: 'closed', role: 'lead' })).toEqual(['第 1 个承办单位不存在或已停用']);
    const mixed = told({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'separate', part: '二' });
    expect(mixed).toContain('主办与分别办理不能同时使用');
  });

  it('交办完成即满足交办期限；各单位、代表均获告知（浙江规定第十一条）', () => {
    const story = registered().on('2026-03-02').does('assign', { input: separately });
    expect(story.clock('handover')).toMatchObject({ state: 'met', metOn: '2026-03-02' });
    expect(story.notices.filter((one) => one.party.startsWith('office:'))).toHaveLength(2);
    expect(story.file.assignments.map((one) => [one.part, one.state])).toEqual([
      ['场地部分', 'pending'],
      ['器材部分', 'pending'],
    ]);
  });

  it('政府系统承办的，政府督查也可交办（浙江规定第十一条）', () => {
    const story = registered().does('assign', { by: 'governmentOffice', input: withCoOffices });
    expect(story.events.at(-1)?.role).toBe('governmentOffice');
  });

  it('法院、检察院、监委承办的件，政府督查不能交办，由代表工委交办（浙江规定第十一条）', () => {
    const reason = ['由法院、检察院、监察机关等非政府系统单位主办或分别办理的，请代表工委交办'];
    for (const to of ['court', 'procuratorate', 'supervision'] as const) {
      const input = handOverTo({ to, role: 'lead' }, { to: 'sports', role: 'co' });
      expect(registered().refusal('assign', { by: 'governmentOffice', input })).toEqual(reason);
      expect(registered().does('assign', { input }).state).toBe('assigned');
    }
  });
});
