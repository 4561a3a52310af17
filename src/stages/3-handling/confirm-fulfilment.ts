import type { CaseFile } from '../../case-file/case-file.js';
import { classOf, isSolved } from '../../case-file/outcome.js';
import type { Commitment, ClassChange } from '../../case-file/papers/reply.js';
import type { Fulfilment } from '../../case-file/papers/commitment.js';
import type { Written } from '../../case-file/papers.js';
import { deed } from '../../lifecycle/deed.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { Flag, Text } from '../../platform/http/fields.js';

/** Whether the promise was kept. */
class ConfirmationBody {
  @Flag({ label: '是否确认落实', example: true })
  accepted!: boolean;

  @Text({ label: '确认意见', max: 2_000, example: '现场查看，场地已开放使用。' })
  note!: string;
}

/** 确认落实: 代表工委 finds that the promise was kept. With the last one of a reply its class becomes the solved one (B→A). */
export const acceptFulfilment = deed<ConfirmationBody>({
  act: 'acceptFulfilment',
  body: ConfirmationBody,
  write: (file, { note }, setting) => {
    const commitment = underConfirmation(setting);
    return {
      change: {
        papers: {
          fulfilments: decided(file, commitment, { accepted: true, note }, setting),
          classChanges: solved(file, commitment, setting),
        },
      },
      says: { commitmentId: commitment.id, seq: commitment.seq, note },
    };
  },
});

/** 不予确认: the promise was not kept; it is open again with its clock, which may be overdue at once. */
export const rejectFulfilment = deed<ConfirmationBody>({
  act: 'rejectFulfilment',
  body: ConfirmationBody,
  write: (file, { note }, setting) => {
    const commitment = underConfirmation(setting);
    return {
      change: {
        papers: {
          fulfilments: decided(file, commitment, { accepted: false, note }, setting),
          commitments: [{ ...commitment, fulfilledOn: null }],
        },
      },
      says: { commitmentId: commitment.id, seq: commitment.seq, note },
    };
  },
});

function underConfirmation({ commitment }: DeedSetting): Commitment {
  if (!commitment) throw new Error('a confirmation is upon a commitment');
  return commitment;
}

function decided(
  file: CaseFile,
  commitment: Commitment,
  decision: Pick<ConfirmationBody, 'accepted' | 'note'>,
  { today, actor }: DeedSetting,
): Written<Fulfilment>[] {
  const report = file.fulfilments.findLast((one) => one.commitmentId === commitment.id && one.accepted === null);
  if (!report) throw new Error(`commitment ${commitment.id} is reported without a report`);
  return [{ ...report, ...decision, decidedOn: today, decidedBy: actor.accountId }];
}

/** The change of class of a reply whose commitments are now all kept, unless it counted as solved before. */
function solved(file: CaseFile, commitment: Commitment, setting: DeedSetting): Written<ClassChange>[] {
  const { assignmentId, replyId } = commitment;
  const others = file.commitments.filter((one) => one.replyId === replyId && one.id !== commitment.id);
  if (others.some((one) => one.state !== 'fulfilled')) return [];
  const fromClass = classOf(file, replyId);
  const toClass = setting.profile.outcomeClasses.value.find((one) => one.countsAsSolved)?.code;
  if (!toClass || isSolved(fromClass, setting.profile)) return [];
  const change = { fromClass, toClass, changedOn: setting.today, reason: '承诺事项全部落实' };
  return [{ id: setting.newId(), assignmentId, replyId, ...change }];
}
