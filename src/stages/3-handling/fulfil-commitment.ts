import { deed, fault } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** What was done and, where the rules ask for it, the follow-up reply. */
class FulfilmentBody {
  @Text({ label: '落实情况', max: 10_000, example: '健身场地已建成并开放，照明已安装。' })
  report!: string;

  @Text({ label: '文号', max: 100, optional: true, example: '临体函〔2026〕30号' })
  docNo?: string;

  @Text({ label: '签发人', max: 50, optional: true, example: '局长甲' })
  signer?: string;
}

const again = '按所适用的办理规则，承诺落实后须再次书面答复代表';

/** 报告落实: the office says that it has kept its promise; where the profile asks for it, by another signed reply (浙江 2016 art 20). */
export const fulfilCommitment = deed<FulfilmentBody>({
  act: 'fulfilCommitment',
  body: FulfilmentBody,
  demands: ['办理规则要求落实后再次答复代表的，写明答复的文号、签发人'],
  faults: (_file, { docNo, signer }, { profile }) => {
    if (!profile.replyAfterFulfilment.value) return [];
    return [
      ...(docNo ? [] : [fault('docNo', `${again}，「文号」必须填写（docNo）`)]),
      ...(signer ? [] : [fault('signer', `${again}，「签发人」必须填写（signer）`)]),
    ];
  },
  write: (_file, { report, docNo, signer }, setting) => {
    const { commitment, actor, today } = setting;
    if (!commitment) throw new Error('fulfilCommitment is upon a commitment');
    const of = { id: setting.newId(), assignmentId: commitment.assignmentId, commitmentId: commitment.id };
    const signed = { report, docNo: docNo ?? null, signer: signer ?? null };
    const reported = { reportedOn: today, accountId: actor.accountId };
    const undecided = { accepted: null, note: null, decidedOn: null, decidedBy: null };
    return {
      change: {
        papers: {
          fulfilments: [{ ...of, ...signed, ...reported, ...undecided }],
          commitments: [{ ...commitment, fulfilledOn: today }],
        },
      },
      says: { commitmentId: commitment.id, seq: commitment.seq, docNo: docNo ?? null },
    };
  },
});
