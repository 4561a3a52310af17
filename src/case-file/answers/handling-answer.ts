import { localDate, Shown, ShownChoice, ShownItems, ShownList, text, uuid, whole } from '../../platform/http/shown.js';
import { consultationForms, consultationStages } from '../states.js';
import { AttachmentAnswer } from './attachment-answer.js';

/** A consultation 沟通 with the deputy. */
export class ConsultationAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @Shown('轮次', whole, { example: 1 })
  round: number;

  @ShownChoice('沟通阶段', consultationStages, 'before')
  stage: keyof typeof consultationStages;

  @ShownChoice('沟通方式', consultationForms, 'visit')
  form: keyof typeof consultationForms;

  @Shown('沟通日期', localDate, { example: '2026-03-10' })
  heldOn: string;

  @Shown('沟通情况', text, { example: '到现场与代表一起查看了场地。' })
  summary: string;

  @ShownItems('参加人员', text, ['代表甲', '分管副局长'])
  attendees: readonly string[];

  @Shown('参加领导层级', text, { nullable: true, example: '副局长' })
  leaderLevel: string | null;

  @Shown('活动名称', text, { nullable: true, example: '局长·代表面对面' })
  eventName: string | null;

  @Shown('记录日期', localDate, { example: '2026-03-10' })
  recordedOn: string;

  @ShownList('附件', () => AttachmentAnswer)
  attachments: readonly AttachmentAnswer[];
}

/** The opinion of a co-office 会办意见. */
export class CoOpinionAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('会办单位的办理任务', uuid)
  assignmentId: string;

  @Shown('会办意见', text, { example: '同意在该地块建设，请主办单位办理用地手续。' })
  opinion: string;

  @Shown('文号', text, { nullable: true, example: '临体函〔2026〕8号' })
  docNo: string | null;

  @Shown('签发人', text, { example: '局长乙' })
  signer: string;

  @Shown('提交日期', localDate, { example: '2026-03-20' })
  givenOn: string;

  @Shown('主办单位退回的日期；没有退回的为 null', localDate, { nullable: true, example: null })
  returnedOn: string | null;

  @Shown('退回理由；退回的意见留存，不再算作已提交', text, { nullable: true, example: null })
  returnReason: string | null;
}
