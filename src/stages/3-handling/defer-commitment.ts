import { moveClock } from '../../deadlines/clock.js';
import { localDate } from '../../deadlines/local-date.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { DateField, Text } from '../../platform/http/fields.js';

/** Why the promise cannot be kept in time, and by when it will be. */
class DeferralBody {
  @Text({ label: '改期理由', max: 2_000, example: '汛期不能施工，须顺延一季度。' })
  reason!: string;

  @DateField({ label: '新的完成期限', example: '2099-12-31' })
  dueOn!: string;
}

/** 承诺改期: a promise that cannot be kept in time is explained, and given a later date; the first date stays on record. */
export const deferCommitment = deed<DeferralBody>({
  act: 'deferCommitment',
  body: DeferralBody,
  demands: ['写明理由；新的期限须晚于原期限，不早于当日'],
  faults: (_file, { dueOn }, { commitment, today }) => [
    ...(commitment && dueOn <= commitment.dueOn
      ? [fault('dueOn', `「新的完成期限」须晚于原来的 ${commitment.dueOn}（dueOn）`)]
      : []),
    ...(dueOn < today ? [fault('dueOn', '「新的完成期限」不能早于今天（dueOn）')] : []),
  ],
  write: (file, { reason, dueOn }, setting) => {
    const { commitment, actor, today } = setting;
    if (!commitment) throw new Error('deferCommitment is upon a commitment');
    const { id, assignmentId, dueOn: fromDueOn, seq } = commitment;
    const of = { id: setting.newId(), assignmentId, commitmentId: id };
    const deferral = { ...of, reason, fromDueOn, dueOn, deferredOn: today, accountId: actor.accountId };
    const move = { dueOn: localDate(dueOn), on: today, because: '承办单位说明理由后改期', source: '答复中的承诺' };
    const clocks = file.clocks
      .filter((one) => one.commitmentId === id && one.state === 'open')
      .map((one) => moveClock(one, move));
    return {
      change: { papers: { deferrals: [deferral], commitments: [{ ...commitment, dueOn }], clocks } },
      says: { commitmentId: id, seq, reason, fromDueOn, dueOn },
    };
  },
});
