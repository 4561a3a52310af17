import { deed } from '../../lifecycle/deed.js';
import { endHandling } from '../../lifecycle/end-handling.js';
import { Text } from '../../platform/http/fields.js';

/** Why it is taken back. */
class WithdrawalBody {
  @Text({ label: '撤回理由', max: 2_000, example: '所提问题已经解决，不再需要办理。' })
  reason!: string;
}

/** 撤回: the submitter takes the suggestion back, in writing; whatever stage the handling is in, it ends here. */
export const withdraw = deed<WithdrawalBody>({
  act: 'withdraw',
  body: WithdrawalBody,
  write: (file, { reason }, setting) => ({
    change: {
      papers: {
        withdrawals: [{ id: setting.newId(), reason, accountId: setting.actor.accountId, withdrawnOn: setting.today }],
        assignments: endHandling(file),
      },
    },
    says: { reason },
  }),
});
