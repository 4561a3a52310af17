import { join } from '../../case-file/case-file.js';
import { deed } from '../../lifecycle/deed.js';
import { endHandling } from '../../lifecycle/end-handling.js';
import { letGoOfExtensions, letGoOfLetters, letGoOfRequests } from '../../lifecycle/let-go.js';
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
  demands: ['以书面写明撤回理由'],
  write: (file, { reason }, setting) => {
    const { today, actor } = setting;
    const all = file.assignments.map((one) => one.id);
    const withdrawal = { id: setting.newId(), reason, accountId: actor.accountId, withdrawnOn: today };
    const ended = { papers: { withdrawals: [withdrawal], assignments: endHandling(file) } };
    const letGo = [letGoOfLetters(file, all), letGoOfRequests(file, all, today), letGoOfExtensions(file, all)];
    return { change: join(ended, ...letGo), says: { reason } };
  },
});
