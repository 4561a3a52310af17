import { consultationForms, consultationStages } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { Choice, DateField, Text, Texts } from '../../platform/http/fields.js';

/** What was said, when, and by whom. */
class ConsultationBody {
  @Choice({ label: '沟通阶段', values: consultationStages, example: 'before' })
  stage!: keyof typeof consultationStages;

  @Choice({ label: '沟通方式', values: consultationForms, example: 'visit' })
  form!: keyof typeof consultationForms;

  @DateField({ label: '沟通日期' })
  heldOn!: string;

  @Text({ label: '沟通情况', max: 5_000, example: '到现场与代表一起查看了场地，听取了意见。' })
  summary!: string;

  @Texts({ label: '参加人员', max: 50, maxItems: 50, example: ['代表甲', '分管副局长'] })
  attendees!: string[];

  @Text({ label: '参加领导层级', max: 50, optional: true, example: '副局长' })
  leaderLevel?: string;

  @Text({ label: '活动名称', max: 100, optional: true, example: '局长·代表面对面' })
  eventName?: string;
}

/** 沟通: the office hears the deputy (代表法 art 51). There is no earliest day; it cannot lie in the future. */
export const consult = deed<ConsultationBody>({
  act: 'consult',
  body: ConsultationBody,
  demands: ['沟通日期不晚于当日'],
  faults: (_file, { heldOn }, { today }) =>
    heldOn <= today ? [] : [fault('heldOn', '「沟通日期」不能晚于今天（heldOn）')],
  write: (_file, { stage, form, heldOn, summary, attendees, leaderLevel, eventName }, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('consult is upon an assignment');
    const held = { stage, form, heldOn, summary, attendees };
    const consultation = {
      id: setting.newId(),
      assignmentId: assignment.id,
      round: assignment.round,
      ...held,
      leaderLevel: leaderLevel ?? null,
      eventName: eventName ?? null,
      accountId: actor.accountId,
      recordedOn: today,
    };
    return { change: { papers: { consultations: [consultation] } }, says: { stage, form, heldOn } };
  },
});
