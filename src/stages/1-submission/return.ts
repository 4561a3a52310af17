import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';
import { review } from './review.js';

/** Why it goes back. */
class ReturnBody {
  @Text({ label: '退回理由', max: 2_000, example: '一件建议只提一个事项，请分开提出。' })
  reason!: string;
}

/** 退回修改: the text goes back to the deputy, who may submit it again. */
export const returnForRevision = deed<ReturnBody>({
  act: 'return',
  body: ReturnBody,
  demands: ['写明退回理由'],
  write: (file, { reason }, setting) => ({
    change: { suggestion: { submittedOn: null }, papers: review(file, setting, { kind: 'returned', reason }) },
    says: { reason },
  }),
});
