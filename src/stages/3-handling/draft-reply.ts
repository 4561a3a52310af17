import { draftReplyOf } from '../../case-file/questions.js';
import { publications } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { Choice, DateField, Parts, Text, Whole } from '../../platform/http/fields.js';

/** The answer to one numbered proposal. */
class AnswerPart {
  @Whole({ label: '第几条具体建议', min: 1, max: 50, example: 1 })
  proposalSeq!: number;

  @Text({ label: '答复内容', max: 5_000, example: '已列入今年建设计划，九月底前完成。' })
  text!: string;
}

/** What the office promises, and by when. */
class CommitmentPart {
  @Text({ label: '承诺事项', max: 2_000, example: '建成健身场地一处' })
  text!: string;

  @Text({ label: '措施', max: 2_000, example: '已落实资金，六月开工。' })
  measures!: string;

  @DateField({ label: '完成期限', example: '2026-09-30' })
  dueOn!: string;
}

/** The draft; it may be incomplete, since completeness is tested when the reply is issued. */
class ReplyDraftBody {
  @Parts(() => AnswerPart, { label: '逐条答复', maxItems: 50, optional: true })
  answers?: AnswerPart[];

  @Text({ label: '答复摘要', min: 0, max: 10_000, optional: true, example: '感谢您对群众健身的关心。' })
  summary?: string;

  @Text({ label: '办理结果分类', max: 10, optional: true, example: 'A' })
  outcomeClass?: string;

  @Text({ label: '说明', min: 0, max: 10_000, optional: true })
  explanation?: string;

  @Parts(() => CommitmentPart, { label: '承诺事项', maxItems: 20, optional: true })
  commitments?: CommitmentPart[];

  @Choice({ label: '公开属性', values: publications, optional: true })
  publication?: keyof typeof publications;

  @Text({ label: '文号', max: 100, optional: true, example: '临体函〔2026〕12号' })
  docNo?: string;
}

/** 拟稿: the handler writes the reply, proposal by proposal. Writing it again replaces the draft. */
export const draftReply = deed<ReplyDraftBody>({
  act: 'draftReply',
  body: ReplyDraftBody,
  demands: ['逐条答复具体建议，同一条不重复；办理结果分类须为办理规则所列；拟稿可以不完整，签发时须齐全'],
  faults: ({ suggestion }, { answers = [], outcomeClass }, { profile }) => {
    const classes = profile.outcomeClasses.value;
    const names = classes.map((one) => `${one.code} ${one.name}`).join('、');
    const known = outcomeClass === undefined || classes.some((one) => one.code === outcomeClass);
    const seqs = answers.map((one) => one.proposalSeq);
    const unknown = seqs.filter((seq) => seq > suggestion.proposals.length);
    return [
      ...(known ? [] : [fault('outcomeClass', `「办理结果分类」须为下列之一：${names}（outcomeClass）`)]),
      ...unknown.map((seq) => fault('answers', `这件建议没有第 ${String(seq)} 条具体建议（answers）`)),
      ...(new Set(seqs).size < seqs.length ? [fault('answers', '同一条具体建议不能答复两次（answers）')] : []),
    ];
  },
  write: (file, input, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('draftReply is upon an assignment');
    const before = draftReplyOf(file, assignment.id);
    const draft = {
      id: before?.id ?? setting.newId(),
      assignmentId: assignment.id,
      round: assignment.round,
      issued: false,
      answers: (input.answers ?? []).map(({ proposalSeq, text }) => ({ proposalSeq, text })),
      summary: input.summary ?? '',
      outcomeClass: input.outcomeClass ?? null,
      explanation: input.explanation ?? null,
      planned: (input.commitments ?? []).map(({ text, measures, dueOn }) => ({ text, measures, dueOn })),
      publication: input.publication ?? null,
      docNo: input.docNo ?? null,
      signer: null,
      signedOn: null,
      issuedOn: null,
      missingOpinionsReason: null,
      missingOpinionsOf: [],
      draftedOn: today,
      accountId: actor.accountId,
    };
    return { change: { papers: { replies: [draft] } } };
  },
});
