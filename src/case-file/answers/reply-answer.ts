import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';
import { publications } from '../states.js';
import { AttachmentAnswer } from './attachment-answer.js';
import { DeliveryAnswer } from './publication-answer.js';

/** The answer to one numbered proposal 逐条答复. */
export class ProposalAnswer {
  @Shown('第几条具体建议，从 1 起', whole, { example: 1 })
  proposalSeq: number;

  @Shown('答复内容', text, { example: '已列入今年建设计划，九月底前完成。' })
  text: string;
}

/** What a reply promises, as it was written. */
export class PlannedCommitmentAnswer {
  @Shown('承诺事项', text, { example: '建成健身场地一处' })
  text: string;

  @Shown('措施', text, { example: '已落实资金，六月开工。' })
  measures: string;

  @Shown('完成期限', localDate, { example: '2026-09-30' })
  dueOn: string;
}

/** A reply 答复: issued, or a draft that only its own office sees. */
export class ReplyAnswer {
  @Shown('答复的编号', uuid)
  id: string;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @Shown('轮次', whole, { example: 1 })
  round: number;

  @Shown('是否已签发；未签发的拟稿只有本单位能看到', flag, { example: true })
  issued: boolean;

  @ShownList('逐条答复', () => ProposalAnswer)
  answers: readonly ProposalAnswer[];

  @Shown('答复摘要', text, { example: '感谢您对群众健身的关心。' })
  summary: string;

  @Shown('办理结果分类的代码，由办理规则规定', text, { nullable: true, example: 'A' })
  outcomeClass: string | null;

  @Shown('说明', text, { nullable: true, example: null })
  explanation: string | null;

  @ShownList('写明的承诺事项；签发后另成承诺事项', () => PlannedCommitmentAnswer)
  commitments: readonly PlannedCommitmentAnswer[];

  @ShownChoice('公开属性', publications, 'full', { nullable: true })
  publication: keyof typeof publications | null;

  @Shown('公开属性的名称', text, { nullable: true, example: '全文公开' })
  publicationLabel: string | null;

  @Shown('文号', text, { nullable: true, example: '临体函〔2026〕12号' })
  docNo: string | null;

  @Shown('签发人', text, { nullable: true, example: '局长甲' })
  signer: string | null;

  @Shown('签发日期', localDate, { nullable: true, example: '2026-05-20' })
  signedOn: string | null;

  @Shown('答复日期', localDate, { nullable: true, example: '2026-05-20' })
  issuedOn: string | null;

  @Shown('会办意见未交的理由', text, { nullable: true, example: null })
  missingOpinionsReason: string | null;

  @ShownItems('签发时会办意见未交的办理任务', uuid, [])
  missingOpinionsOf: readonly string[];

  @ShownList('送达：对每一位代表分别答复，一人一行；未签发的为空', () => DeliveryAnswer)
  deliveries: readonly DeliveryAnswer[];

  @Shown('拟稿日期', localDate, { example: '2026-05-12' })
  draftedOn: string;

  @ShownList('附件', () => AttachmentAnswer)
  attachments: readonly AttachmentAnswer[];
}

/** One step in the class history 办理结果变更. */
export class ClassChangeAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('办理任务的编号', uuid)
  assignmentId: string;

  @Shown('答复的编号', uuid)
  replyId: string;

  @Shown('原来的分类；答复时为 null', text, { nullable: true, example: null })
  fromClass: string | null;

  @Shown('现在的分类', text, { example: 'A' })
  toClass: string;

  @Shown('变更日期', localDate, { example: '2026-05-20' })
  changedOn: string;

  @Shown('变更缘由', text, { example: '答复' })
  reason: string;
}
